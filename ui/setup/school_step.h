// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 1: the school's name, nursery, crest, name on X and office mailbox.
#pragma once

#include "ui/setup/setup_step.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

class SchoolStep : public SetupStep
{
    Q_OBJECT

public:
    explicit SchoolStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Your school"); }
    QString introduction() const override;
    void fill(const services::SetupDraft& draft) override;
    void take(services::SetupDraft& draft) const override;
    base::Result<void> check(const services::SetupDraft& draft) const override;
    QWidget* entrance() const override;

    // A picture file as the school's crest.
    void useCrest(const QString& path);

private:
    [[nodiscard]] QWidget* buildCrest();
    void chooseCrest();
    void showCrest();

    QByteArray m_crest;
    QLineEdit* m_name;
    QCheckBox* m_nursery;
    QLineEdit* m_handle;
    QLineEdit* m_mailbox;
    QLabel* m_picture = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_remove = nullptr;
};
