// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Teaching mode": type any sentence and see what the school's own policy and both built-in ones
// say, side by side. Nothing typed here is kept or sent.
#pragma once

#include "app/governance/teaching.h"
#include "app/posts/post_desk.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPlainTextEdit;
class VerdictColumn;

class TryView : public QWidget
{
    Q_OBJECT

public:
    TryView(posts::PostDesk& desk, const base::Clock& clock, QWidget* parent = nullptr);

    // The built-in policies are made ready on a worker the first time.
    void open();
    void clear();
    [[nodiscard]] QWidget* entrance() const;

private:
    void addColumn(const QString& title, std::shared_ptr<const posts::DraftChecker> checker);
    void showColumns(const governance::Checkers& builtIn);
    void judge();

    posts::PostDesk& m_desk;
    const base::Clock& m_clock;
    std::shared_ptr<const posts::DraftChecker> m_ready; // for which the columns stand
    QPlainTextEdit* m_text = nullptr;
    QComboBox* m_category = nullptr;
    QComboBox* m_when = nullptr;
    QHBoxLayout* m_row = nullptr;
    QVector<VerdictColumn*> m_columns;
};
