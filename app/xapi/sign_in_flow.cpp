// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/sign_in_flow.h"

#include "app/xapi/pkce.h"

#include <QPointer>
#include <QUrlQuery>

namespace xapi {
namespace {

using base::ErrorKind;

QString redirectAddress(const SignInSettings& settings, quint16 port)
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(settings.path);
}

// Nothing of the query is ever shown; a value given twice counts as not given.
QString single(const QUrlQuery& query, const QString& name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.first() : QString();
}

} // namespace

struct SignInFlow::RedirectAnswer
{
    QString code;
    QString error;
    QString state;

    static RedirectAnswer read(const QByteArray& encodedQuery)
    {
        QUrlQuery query;
        query.setQuery(QString::fromLatin1(encodedQuery));
        return {single(query, QStringLiteral("code")), single(query, QStringLiteral("error")),
            single(query, QStringLiteral("state"))};
    }

    [[nodiscard]] bool saysSomething() const
    {
        constexpr qsizetype longestCode = 4000;
        return code.isEmpty() != error.isEmpty() && code.size() <= longestCode;
    }
};

QStringList redirectAddresses(const SignInSettings& settings)
{
    QStringList addresses;
    for (const quint16 port : settings.ports)
        addresses.append(redirectAddress(settings, port));
    return addresses;
}

SignInFlow::SignInFlow(
    TokenClient& tokens, SignInSettings settings, OpenBrowser openBrowser, QObject* parent)
    : QObject(parent)
    , m_tokens(tokens)
    , m_settings(std::move(settings))
    , m_openBrowser(std::move(openBrowser))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish(base::failure(
            ErrorKind::Cancelled, tr("Nobody finished the sign-in in the browser: try again.")));
    });
}

SignInFlow::~SignInFlow()
{
    cancel();
}

base::Async<TokenPair> SignInFlow::start()
{
    if (m_stage != Stage::Idle)
        return base::readyError<TokenPair>(
            {ErrorKind::Conflict, tr("A sign-in is already under way in the browser.")});
    if (const auto checked = checkEndpoints(m_tokens.endpoints()); !checked)
        return base::readyError<TokenPair>(checked.error());
    if (m_tokens.clientId().isEmpty() || m_settings.ports.isEmpty())
        return base::readyError<TokenPair>({ErrorKind::Invalid,
            tr("The client id of the school's X app is missing: enter it in the settings.")});
    ++m_attempt;
    m_call = 0;
    m_state = randomSecret();
    m_verifier = randomSecret();
    auto answer = m_pending.emplace().future();
    m_listener = std::make_unique<RedirectListener>(m_settings.path);
    connect(m_listener.get(), &RedirectListener::called, this, &SignInFlow::hear);
    const auto port = m_listener->listen(m_settings.ports);
    m_redirectUri = redirectAddress(m_settings, port.value_or(m_settings.ports.first()));
    m_authorizeAddress = buildAuthorizeAddress();
    m_patience.start(m_settings.patience);
    setStage(port ? Stage::WaitingForBrowser : Stage::WaitingForPaste);
    m_openBrowser(m_authorizeAddress);
    return answer;
}

QUrl SignInFlow::buildAuthorizeAddress() const
{
    QUrl url = m_tokens.endpoints().authorize;
    const QByteArray query = formBody({{"response_type", QStringLiteral("code")},
        {"client_id", m_tokens.clientId()}, {"redirect_uri", m_redirectUri},
        {"scope", requiredScopes().join(u' ')}, {"state", QString::fromLatin1(m_state)},
        {"code_challenge", QString::fromLatin1(challengeOf(m_verifier))},
        {"code_challenge_method", QStringLiteral("S256")}});
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

bool SignInFlow::isOurs(const RedirectAnswer& answer) const
{
    return sameSecret(answer.state.toUtf8(), m_state);
}

void SignInFlow::hear(quint64 call, const QByteArray& query)
{
    const RedirectAnswer answer = RedirectAnswer::read(query);
    const bool waiting = m_stage == Stage::WaitingForBrowser;
    if (waiting && answer.saysSomething() && isOurs(answer)) {
        use(answer, call);
        return;
    }
    // An old tab, or another page guessing: the real answer may still come.
    m_listener->show(call, RedirectPage::NotOurs);
    if (waiting)
        Q_EMIT foreignAnswerSeen();
}

base::Result<void> SignInFlow::pasteBack(const QString& text)
{
    constexpr qsizetype longestPaste = 8000;
    const QString pasted = text.trimmed();
    const bool pasting = m_stage == Stage::WaitingForPaste;
    if (!pasting && m_stage != Stage::WaitingForBrowser)
        return base::failure(ErrorKind::Conflict, tr("No sign-in is waiting for an address."));
    RedirectAnswer answer;
    if (pasted.contains(u'?') || pasted.contains(QLatin1String("code=")))
        answer = RedirectAnswer::read(
            pasted.mid(pasted.indexOf(u'?') + 1).section(u'#', 0, 0).toUtf8());
    else if (pasting)
        answer.code = pasted;
    const bool readable = pasted.size() <= longestPaste && answer.saysSomething()
        && std::none_of(answer.code.begin(), answer.code.end(),
            [](QChar c) { return c.isSpace() || !c.isPrint(); });
    if (!readable)
        return base::failure(ErrorKind::Invalid,
            tr("This is not the address of the page X sent you to: copy all of it from the "
               "browser's address line."));
    // Without a state nothing proves that the answer is ours, but here a person vouches for it.
    if (!answer.state.isEmpty() || !pasting) {
        if (!isOurs(answer))
            return base::failure(ErrorKind::Invalid,
                tr("This address belongs to an earlier sign-in: use the page opened last."));
    }
    use(answer, 0);
    return {};
}

void SignInFlow::use(const RedirectAnswer& answer, quint64 call)
{
    m_listener->stopListening();
    m_call = call;
    if (!answer.code.isEmpty()) {
        exchange(answer.code);
        return;
    }
    if (answer.error == QLatin1String("access_denied"))
        finish(base::failure(ErrorKind::Denied,
                   tr("Access was not allowed in the browser, so the account is not connected.")),
            RedirectPage::Denied);
    else
        finish(base::failure(ErrorKind::Invalid,
            tr("X refused the sign-in: check the client id and the registered addresses of the "
               "school's X app.")));
}

void SignInFlow::exchange(const QString& code)
{
    m_patience.stop(); // the exchange has its own time limit
    setStage(Stage::Exchanging);
    m_tokens.exchangeCode({code, m_verifier, m_redirectUri},
        [self = QPointer<SignInFlow>(this), tokens = &m_tokens, attempt = m_attempt](
            const GrantOutcome& outcome) {
            if (self && self->m_stage == Stage::Exchanging && self->m_attempt == attempt)
                self->judge(outcome);
            else if (outcome.kind == GrantOutcome::Kind::Granted && !outcome.pair.refresh.isEmpty())
                tokens->revoke(outcome.pair.refresh, [](bool) {}); // cancelled meanwhile
        });
}

void SignInFlow::judge(const GrantOutcome& outcome)
{
    if (outcome.kind != GrantOutcome::Kind::Granted) {
        const bool refused = outcome.kind == GrantOutcome::Kind::Refused;
        finish(base::failure(refused
                ? base::Error{ErrorKind::Denied,
                    tr("X did not accept the sign-in, perhaps because it took too long: try "
                       "again.")}
                : outcome.error));
        return;
    }
    if (!missingScopes(outcome.pair).isEmpty()) {
        const QByteArray& token
            = outcome.pair.refresh.isEmpty() ? outcome.pair.access : outcome.pair.refresh;
        m_tokens.revoke(token, [](bool) {});
        finish(base::failure(ErrorKind::Denied,
            tr("X did not grant every right that Nestbox needs: check the rights of the school's "
               "X app, then sign in again.")));
        return;
    }
    finish(outcome.pair, RedirectPage::SignedIn);
}

void SignInFlow::cancel()
{
    finish(base::failure(ErrorKind::Cancelled, tr("The sign-in was stopped.")));
}

void SignInFlow::finish(base::Result<TokenPair> result, RedirectPage page)
{
    if (m_stage == Stage::Idle)
        return;
    m_patience.stop();
    m_listener->disconnect(this);
    m_listener->stopListening();
    m_listener->show(m_call, page);
    m_listener.release()->deleteLater(); // it may be the one who called
    m_state.fill('\0');
    m_verifier.fill('\0');
    m_authorizeAddress.clear();
    const auto pending = std::exchange(m_pending, {});
    setStage(Stage::Idle);
    pending->finish(std::move(result)); // whoever continues here may destroy the flow
}

void SignInFlow::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

} // namespace xapi
