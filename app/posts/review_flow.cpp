// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/review_flow.h"

#include <QCoreApplication>

#include <algorithm>

namespace posts {
namespace {

using enum State;
using enum Action;
using staff::Permission;

constexpr auto program = std::nullopt;

constexpr std::array table{
    Move{Draft, Edit, Draft, Permission::Compose, Whose::Own},
    Move{Draft, Submit, InReview, Permission::Compose, Whose::Own},
    Move{Draft, SubmitCleared, Approved, Permission::Compose, Whose::Own},
    Move{Draft, Discard, Discarded, Permission::Compose, Whose::Own},

    Move{Returned, Edit, Returned, Permission::Compose, Whose::Own},
    Move{Returned, Submit, InReview, Permission::Compose, Whose::Own},
    Move{Returned, SubmitCleared, Approved, Permission::Compose, Whose::Own},
    Move{Returned, Discard, Discarded, Permission::Compose, Whose::Own},

    Move{InReview, Withdraw, Draft, Permission::Compose, Whose::Own},
    Move{InReview, Approve, Approved, Permission::Review, Whose::NotOwn},
    Move{InReview, Return, Returned, Permission::Review, Whose::NotOwn},

    Move{Approved, Withdraw, Draft, Permission::Compose, Whose::Own},
    Move{Approved, Return, Returned, Permission::Review, Whose::NotOwn},
    Move{Approved, VoidApproval, InReview, program},
    Move{Approved, StartSending, Sending, program},

    Move{Sending, ConfirmSent, Sent, program},
    Move{Sending, NoteRefused, Refused, program},
    Move{Sending, NoteUnknown, State::Unknown, program},
    Move{Sending, NoteNotSent, Approved, program},

    Move{Refused, Withdraw, Draft, Permission::Compose, Whose::Own},
    Move{Refused, Retry, Approved, Permission::SettleOutcome},
    Move{Refused, Return, Returned, Permission::Review, Whose::NotOwn},

    Move{State::Unknown, SettleAsSent, Sent, Permission::SettleOutcome},
    Move{State::Unknown, SettleAsNotSent, Approved, Permission::SettleOutcome},
};

struct StateWord
{
    State state;
    const char* word;
    const char* title;
};

constexpr std::array stateWords{
    StateWord{Draft, "draft", QT_TRANSLATE_NOOP("posts::State", "Draft")},
    StateWord{InReview, "in-review", QT_TRANSLATE_NOOP("posts::State", "Waiting for review")},
    StateWord{Returned, "returned", QT_TRANSLATE_NOOP("posts::State", "Returned to you")},
    StateWord{Approved, "approved", QT_TRANSLATE_NOOP("posts::State", "Approved")},
    StateWord{Sending, "sending", QT_TRANSLATE_NOOP("posts::State", "Being sent")},
    StateWord{Sent, "sent", QT_TRANSLATE_NOOP("posts::State", "Sent")},
    StateWord{Refused, "refused", QT_TRANSLATE_NOOP("posts::State", "Refused by X")},
    StateWord{State::Unknown, "unknown", QT_TRANSLATE_NOOP("posts::State", "Not known if sent")},
    StateWord{Discarded, "discarded", QT_TRANSLATE_NOOP("posts::State", "Discarded")},
};

constexpr std::array<const char*, allActions.size()> actionWords{"edit", "submit", "submit-cleared",
    "withdraw", "discard", "approve", "return", "void-approval", "start-sending", "confirm-sent",
    "note-refused", "note-unknown", "note-not-sent", "settle-as-sent", "settle-as-not-sent",
    "retry"};

const StateWord& wordOf(State state)
{
    return *std::find_if(stateWords.begin(), stateWords.end(),
        [state](const StateWord& entry) { return entry.state == state; });
}

} // namespace

std::span<const Move> moves()
{
    return table;
}

const Move* findMove(State from, Action action)
{
    const auto found = std::find_if(table.begin(), table.end(),
        [&](const Move& move) { return move.from == from && move.action == action; });
    return found == table.end() ? nullptr : &*found;
}

bool mayTake(State from, Action action, const staff::StaffMember& actor, base::StaffId author)
{
    const Move* move = findMove(from, action);
    if (!move || !move->permission || !actor.may(*move->permission))
        return false;
    switch (move->whose) {
    case Whose::Own:
        return actor.id == author;
    case Whose::NotOwn:
        return actor.id != author;
    case Whose::Anybodys:
        return true;
    }
    return false;
}

QString stateName(State state)
{
    return QString::fromLatin1(wordOf(state).word);
}

std::optional<State> stateFromName(QStringView name)
{
    for (const StateWord& entry : stateWords) {
        if (QLatin1String(entry.word) == name)
            return entry.state;
    }
    return std::nullopt;
}

QString actionName(Action action)
{
    return QString::fromLatin1(actionWords.at(static_cast<size_t>(action)));
}

std::optional<Action> actionFromName(QStringView name)
{
    for (const Action action : allActions) {
        if (actionName(action) == name)
            return action;
    }
    return std::nullopt;
}

QString stateTitle(State state)
{
    return QCoreApplication::translate("posts::State", wordOf(state).title);
}

} // namespace posts
