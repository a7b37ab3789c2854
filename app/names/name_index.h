// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every written form of every name on a list, in a hash table. A question costs the same for thirty
// people and for three thousand. Unchanged once built; any thread.
#pragma once

#include "app/names/name_hit.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace names {

// One written form. Its key is the folded letters without any space, hyphen or apostrophe; the
// breaks are the places in the key where such a thing may stand.
struct NameEntry
{
    NameForm form = NameForm::Forename;
    QVector<int> breaks;
    QVector<PersonKey> people;
    bool ordinary = false; // an English word too
    bool partial = false; // half of a hyphenated forename

    bool operator==(const NameEntry&) const = default;
};

struct IndexMatch
{
    NameEntry entry;
    qsizetype first = 0; // indices of words, both included
    qsizetype last = 0;
};

class NameIndex
{
public:
    explicit NameIndex(const QVector<PersonName>& people);

    // The longest form that begins with this word.
    [[nodiscard]] std::optional<IndexMatch> longestAt(const Words& words, qsizetype first) const;
    // The best entry for letters without breaks ("oliviabrown").
    [[nodiscard]] std::optional<NameEntry> lookUp(const QString& key) const;
    // Ways in which this person's surname is shortened to letters: "b"; "l", "ll"; "m", "mj", "j".
    [[nodiscard]] QStringList initialsOf(PersonKey person) const
    {
        return m_initials.value(person);
    }
    [[nodiscard]] bool isSurname(const QString& folded) const
    {
        return m_surnames.contains(folded);
    }
    [[nodiscard]] qsizetype longestKey() const { return m_longestKey; }

private:
    struct Written; // a folded name and its breaks

    void add(const PersonName& person);
    void addEntry(const Written& name, NameForm form, PersonKey person, bool partial = false);
    void addInitials(const QString& surname, PersonKey person);
    [[nodiscard]] static Written written(const QString& name);
    [[nodiscard]] static QVector<Written> shorterForenames(const QString& forename);
    [[nodiscard]] static QVector<Written> surnameForms(const QString& surname);

    QHash<QString, QVector<NameEntry>> m_entries;
    QSet<QString> m_beginnings; // what the first word of an entry can be
    QHash<PersonKey, QStringList> m_initials;
    QSet<QString> m_surnames;
    qsizetype m_longestKey = 0;
    int m_mostWords = 1;
};

} // namespace names
