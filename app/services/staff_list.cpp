// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/staff_list.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace services {
namespace {

constexpr int wordsOfPassphrase = 4;
constexpr qsizetype longestLine = 200;

struct Duty
{
    QRegularExpression words;
    staff::Roles roles;
    bool writesPosts; // at a school where teaching staff post
};

const std::vector<Duty>& duties()
{
    const auto word = [](const char* pattern) {
        return QRegularExpression(QStringLiteral("\\b(%1)\\b").arg(QLatin1String(pattern)),
            QRegularExpression::CaseInsensitiveOption);
    };
    static const std::vector<Duty> table{
        {word("deputy|assistant head\\w*|slt|senior\\w*|phase leader|sendco|senco"),
            {staff::Role::SeniorLeader}, true},
        {word("head|headteacher|head teacher|principal"), {staff::Role::Head}, true},
        {word("computing|ict|e-?safety|online safety"), {staff::Role::ComputingLead}, true},
        {word("office|admin\\w*|secretary|bursar|business\\w*|clerk"), {staff::Role::Office},
            false},
        {word("teacher|eyfs|reception|nursery|year \\d|class|teaching"), {}, true},
        {word("ta|assistant|caretaker|site|midday|cook|kitchen|cleaner|governor"), {}, false}};
    return table;
}

const Duty* dutyFor(const QString& words)
{
    for (const Duty& duty : duties()) {
        if (duty.words.match(words).hasMatch())
            return &duty;
    }
    return nullptr;
}

SetupPerson person(const QString& name, const Duty* duty, bool wholeStaffPosts)
{
    SetupPerson made;
    made.name = name.simplified();
    if (duty)
        made.roles = duty->roles;
    if (wholeStaffPosts || !duty || duty->writesPosts)
        made.roles.insert(staff::Role::Teacher);
    return made;
}

QStringList readWords()
{
    QFile file(QStringLiteral(":/nestbox/setup/passphrase_words.txt"));
    QStringList words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1Char('#')))
            words += line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    return words;
}

} // namespace

QVector<SetupPerson> peopleFromText(const QString& text, bool wholeStaffPosts)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\t]"));
    QVector<SetupPerson> people;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.left(longestLine).split(separators, Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < parts.size() && people.size() < mostPeople; ++i) {
            const QString name = parts.at(i).simplified();
            if (name.isEmpty())
                continue;
            const QString rest = parts.mid(i + 1).join(QLatin1Char(' '));
            const Duty* duty = rest.isEmpty() ? nullptr : dutyFor(rest);
            people.append(person(name, duty, wholeStaffPosts));
            if (duty)
                break; // the rest of the line was about this person
        }
    }
    return people;
}

QVector<SetupPerson> withPeople(QVector<SetupPerson> people, const QVector<SetupPerson>& added)
{
    QSet<QString> known;
    for (const SetupPerson& there : people)
        known.insert(there.name.toLower());
    for (const SetupPerson& fresh : added) {
        if (people.size() >= mostPeople || known.contains(fresh.name.toLower()))
            continue;
        known.insert(fresh.name.toLower());
        people.append(fresh);
    }
    return people;
}

QString starterPassphrase()
{
    static const QStringList words = readWords();
    QStringList chosen;
    for (int i = 0; i < wordsOfPassphrase && !words.isEmpty(); ++i)
        chosen.append(words.at(
            static_cast<qsizetype>(QRandomGenerator::system()->bounded(quint32(words.size())))));
    return chosen.join(QLatin1Char('-'));
}

} // namespace services
