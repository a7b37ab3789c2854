// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one policy says about a sentence: its name, the verdict, and every finding with its
// clause. Judges by LiveCheck, so a huge paste does not hold the window.
#pragma once

#include "app/posts/live_check.h"
#include "ui/widgets/card.h"

class QLabel;
class QVBoxLayout;
class SeverityLabel;

class VerdictColumn : public Card
{
    Q_OBJECT

public:
    VerdictColumn(const base::Clock& clock, const QString& title, QWidget* parent = nullptr);

    void setChecker(std::shared_ptr<const posts::DraftChecker> checker);
    void judge(const posts::Content& content);
    [[nodiscard]] policy::Severity severity() const { return m_shown; }

private:
    void showVerdict(const policy::Verdict& verdict);

    posts::LiveCheck m_check;
    policy::Severity m_shown = policy::Severity::Clear;
    SeverityLabel* m_severity;
    QLabel* m_length;
    QLabel* m_findings;
};
