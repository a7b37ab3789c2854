// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/read_view.h"

#include "app/policy/reading_questions.h"
#include "ui/policy/clause_card.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

const auto readingsTopic = QStringLiteral("readings");

QVBoxLayout* columnOf(QWidget* body)
{
    auto* column = new QVBoxLayout(body);
    const theme::Spacing space = theme::spacing(body);
    column->setContentsMargins(0, 0, space.small, 0);
    column->setSpacing(space.small);
    return column;
}

} // namespace

ReadView::ReadView(QWidget* parent)
    : QWidget(parent)
    , m_topics(new QListWidget(this))
    , m_area(new QScrollArea(this))
{
    m_topics->setObjectName(QStringLiteral("policyTopics"));
    m_topics->setAccessibleName(tr("Topics of the policy"));
    m_topics->setSpacing(theme::spacing(this).hair);
    m_topics->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_topics->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("Sentences of this topic"));
    m_area->setObjectName(QStringLiteral("policySentences"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_topics, 2);
    row->addWidget(m_area, 5);
    connect(m_topics, &QListWidget::currentRowChanged, this, &ReadView::showTopic);
}

QWidget* ReadView::entrance() const
{
    return m_topics;
}

void ReadView::setPolicy(const policy::Pack& pack)
{
    m_pack = pack;
    const int kept = std::max(0, m_topics->currentRow());
    {
        const QSignalBlocker quiet(m_topics);
        m_topics->clear();
        for (const QString& topic : policy::clauseTopics()) {
            auto* entry = new QListWidgetItem(topicTitle(topic), m_topics);
            entry->setData(Qt::UserRole, topic);
        }
        auto* open = new QListWidgetItem(tr("Questions the text leaves open"), m_topics);
        open->setData(Qt::UserRole, readingsTopic);
        m_topics->setCurrentRow(std::min(kept, m_topics->count() - 1));
    }
    showTopic();
}

void ReadView::showTopic()
{
    const QListWidgetItem* entry = m_topics->currentItem();
    if (!entry)
        return;
    const QString topic = entry->data(Qt::UserRole).toString();
    m_area->setWidget(topic == readingsTopic ? readings() : clausesOf(topic));
    m_area->verticalScrollBar()->setValue(0);
}

QWidget* ReadView::clausesOf(const QString& topic) const
{
    auto* body = new QWidget;
    QVBoxLayout* column = columnOf(body);
    const auto facts = governance::staleFacts(m_pack);
    for (const policy::Clause& clause : m_pack.clauses) {
        if (clause.topic == topic)
            column->addWidget(new ClauseCard(m_pack, clause, facts, body));
    }
    if (column->count() == 0)
        column->addWidget(new QLabel(tr("The policy says nothing about this."), body));
    column->addStretch();
    return body;
}

QWidget* ReadView::readings() const
{
    auto* body = new QWidget;
    QVBoxLayout* column = columnOf(body);
    for (const policy::ReadingQuestion& reading : policy::readingQuestions()) {
        auto* card = new Card(body);
        auto* question = new QLabel(reading.question, card);
        auto* answer = new QLabel(reading.answers.value(reading.chosen(m_pack)), card);
        answer->setFont(theme::headingFont(font()));
        for (QLabel* label : {question, answer})
            label->setWordWrap(true);
        auto* inner = new QVBoxLayout(card);
        inner->addWidget(question);
        inner->addWidget(answer);
        column->addWidget(card);
    }
    column->addStretch();
    return body;
}
