// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/account_link.h"

#include "app/base/when_done.h"

namespace services {
namespace {

QString vaultName(const AccountSettings& settings)
{
    // Technical, and another entry for another server: a practice sign-in never meets a real one.
    return QStringLiteral("x-%1-%2").arg(settings.endpoints.api.host(), settings.handle.toLower());
}

xapi::SignInSettings signInSettings(const AccountSettings& settings)
{
    xapi::SignInSettings chosen;
    chosen.ports = settings.callbackPorts;
    return chosen;
}

} // namespace

AccountLink::AccountLink(QNetworkAccessManager& network, secrets::Vault& vault,
    const base::Clock& clock, AccountSettings settings, xapi::SignInFlow::OpenBrowser openBrowser)
    : m_settings(std::move(settings))
    , m_tokenClient(network, clock, m_settings.endpoints, m_settings.clientId)
    , m_keeper(vault, m_tokenClient, clock, {vaultName(m_settings), m_settings.lockFile})
    , m_flow(m_tokenClient, signInSettings(m_settings), std::move(openBrowser))
    , m_users(network, m_keeper, clock, m_settings.endpoints)
{
    connect(&m_flow, &xapi::SignInFlow::stageChanged, this, [this] {
        if (m_flow.stage() == xapi::SignInFlow::Stage::WaitingForPaste)
            setState(State::WaitingForPaste);
    });
    connect(&m_keeper, &xapi::TokenKeeper::stateChanged, this, [this] {
        if (!m_keeper.isBusy())
            Q_EMIT saved();
        if (m_keeper.state() == xapi::KeeperState::SignInAgain)
            setState(State::SignInAgain);
    });
}

void AccountLink::resume()
{
    setState(State::Looking);
    base::whenDone(m_keeper.accessToken(), this, [this](const base::Result<QByteArray>& token) {
        if (token)
            checkAccount();
        else if (m_keeper.state() == xapi::KeeperState::SignedOut)
            setState(State::NotConnected);
        else if (m_keeper.state() == xapi::KeeperState::SignInAgain)
            setState(State::SignInAgain);
        else if (m_keeper.state() == xapi::KeeperState::SignedIn
            || token.error().kind == base::ErrorKind::Offline
            || token.error().kind == base::ErrorKind::RateLimited)
            setState(State::Unreachable, token.error().text); // signed in, but the line is down
        else
            setState(State::VaultClosed, token.error().text);
    });
}

void AccountLink::connectAccount()
{
    if (m_settings.clientId.isEmpty()) {
        setState(State::NotConnected,
            tr("The school's app at X is not set up yet: its client id is missing. Ask IT."));
        return;
    }
    setState(State::WaitingForBrowser);
    base::whenDone(m_flow.start(), this,
        [this](const base::Result<xapi::TokenPair>& pair) { onSignedIn(pair); });
}

base::Result<void> AccountLink::pasteBack(const QString& address)
{
    return m_flow.pasteBack(address);
}

void AccountLink::onSignedIn(const base::Result<xapi::TokenPair>& pair)
{
    if (!pair) {
        setState(State::NotConnected, pair.error().text);
        return;
    }
    setState(State::Checking);
    base::whenDone(m_keeper.adopt(*pair), this, [this](const base::Result<void>& kept) {
        if (kept)
            checkAccount();
        else
            setState(State::VaultClosed, kept.error().text);
    });
}

void AccountLink::checkAccount()
{
    setState(State::Checking);
    base::whenFinished(
        m_users.me(), this, [this](const std::optional<xapi::ApiResult<xapi::Account>>& account) {
            if (account)
                onAccountKnown(*account);
        });
}

void AccountLink::onAccountKnown(const xapi::ApiResult<xapi::Account>& account)
{
    if (!account) {
        const bool again = m_keeper.state() == xapi::KeeperState::SignInAgain;
        setState(again ? State::SignInAgain : State::Unreachable, account.error().sentence);
        return;
    }
    if (account->username.compare(m_settings.handle, Qt::CaseInsensitive) == 0) {
        m_found = *account;
        setState(State::Connected);
        return;
    }
    const QString found = account->username;
    base::whenDone(
        m_keeper.signOut(), this, [this, found](const base::Result<xapi::SignOutReport>&) {
            setState(State::NotConnected,
                tr("The browser is signed in as @%1, not as @%2. Sign in there as the school "
                   "first, "
                   "then connect again.")
                    .arg(found, m_settings.handle));
        });
}

void AccountLink::disconnectAccount()
{
    base::whenDone(m_keeper.signOut(), this, [this](const base::Result<xapi::SignOutReport>& done) {
        if (!done)
            setState(State::VaultClosed, done.error().text);
        else
            setState(State::NotConnected,
                done->revoked ? QString()
                              : tr("X could not be told, so end the sign-in there too: Settings, "
                                   "Apps and sessions."));
    });
}

QString AccountLink::sentence() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    switch (m_state) {
    case State::Looking:
    case State::Checking:
        return tr("Looking for the school's account…");
    case State::NotConnected:
        return tr("Not connected: approved posts wait until the account is connected.");
    case State::WaitingForBrowser:
        return tr("Allow Nestbox in the browser that has opened.");
    case State::WaitingForPaste:
        return tr("Allow Nestbox in the browser, then paste the address it ends at below.");
    case State::Connected:
        return tr("Connected as @%1.").arg(m_settings.handle);
    case State::SignInAgain:
        return tr("X asks for a new sign-in. Nothing is lost; connect again.");
    case State::Unreachable:
        return tr("X cannot be reached. Nestbox tries again by itself.");
    case State::VaultClosed:
        return tr("This computer's password store is closed. Unlock it, then connect again.");
    }
    return {};
}

void AccountLink::setState(State state, const QString& trouble)
{
    if (m_state == state && m_trouble == trouble)
        return;
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace services
