// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connects an X account: OAuth 2.0 authorization code with PKCE, through the person's browser.
// The answer is given once, with a complete token pair or a sentence; the code is exchanged at
// once and once only. If none of the registered ports is free, the person pastes the address the
// browser ended at. One sign-in at a time; a finished flow can be started again. One thread.
#pragma once

#include "app/base/async.h"
#include "app/base/pending.h"
#include "app/xapi/redirect_listener.h"
#include "app/xapi/token_client.h"

#include <QTimer>

namespace xapi {

struct SignInSettings
{
    // X compares redirect addresses letter by letter: each port is registered with the X app.
    QVector<quint16> ports{28771, 28772, 28773, 28774};
    QString path = QStringLiteral("/callback");
    std::chrono::milliseconds patience = std::chrono::minutes(10);
};

// The addresses to register with the X app, in the order they are tried.
[[nodiscard]] QStringList redirectAddresses(const SignInSettings& settings);

class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Stage
    {
        Idle,
        WaitingForBrowser,
        WaitingForPaste, // no port was free
        Exchanging
    };

    using OpenBrowser = std::function<void(const QUrl&)>;

    // The token client outlives the flow.
    SignInFlow(TokenClient& tokens, SignInSettings settings, OpenBrowser openBrowser,
        QObject* parent = nullptr);
    ~SignInFlow() override;
    Q_DISABLE_COPY_MOVE(SignInFlow)

    [[nodiscard]] base::Async<TokenPair> start();
    void cancel();

    // The whole address the browser ended at; or the bare code, but only in WaitingForPaste. An
    // error means that the flow still waits.
    base::Result<void> pasteBack(const QString& text);

    [[nodiscard]] Stage stage() const { return m_stage; }
    // While waiting: what was opened in the browser, for a person whose browser did not come up.
    [[nodiscard]] QUrl authorizeAddress() const { return m_authorizeAddress; }

Q_SIGNALS:
    void stageChanged();
    // The browser came back with somebody else's or an old answer, which was ignored.
    void foreignAnswerSeen();

private:
    struct RedirectAnswer;

    void hear(quint64 call, const QByteArray& query);
    [[nodiscard]] bool isOurs(const RedirectAnswer& answer) const;
    void use(const RedirectAnswer& answer, quint64 call);
    void exchange(const QString& code);
    void judge(const GrantOutcome& outcome);
    void finish(base::Result<TokenPair> result, RedirectPage page = RedirectPage::Failed);
    void setStage(Stage stage);
    [[nodiscard]] QUrl buildAuthorizeAddress() const;

    TokenClient& m_tokens;
    SignInSettings m_settings;
    OpenBrowser m_openBrowser;
    std::unique_ptr<RedirectListener> m_listener;
    std::optional<base::Pending<base::Result<TokenPair>>> m_pending;
    QTimer m_patience;
    QUrl m_authorizeAddress;
    QString m_redirectUri;
    QByteArray m_state;
    QByteArray m_verifier;
    Stage m_stage = Stage::Idle;
    quint64 m_attempt = 0;
    quint64 m_call = 0; // the browser's call that waits for its page; 0: none
};

} // namespace xapi
