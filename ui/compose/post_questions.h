// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the author is asked about a post beside its text: how parents hear of an event besides,
// and whose words are quoted. A question shows when it matters or has been answered.
#pragma once

#include "app/policy/finding.h"
#include "app/posts/post.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

class PostQuestions : public QWidget
{
    Q_OBJECT

public:
    explicit PostQuestions(QWidget* parent = nullptr);

    void setAnswers(const posts::Content& content);
    void putAnswers(posts::Content& content) const;
    // Shows the questions that this verdict makes matter.
    void setVerdict(const policy::Verdict& verdict, const posts::Content& content);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void answered(); // by the person

private:
    QLabel* m_sentLabel;
    QComboBox* m_sent;
    QLabel* m_wordsLabel;
    QLineEdit* m_words;
};
