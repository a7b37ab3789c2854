// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sign_in_endpoints.h"

#include "app/sandbox/page_frame.h"
#include "app/sandbox/problem_answers.h"

#include <QUrl>

namespace sandbox {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(sandbox::SignInPage)
};

constexpr const char* requestNames[]{"client_id", "redirect_uri", "response_type", "scope", "state",
    "code_challenge", "code_challenge_method"};

SignInRequest requestOf(const FormFields& fields)
{
    const auto value = [&fields](const char* name) { return fields.value(QLatin1String(name)); };
    return {value("client_id"), value("redirect_uri"), value("response_type"), value("scope"),
        value("state"), value("code_challenge"), value("code_challenge_method")};
}

QByteArray backTo(const SignInRequest& request, const char* name, const QString& value)
{
    QByteArray location = request.redirectUri.toUtf8();
    location += location.contains('?') ? '&' : '?';
    if (!request.state.isEmpty())
        location += "state=" + QUrl::toPercentEncoding(request.state) + '&';
    return location + name + '=' + QUrl::toPercentEncoding(value);
}

QString oauthError(Refusal refusal)
{
    switch (refusal) {
    case Refusal::WrongResponseType:
        return QStringLiteral("unsupported_response_type");
    case Refusal::WrongScope:
        return QStringLiteral("invalid_scope");
    default:
        return QStringLiteral("invalid_request");
    }
}

HttpAnswer brokenRequestPage()
{
    return sentencePage(400, Words::tr("Something went wrong"),
        Words::tr("You were not able to give access to the program. Its client id or its callback "
                  "address is not the one registered here."));
}

// What is wrong with the request, as page or as redirect; nothing when it is in order.
std::optional<HttpAnswer> refusalOf(const EndpointCall& call, const SignInRequest& request)
{
    const auto checked = call.world.checkSignIn(request);
    if (checked)
        return std::nullopt;
    if (checked.error() == Refusal::UnknownClient || checked.error() == Refusal::WrongRedirect)
        return brokenRequestPage();
    return redirect(backTo(request, "error", oauthError(checked.error())));
}

HttpAnswer approve(const EndpointCall& call, const SignInRequest& request, const QString& username)
{
    const QVector<Account> accounts = call.world.accounts();
    const auto account = username.isEmpty() && !accounts.isEmpty()
        ? std::optional(accounts.constFirst())
        : call.world.accountNamed(username);
    if (!account)
        return sentencePage(400, Words::tr("Something went wrong"),
            Words::tr("There is no practice account with this name."));
    const auto code = call.world.approveSignIn(request, account->id);
    if (!code)
        return brokenRequestPage();
    return redirect(backTo(request, "code", *code));
}

QString hiddenFields(const FormFields& fields)
{
    QString html;
    for (const char* name : requestNames)
        html += QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">")
                    .arg(QLatin1String(name), fields.value(QLatin1String(name)).toHtmlEscaped());
    return html;
}

QString accountChoice(const QVector<Account>& accounts)
{
    QString html = QStringLiteral("<fieldset><legend>%1</legend>")
                       .arg(Words::tr("Practice account").toHtmlEscaped());
    for (const Account& account : accounts)
        html += QStringLiteral("<p><label><input type=\"radio\" name=\"account\" value=\"%1\"%2> "
                               "%3 (@%1)</label></p>")
                    .arg(account.username.toHtmlEscaped(),
                        account.id == accounts.constFirst().id ? QStringLiteral(" checked")
                                                               : QString(),
                        account.name.toHtmlEscaped());
    return html + QLatin1String("</fieldset>");
}

QString wishes(const QString& scope)
{
    const QVector<QPair<QString, QString>> meanings{
        {QStringLiteral("users.read"), Words::tr("see who you are")},
        {QStringLiteral("tweet.read"), Words::tr("see your posts")},
        {QStringLiteral("tweet.write"), Words::tr("post and delete posts for you")},
        {QStringLiteral("media.write"), Words::tr("upload pictures for you")},
        {QStringLiteral("offline.access"), Words::tr("stay signed in until you sign out")}};
    QStringList scopes = scope.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString html;
    for (const auto& meaning : meanings) {
        if (scopes.removeAll(meaning.first) > 0)
            html += QStringLiteral("<li>%1</li>").arg(meaning.second.toHtmlEscaped());
    }
    for (const QString& other : std::as_const(scopes))
        html += QStringLiteral("<li>%1</li>").arg(other.toHtmlEscaped());
    return html;
}

HttpAnswer consentPage(const EndpointCall& call, const SignInRequest& request)
{
    const QString body
        = QStringLiteral("<p>%1</p><ul>%2</ul><form method=\"post\">%3%4<p>"
                         "<button name=\"decision\" value=\"authorise\">%5</button>"
                         "<button name=\"decision\" value=\"cancel\">%6</button></p></form>")
              .arg(Words::tr("The program will be able to:").toHtmlEscaped(), wishes(request.scope),
                  hiddenFields(call.http.query), accountChoice(call.world.accounts()),
                  Words::tr("Authorise").toHtmlEscaped(), Words::tr("Cancel").toHtmlEscaped());
    return page(200, Words::tr("Practice X: allow access"),
        Words::tr("Allow Nestbox to use a practice account?"), body);
}

HttpAnswer tokenError(int status, const char* error, const char* description)
{
    HttpAnswer answer
        = jsonAnswer({{QStringLiteral("error"), QString::fromLatin1(error)},
                         {QStringLiteral("error_description"), QString::fromLatin1(description)}},
            status);
    answer.headers = {{"Cache-Control", "no-store"}};
    return answer;
}

HttpAnswer tokenAnswer(const Ruling<TokenSet>& tokens)
{
    if (!tokens) {
        if (tokens.error() == Refusal::UnknownClient)
            return tokenError(401, "unauthorized_client", "Missing valid authorization header");
        if (tokens.error() == Refusal::CodeInvalid)
            return tokenError(
                400, "invalid_request", "Value passed for the authorization code was invalid.");
        return tokenError(400, "invalid_grant", "Value passed for the token was invalid.");
    }
    QJsonObject body{{QStringLiteral("token_type"), QStringLiteral("bearer")},
        {QStringLiteral("expires_in"), static_cast<qint64>(tokens->expiresIn.count())},
        {QStringLiteral("access_token"), tokens->accessToken},
        {QStringLiteral("scope"), tokens->scopes.join(QLatin1Char(' '))}};
    if (!tokens->refreshToken.isEmpty())
        body.insert(QStringLiteral("refresh_token"), tokens->refreshToken);
    HttpAnswer answer = jsonAnswer(body);
    answer.headers = {{"Cache-Control", "no-store"}};
    return answer;
}

// The fields of a form body; nothing when it is no form or says something twice.
std::optional<FormFields> formOf(const HttpCall& call)
{
    if (call.contentType() != "application/x-www-form-urlencoded")
        return std::nullopt;
    auto fields = FormFields::parse(call.body);
    if (!fields || fields->hasRepeatedName())
        return std::nullopt;
    return fields;
}

HttpAnswer unreadableForm()
{
    return tokenError(400, "invalid_request",
        "The body must be a form (application/x-www-form-urlencoded) that names each field once.");
}

} // namespace

HttpAnswer showConsent(const EndpointCall& call)
{
    const FormFields& query = call.http.query;
    if (query.hasRepeatedName())
        return brokenRequestPage();
    const SignInRequest request = requestOf(query);
    if (auto refusal = refusalOf(call, request))
        return *refusal;
    if (call.backstage.autoApprove
        && query.value(QLatin1String("practice_auto")) == QLatin1String("1"))
        return approve(call, request, query.value(QLatin1String("practice_account")));
    return consentPage(call, request);
}

HttpAnswer decideConsent(const EndpointCall& call)
{
    const auto form = formOf(call.http);
    if (!form)
        return brokenRequestPage();
    const SignInRequest request = requestOf(*form);
    if (auto refusal = refusalOf(call, request))
        return *refusal;
    if (form->value(QLatin1String("decision")) != QLatin1String("authorise"))
        return redirect(backTo(request, "error", QStringLiteral("access_denied")));
    return approve(call, request, form->value(QLatin1String("account")));
}

HttpAnswer giveTokens(const EndpointCall& call)
{
    const auto form = formOf(call.http);
    if (!form)
        return unreadableForm();
    const auto value = [&form](const char* name) { return form->value(QLatin1String(name)); };
    const QString grant = value("grant_type");
    if (grant == QLatin1String("authorization_code"))
        return tokenAnswer(call.world.exchangeCode(
            {value("client_id"), value("code"), value("redirect_uri"), value("code_verifier")}));
    if (grant == QLatin1String("refresh_token"))
        return tokenAnswer(call.world.refresh(value("client_id"), value("refresh_token")));
    if (grant.isEmpty())
        return tokenError(400, "invalid_request", "Missing required parameter [grant_type].");
    return tokenError(400, "unsupported_grant_type", "This grant type is not supported.");
}

HttpAnswer revokeToken(const EndpointCall& call)
{
    const auto form = formOf(call.http);
    if (!form || !form->has(QLatin1String("token")))
        return unreadableForm();
    if (form->value(QLatin1String("client_id")) != call.world.clientId())
        return tokenError(401, "unauthorized_client", "Missing valid authorization header");
    call.world.revoke(form->value(QLatin1String("token")));
    return jsonAnswer({{QStringLiteral("revoked"), true}});
}

} // namespace sandbox
