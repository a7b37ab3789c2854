// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small school for tests of rules: a name list, both built-in policies, one call to judge.
#pragma once

#include "app/base/school_time.h"
#include "app/policy/engine.h"
#include "app/policy/pack_reader.h"
#include "app/roll/roll_csv.h"

#include <QTest>

namespace judging {

inline const roll::Roll& roll()
{
    static const roll::Roll pupils = [] {
        auto read = roll::readRollCsv(
            "upn,forename,surname,preferred,year,class,work,photo,name,achievement\n"
            "A1,Freya,Whitlock,,4,4B,yes,yes,yes,yes\n"
            "A2,Will,Thornbury,,5,5C,,yes,yes,yes\n"
            "A3,Hope,Adeyemi,,2,2A,,yes,yes,yes\n"
            "A4,Rose,Petrov,,4,4B,no,no,no,no\n"
            "A5,Kofi,Mensah,,6,6D,,,,\n"
            "A6,Ella,Novak,,3,3A,,yes,yes,no\n"
            "A7,Ella,North,,3,3A,,yes,,\n"
            "A8,Sacha,Green,Sash,R,RB,,yes,yes,yes\n"
            "A9,Zoë,Müller-Jones,,4,4B,,yes,yes,yes\n"
            "A10,Llinos,Llewellyn,,6,6D,,yes,yes,yes\n"
            "A11,Arjun,O'Dowd,,1,1F,,withdrawn,withdrawn,yes\n"
            "A12,Marcus,Hill,,N,NA,,yes,yes,yes\n"
            "A13,James,Osei,,3,3A,,yes,yes,yes\n");
        if (!read)
            qFatal("the test list cannot be read");
        return *read;
    }();
    return pupils;
}

inline const names::NameFinder& finder()
{
    static const names::NameFinder made(roll().names());
    return made;
}

inline const policy::Pack& pack(const QString& shortName)
{
    const auto load = [](const char* id) {
        auto read = policy::builtInPack(QString::fromLatin1(id));
        if (!read)
            qFatal("%s", qPrintable(read.error().text));
        return *read;
    };
    static const policy::Pack lh = load("lickey-hills");
    static const policy::Pack ws = load("william-stockton");
    return shortName == QLatin1String("LH") ? lh : ws;
}

inline policy::Subject subject(
    const QString& text, const QString& at = QStringLiteral("2026-11-20T10:00"))
{
    policy::Subject made;
    made.text = text;
    made.moment = base::momentFromSchoolText(at);
    return made;
}

inline policy::Verdict judge(const QString& school, const policy::Subject& subject,
    const QVector<policy::PhotoFacts>& photos = {})
{
    return policy::judge(
        subject, policy::gatherEvidence(subject, finder(), roll(), photos), pack(school));
}

// "blocked LH-16 Freya|review HR-03 …": the findings of one rule kind, or of all if it is empty.
inline QString described(const policy::Verdict& verdict, const QString& rule = {})
{
    QStringList parts;
    for (const policy::Finding& finding : verdict.findings) {
        if (!rule.isEmpty() && finding.rule != rule)
            continue;
        QString part = policy::severityName(finding.severity) + QLatin1Char(' ') + finding.clause;
        if (finding.range)
            part += QLatin1Char(' ') + finding.text;
        parts.append(part);
    }
    return parts.join(QLatin1Char('|'));
}

inline QString withFix(const QString& text, const policy::Fix& fix)
{
    return text.left(fix.range.start) + fix.replacement + text.mid(fix.range.end);
}

inline policy::PhotoFacts photo(std::optional<int> faces = 0)
{
    policy::PhotoFacts made;
    made.faces = faces;
    made.altText = QStringLiteral("Clay owls on a table");
    return made;
}

inline roll::Pupil pupil(const char* upn)
{
    return *roll().byUpn(QString::fromLatin1(upn));
}

} // namespace judging
