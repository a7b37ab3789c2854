// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/token_keeper.h"

#include "app/base/log.h"
#include "app/base/when_done.h"

#include <QPointer>

namespace xapi {
namespace {

using base::ErrorKind;

constexpr qint64 forcedPauseSeconds = 600;

} // namespace

TokenKeeper::TokenKeeper(secrets::Vault& vault, TokenClient& tokens, const base::Clock& clock,
    TokenKeeperOptions options, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_tokens(tokens)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_lock(m_options.lockFile)
{
}

TokenKeeper::~TokenKeeper()
{
    failWaiting({ErrorKind::Cancelled, QString()});
}

base::Async<QByteArray> TokenKeeper::accessToken()
{
    return ask({});
}

base::Async<QByteArray> TokenKeeper::accessTokenAfter(const QByteArray& rejected)
{
    return ask(rejected);
}

void TokenKeeper::noteAccepted(const QByteArray& token)
{
    if (token == m_renewedAfter401)
        m_renewedAfter401.clear();
}

base::Async<QByteArray> TokenKeeper::ask(const QByteArray& rejected)
{
    const base::Pending<base::Result<QByteArray>> pending;
    m_questions.append({pending, rejected});
    advance();
    return pending.future();
}

base::Async<void> TokenKeeper::adopt(const TokenPair& pair)
{
    const base::Pending<base::Result<void>> pending;
    ++m_generation;
    m_unsaved = pair;
    m_adopting.append(pending);
    advance();
    return pending.future();
}

base::Async<SignOutReport> TokenKeeper::signOut()
{
    const base::Pending<base::Result<SignOutReport>> pending;
    m_signingOut.append(pending);
    advance();
    return pending.future();
}

void TokenKeeper::tryAgain()
{
    if (m_state == KeeperState::SignInAgain)
        setState(KeeperState::SignedIn);
}

// The next thing to do, one at a time.
void TokenKeeper::advance()
{
    if (m_busy)
        return;
    if (!m_signingOut.isEmpty()) {
        m_busy = true;
        if (m_loaded || m_unsaved)
            signOutNow();
        else
            load([this] { signOutNow(); });
    } else if (m_unsaved) {
        m_busy = true;
        withLock([this] { save(); });
    } else if (!m_questions.isEmpty()) {
        m_busy = true;
        if (m_loaded)
            answerQuestions();
        else
            load([this] { answerQuestions(); });
    }
}

// Goes on from the event loop: whoever was just answered may have asked again.
void TokenKeeper::done()
{
    m_busy = false;
    QMetaObject::invokeMethod(
        this, [this] { advance(); }, Qt::QueuedConnection);
}

void TokenKeeper::load(std::function<void()> then)
{
    base::whenDone(m_vault.read(m_options.account), this,
        [this, then = std::move(then)](const base::Result<secrets::VaultReading>& reading) {
            using Kind = secrets::VaultReading::Kind;
            std::optional<TokenPair> pair;
            if (reading && reading->hasValue())
                pair = fromVaultValue(reading->value);
            if (pair || (reading && reading->kind == Kind::Missing)) {
                m_pair = pair;
                m_loaded = true;
                const QPointer<TokenKeeper> self(this);
                setState(pair ? KeeperState::SignedIn : KeeperState::SignedOut);
                if (self)
                    then();
                return;
            }
            base::Error error{ErrorKind::Storage,
                tr("The stored sign-in to X cannot be read: connect the account again.")};
            if (!reading)
                error = reading.error();
            else if (reading->kind == Kind::Locked)
                error = {ErrorKind::Denied, vaultStateSentence(secrets::VaultState::Locked)};
            else if (reading->kind == Kind::Unavailable)
                error = {ErrorKind::Storage, vaultStateSentence(secrets::VaultState::Unavailable)};
            failWaiting(error);
        });
}

bool TokenKeeper::needsRenewal(const Question& question) const
{
    if (question.renewedFor)
        return false;
    return (!question.rejected.isEmpty() && question.rejected == m_pair->access)
        || m_pair->isEnding(m_clock.now());
}

// A token that came from a forced renewal a moment ago and is refused as well: the fault is not
// the token's. Distance, not order: the clock may have been set back.
bool TokenKeeper::isFutile(const Question& question) const
{
    return !question.rejected.isEmpty() && question.rejected == m_renewedAfter401
        && question.rejected == m_pair->access
        && std::abs(m_forcedAt.secsTo(m_clock.now())) < forcedPauseSeconds;
}

void TokenKeeper::answerQuestions()
{
    if (!m_pair || m_state == KeeperState::SignInAgain) {
        failQuestions({ErrorKind::Denied,
            m_pair ? tr("X does not accept the school's sign-in any more: connect the account "
                        "again in the settings.")
                   : tr("No X account is connected: connect it in the settings.")});
        return;
    }
    QVector<Question> served;
    QVector<Question> futile;
    QVector<Question> waiting;
    for (const Question& question : std::exchange(m_questions, {})) {
        if (isFutile(question))
            futile.append(question);
        else if (needsRenewal(question))
            waiting.append(question);
        else
            served.append(question);
    }
    m_questions = waiting;
    const QPointer<TokenKeeper> self(this);
    deliver(served, m_pair->access);
    deliver(futile,
        base::failure(ErrorKind::Denied,
            tr("X refuses the school's sign-in at the moment: try again later; if it goes on, "
               "connect the account again.")));
    if (!self)
        return;
    if (waiting.isEmpty()) {
        unlockFile();
        done();
    } else {
        renew();
    }
}

// Continuations run in here and may destroy the keeper.
void TokenKeeper::deliver(
    const QVector<Question>& questions, const base::Result<QByteArray>& result)
{
    for (const Question& question : questions)
        question.pending.finish(result);
}

void TokenKeeper::renew()
{
    if (m_pair->refresh.isEmpty()) {
        setState(KeeperState::SignInAgain);
        answerQuestions();
        return;
    }
    withLock([this] { compareThenRenew(); });
}

void TokenKeeper::withLock(std::function<void()> then)
{
    m_lock.acquire(
        QDeadlineTimer(m_options.lockPatience), [this, then = std::move(then)](bool held) {
            if (held)
                then();
            else
                failWaiting({ErrorKind::Conflict,
                    tr("Another Nestbox on this computer is renewing the sign-in to X: try "
                       "again.")});
        });
}

// The vault decides: another program may have renewed already, and a pair that could not be saved
// must not be asked for.
void TokenKeeper::compareThenRenew()
{
    const auto before = m_pair;
    load([this, before] {
        if (m_pair != before)
            answerQuestions();
        else
            askForNewPair();
    });
}

void TokenKeeper::askForNewPair()
{
    m_tokens.refresh(m_pair->refresh,
        [self = QPointer<TokenKeeper>(this), generation = m_generation](
            const GrantOutcome& outcome) {
            if (!self)
                return;
            if (self->m_generation == generation)
                self->judge(outcome);
            else
                self->done();
        });
}

void TokenKeeper::judge(const GrantOutcome& outcome)
{
    base::info(base::networkLog) << "sign-in renewal ended with" << outcome.kind;
    if (outcome.kind == GrantOutcome::Kind::Granted) {
        TokenPair pair = outcome.pair;
        if (pair.refresh.isEmpty())
            pair.refresh = m_pair->refresh; // a server that does not rotate
        if (pair.scopes.isEmpty())
            pair.scopes = m_pair->scopes;
        const bool forced = std::any_of(m_questions.begin(), m_questions.end(),
            [this](const Question& q) { return q.rejected == m_pair->access; });
        m_renewedAfter401 = forced ? pair.access : QByteArray();
        m_forcedAt = m_clock.now();
        m_unsaved = pair;
        save();
        return;
    }
    if (outcome.kind == GrantOutcome::Kind::Refused)
        setState(KeeperState::SignInAgain);
    // A token that only nears its end still serves.
    const bool stillServes
        = outcome.kind != GrantOutcome::Kind::Refused && !m_pair->isOver(m_clock.now());
    QVector<Question> served;
    for (const Question& question : std::exchange(m_questions, {})) {
        if (stillServes && question.rejected != m_pair->access)
            served.append(question);
        else
            m_questions.append(question);
    }
    const QPointer<TokenKeeper> self(this);
    deliver(served, m_pair->access);
    if (self)
        failQuestions(outcome.error);
}

void TokenKeeper::save()
{
    const TokenPair pair = *m_unsaved;
    base::whenDone(m_vault.write(m_options.account, toVaultValue(pair)), this,
        [this, pair, generation = m_generation](const base::Result<void>& written) {
            if (m_generation != generation) {
                done(); // a newer sign-in came meanwhile and is saved next
                return;
            }
            if (!written) {
                setState(KeeperState::NotSaved);
                failWaiting(written.error());
                return;
            }
            m_pair = pair;
            m_unsaved.reset();
            m_loaded = true;
            for (Question& question : m_questions)
                question.renewedFor = true;
            unlockFile();
            const auto adopting = std::exchange(m_adopting, {});
            done();
            setState(KeeperState::SignedIn);
            for (const auto& pending : adopting)
                pending.finish({});
        });
}

void TokenKeeper::signOutNow()
{
    const auto pair = m_unsaved ? m_unsaved : m_pair;
    ++m_generation;
    m_unsaved.reset();
    if (!pair) {
        removeFromVault(false);
        return;
    }
    const QByteArray token = pair->refresh.isEmpty() ? pair->access : pair->refresh;
    m_tokens.revoke(token, [self = QPointer<TokenKeeper>(this)](bool revoked) {
        if (self)
            self->removeFromVault(revoked);
    });
}

void TokenKeeper::removeFromVault(bool revoked)
{
    base::whenDone(
        m_vault.remove(m_options.account), this, [this, revoked](const base::Result<void>& gone) {
            m_pair.reset();
            m_loaded = gone.has_value();
            unlockFile();
            const auto signingOut = std::exchange(m_signingOut, {});
            done();
            setState(gone ? KeeperState::SignedOut : KeeperState::NotLoaded);
            for (const auto& pending : signingOut) {
                if (gone)
                    pending.finish(SignOutReport{revoked});
                else
                    pending.finish(base::failure(gone.error()));
            }
        });
}

// Held as long as this program knows a newer pair than the vault.
void TokenKeeper::unlockFile()
{
    if (!m_unsaved)
        m_lock.release();
}

void TokenKeeper::failQuestions(const base::Error& error)
{
    unlockFile();
    const auto questions = std::exchange(m_questions, {});
    done();
    deliver(questions, base::failure(error));
}

// Everybody, also those who wait for a new sign-in to be saved or for the sign-out.
void TokenKeeper::failWaiting(const base::Error& error)
{
    const auto adopting = std::exchange(m_adopting, {});
    const auto signingOut = std::exchange(m_signingOut, {});
    const auto questions = std::exchange(m_questions, {});
    unlockFile();
    m_busy = false; // nothing to go on with until somebody asks again
    for (const auto& pending : adopting)
        pending.finish(base::failure(error));
    for (const auto& pending : signingOut)
        pending.finish(base::failure(error));
    deliver(questions, base::failure(error));
}

void TokenKeeper::setState(KeeperState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace xapi
