// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 3: the staff, what they do and their passphrases, and who decides about followers.
#pragma once

#include "ui/setup/setup_step.h"

class PassphraseBox;
class PeopleTable;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

class PeopleStep : public SetupStep
{
    Q_OBJECT

public:
    explicit PeopleStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Your staff"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    void take(services::SetupDraft& draft) const override;
    base::Result<void> check(const services::SetupDraft& draft) const override;
    QWidget* entrance() const override;

private:
    void buildPasting();
    void buildFollowers();
    void addPasted();
    void removeChosen();
    void setHash(const QString& name, const QString& hash);
    void makeSecrets();
    void showChosen();

    bool m_wholeStaff = false;
    QLabel* m_posters;
    QPlainTextEdit* m_pasted = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    PeopleTable* m_table = nullptr;
    PassphraseBox* m_secrets = nullptr;
    QLabel* m_followers = nullptr;
    QComboBox* m_deciders = nullptr;
    QSpinBox* m_interval = nullptr;
};
