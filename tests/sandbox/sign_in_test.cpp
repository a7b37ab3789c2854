// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

using namespace std::chrono_literals;

namespace {

using Fields = QVector<QPair<QString, QString>>;

Fields authorizeFields()
{
    return {{"response_type", "code"}, {"client_id", "nestbox-practice"},
        {"redirect_uri", PracticeSchool::callback}, {"scope", PracticeSchool::allScopes},
        {"state", "a state/+&=%"}, {"code_challenge", PracticeSchool::challenge()},
        {"code_challenge_method", "S256"}};
}

Fields with(Fields fields, const QString& name, const QString& value)
{
    for (auto& field : fields) {
        if (field.first == name)
            field.second = value;
    }
    return fields;
}

QString authorizePath(const Fields& fields, const QString& path = "/i/oauth2/authorize")
{
    QString query;
    for (const auto& field : fields)
        query
            += "&" + field.first + "=" + QString::fromLatin1(QUrl::toPercentEncoding(field.second));
    return path + "?" + query.mid(1);
}

QString fieldOf(const PracticeReply& redirect, const QString& name)
{
    const QUrl url = QUrl::fromEncoded(redirect.headers.value("location"));
    return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded);
}

Fields codeFields(const QString& code)
{
    return {{"grant_type", "authorization_code"}, {"client_id", "nestbox-practice"}, {"code", code},
        {"redirect_uri", PracticeSchool::callback}, {"code_verifier", PracticeSchool::verifier}};
}

Fields refreshFields(const QString& token)
{
    return {{"grant_type", "refresh_token"}, {"client_id", "nestbox-practice"},
        {"refresh_token", token}};
}

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeSignInGivesATokenThatKnowsItsAccount_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("address of the browser") << "/i/oauth2/authorize";
        QTest::newRow("address of the specification") << "/2/oauth2/authorize";
    }
    void wholeSignInGivesATokenThatKnowsItsAccount()
    {
        QFETCH(QString, path);
        PracticeSchool school;
        const auto redirect = school.client.get(
            authorizePath(authorizeFields() + Fields{{"practice_auto", "1"}}, path));
        QCOMPARE(redirect.status, 302);
        QVERIFY(redirect.headers.value("location").startsWith(PracticeSchool::callback));
        QCOMPARE(fieldOf(redirect, "state"), "a state/+&=%");

        const auto tokens
            = school.client.postForm("/2/oauth2/token", codeFields(fieldOf(redirect, "code")));
        QCOMPARE(tokens.status, 200);
        QCOMPARE(tokens.text("token_type"), "bearer");
        QCOMPARE(tokens.json().value("expires_in").toInt(), 7200);
        QCOMPARE(tokens.text("scope"), PracticeSchool::allScopes);
        QVERIFY(!tokens.text("refresh_token").isEmpty());

        school.client.token = tokens.text("access_token").toLatin1();
        const auto me = school.client.get("/2/users/me?user.fields=protected,created_at");
        QCOMPARE(me.status, 200);
        QCOMPARE(me.data().value("username").toString(), "practice_school");
        QCOMPARE(me.data().value("protected"), QJsonValue(false));
        QVERIFY(me.data().value("id").isString());
        QVERIFY(!me.data().contains("verified"));
    }

    void theOwnerIsAskedUnlessPracticeMayAgreeByItself()
    {
        PracticeSchool school({}, {});
        const auto asked = school.client.get(authorizePath(authorizeFields()));
        QCOMPARE(asked.status, 200);
        QVERIFY(asked.contentType.startsWith("text/html"));
        QVERIFY(asked.body.contains("<button name=\"decision\" value=\"authorise\">"));
        QVERIFY(asked.body.contains("<html lang=\"en\">"));
        QVERIFY(!asked.body.contains("<script"));

        QVERIFY(school.server.start({.autoApprove = false}));
        school.client.base = school.server.baseUrl();
        const auto still
            = school.client.get(authorizePath(authorizeFields() + Fields{{"practice_auto", "1"}}));
        QCOMPARE(still.status, 200);
    }

    void theFormOnThePageDecides()
    {
        PracticeSchool school;
        const auto agreed = school.client.postForm("/i/oauth2/authorize",
            authorizeFields() + Fields{{"account", "practice_school"}, {"decision", "authorise"}});
        QCOMPARE(agreed.status, 302);
        QVERIFY(!fieldOf(agreed, "code").isEmpty());

        const auto cancelled = school.client.postForm(
            "/i/oauth2/authorize", authorizeFields() + Fields{{"decision", "cancel"}});
        QCOMPARE(cancelled.status, 302);
        QCOMPARE(fieldOf(cancelled, "error"), "access_denied");
        QCOMPARE(fieldOf(cancelled, "state"), "a state/+&=%");
        QVERIFY(fieldOf(cancelled, "code").isEmpty());
    }

    void theAccountChosenIsTheOneSignedIn()
    {
        sandbox::WorldOptions options;
        options.accounts
            = {{"11", "Infants", "infants", false, {}}, {"12", "Juniors", "juniors", true, {}}};
        PracticeSchool school(options);
        const auto redirect = school.client.postForm("/i/oauth2/authorize",
            authorizeFields() + Fields{{"account", "juniors"}, {"decision", "authorise"}});
        const auto tokens
            = school.client.postForm("/2/oauth2/token", codeFields(fieldOf(redirect, "code")));
        school.client.token = tokens.text("access_token").toLatin1();
        QCOMPARE(school.client.get("/2/users/me").data().value("id").toString(), "12");
    }

    void wrongRequestIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error"); // empty: an error page, never a redirect
        QTest::newRow("unknown client") << "client_id"
                                        << "somebody"
                                        << "";
        QTest::newRow("unregistered port") << "redirect_uri"
                                           << "http://127.0.0.1:47812/callback"
                                           << "";
        QTest::newRow("slash at the end") << "redirect_uri"
                                          << "http://127.0.0.1:47811/callback/"
                                          << "";
        QTest::newRow("localhost by name") << "redirect_uri"
                                           << "http://localhost:47811/callback"
                                           << "";
        QTest::newRow("foreign site") << "redirect_uri"
                                      << "https://evil.example/callback"
                                      << "";
        QTest::newRow("no redirect") << "redirect_uri"
                                     << ""
                                     << "";
        QTest::newRow("token wanted") << "response_type"
                                      << "token"
                                      << "unsupported_response_type";
        QTest::newRow("no scope") << "scope"
                                  << ""
                                  << "invalid_scope";
        QTest::newRow("unknown scope") << "scope"
                                       << "tweet.read tweet.fly"
                                       << "invalid_scope";
        QTest::newRow("no state") << "state"
                                  << ""
                                  << "invalid_request";
        QTest::newRow("state of 501") << "state" << QString(501, 's') << "invalid_request";
        QTest::newRow("no challenge") << "code_challenge"
                                      << ""
                                      << "invalid_request";
        QTest::newRow("short challenge") << "code_challenge"
                                         << "abc"
                                         << "invalid_request";
        QTest::newRow("unknown method") << "code_challenge_method"
                                        << "S512"
                                        << "invalid_request";
    }
    void wrongRequestIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, error);
        PracticeSchool school;
        const auto reply = school.client.get(
            authorizePath(with(authorizeFields(), name, value) + Fields{{"practice_auto", "1"}}));
        if (error.isEmpty()) {
            QCOMPARE(reply.status, 400);
            QVERIFY(!reply.headers.contains("location"));
            QVERIFY(reply.body.contains("Something went wrong"));
        } else {
            QCOMPARE(reply.status, 302);
            QCOMPARE(fieldOf(reply, "error"), error);
            QVERIFY(fieldOf(reply, "code").isEmpty());
        }
    }

    void aFieldSaidTwiceIsNotTrusted()
    {
        PracticeSchool school;
        const auto reply = school.client.get(
            authorizePath(authorizeFields() + Fields{{"redirect_uri", "https://evil.example/"}}));
        QCOMPARE(reply.status, 400);
        QVERIFY(!reply.headers.contains("location"));
    }

    void wrongExchangeIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("other verifier")
            << "code_verifier" << QString(43, 'x') << 400 << "invalid_request";
        QTest::newRow("no verifier") << "code_verifier"
                                     << "" << 400 << "invalid_request";
        QTest::newRow("challenge as verifier")
            << "code_verifier" << PracticeSchool::challenge() << 400 << "invalid_request";
        QTest::newRow("other redirect")
            << "redirect_uri"
            << "http://127.0.0.1:1/callback" << 400 << "invalid_request";
        QTest::newRow("made-up code") << "code"
                                      << "abc" << 400 << "invalid_request";
        QTest::newRow("no code") << "code"
                                 << "" << 400 << "invalid_request";
        QTest::newRow("other client") << "client_id"
                                      << "other" << 401 << "unauthorized_client";
        QTest::newRow("no client") << "client_id"
                                   << "" << 401 << "unauthorized_client";
        QTest::newRow("unknown grant") << "grant_type"
                                       << "password" << 400 << "unsupported_grant_type";
        QTest::newRow("no grant") << "grant_type"
                                  << "" << 400 << "invalid_request";
    }
    void wrongExchangeIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(int, status);
        QFETCH(QString, error);
        PracticeSchool school;
        const auto code
            = school.world.approveSignIn(PracticeSchool::signInRequest(), school.accountId());
        const auto reply
            = school.client.postForm("/2/oauth2/token", with(codeFields(*code), name, value));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.text("error"), error);
        QVERIFY(!reply.text("error_description").isEmpty());
        QVERIFY(!reply.json().contains("access_token"));
    }

    void aWrongProofUsesTheCodeUp()
    {
        PracticeSchool school;
        const auto code
            = school.world.approveSignIn(PracticeSchool::signInRequest(), school.accountId());
        QVERIFY(!school.world.exchangeCode(
            {"nestbox-practice", *code, PracticeSchool::callback, QString(50, 'v')}));
        QVERIFY(!school.world.exchangeCode(
            {"nestbox-practice", *code, PracticeSchool::callback, PracticeSchool::verifier}));
    }

    void plainChallengeIsComparedAsItIs()
    {
        PracticeSchool school;
        auto request = PracticeSchool::signInRequest();
        request.codeChallengeMethod = "plain";
        request.codeChallenge = PracticeSchool::verifier;
        const auto code = school.world.approveSignIn(request, school.accountId());
        QVERIFY(school.world.exchangeCode(
            {"nestbox-practice", *code, PracticeSchool::callback, PracticeSchool::verifier}));
    }

    void aCodeLivesThirtySeconds_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<bool>("good");
        QTest::newRow("at once") << 0 << true;
        QTest::newRow("30 s") << 30000 << true;
        QTest::newRow("30.001 s") << 30001 << false;
        QTest::newRow("a day") << 86400000 << false;
    }
    void aCodeLivesThirtySeconds()
    {
        QFETCH(int, milliseconds);
        QFETCH(bool, good);
        PracticeSchool school;
        const auto code
            = school.world.approveSignIn(PracticeSchool::signInRequest(), school.accountId());
        school.clock.advance(std::chrono::milliseconds(milliseconds));
        const auto reply = school.client.postForm("/2/oauth2/token", codeFields(*code));
        QCOMPARE(reply.status, good ? 200 : 400);
    }

    void aCodePresentedTwiceEndsTheSignIn()
    {
        PracticeSchool school;
        const auto code
            = school.world.approveSignIn(PracticeSchool::signInRequest(), school.accountId());
        const auto first = school.client.postForm("/2/oauth2/token", codeFields(*code));
        QCOMPARE(first.status, 200);
        QCOMPARE(school.client.postForm("/2/oauth2/token", codeFields(*code)).status, 400);
        school.client.token = first.text("access_token").toLatin1();
        QCOMPARE(school.client.get("/2/users/me").status, 401);
    }

    void refreshRotates()
    {
        PracticeSchool school;
        const auto tokens = school.signIn();
        const auto second
            = school.client.postForm("/2/oauth2/token", refreshFields(tokens.refreshToken));
        QCOMPARE(second.status, 200);
        QVERIFY(second.text("refresh_token") != tokens.refreshToken);
        QVERIFY(second.text("access_token") != tokens.accessToken);
        school.client.token = second.text("access_token").toLatin1();
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        QCOMPARE(
            school.client.postForm("/2/oauth2/token", refreshFields(second.text("refresh_token")))
                .status,
            200);
    }

    void aRotatedRefreshTokenEndsTheWholeFamily()
    {
        PracticeSchool school;
        const auto tokens = school.signIn();
        const auto second
            = school.client.postForm("/2/oauth2/token", refreshFields(tokens.refreshToken));
        const auto again
            = school.client.postForm("/2/oauth2/token", refreshFields(tokens.refreshToken));
        QCOMPARE(again.status, 400);
        QCOMPARE(again.text("error"), "invalid_grant");
        QCOMPARE(
            school.client.postForm("/2/oauth2/token", refreshFields(second.text("refresh_token")))
                .status,
            400);
        school.client.token = second.text("access_token").toLatin1();
        QCOMPARE(school.client.get("/2/users/me").status, 401);
    }

    void withoutOfflineAccessThereIsNoRefreshToken()
    {
        PracticeSchool school;
        QCOMPARE(school.signIn("tweet.read users.read").refreshToken, QString());
    }

    void anAccessTokenEndsAfterItsTime()
    {
        sandbox::WorldOptions options;
        options.accessTokenLife = 60s;
        PracticeSchool school(options);
        const auto tokens = school.signIn();
        QCOMPARE(tokens.expiresIn, 60s);
        school.clock.advance(60s);
        QCOMPARE(school.client.get("/2/users/me").status, 200);
        school.clock.advance(1s);
        const auto late = school.client.get("/2/users/me");
        QCOMPARE(late.status, 401);
        QVERIFY(late.contentType.startsWith("application/problem+json"));
        QCOMPARE(late.text("title"), "Unauthorized");
        QVERIFY(school.world.refresh("nestbox-practice", tokens.refreshToken));
    }

    void aSecondSignInEndsTheFirstOnesRefreshToken()
    {
        PracticeSchool school;
        const auto first = school.signIn();
        const auto second = school.signIn();
        QVERIFY(!school.world.refresh("nestbox-practice", first.refreshToken));
        QVERIFY(school.world.refresh("nestbox-practice", second.refreshToken));
        QVERIFY(school.world.bearer(first.accessToken)); // until its time is over
    }

    void revoking_data()
    {
        QTest::addColumn<bool>("theRefreshToken");
        QTest::addColumn<bool>("refreshStillWorks");
        QTest::newRow("the access token ends that alone") << false << true;
        QTest::newRow("the refresh token ends all") << true << false;
    }
    void revoking()
    {
        QFETCH(bool, theRefreshToken);
        QFETCH(bool, refreshStillWorks);
        PracticeSchool school;
        const auto tokens = school.signIn();
        const auto reply = school.client.postForm("/2/oauth2/revoke",
            {{"token", theRefreshToken ? tokens.refreshToken : tokens.accessToken},
                {"client_id", "nestbox-practice"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value("revoked"), QJsonValue(true));
        QCOMPARE(school.client.get("/2/users/me").status, 401);
        QCOMPARE(school.world.refresh("nestbox-practice", tokens.refreshToken).has_value(),
            refreshStillWorks);
    }

    void revokingWhatIsUnknownIsNoFault()
    {
        PracticeSchool school;
        QCOMPARE(school.client
                     .postForm("/2/oauth2/revoke",
                         {{"token", "never seen"}, {"client_id", "nestbox-practice"}})
                     .status,
            200);
        QCOMPARE(
            school.client.postForm("/2/oauth2/revoke", {{"client_id", "nestbox-practice"}}).status,
            400);
        QCOMPARE(school.client.postForm("/2/oauth2/revoke", {{"token", "x"}}).status, 401);
    }

    void tokensCanBeAskedForByFormOnly()
    {
        PracticeSchool school;
        const auto reply
            = school.client.postJson("/2/oauth2/token", {{"grant_type", "refresh_token"}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.text("error"), "invalid_request");
    }

    void scopesAreChecked_data()
    {
        QTest::addColumn<QString>("scopes");
        QTest::addColumn<int>("me");
        QTest::addColumn<int>("post");
        QTest::addColumn<int>("upload");
        QTest::newRow("all") << PracticeSchool::allScopes << 200 << 201 << 200;
        QTest::newRow("no media.write") << "tweet.read tweet.write users.read" << 200 << 201 << 403;
        QTest::newRow("no tweet.write") << "tweet.read users.read media.write" << 200 << 403 << 200;
        QTest::newRow("no users.read") << "tweet.read tweet.write" << 403 << 403 << 403;
    }
    void scopesAreChecked()
    {
        QFETCH(QString, scopes);
        QFETCH(int, me);
        QFETCH(int, post);
        QFETCH(int, upload);
        PracticeSchool school;
        school.signIn(scopes);
        QCOMPARE(school.client.get("/2/users/me").status, me);
        QCOMPARE(school.client.postJson("/2/tweets", {{"text", "hello"}}).status, post);
        const auto uploaded = school.client.upload(practicePng(), "tweet_image");
        QCOMPARE(uploaded.status, upload);
        if (upload == 403)
            QCOMPARE(uploaded.text("detail"), "Forbidden");
    }

    void whatIsNoBearerTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("basic") << QByteArray("Basic dXNlcjpwdw==");
        QTest::newRow("empty") << QByteArray("Bearer ");
        QTest::newRow("made up") << QByteArray("Bearer abc");
        QTest::newRow("not ASCII") << QByteArray("Bearer \xC3\xA9\xFF");
    }
    void whatIsNoBearerTokenIsRefused()
    {
        QFETCH(QByteArray, header);
        PracticeSchool school;
        const auto reply = rawExchange(school.client.base,
            "GET /2/users/me HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + (header.isEmpty() ? QByteArray() : "Authorization: " + header + "\r\n") + "\r\n");
        QVERIFY(reply && reply->startsWith("HTTP/1.1 401"));
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
