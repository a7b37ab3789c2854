// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/trial_box.h"

#include "ui/theme/metrics.h"
#include "ui/words/word_line.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace {

using phrases::TrialHit;

constexpr qsizetype mostShown = 6;
constexpr int longestTrial = 1000;

bool same(const TrialHit& a, const TrialHit& b)
{
    return a.list == b.list && a.hit.range == b.hit.range && a.hit.caseName == b.hit.caseName;
}

bool isAmong(const TrialHit& hit, const QVector<TrialHit>& hits)
{
    return std::any_of(
        hits.begin(), hits.end(), [&hit](const TrialHit& other) { return same(hit, other); });
}

QString quoted(const TrialHit& found, const QString& text)
{
    return text.mid(found.hit.range.start, found.hit.range.length());
}

} // namespace

TrialBox::TrialBox(QWidget* parent)
    : QWidget(parent)
{
    auto* label = new QLabel(tr("&Try a sentence:"), this);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("trialText"));
    m_text->setMaxLength(longestTrial);
    m_text->setAccessibleName(tr("Try a sentence"));
    m_text->setPlaceholderText(tr("Type what a teacher might post"));
    label->setBuddy(m_text);
    m_found = new QLabel(this);
    m_found->setObjectName(QStringLiteral("trialFound"));
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(this).small);
    column->addWidget(label);
    column->addWidget(m_text);
    column->addWidget(m_found);
    connect(m_text, &QLineEdit::textChanged, this, &TrialBox::showFound);
    showFound();
}

void TrialBox::setOwn(const QVector<phrases::SchoolPhrase>& own)
{
    m_own = own;
    m_now = phrases::PhraseBook(m_own);
    setCandidate(m_candidate);
}

void TrialBox::setCandidate(const std::optional<phrases::SchoolPhrase>& candidate)
{
    m_candidate = candidate;
    m_then = m_now;
    if (m_candidate) {
        // It is tried before its reason is written.
        phrases::SchoolPhrase tried = *m_candidate;
        tried.reason = tr("The line you are writing.");
        m_then = phrases::PhraseBook(m_own + QVector<phrases::SchoolPhrase>{tried});
    }
    showFound();
}

QStringList TrialBox::sentences(const QString& text) const
{
    const QVector<TrialHit> before = phrases::tryWords(m_now, text);
    const QVector<TrialHit> after = phrases::tryWords(m_then, text);
    QStringList lines;
    for (const TrialHit& found : before) {
        if (!isAmong(found, after))
            lines.append(tr("No longer found with your line: “%1” (%2).")
                             .arg(quoted(found, text), words::listTitle(found.list)));
    }
    for (const TrialHit& found : after)
        lines.append(isAmong(found, before)
                ? tr("“%1”: %2. %3")
                      .arg(quoted(found, text), words::listTitle(found.list), found.hit.reason)
                : tr("Found by your line: “%1” (%2).")
                      .arg(quoted(found, text), words::listTitle(found.list)));
    return lines;
}

void TrialBox::showFound()
{
    const QString text = m_text->text();
    if (text.trimmed().isEmpty()) {
        m_found->setText(tr("What the lists find in it is shown here."));
        return;
    }
    QStringList lines = sentences(text);
    if (lines.isEmpty())
        lines.append(tr("No word list finds anything in it."));
    if (lines.size() > mostShown) {
        const auto more = static_cast<int>(lines.size() - mostShown);
        lines = lines.mid(0, mostShown) << tr("… and %n more.", nullptr, more);
    }
    m_found->setText(lines.join(u'\n'));
}
