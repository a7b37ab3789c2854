// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks which words around a marked place are no matter, and why: "this is the prayer, not a
// child". Takes the finding and its text; gives a phrase and a reason. Saves nothing.
#pragma once

#include "app/policy/finding.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

// What the button on a finding says: "This is not a child…".
[[nodiscard]] QString dismissalTitle(const QString& rule);

class DismissalDialog : public QDialog
{
    Q_OBJECT

public:
    // `asksReviewer`: a reviewer decides what is written here.
    DismissalDialog(
        const policy::Finding& finding, const QString& text, bool asksReviewer, QWidget* parent);

Q_SIGNALS:
    void confirmed(const QString& phrase, const QString& reason);

private:
    void check();

    policy::Finding m_finding;
    QString m_text;
    QLineEdit* m_phrase;
    QLineEdit* m_reason;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};
