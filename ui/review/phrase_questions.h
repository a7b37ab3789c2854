// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reviewer has to say about words before a post can be approved: the questions its author
// asks, and words that may be a child's. Each with two buttons. Decides nothing itself.
#pragma once

#include "app/policy/finding.h"
#include "app/posts/dismissal_store.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

class PhraseQuestions : public QWidget
{
    Q_OBJECT

public:
    explicit PhraseQuestions(QWidget* parent = nullptr);

    void setQuestions(const policy::Verdict& verdict,
        const std::vector<posts::DismissalRecord>& asked, bool mayDecide);

Q_SIGNALS:
    void decided(qint64 dismissal, bool granted);
    void recordRequested(const policy::Finding& finding); // nobody has asked about it yet
    void standsAsFound(); // the post goes back

private:
    struct Row
    {
        QString sentence;
        bool aboutChild;
        bool mayDecide;
    };
    void addRow(const Row& row, std::function<void()> noMatter, std::function<void()> stands);

    QVBoxLayout* m_rows;
};
