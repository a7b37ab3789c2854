// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/staff/sign_in.h"

#include "app/audit/audit_log.h"
#include "app/staff/secret.h"
#include "app/staff/staff_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace staff {
namespace {

constexpr int freeTries = 3;
constexpr int firstWait = 30;
constexpr int longestWait = 15 * 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(staff::SignIn)
};

base::Error wrong()
{
    return {base::ErrorKind::Denied,
        Text::tr("This name and passphrase do not go together. Try again, or ask the headteacher "
                 "for a new passphrase.")};
}

base::Error waitFirst(qint64 seconds)
{
    return {base::ErrorKind::RateLimited,
        seconds > 90 ? Text::tr("Too many wrong tries. Try again in %n minute(s).", nullptr,
            static_cast<int>((seconds + 59) / 60))
                     : Text::tr("Too many wrong tries. Try again in %n second(s).", nullptr,
                         static_cast<int>(seconds))};
}

base::Result<void> record(
    storage::Session& session, const base::Clock& clock, const SignInState& state, bool success)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const int tries = success ? 0 : state.wrongTries + 1;
    const int wait = secondsToWait(tries);
    const QDateTime blocked = wait > 0 ? clock.now().addSecs(wait) : QDateTime();
    if (auto noted = StaffStore(session).noteTries(state.member.id, tries, blocked); !noted)
        return noted;
    if (auto logged = audit::append(session,
            {clock.now(), state.member.id,
                success ? QStringLiteral("sign-in") : QStringLiteral("sign-in.refused"),
                QStringLiteral("staff %1").arg(state.member.id.value), QString()});
        !logged)
        return logged;
    return (*transaction)->commit();
}

} // namespace

int secondsToWait(int wrongTries)
{
    if (wrongTries < freeTries)
        return 0;
    const int doublings = std::min(wrongTries - freeTries, 10);
    return std::min(firstWait << doublings, longestWait);
}

base::Result<StaffMember> signIn(
    storage::Session& session, const base::Clock& clock, const QString& name, const QString& secret)
{
    const auto state = StaffStore(session).signInState(name);
    if (!state) {
        if (state.error().kind != base::ErrorKind::NotFound)
            return base::failure(state.error());
        (void)hashSecret(secret); // the same work as for a known name
        return base::failure(wrong());
    }
    if (state->blockedUntil.isValid()) {
        // With the clock set back the wait is still no longer than it was meant to be.
        const qint64 left = std::min<qint64>(
            clock.now().secsTo(state->blockedUntil), secondsToWait(state->wrongTries));
        if (left > 0)
            return base::failure(waitFirst(left));
    }
    const bool success = state->member.active && secretMatches(state->secretHash, secret);
    if (auto recorded = record(session, clock, *state, success); !recorded)
        return base::failure(recorded.error());
    if (!success)
        return base::failure(wrong());
    return state->member;
}

} // namespace staff
