// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_link.h"

#include "app/names/letter_folding.h"
#include "app/names/lexicon.h"

#include <algorithm>

namespace policy {
namespace {

// Endings of addresses that are everyday words as well and so follow a forgotten space.
bool isWordEnding(const QString& ending)
{
    static const QSet<QString> endings{QStringLiteral("in"), QStringLiteral("is"),
        QStringLiteral("it"), QStringLiteral("at"), QStringLiteral("so"), QStringLiteral("to"),
        QStringLiteral("be"), QStringLiteral("no"), QStringLiteral("me"), QStringLiteral("my"),
        QStringLiteral("us"), QStringLiteral("am"), QStringLiteral("as"), QStringLiteral("do"),
        QStringLiteral("by"), QStringLiteral("an"), QStringLiteral("he"), QStringLiteral("we"),
        QStringLiteral("or"), QStringLiteral("today"), QStringLiteral("now"), QStringLiteral("how"),
        QStringLiteral("you"), QStringLiteral("best"), QStringLiteral("cool"),
        QStringLiteral("fun"), QStringLiteral("well"), QStringLiteral("here"),
        QStringLiteral("what"), QStringLiteral("our"), QStringLiteral("all")};
    return endings.contains(ending) || names::Lexicon::builtIn().isCommon(ending);
}

bool isLetters(QStringView word)
{
    return !word.isEmpty()
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

// "done.Today", "work.it": the place of the full stop, or -1 if this is a link that is meant.
int forgottenSpace(QStringView link)
{
    const qsizetype dot = link.indexOf(u'.');
    if (dot < 1 || link.indexOf(u'.', dot + 1) >= 0)
        return -1;
    const QStringView word = link.left(dot);
    const QStringView ending = link.mid(dot + 1);
    if (!isLetters(word) || !isLetters(ending))
        return -1;
    const QString folded = names::foldLetters(ending);
    const bool capital = ending.front().isUpper() && (ending.size() == 1 || ending.at(1).isLower());
    if (capital && word.back().isLower() && isWordEnding(folded))
        return static_cast<int>(dot);
    const bool everyday = names::Lexicon::builtIn().isCommon(names::foldLetters(word));
    return !capital && everyday && isWordEnding(folded) ? static_cast<int>(dot) : -1;
}

} // namespace

QString LinkRule::id() const
{
    return QStringLiteral("link");
}

QStringList LinkRule::cases() const
{
    return {QStringLiteral("link"), QStringLiteral("accidental-link")};
}

void LinkRule::judge(const Matter& matter, Report& report) const
{
    const QString& text = matter.subject.text;
    for (const text::Entity& url : matter.evidence.tweet.urls) {
        const QString link = text.mid(url.range.start, url.range.length());
        const int dot = forgottenSpace(link);
        if (dot < 0) {
            report.add(QStringLiteral("link"), url.range,
                tr("Sending a post with a link costs much more than one without. Leave it out "
                   "unless "
                   "readers need it."));
            continue;
        }
        const text::Range stop{url.range.start + dot, url.range.start + dot + 1};
        report.add(QStringLiteral("accidental-link"), url.range,
            tr("“%1” has no space after the full stop, so X makes a link of it. Put the space in.")
                .arg(link),
            {{tr("Insert the missing space"), stop, QStringLiteral(". ")}});
    }
}

} // namespace policy
