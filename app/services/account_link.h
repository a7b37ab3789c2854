// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tie between this computer and the school's account on X: looked up in the vault, made by
// a sign-in in the browser, refused when the browser belongs to another account. Lives on the UI
// thread; nothing here blocks.
#pragma once

#include "app/secrets/vault.h"
#include "app/xapi/sign_in_flow.h"
#include "app/xapi/token_keeper.h"
#include "app/xapi/user_client.h"

#include <QObject>

namespace services {

struct AccountSettings
{
    xapi::Endpoints endpoints;
    QString clientId;
    QString handle; // the school's; any other account is refused
    QVector<quint16> callbackPorts;
    QString lockFile;
};

class AccountLink : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Looking, // asking the vault
        NotConnected,
        WaitingForBrowser,
        WaitingForPaste,
        Checking, // signed in; whose account is it?
        Connected,
        SignInAgain,
        Unreachable, // X does not answer; look again later
        VaultClosed // locked or not there
    };

    AccountLink(QNetworkAccessManager& network, secrets::Vault& vault, const base::Clock& clock,
        AccountSettings settings, xapi::SignInFlow::OpenBrowser openBrowser);

    // Asks the vault for an earlier sign-in.
    void resume();
    void connectAccount();
    base::Result<void> pasteBack(const QString& address);
    void disconnectAccount();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isConnected() const { return m_state == State::Connected; }
    [[nodiscard]] bool isSaving() const { return m_keeper.isBusy(); }
    [[nodiscard]] QString sentence() const; // how it stands and what to do
    [[nodiscard]] const AccountSettings& settings() const { return m_settings; }
    // The school's account as X described it last; nothing before it was seen.
    [[nodiscard]] const std::optional<xapi::Account>& found() const { return m_found; }
    [[nodiscard]] xapi::TokenKeeper& tokens() { return m_keeper; }

Q_SIGNALS:
    void changed();
    void saved(); // the sign-in is where it belongs again

private:
    void onSignedIn(const base::Result<xapi::TokenPair>& pair);
    void checkAccount();
    void onAccountKnown(const xapi::ApiResult<xapi::Account>& account);
    void setState(State state, const QString& trouble = {});

    AccountSettings m_settings;
    xapi::TokenClient m_tokenClient;
    xapi::TokenKeeper m_keeper;
    xapi::SignInFlow m_flow;
    xapi::UserClient m_users;
    State m_state = State::NotConnected;
    QString m_trouble;
    std::optional<xapi::Account> m_found;
};

} // namespace services
