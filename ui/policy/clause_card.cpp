// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/clause_card.h"

#include "ui/severity_tone.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/severity_label.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace {

using Way = policy::ClauseKeeper::Way;

void addChip(FlowLayout* row, QWidget* parent, theme::Tone tone, const QString& word)
{
    auto* chip = new SeverityLabel(parent);
    chip->setTone(tone, word);
    row->addWidget(chip);
}

// One chip for each severity with which rules keep this clause.
void addRuleChips(
    FlowLayout* row, QWidget* parent, const policy::Pack& pack, const policy::Clause& clause)
{
    QVector<policy::Severity> shown;
    for (const policy::PackRule& rule : policy::rulesOf(pack, clause)) {
        const policy::Severity severity = gravest(rule, clause.id);
        if (shown.contains(severity))
            continue;
        shown.append(severity);
        addChip(row, parent, toneOf(severity),
            QStringLiteral("%1 · %2").arg(SeverityLabel::wordFor(toneOf(severity)),
                policy::keeperWayTitle(Way::Rule).toLower()));
    }
}

void addOtherChips(FlowLayout* row, QWidget* parent, const policy::Clause& clause)
{
    QVector<Way> shown{Way::Rule};
    for (const policy::ClauseKeeper& keeper : clause.by) {
        if (shown.contains(keeper.way))
            continue;
        shown.append(keeper.way);
        addChip(row, parent, theme::Tone::Neutral, policy::keeperWayTitle(keeper.way));
    }
}

QLabel* line(QWidget* parent, const QString& text, QPalette::ColorRole role)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

} // namespace

policy::Severity gravest(const policy::PackRule& rule, const QString& clause)
{
    policy::Severity citing = policy::Severity::Clear;
    policy::Severity any = policy::Severity::Clear;
    bool cited = false;
    for (const policy::Consequence& consequence : rule.cases) {
        any = std::max(any, consequence.severity);
        if (!consequence.clauses.contains(clause))
            continue;
        cited = true;
        citing = std::max(citing, consequence.severity);
    }
    return cited ? citing : any;
}

QString topicTitle(const QString& topic)
{
    QString title = topic;
    if (!title.isEmpty())
        title.front() = title.front().toUpper();
    return title;
}

ClauseCard::ClauseCard(const policy::Pack& pack, const policy::Clause& clause,
    const QVector<governance::StaleFact>& facts, QWidget* parent)
    : Card(parent)
{
    const QString words = policy::sentenceOf(pack, clause);
    setObjectName(QStringLiteral("clauseCard"));
    setAccessibleName(words);
    auto* sentence = line(this, words, QPalette::WindowText);
    sentence->setObjectName(QStringLiteral("clauseSentence"));
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* chips = new FlowLayout;
    auto* origin = new QLabel(
        clause.isSafeguard() ? tr("%1 · app safeguard").arg(clause.id) : clause.id, this);
    origin->setForegroundRole(QPalette::PlaceholderText);
    chips->addWidget(origin);
    chips->setAlignment(origin, Qt::AlignVCenter);
    addRuleChips(chips, this, pack, clause);
    addOtherChips(chips, this, clause);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::spacing(this).small);
    column->addWidget(sentence);
    for (const policy::ClauseKeeper& keeper : clause.by) {
        if (keeper.way == Way::Program)
            column->addWidget(line(this, keeper.target, QPalette::PlaceholderText));
    }
    column->addLayout(chips);
    for (const governance::StaleFact& fact : facts) {
        if (!fact.clauses.contains(clause.id))
            continue;
        auto* stale = new SeverityLabel(this);
        stale->setTone(theme::Tone::Advice, tr("May be out of date: %1").arg(fact.title));
        column->addWidget(stale);
        column->addWidget(line(this, fact.why, QPalette::PlaceholderText));
    }
}
