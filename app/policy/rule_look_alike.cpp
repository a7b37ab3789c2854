// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_look_alike.h"

#include <algorithm>

namespace policy {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(policy::LookAlikeRule)
};

struct Told
{
    QString caseName;
    QString message; // with the plain word as %1
};

Told told(names::DisguiseKind kind)
{
    using names::DisguiseKind;
    switch (kind) {
    case DisguiseKind::Mixed:
        return {QStringLiteral("mixed-letters"),
            Text::tr("“%1” is written with letters of another alphabet that look the same. Write "
                     "it plainly, so that everybody can search for it and hear it read aloud.")};
    case DisguiseKind::Hidden:
        return {QStringLiteral("hidden-characters"),
            Text::tr("There are invisible characters inside “%1”, often from copying. Write it "
                     "plainly.")};
    case DisguiseKind::Fancy:
        return {QStringLiteral("fancy-letters"),
            Text::tr("“%1” is written in fancy letters, which screen readers cannot read aloud. "
                     "Write it plainly.")};
    case DisguiseKind::Spaced:
        return {QStringLiteral("spaced-letters"),
            Text::tr("“%1” is written letter by letter, so that it is hard to read. Write it "
                     "plainly.")};
    case DisguiseKind::Signs:
        return {QStringLiteral("signs-for-letters"),
            Text::tr("“%1” is written with digits or signs instead of letters. Write it plainly.")};
    case DisguiseKind::Turned:
        return {QStringLiteral("turned-around"),
            Text::tr("“%1” is written backwards with an invisible mark that turns it round. Write "
                     "it plainly.")};
    }
    return {};
}

} // namespace

QString LookAlikeRule::id() const
{
    return QStringLiteral("look-alike");
}

QStringList LookAlikeRule::cases() const
{
    return {QStringLiteral("mixed-letters"), QStringLiteral("hidden-characters"),
        QStringLiteral("fancy-letters"), QStringLiteral("spaced-letters"),
        QStringLiteral("signs-for-letters"), QStringLiteral("turned-around"),
        QStringLiteral("hides-name")};
}

void LookAlikeRule::judge(const Matter& matter, Report& report) const
{
    if (matter.subject.kind == PostKind::Retweet)
        return; // somebody else's writing
    for (const names::Disguise& disguise : matter.evidence.unmasked.disguises) {
        const QVector<Fix> fixes{{tr("Write it plainly"), disguise.range, disguise.plain}};
        const bool name = std::any_of(matter.evidence.names.begin(), matter.evidence.names.end(),
            [&disguise](
                const NamedPupils& named) { return named.hit.range.overlaps(disguise.range); });
        if (name && report.cares(QStringLiteral("hides-name"))) {
            report.add(QStringLiteral("hides-name"), disguise.range,
                tr("A child's name seems to be disguised here, by other letters, signs, spaces or "
                   "invisible characters. Write it plainly or leave it out."),
                fixes);
            continue;
        }
        const Told sentence = told(disguise.kind);
        report.add(sentence.caseName, disguise.range, sentence.message.arg(disguise.plain), fixes);
    }
}

} // namespace policy
