// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 2: a starter policy, the questions its text leaves open, and the headteacher's signature.
#pragma once

#include "ui/setup/setup_step.h"

#include <QMap>

class QButtonGroup;
class QDateEdit;
class QLineEdit;

class PolicyStep : public SetupStep
{
    Q_OBJECT

public:
    explicit PolicyStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Your policy"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    void take(services::SetupDraft& draft) const override;
    base::Result<void> check(const services::SetupDraft& draft) const override;
    QWidget* entrance() const override;

private:
    void buildChoice();
    void buildSignature();
    void askQuestions(const QMap<QString, QString>& answers);
    [[nodiscard]] QString chosenPolicy() const;
    [[nodiscard]] QMap<QString, QString> answers() const;

    QButtonGroup* m_policies;
    QStringList m_policyIds;
    QLabel* m_openHeading = nullptr;
    QLabel* m_openNote = nullptr;
    QWidget* m_questions = nullptr;
    QVBoxLayout* m_questionColumn = nullptr;
    QMap<QString, QComboBox*> m_answers;
    QLineEdit* m_signedBy = nullptr;
    QDateEdit* m_signedOn = nullptr;
    QDateEdit* m_reviewOn = nullptr;
};
