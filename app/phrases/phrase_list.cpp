// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_list.h"

#include "app/base/json_place.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace phrases {
namespace {

constexpr qsizetype mostEntries = 5000;
constexpr qsizetype mostAlternatives = 2000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(phrases::PhraseList)
};

base::Result<QJsonObject> document(const QByteArray& json, const QString& fileName)
{
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !read.isObject())
        return base::failure(base::ErrorKind::Invalid,
            Text::tr("%1 is no word list: %2 (at byte %3).")
                .arg(fileName, error.errorString())
                .arg(error.offset));
    return read.object();
}

base::Error wrong(const QString& fileName, const base::JsonProblem& problem)
{
    return {base::ErrorKind::Invalid,
        Text::tr("%1: %2", "file: what is wrong").arg(fileName, problem.sentence)};
}

Phrase phrase(const base::JsonPlace& place, const Groups& groups)
{
    const QString written = place.text(longestPhrase);
    if (written.isEmpty())
        return {}; // the place has complained
    const auto parsed = parsePhrase(written, groups);
    if (!parsed)
        place.complain(parsed.error().text);
    return parsed.value_or(Phrase());
}

std::vector<Phrase> phrasesAt(const base::JsonPlace& place, const Groups& groups)
{
    std::vector<Phrase> read;
    if (!place.exists() || !place.mustBeArray(mostAlternatives))
        return read;
    for (qsizetype i = 0; i < place.size(); ++i)
        read.push_back(phrase(place.element(i), groups));
    return read;
}

// {"name": ["phrase", …]} as a list of objects, because a later group may use an earlier one.
void addGroups(const base::JsonPlace& place, Groups& groups)
{
    static const QStringList members{QStringLiteral("name"), QStringLiteral("phrases")};
    if (!place.exists() || !place.mustBeArray(mostAlternatives))
        return;
    for (qsizetype i = 0; i < place.size(); ++i) {
        const base::JsonPlace group = place.element(i);
        if (!group.mustBeObject(members, members))
            return;
        const QString name = group.member(members.at(0)).text(60);
        const QStringList written = group.member(members.at(1)).texts(mostAlternatives, 500);
        const auto parsed = parseGroup(written, groups);
        if (!parsed) {
            group.complain(parsed.error().text);
            return;
        }
        groups.insert(name, *parsed);
    }
}

Entry entry(const base::JsonPlace& place, const Groups& groups)
{
    static const QStringList members{QStringLiteral("phrase"), QStringLiteral("case"),
        QStringLiteral("reason"), QStringLiteral("with"), QStringLiteral("unless"),
        QStringLiteral("withAnywhere"), QStringLiteral("unlessAnywhere"),
        QStringLiteral("inQuotes"), QStringLiteral("say")};
    Entry read;
    if (!place.mustBeObject(members, members.mid(0, 3)))
        return read;
    read.written = place.member(members.at(0)).text(longestPhrase);
    read.caseName = place.member(members.at(1)).text(60);
    read.reason = place.member(members.at(2)).text(300);
    read.phrase = phrase(place.member(members.at(0)), groups);
    read.with = phrasesAt(place.member(members.at(3)), groups);
    read.unless = phrasesAt(place.member(members.at(4)), groups);
    read.withAnywhere = phrasesAt(place.member(members.at(5)), groups);
    read.unlessAnywhere = phrasesAt(place.member(members.at(6)), groups);
    if (const base::JsonPlace inQuotes = place.member(members.at(7)); inQuotes.exists())
        read.inQuotes = inQuotes.yes();
    if (const base::JsonPlace say = place.member(members.at(8)); say.exists())
        read.say = say.text(120);
    return read;
}

// {"notice": "Notices to parents", …}
QHash<QString, QString> titlesAt(const base::JsonPlace& place)
{
    QHash<QString, QString> titles;
    const QStringList names = place.memberNames();
    if (!place.exists() || !place.mustBeObject(names, {}))
        return titles;
    for (const QString& name : names)
        titles.insert(name, place.member(name).text(120));
    return titles;
}

} // namespace

QStringList PhraseList::caseNames() const
{
    QStringList names;
    for (const Entry& entry : entries) {
        if (!names.contains(entry.caseName))
            names.append(entry.caseName);
    }
    return names;
}

QString PhraseList::caseTitle(const QString& caseName) const
{
    return caseTitles.value(caseName, caseName);
}

base::Result<Groups> readGroups(const QByteArray& json, const QString& fileName)
{
    const auto object = document(json, fileName);
    if (!object)
        return base::failure(object.error());
    base::JsonProblem problem;
    Groups groups;
    const base::JsonPlace root(*object, QStringLiteral("$"), problem);
    if (root.mustBeObject({QStringLiteral("groups")}, {QStringLiteral("groups")}))
        addGroups(root.member(QStringLiteral("groups")), groups);
    if (problem.found())
        return base::failure(wrong(fileName, problem));
    return groups;
}

base::Result<PhraseList> readPhraseList(
    const QByteArray& json, const QString& fileName, const Groups& shared)
{
    static const QStringList members{QStringLiteral("id"), QStringLiteral("title"),
        QStringLiteral("about"), QStringLiteral("entries"), QStringLiteral("groups"),
        QStringLiteral("cases")};
    const auto object = document(json, fileName);
    if (!object)
        return base::failure(object.error());
    base::JsonProblem problem;
    const base::JsonPlace root(*object, QStringLiteral("$"), problem);
    PhraseList list;
    Groups groups = shared;
    if (root.mustBeObject(members, members.mid(0, 4))) {
        list.id = root.member(members.at(0)).text(60);
        list.title = root.member(members.at(1)).text(120);
        list.about = root.member(members.at(2)).text(500);
        addGroups(root.member(members.at(4)), groups);
        list.caseTitles = titlesAt(root.member(members.at(5)));
        const base::JsonPlace entries = root.member(members.at(3));
        if (entries.mustBeArray(mostEntries)) {
            for (qsizetype i = 0; i < entries.size() && !problem.found(); ++i)
                list.entries.push_back(entry(entries.element(i), groups));
        }
    }
    if (problem.found())
        return base::failure(wrong(fileName, problem));
    return list;
}

} // namespace phrases
