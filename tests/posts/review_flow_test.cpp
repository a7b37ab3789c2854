// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/review_flow.h"

#include <QTest>

#include <map>
#include <set>

using namespace posts;
using staff::Role;
using staff::StaffMember;

namespace {

const StaffMember teacher{base::StaffId{1}, "Teacher", {Role::Teacher}};
const StaffMember otherTeacher{base::StaffId{2}, "Other", {Role::Teacher}};
const StaffMember leader{base::StaffId{3}, "Leader", {Role::SeniorLeader}};
const StaffMember clerk{base::StaffId{4}, "Clerk", {Role::Office}};
const StaffMember head{base::StaffId{5}, "Head", {Role::Head}};
const StaffMember left{base::StaffId{6}, "Left", {Role::Head}, false};

// The whole table once more, in words: "state action" → next state and who may.
enum Who
{
    Author, // with the permission to compose
    Reviewer, // SLT or head, not the author
    Settler, // SLT or head, the author included
    Program
};

using Cell = std::pair<QString, QString>;
const std::map<Cell, std::pair<QString, Who>> expected{
    {{"draft", "edit"}, {"draft", Author}},
    {{"draft", "submit"}, {"in-review", Author}},
    {{"draft", "submit-cleared"}, {"approved", Author}},
    {{"draft", "discard"}, {"discarded", Author}},
    {{"returned", "edit"}, {"returned", Author}},
    {{"returned", "submit"}, {"in-review", Author}},
    {{"returned", "submit-cleared"}, {"approved", Author}},
    {{"returned", "discard"}, {"discarded", Author}},
    {{"in-review", "withdraw"}, {"draft", Author}},
    {{"in-review", "approve"}, {"approved", Reviewer}},
    {{"in-review", "return"}, {"returned", Reviewer}},
    {{"approved", "withdraw"}, {"draft", Author}},
    {{"approved", "return"}, {"returned", Reviewer}},
    {{"approved", "void-approval"}, {"in-review", Program}},
    {{"approved", "start-sending"}, {"sending", Program}},
    {{"sending", "confirm-sent"}, {"sent", Program}},
    {{"sending", "note-refused"}, {"refused", Program}},
    {{"sending", "note-unknown"}, {"unknown", Program}},
    {{"sending", "note-not-sent"}, {"approved", Program}},
    {{"refused", "withdraw"}, {"draft", Author}},
    {{"refused", "retry"}, {"approved", Settler}},
    {{"refused", "return"}, {"returned", Reviewer}},
    {{"unknown", "settle-as-sent"}, {"sent", Settler}},
    {{"unknown", "settle-as-not-sent"}, {"approved", Settler}},
};

bool mayByWords(Who who, const StaffMember& actor, base::StaffId author)
{
    const bool leads = actor.id == leader.id || actor.id == head.id;
    switch (who) {
    case Author:
        return actor.id == author && actor.active && actor.id != clerk.id;
    case Reviewer:
        return leads && actor.id != author;
    case Settler:
        return leads;
    case Program:
        return false;
    }
    return false;
}

} // namespace

class ReviewFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCell_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Action>("action");
        for (const State state : allStates) {
            for (const Action action : allActions)
                QTest::addRow("%s %s", qPrintable(stateName(state)), qPrintable(actionName(action)))
                    << state << action;
        }
    }

    void everyCell()
    {
        QFETCH(State, state);
        QFETCH(Action, action);
        const auto cell = expected.find({stateName(state), actionName(action)});
        const Move* move = findMove(state, action);
        QCOMPARE(move != nullptr, cell != expected.end());
        for (const StaffMember& author : {teacher, leader, head}) {
            for (const StaffMember& actor : {teacher, otherTeacher, leader, clerk, head, left}) {
                const bool may = move && mayByWords(cell->second.second, actor, author.id);
                QCOMPARE(mayTake(state, action, actor, author.id), may);
            }
        }
        if (move)
            QCOMPARE(stateName(move->to), cell->second.first);
    }

    void noMoveStandsTwice()
    {
        std::set<std::pair<State, Action>> seen;
        for (const Move& move : moves())
            QVERIFY(seen.emplace(move.from, move.action).second);
        QCOMPARE(moves().size(), expected.size());
    }

    void everyStateCanBeReachedAndEndsSomewhere()
    {
        std::set<State> reached{State::Draft};
        for (size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const Move& move : moves()) {
                if (reached.contains(move.from))
                    reached.insert(move.to);
            }
        }
        QCOMPARE(reached.size(), allStates.size());
    }

    void wordsComeBack()
    {
        for (const State state : allStates)
            QCOMPARE(stateFromName(stateName(state)), std::optional(state));
        for (const Action action : allActions)
            QCOMPARE(actionFromName(actionName(action)), std::optional(action));
        QVERIFY(!stateFromName(QStringLiteral("nonsense")));
        QVERIFY(!actionFromName(QStringLiteral("")));
    }

    void nobodyApprovesTheirOwn()
    {
        for (const StaffMember& actor : {leader, head})
            QVERIFY(!mayTake(State::InReview, Action::Approve, actor, actor.id));
    }
};

QTEST_GUILESS_MAIN(ReviewFlowTest)
#include "review_flow_test.moc"
