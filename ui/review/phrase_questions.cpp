// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/phrase_questions.h"

#include "app/policy/dismissal.h"
#include "ui/theme/icon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace {

bool isAboutChild(const QString& rule)
{
    return policy::dismissalRule(rule) == u"pupil-name";
}

} // namespace

PhraseQuestions::PhraseQuestions(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    hide();
}

void PhraseQuestions::setQuestions(const policy::Verdict& verdict,
    const std::vector<posts::DismissalRecord>& asked, bool mayDecide)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may be what led here
        delete item;
    }
    for (const posts::DismissalRecord& record : asked) {
        if (record.decision != posts::DismissalDecision::Asked)
            continue;
        addRow(
            {tr("%1 asks about “%2”: %3").arg(record.askedByName, record.phrase, record.reason),
                isAboutChild(record.rule), mayDecide},
            [this, id = record.id] { Q_EMIT decided(id, true); },
            [this, id = record.id] { Q_EMIT decided(id, false); });
    }
    for (const policy::Finding& finding : verdict.findings) {
        if (finding.waivable || finding.asked || !finding.range
            || finding.severity != policy::Severity::Review)
            continue;
        addRow(
            {tr("%1 This cannot be waived.").arg(finding.message), isAboutChild(finding.rule),
                mayDecide},
            [this, finding] { Q_EMIT recordRequested(finding); },
            [this] { Q_EMIT standsAsFound(); });
    }
    setVisible(m_rows->count() > 0);
}

void PhraseQuestions::addRow(
    const Row& row, std::function<void()> noMatter, std::function<void()> stands)
{
    auto* card = new Card(this);
    card->setObjectName(QStringLiteral("phraseQuestion"));
    card->setAccessibleName(row.sentence);
    auto* sentence = new QLabel(row.sentence, card);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    auto* no = new QPushButton(theme::icon(QStringLiteral("check")),
        row.aboutChild ? tr("It is &not a child") : tr("It is &right as it is"), card);
    no->setObjectName(QStringLiteral("noMatter"));
    auto* yes = new QPushButton(theme::icon(QStringLiteral("return")),
        row.aboutChild ? tr("It &is a child: return") : tr("It &stands: return"), card);
    yes->setObjectName(QStringLiteral("stands"));
    for (QPushButton* button : {no, yes}) {
        button->setAccessibleDescription(row.sentence);
        button->setEnabled(row.mayDecide);
    }
    connect(no, &QPushButton::clicked, this, std::move(noMatter));
    connect(yes, &QPushButton::clicked, this, std::move(stands));
    auto* buttons = new FlowLayout;
    buttons->addWidget(no);
    buttons->addWidget(yes);
    auto* column = new QVBoxLayout(card);
    column->addWidget(sentence);
    column->addLayout(buttons);
    m_rows->addWidget(card);
}
