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

// X's list of prices, in US dollars; read again before every release.
constexpr const char* priceWithLink = "0.20";
constexpr const char* priceWithoutLink = "0.015";

// Services that put a short address in place of the real one.
bool isShortened(const QString& link)
{
    static const QSet<QString> services{QStringLiteral("bit.ly"), QStringLiteral("tinyurl.com"),
        QStringLiteral("goo.gl"), QStringLiteral("t.co"), QStringLiteral("ow.ly"),
        QStringLiteral("is.gd"), QStringLiteral("buff.ly"), QStringLiteral("rb.gy"),
        QStringLiteral("cutt.ly"), QStringLiteral("t.ly"), QStringLiteral("tiny.cc"),
        QStringLiteral("shorturl.at"), QStringLiteral("qrco.de"), QStringLiteral("lnkd.in"),
        QStringLiteral("v.gd"), QStringLiteral("bl.ink"), QStringLiteral("rebrand.ly"),
        QStringLiteral("trib.al"), QStringLiteral("linktr.ee")};
    QString host = link.section(QStringLiteral("://"), -1).section(u'/', 0, 0).toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return services.contains(host);
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
    return {
        QStringLiteral("link"), QStringLiteral("accidental-link"), QStringLiteral("hidden-target")};
}

void LinkRule::judge(const Matter& matter, Report& report) const
{
    const QString& text = matter.subject.text;
    for (const text::Entity& url : matter.evidence.tweet.urls) {
        const QString link = text.mid(url.range.start, url.range.length());
        const int dot = forgottenSpace(link);
        if (dot < 0) {
            judgeLink(link, url.range, report);
            continue;
        }
        const text::Range stop{url.range.start + dot, url.range.start + dot + 1};
        report.add(QStringLiteral("accidental-link"), url.range,
            tr("“%1” has no space after the full stop, so X makes a link of it. Put the space in.")
                .arg(link),
            {{tr("Insert the missing space"), stop, QStringLiteral(". ")}});
    }
}

void LinkRule::judgeLink(const QString& link, text::Range range, Report& report)
{
    const QString cost = tr("A post with a link costs the school $%1, one without $%2 (X's prices "
                            "of %3).")
                             .arg(QString::fromLatin1(priceWithLink),
                                 QString::fromLatin1(priceWithoutLink), pricesOf());
    if (isShortened(link) && report.cares(QStringLiteral("hidden-target")))
        report.add(QStringLiteral("hidden-target"), range,
            tr("Nobody can see where “%1” leads. Use the full address of the page. %2")
                .arg(link, cost));
    else
        report.add(
            QStringLiteral("link"), range, tr("%1 Leave it out unless readers need it.").arg(cost));
}

QString LinkRule::pricesOf()
{
    return tr("22 August 2026");
}

} // namespace policy
