// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One clause of a policy in a plain sentence, and what in the program keeps it: nothing of a
// policy is left as prose only. Values; any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace policy {

struct Pack;
struct PackRule;

// What keeps a clause.
struct ClauseKeeper
{
    enum class Way
    {
        Rule, // id of a rule of the pack
        Decision, // id of a kind of recorded decision
        Setup, // id of a question asked when the school is set up
        Text, // id of a text that is shown in the right place
        Governance, // renewal, acknowledgement, sign-off or versions
        Program // what the program always does, as a sentence
    };

    Way way = Way::Program;
    QString target; // the id, or the sentence

    bool operator==(const ClauseKeeper&) const = default;
};

struct Clause
{
    QString id; // "LH-16"
    QString topic; // one of clauseTopics()
    QString sentence; // {limit}, {from} and the like stand for parameters of its rules
    QString parents; // the same for parents, on their page; empty: not on it
    QVector<ClauseKeeper> by;

    [[nodiscard]] bool isSafeguard() const { return id.startsWith(QLatin1String("HR-")); }
    bool operator==(const Clause&) const = default;
};

// In the order in which a policy is read: "what we post", "names and photographs", …
[[nodiscard]] QStringList clauseTopics();
// The words of a pack file: "rule", "decision", …
[[nodiscard]] QString keeperWayName(ClauseKeeper::Way way);
// For people: "Checked while you type", "Recorded decision", …
[[nodiscard]] QString keeperWayTitle(ClauseKeeper::Way way);

// The rules of the pack that keep this clause: those it names and those that cite it.
[[nodiscard]] QVector<PackRule> rulesOf(const Pack& pack, const Clause& clause);
// The sentence with the present parameters of its rules in it.
[[nodiscard]] QString sentenceOf(const Pack& pack, const Clause& clause);
[[nodiscard]] QString parentsSentenceOf(const Pack& pack, const Clause& clause);
[[nodiscard]] const Clause* findClause(const Pack& pack, const QString& id);

} // namespace policy
