// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/post_client.h"
#include "tests/support/scripted_server.h"
#include "tests/support/signed_in_account.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>

using namespace xapi;
using base::ErrorKind;
using Reason = OutcomeUnknown::Reason;

Q_DECLARE_METATYPE(xapi::OutcomeUnknown::Reason)

namespace {

const char* const created = "{\"data\":{\"id\":\"1234567890123456789\",\"text\":\"Hello\"}}";
const char* const unauthorized = "{\"title\":\"Unauthorized\",\"status\":401}";

NewPost hello()
{
    NewPost post;
    post.text = "Hello";
    return post;
}

struct Fixture : SignedInAccount
{
    std::unique_ptr<PostClient> client
        = std::make_unique<PostClient>(network, keeper, clock, endpoints);

    CreateOutcome create(const NewPost& post = hello()) { return await(client->create(post)); }
    template <typename T> T createAs()
    {
        const CreateOutcome outcome = create();
        if (!std::holds_alternative<T>(outcome))
            qFatal("the outcome is of another kind");
        return std::get<T>(outcome);
    }
    [[nodiscard]] QJsonObject sent() const
    {
        return QJsonDocument::fromJson(calls().last().body).object();
    }
};

} // namespace

class PostClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postIsCreatedWithTheTokenOfTheAccount()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(created, 201));
        const auto post = f.createAs<Confirmed>();
        QCOMPARE(post.id, "1234567890123456789");
        QCOMPARE(post.text, "Hello");
        const SeenRequest request = f.calls().first();
        QCOMPARE(request.verb, QByteArray("POST"));
        QCOMPARE(request.url, QUrl("https://api.x.com/2/tweets"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer access-1"));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(request.header("User-Agent").startsWith("Nestbox/"));
        QCOMPARE(
            request.body, QByteArray("{\"reply_settings\":\"mentionedUsers\",\"text\":\"Hello\"}"));
    }

    void everyPartOfThePostIsSent()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(created, 201));
        NewPost post;
        post.text = QString::fromUtf8("Ŵyl \"y\" gwanwyn 🎉\n& <more>");
        post.mediaIds = {"1", "22"};
        post.inReplyTo = "333";
        post.whoCanReply = WhoCanReply::Everyone;
        QVERIFY(std::holds_alternative<Confirmed>(f.create(post)));
        QCOMPARE(f.sent().value("text").toString(), post.text);
        QCOMPARE(f.sent().value("media").toObject().value("media_ids").toVariant().toStringList(),
            post.mediaIds);
        QCOMPARE(
            f.sent().value("reply").toObject().value("in_reply_to_tweet_id").toString(), "333");
        QVERIFY(!f.sent().contains("reply_settings"));
        QCOMPARE(f.sent().size(), 3); // unknown keys are refused by X
    }

    void replySettingsHaveXsNames_data()
    {
        QTest::addColumn<int>("who");
        QTest::addColumn<QString>("name");
        QTest::newRow("following") << int(WhoCanReply::Following) << "following";
        QTest::newRow("mentioned") << int(WhoCanReply::MentionedUsers) << "mentionedUsers";
        QTest::newRow("subscribers") << int(WhoCanReply::Subscribers) << "subscribers";
        QTest::newRow("verified") << int(WhoCanReply::Verified) << "verified";
    }

    void replySettingsHaveXsNames()
    {
        QFETCH(int, who);
        QFETCH(QString, name);
        Fixture f;
        f.network.answer(FakeAnswer::json(created, 201));
        NewPost post = hello();
        post.whoCanReply = static_cast<WhoCanReply>(who);
        f.create(post);
        QCOMPARE(f.sent().value("reply_settings").toString(), name);
    }

    void dataBesideErrorsIsAPost()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(
            "{\"errors\":[{\"title\":\"x\"}],\"data\":{\"id\":\"7\",\"text\":\"Hello\","
            "\"edit_history_tweet_ids\":[\"7\"]}}",
            200));
        QCOMPARE(f.createAs<Confirmed>().id, "7");
    }

    void impossiblePostIsNotSent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("media");
        QTest::addColumn<QString>("replyTo");
        QTest::newRow("empty") << "" << QStringList() << "";
        QTest::newRow("blank") << " \n " << QStringList() << "";
        QTest::newRow("five pictures") << "a" << QStringList{"1", "2", "3", "4", "5"} << "";
        QTest::newRow("odd media id") << "a" << QStringList{"../x"} << "";
        QTest::newRow("empty media id") << "a" << QStringList{""} << "";
        QTest::newRow("odd reply") << "a" << QStringList() << "12a";
        QTest::newRow("id too long") << "a" << QStringList() << "12345678901234567890";
    }

    void impossiblePostIsNotSent()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, media);
        QFETCH(QString, replyTo);
        Fixture f;
        const auto outcome = f.create({text, media, WhoCanReply::Everyone, replyTo});
        QVERIFY(std::holds_alternative<NotSent>(outcome));
        QVERIFY(f.calls().isEmpty());
    }

    void refusalIsRejected_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("problem");
        QTest::newRow("duplicate")
            << 403
            << QByteArray("{\"detail\":\"You are not allowed to create a Tweet with duplicate "
                          "content.\",\"title\":\"Forbidden\"}")
            << int(ApiProblem::Duplicate);
        QTest::newRow("invalid")
            << 400 << QByteArray("{\"errors\":[{\"message\":\"Your media IDs are invalid.\"}]}")
            << int(ApiProblem::InvalidMedia);
        QTest::newRow("no credit, empty") << 402 << QByteArray() << int(ApiProblem::OutOfCredit);
        QTest::newRow("no credit, HTML")
            << 402 << QByteArray("<p>") << int(ApiProblem::OutOfCredit);
        QTest::newRow("too many, HTML") << 429 << QByteArray("<p>") << int(ApiProblem::RateLimited);
    }

    void refusalIsRejected()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, problem);
        Fixture f;
        f.network.answer(FakeAnswer::json(body, status));
        const auto rejected = f.createAs<Rejected>();
        QCOMPARE(static_cast<int>(rejected.error.problem), problem);
        QCOMPARE(rejected.error.status, status);
        QCOMPARE(f.calls().size(), 1);
    }

    void doubtIsUnknownAndNeverRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("server fault") << 500 << QByteArray() << Reason::ServerFault;
        QTest::newRow("down, with words")
            << 503 << QByteArray("{\"title\":\"Service Unavailable\"}") << Reason::ServerFault;
        QTest::newRow("bad gateway") << 502 << QByteArray("<html>") << Reason::ServerFault;
        QTest::newRow("server gave up waiting")
            << 408 << QByteArray("{\"title\":\"x\"}") << Reason::ServerFault;
        QTest::newRow("HTML with 201") << 201 << QByteArray("<html>") << Reason::UnreadableAnswer;
        QTest::newRow("empty 201") << 201 << QByteArray() << Reason::UnreadableAnswer;
        QTest::newRow("201 without id")
            << 201 << QByteArray("{\"data\":{\"text\":\"a\"}}") << Reason::UnreadableAnswer;
        QTest::newRow("201 with a strange id")
            << 201 << QByteArray("{\"data\":{\"id\":\"abc\"}}") << Reason::UnreadableAnswer;
        QTest::newRow("200 with errors alone")
            << 200 << QByteArray("{\"errors\":[{\"title\":\"x\"}]}") << Reason::UnreadableAnswer;
        QTest::newRow("redirect") << 302 << QByteArray() << Reason::UnreadableAnswer;
        QTest::newRow("page of a filter")
            << 403 << QByteArray("<html>blocked by school</html>") << Reason::UnreadableAnswer;
        QTest::newRow("foreign JSON")
            << 403 << QByteArray("{\"blocked\":true}") << Reason::UnreadableAnswer;
        QTest::newRow("HTML 404") << 404 << QByteArray("<html>") << Reason::UnreadableAnswer;
    }

    void doubtIsUnknownAndNeverRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Reason, reason);
        Fixture f;
        f.network.answer(FakeAnswer::json(body, status));
        const auto unknown = f.createAs<OutcomeUnknown>();
        QCOMPARE(unknown.reason, reason);
        QCOMPARE(unknown.status, status);
        QCOMPARE(f.calls().size(), 1);
        QCOMPARE(f.renewals, 0);
    }

    void brokenConnectionIsJudgedByWhatWasSent_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("afterSending");
        QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << false;
        QTest::newRow("no such host") << int(QNetworkReply::HostNotFoundError) << false;
        QTest::newRow("unsafe") << int(QNetworkReply::SslHandshakeFailedError) << false;
        QTest::newRow("proxy") << int(QNetworkReply::ProxyConnectionRefusedError) << false;
        QTest::newRow("network gone before") << int(QNetworkReply::UnknownNetworkError) << false;
        QTest::newRow("network gone after") << int(QNetworkReply::UnknownNetworkError) << true;
        QTest::newRow("closed") << int(QNetworkReply::RemoteHostClosedError) << true;
        QTest::newRow("unsafe in the middle")
            << int(QNetworkReply::SslHandshakeFailedError) << true;
        QTest::newRow("timeout") << int(QNetworkReply::OperationCanceledError) << true;
        QTest::newRow("timeout connecting") << int(QNetworkReply::OperationCanceledError) << false;
    }

    void brokenConnectionIsJudgedByWhatWasSent()
    {
        QFETCH(int, error);
        QFETCH(bool, afterSending);
        Fixture f;
        f.network.answer(
            FakeAnswer::failing(static_cast<QNetworkReply::NetworkError>(error), afterSending));
        const auto outcome = f.create();
        QCOMPARE(std::holds_alternative<OutcomeUnknown>(outcome), afterSending);
        QCOMPARE(std::holds_alternative<NotSent>(outcome), !afterSending);
        QCOMPARE(f.calls().size(), 1);
    }

    void unauthorizedIsRepeatedOnceWithANewToken()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(unauthorized, 401));
        f.network.answer(FakeAnswer::json(created, 201));
        f.createAs<Confirmed>();
        QCOMPARE(f.renewals, 1);
        QCOMPARE(f.calls().size(), 2);
        QCOMPARE(f.calls().at(1).header("Authorization"), QByteArray("Bearer access-2"));
        QCOMPARE(f.calls().at(1).body, f.calls().at(0).body);
    }

    void unauthorizedTwiceIsRejected()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(unauthorized, 401));
        f.network.answer(FakeAnswer::json(unauthorized, 401));
        QCOMPARE(f.createAs<Rejected>().error.problem, ApiProblem::Unauthorized);
        QCOMPARE(f.calls().size(), 2);
        QCOMPARE(f.renewals, 1);
    }

    void unauthorizedThenDoubtIsUnknown()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json(unauthorized, 401));
        f.network.answer(FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        QCOMPARE(f.createAs<OutcomeUnknown>().reason, Reason::Cut);
        QCOMPARE(f.calls().size(), 2);
    }

    void unauthorizedAndNoNewTokenIsNotSent()
    {
        Fixture f;
        f.renewalStatus = 503;
        f.network.answer(FakeAnswer::json(unauthorized, 401));
        QCOMPARE(f.createAs<NotSent>().error.kind, ErrorKind::Offline);
        QCOMPARE(f.calls().size(), 1);
    }

    void unauthorizedPageOfSomebodyElseIsNotRepeated()
    {
        Fixture f;
        f.network.answer(FakeAnswer::json("<html>Log in to the school network</html>", 401));
        f.create();
        QCOMPARE(f.calls().size(), 1);
        QCOMPARE(f.renewals, 0);
    }

    void lockedVaultMeansNotSent()
    {
        Fixture f;
        f.clock.pass(7200);
        f.vault.state_ = secrets::VaultState::Locked;
        QCOMPARE(f.createAs<NotSent>().error.kind, ErrorKind::Denied);
        QVERIFY(f.network.seen.isEmpty());
    }

    void destroyedClientSaysWhatIsKnown()
    {
        Fixture f;
        const auto early = f.client->create(hello()); // still waits for its token
        f.client.reset();
        const auto first = await(early);
        QVERIFY(std::holds_alternative<NotSent>(first));
        QCOMPARE(std::get<NotSent>(first).error.kind, ErrorKind::Cancelled);

        f.client = std::make_unique<PostClient>(f.network, f.keeper, f.clock, f.endpoints);
        f.network.answer(FakeAnswer::hanging());
        const auto late = f.client->create(hello());
        QTRY_COMPARE(f.calls().size(), 1);
        f.client.reset();
        const auto second = await(late);
        QVERIFY(std::holds_alternative<OutcomeUnknown>(second));
        QCOMPARE(std::get<OutcomeUnknown>(second).reason, Reason::Cancelled);
    }

    void realConnectionThatBreaksPostsOnce()
    {
        ScriptedServer server([](QTcpSocket& socket, const QByteArray&) { socket.abort(); });
        QNetworkAccessManager network;
        SignedInAccount account;
        account.endpoints.api = server.url();
        PostClient client(network, account.keeper, account.clock, account.endpoints);
        const auto outcome = await(client.create(hello()));
        QVERIFY(std::holds_alternative<OutcomeUnknown>(outcome));
        QCOMPARE(server.requests.size(), 1);
    }

    void removalIsSafeToRepeat_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected"); // -1: an error
        const int removed = int(Removal::Removed);
        const int gone = int(Removal::WasGone);
        QTest::newRow("removed") << 200 << QByteArray("{\"data\":{\"deleted\":true}}") << removed;
        QTest::newRow("gone") << 404 << QByteArray("{\"title\":\"Not Found\"}") << gone;
        QTest::newRow("gone, with 200")
            << 200 << QByteArray("{\"errors\":[{\"type\":\"https:\\/\\/x\\/resource-not-found\"}]}")
            << gone;
        QTest::newRow("not removed") << 200 << QByteArray("{\"data\":{\"deleted\":false}}") << -1;
        QTest::newRow("somebody else's") << 403 << QByteArray("{\"title\":\"Forbidden\"}") << -1;
        QTest::newRow("down") << 503 << QByteArray() << -1;
        QTest::newRow("HTML") << 200 << QByteArray("<html>") << -1;
        QTest::newRow("data is text") << 200 << QByteArray("{\"data\":\"deleted\"}") << -1;
    }

    void removalIsSafeToRepeat()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        Fixture f;
        f.network.answer(FakeAnswer::json(body, status));
        const auto result = await(f.client->remove("42"));
        QCOMPARE(result ? int(*result) : -1, expected);
        QCOMPARE(f.calls().first().verb, QByteArray("DELETE"));
        QCOMPARE(f.calls().first().url, QUrl("https://api.x.com/2/tweets/42"));
    }

    void strangeIdIsNotPutIntoTheAddress()
    {
        Fixture f;
        QVERIFY(!await(f.client->remove("../users/me")));
        QVERIFY(!await(f.client->remove("")));
        QVERIFY(f.calls().isEmpty());
    }
};

QTEST_GUILESS_MAIN(PostClientTest)
#include "post_client_test.moc"
