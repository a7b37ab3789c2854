// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/post_questions.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace {

constexpr int longestAnswer = 200;

bool has(const policy::Verdict& verdict, bool (*matters)(const policy::Finding&))
{
    return std::any_of(verdict.findings.begin(), verdict.findings.end(), matters);
}

} // namespace

PostQuestions::PostQuestions(QWidget* parent)
    : QWidget(parent)
    , m_sentLabel(new QLabel(tr("Also sent b&y"), this))
    , m_sent(new QComboBox(this))
    , m_wordsLabel(new QLabel(tr("&Whose words are these?"), this))
    , m_words(new QLineEdit(this))
{
    m_sent->setObjectName(QStringLiteral("alsoSentBy"));
    m_sent->setEditable(true);
    m_sent->setInsertPolicy(QComboBox::NoInsert);
    m_sent->addItems(
        {QString(), tr("Letter home"), tr("ParentMail"), tr("Newsletter"), tr("School website")});
    m_sent->lineEdit()->setMaxLength(longestAnswer);
    m_sent->lineEdit()->setPlaceholderText(tr("How do parents hear of it besides?"));
    m_sent->setAccessibleName(tr("Also sent by"));
    m_words->setObjectName(QStringLiteral("wordsSource"));
    m_words->setMaxLength(longestAnswer);
    m_words->setPlaceholderText(tr("Who wrote them, and why may we use them?"));
    m_words->setAccessibleName(tr("Whose words are these?"));
    m_sentLabel->setBuddy(m_sent);
    m_wordsLabel->setBuddy(m_words);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_sentLabel, 0, 0);
    grid->addWidget(m_sent, 0, 1);
    grid->addWidget(m_wordsLabel, 1, 0);
    grid->addWidget(m_words, 1, 1);
    connect(m_sent, &QComboBox::currentTextChanged, this, &PostQuestions::answered);
    connect(m_words, &QLineEdit::textEdited, this, &PostQuestions::answered);
    setVerdict({}, {});
}

void PostQuestions::setAnswers(const posts::Content& content)
{
    const QSignalBlocker quiet(m_sent);
    m_sent->setCurrentText(content.alsoSentBy);
    m_words->setText(content.wordsSource);
}

void PostQuestions::putAnswers(posts::Content& content) const
{
    content.alsoSentBy = m_sent->currentText().trimmed();
    content.wordsSource = m_words->text().trimmed();
}

void PostQuestions::setVerdict(const policy::Verdict& verdict, const posts::Content& content)
{
    const bool event = content.category == policy::PostCategory::Event
        || !content.alsoSentBy.isEmpty() || m_sent->hasFocus()
        || has(verdict, [](const policy::Finding& finding) { return finding.clause == u"WS-09"; });
    const bool words = !content.wordsSource.isEmpty() || m_words->hasFocus()
        || has(verdict, [](const policy::Finding& finding) {
               return finding.rule == u"copyright" && finding.range.has_value();
           });
    m_sentLabel->setVisible(event);
    m_sent->setVisible(event);
    m_wordsLabel->setVisible(words);
    m_words->setVisible(words);
    setVisible(event || words);
}

void PostQuestions::setReadOnly(bool readOnly)
{
    m_sent->setEnabled(!readOnly);
    m_words->setReadOnly(readOnly);
}
