// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The life of a post as one table: from which state which action leads where, and who may take
// it. Services enforce it, buttons are enabled from it, tests walk every cell. Values; any thread.
#pragma once

#include "app/staff/staff_member.h"

#include <optional>
#include <span>

namespace posts {

enum class State
{
    Draft, // its author is writing
    InReview, // waits for a reviewer
    Returned, // back with its author, with a comment
    Approved, // may go out; waits for its moment
    Sending, // an intent is written down; the network is being asked
    Sent, // the network gave it an id
    Refused, // the network said no; nothing was posted
    Unknown, // asked, no clear answer; only a person may settle it
    Discarded
};
inline constexpr std::array allStates{State::Draft, State::InReview, State::Returned,
    State::Approved, State::Sending, State::Sent, State::Refused, State::Unknown, State::Discarded};

enum class Action
{
    Edit,
    Submit, // to a reviewer
    SubmitCleared, // nothing to say against it, and the school lets such posts go
    Withdraw,
    Discard,
    Approve,
    Return,
    VoidApproval, // what was approved is no longer what would be sent
    StartSending,
    ConfirmSent,
    NoteRefused,
    NoteUnknown,
    NoteNotSent, // certainly not posted; may be tried later
    SettleAsSent, // a person saw it on the account
    SettleAsNotSent, // a person saw that it is not there, and wants it sent
    Retry
};
inline constexpr std::array allActions{Action::Edit, Action::Submit, Action::SubmitCleared,
    Action::Withdraw, Action::Discard, Action::Approve, Action::Return, Action::VoidApproval,
    Action::StartSending, Action::ConfirmSent, Action::NoteRefused, Action::NoteUnknown,
    Action::NoteNotSent, Action::SettleAsSent, Action::SettleAsNotSent, Action::Retry};

enum class Whose
{
    Own, // the author only
    NotOwn, // anybody with the permission but the author
    Anybodys
};

struct Move
{
    State from;
    Action action;
    State to;
    std::optional<staff::Permission> permission; // nothing: only the program itself
    Whose whose = Whose::Anybodys;
};

[[nodiscard]] std::span<const Move> moves();
[[nodiscard]] const Move* findMove(State from, Action action);

// May this person take the action? False for moves of the program.
[[nodiscard]] bool mayTake(
    State from, Action action, const staff::StaffMember& actor, base::StaffId author);

// Words in the database and on the command line: "draft", "in-review", …
[[nodiscard]] QString stateName(State state);
[[nodiscard]] std::optional<State> stateFromName(QStringView name);
[[nodiscard]] QString actionName(Action action);
[[nodiscard]] std::optional<Action> actionFromName(QStringView name);
[[nodiscard]] QString stateTitle(State state); // translated, for people

} // namespace posts
