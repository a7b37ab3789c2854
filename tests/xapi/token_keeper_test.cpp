// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/when_done.h"
#include "app/xapi/token_keeper.h"
#include "tests/support/await.h"
#include "tests/support/fake_network.h"
#include "tests/support/fake_vault.h"
#include "tests/support/fixed_clock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace xapi;
using base::ErrorKind;

namespace {

// An OAuth server that rotates: a refresh token works once, the access token last given is valid.
struct RotatingServer
{
    int generation = 1;
    int refreshes = 0;
    int revocations = 0;
    int life = 7200;
    int delayMs = 0;
    bool revokeWorks = true;
    // Answers of its own for the next refreshes, after the rotation was done or before.
    QList<std::pair<bool, FakeAnswer>> upsets;

    [[nodiscard]] QByteArray access() const { return "access-" + QByteArray::number(generation); }
    [[nodiscard]] QByteArray refresh() const
    {
        return "refresh+/=" + QByteArray::number(generation);
    }

    FakeAnswer serve(const SeenRequest& request)
    {
        if (request.url.path() == "/2/oauth2/revoke") {
            ++revocations;
            return FakeAnswer::json("{}", revokeWorks ? 200 : 503);
        }
        ++refreshes;
        const bool known = request.field("refresh_token") == QString::fromLatin1(refresh())
            && request.field("client_id") == "client-1"
            && request.field("grant_type") == "refresh_token";
        if (!upsets.isEmpty()) {
            const auto [rotates, answer] = upsets.takeFirst();
            if (rotates && known)
                ++generation;
            return answer;
        }
        if (!known)
            return FakeAnswer::json("{\"error\":\"invalid_grant\"}", 400);
        ++generation;
        FakeAnswer answer = FakeAnswer::json("{\"token_type\":\"bearer\",\"expires_in\":"
            + QByteArray::number(life) + ",\"access_token\":\"" + access()
            + "\",\"refresh_token\":\"" + refresh() + "\",\"scope\":\"tweet.read\"}");
        answer.delayMs = delayMs;
        return answer;
    }
};

struct Fixture
{
    FakeNetwork network;
    FixedClock clock;
    FakeVault vault;
    RotatingServer server;
    TokenClient tokens{network, clock, Endpoints(), "client-1"};
    std::unique_ptr<TokenKeeper> keeper;

    Fixture()
    {
        network.setRule(
            "/2/oauth2/", [this](const SeenRequest& request) { return server.serve(request); });
        restart();
    }

    void restart(const QString& lockFile = {}, std::chrono::milliseconds patience = 2s)
    {
        keeper.reset();
        keeper = newKeeper(lockFile, patience);
    }
    std::unique_ptr<TokenKeeper> newKeeper(
        const QString& lockFile = {}, std::chrono::milliseconds patience = 2s)
    {
        return std::make_unique<TokenKeeper>(
            vault, tokens, clock, TokenKeeperOptions{"x-1", lockFile, patience});
    }
    // As after a sign-in at `clock.moment`.
    void signIn()
    {
        TokenPair pair;
        pair.access = server.access();
        pair.refresh = server.refresh();
        pair.obtainedAt = clock.moment;
        pair.expiresAt = clock.moment.addSecs(server.life);
        pair.scopes = requiredScopes();
        QVERIFY(await(keeper->adopt(pair)));
    }
    base::Result<QByteArray> token() { return await(keeper->accessToken()); }
    std::optional<TokenPair> stored() { return fromVaultValue(vault.values.value("x-1")); }
};

FakeAnswer lost()
{
    return FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true);
}

} // namespace

class TokenKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASignInThereIsNoToken()
    {
        Fixture f;
        const auto result = f.token();
        QCOMPARE(result.error().kind, ErrorKind::Denied);
        QCOMPARE(f.keeper->state(), KeeperState::SignedOut);
        QVERIFY(f.network.seen.isEmpty());
    }

    void freshTokenIsHandedOutWithoutAsking()
    {
        Fixture f;
        f.signIn();
        QCOMPARE(*f.token(), QByteArray("access-1"));
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
        f.restart();
        QCOMPARE(*f.token(), QByteArray("access-1"));
        QVERIFY(f.network.seen.isEmpty());
    }

    void tokenIsRenewedShortlyBeforeItEnds_data()
    {
        QTest::addColumn<int>("afterSeconds");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("at once") << 0 << 0;
        QTest::newRow("more than two minutes before") << 7200 - 121 << 0;
        QTest::newRow("two minutes before") << 7200 - 120 << 1;
        QTest::newRow("at the end") << 7200 << 1;
        QTest::newRow("a month later") << 30 * 24 * 3600 << 1;
    }

    void tokenIsRenewedShortlyBeforeItEnds()
    {
        QFETCH(int, afterSeconds);
        QFETCH(int, refreshes);
        Fixture f;
        f.signIn();
        f.clock.pass(afterSeconds);
        const auto token = f.token();
        QCOMPARE(*token, f.server.access());
        QCOMPARE(f.server.refreshes, refreshes);
        QCOMPARE(f.stored()->access, f.server.access());
        QCOMPARE(f.stored()->refresh, f.server.refresh());
        QCOMPARE(*f.token(), f.server.access());
        QCOMPARE(f.server.refreshes, refreshes);
    }

    void tenCallersShareOneRenewal()
    {
        Fixture f;
        f.signIn();
        f.restart();
        f.clock.pass(7200);
        f.server.delayMs = 50;
        QVector<base::Async<QByteArray>> callers;
        for (int i = 0; i < 10; ++i)
            callers.append(
                i % 2 == 0 ? f.keeper->accessToken() : f.keeper->accessTokenAfter("access-1"));
        QTRY_COMPARE(f.server.refreshes, 1);
        callers.append(f.keeper->accessToken()); // comes while it is under way
        for (const auto& caller : callers)
            QCOMPARE(*await(caller), QByteArray("access-2"));
        QCOMPARE(f.server.refreshes, 1);
        QCOMPARE(f.vault.writes, 2);
    }

    void newPairIsInTheVaultBeforeAnybodyHasIt()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.delayMs = 50;
        const auto caller = f.keeper->accessToken();
        QTRY_COMPARE(f.server.refreshes, 1);
        f.vault.held = true;
        QTRY_COMPARE(f.vault.writes, 2);
        QVERIFY(!caller.isFinished());
        QVERIFY(f.keeper->isBusy());
        QCOMPARE(f.stored()->access, QByteArray("access-1"));
        f.vault.release();
        QCOMPARE(*await(caller), QByteArray("access-2"));
        QCOMPARE(f.stored()->access, QByteArray("access-2"));
        QTRY_VERIFY(!f.keeper->isBusy());
    }

    void pairThatCannotBeSavedIsKeptAndSavedLater()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.vault.failsToWrite = true;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(f.token().error().kind, ErrorKind::Storage);
            QCOMPARE(f.keeper->state(), KeeperState::NotSaved);
            QVERIFY(f.keeper->isBusy());
        }
        QCOMPARE(f.server.refreshes, 1); // the pair is not asked for again
        f.vault.failsToWrite = false;
        QCOMPARE(*f.token(), QByteArray("access-2"));
        QCOMPARE(f.server.refreshes, 1);
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
        QCOMPARE(f.stored()->refresh, f.server.refresh());
    }

    void nothingIsRenewedWhileTheVaultIsLocked()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.vault.state_ = secrets::VaultState::Locked;
        QCOMPARE(f.token().error().kind, ErrorKind::Denied);
        QCOMPARE(f.server.refreshes, 0);
        f.vault.state_ = secrets::VaultState::Ready;
        QCOMPARE(*f.token(), QByteArray("access-2"));
    }

    void lockedVaultIsNoSignOut_data()
    {
        QTest::addColumn<secrets::VaultState>("state");
        QTest::newRow("locked") << secrets::VaultState::Locked;
        QTest::newRow("unavailable") << secrets::VaultState::Unavailable;
    }

    void lockedVaultIsNoSignOut()
    {
        QFETCH(secrets::VaultState, state);
        Fixture f;
        f.signIn();
        f.restart();
        f.vault.state_ = state;
        const auto result = f.token();
        QVERIFY(!result);
        QCOMPARE(result.error().text, secrets::vaultStateSentence(state));
        QCOMPARE(f.keeper->state(), KeeperState::NotLoaded);
        f.vault.state_ = secrets::VaultState::Ready;
        QCOMPARE(*f.token(), QByteArray("access-1"));
    }

    void damagedVaultValueIsAnError_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("rubbish") << QByteArray("hunter2");
        QTest::newRow("other version") << QByteArray("{\"version\":2,\"access\":\"a\"}");
        QTest::newRow("cut") << QByteArray("{\"version\":1,\"access\":\"a");
        QTest::newRow("no token") << QByteArray("{\"version\":1}");
    }

    void damagedVaultValueIsAnError()
    {
        QFETCH(QByteArray, value);
        Fixture f;
        f.vault.values["x-1"] = value;
        QCOMPARE(f.token().error().kind, ErrorKind::Storage);
        QVERIFY(f.vault.values.contains("x-1"));
        f.signIn();
        QCOMPARE(*f.token(), QByteArray("access-1"));
    }

    void passingTroubleNeverSignsOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no answer") << 0 << QByteArray();
        QTest::newRow("server fault") << 500 << QByteArray("<html>");
        QTest::newRow("down") << 503 << QByteArray();
        QTest::newRow("too many requests") << 429 << QByteArray();
        QTest::newRow("HTML with 200") << 200 << QByteArray("<html>log in to the wifi</html>");
        QTest::newRow("HTML with 400") << 400 << QByteArray("<html>");
        QTest::newRow("redirect") << 302 << QByteArray();
        QTest::newRow("forbidden page") << 403 << QByteArray("blocked");
    }

    void passingTroubleNeverSignsOut()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.upsets.append({false, status == 0 ? lost() : FakeAnswer::json(body, status)});
        const auto result = f.token();
        QCOMPARE(result.error().kind, status == 429 ? ErrorKind::RateLimited : ErrorKind::Offline);
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
        QCOMPARE(f.stored()->access, QByteArray("access-1"));
        QCOMPARE(*f.token(), QByteArray("access-2"));
    }

    void tokenNearItsEndStillServesInTrouble()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200 - 60);
        f.server.upsets.append({false, FakeAnswer::json("", 503)});
        const auto plain = f.keeper->accessToken();
        const auto rejected = f.keeper->accessTokenAfter("access-1");
        QCOMPARE(*await(plain), QByteArray("access-1"));
        QVERIFY(!await(rejected));
        QCOMPARE(f.server.refreshes, 1);
    }

    void clearRefusalAsksForANewSignInAndDeletesNothing_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("invalid_grant") << QByteArray("invalid_grant");
        QTest::newRow("invalid_request") << QByteArray("invalid_request");
    }

    void clearRefusalAsksForANewSignInAndDeletesNothing()
    {
        QFETCH(QByteArray, error);
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        QSignalSpy changes(f.keeper.get(), &TokenKeeper::stateChanged);
        f.server.upsets.append({false, FakeAnswer::json("{\"error\":\"" + error + "\"}", 400)});
        QCOMPARE(f.token().error().kind, ErrorKind::Denied);
        QCOMPARE(f.keeper->state(), KeeperState::SignInAgain);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(f.token().error().kind, ErrorKind::Denied);
        QCOMPARE(f.server.refreshes, 1); // not asked again on its own
        QCOMPARE(f.stored()->access, QByteArray("access-1"));

        f.keeper->tryAgain(); // it was X's mistake
        QCOMPARE(*f.token(), QByteArray("access-2"));
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
    }

    void wrongAppIsNoSignOut()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.upsets.append(
            {false, FakeAnswer::json("{\"error\":\"unauthorized_client\"}", 401)});
        QCOMPARE(f.token().error().kind, ErrorKind::Denied);
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
    }

    void lostAnswerEndsInAClearState()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.upsets.append({true, lost()}); // rotated, but nobody heard
        QCOMPARE(f.token().error().kind, ErrorKind::Offline);
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
        QCOMPARE(f.token().error().kind, ErrorKind::Denied);
        QCOMPARE(f.keeper->state(), KeeperState::SignInAgain);
        QVERIFY(f.stored());
        f.server.generation = 10;
        f.signIn();
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
        QCOMPARE(*f.token(), QByteArray("access-10"));
    }

    void rejectedTokenIsRenewedOnce()
    {
        Fixture f;
        f.signIn();
        QCOMPARE(*await(f.keeper->accessTokenAfter("access-1")), QByteArray("access-2"));
        // Somebody else's late 401 for the old token: the new one is already there.
        QCOMPARE(*await(f.keeper->accessTokenAfter("access-1")), QByteArray("access-2"));
        QCOMPARE(f.server.refreshes, 1);
        // X refuses everything: no storm.
        for (int i = 0; i < 5; ++i)
            QCOMPARE(await(f.keeper->accessTokenAfter("access-2")).error().kind, ErrorKind::Denied);
        QCOMPARE(f.server.refreshes, 1);
        QCOMPARE(f.keeper->state(), KeeperState::SignedIn);
        f.clock.pass(700);
        QCOMPARE(*await(f.keeper->accessTokenAfter("access-2")), QByteArray("access-3"));
        // Accepted once, so a later refusal is news.
        f.keeper->noteAccepted("access-3");
        QCOMPARE(*await(f.keeper->accessTokenAfter("access-3")), QByteArray("access-4"));
    }

    void clockSetBackCausesNoStorm()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(-30 * 24 * 3600);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*f.token(), QByteArray("access-1"));
        QCOMPARE(f.server.refreshes, 0);
        QCOMPARE(*await(f.keeper->accessTokenAfter("access-1")), QByteArray("access-2"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*f.token(), QByteArray("access-2"));
        QCOMPARE(f.server.refreshes, 1);
        f.clock.pass(-3600);
        QCOMPARE(*await(f.keeper->accessTokenAfter("access-2")), QByteArray("access-3"));
    }

    void shortLivedTokensCauseNoStorm()
    {
        Fixture f;
        f.server.life = 1;
        f.signIn();
        f.clock.pass(5);
        f.server.delayMs = 5;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(f.token());
            f.clock.pass(5);
        }
        QCOMPARE(f.server.refreshes, 3); // one per question, never a loop
    }

    void serverThatDoesNotRotateKeepsTheRefreshToken()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.upsets.append(
            {false, FakeAnswer::json("{\"token_type\":\"bearer\",\"access_token\":\"other\"}")});
        QCOMPARE(*f.token(), QByteArray("other"));
        QCOMPARE(f.stored()->refresh, f.server.refresh());
        QCOMPARE(f.stored()->scopes, requiredScopes());
    }

    void newSignInWinsOverARenewalUnderWay()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.delayMs = 100;
        const auto caller = f.keeper->accessToken();
        QTRY_COMPARE(f.server.refreshes, 1);
        f.server.generation = 50;
        f.signIn();
        QCOMPARE(*await(caller), QByteArray("access-50"));
        QCOMPARE(f.stored()->access, QByteArray("access-50"));
        QCOMPARE(*f.token(), QByteArray("access-50"));
    }

    void signOutRevokesThenRemoves_data()
    {
        QTest::addColumn<bool>("works");
        QTest::newRow("X agrees") << true;
        QTest::newRow("X does not answer") << false;
    }

    void signOutRevokesThenRemoves()
    {
        QFETCH(bool, works);
        Fixture f;
        f.server.revokeWorks = works;
        f.signIn();
        f.restart();
        const auto report = await(f.keeper->signOut());
        QVERIFY(report);
        QCOMPARE(report->revoked, works);
        QCOMPARE(f.server.revocations, 1);
        QCOMPARE(f.network.seen.last().field("token"), QString::fromLatin1(f.server.refresh()));
        QVERIFY(f.vault.values.isEmpty());
        QCOMPARE(f.keeper->state(), KeeperState::SignedOut);
        QCOMPARE(f.token().error().kind, ErrorKind::Denied);
        QVERIFY(await(f.keeper->signOut())); // nothing to do, and no harm
    }

    void signOutWaitsForARenewal()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.delayMs = 50;
        const auto caller = f.keeper->accessToken();
        QTRY_COMPARE(f.server.refreshes, 1);
        const auto leaving = f.keeper->signOut();
        QVERIFY(await(leaving));
        QCOMPARE(f.network.seen.last().field("token"), QString::fromLatin1(f.server.refresh()));
        await(caller).has_value();
        QVERIFY(f.vault.values.isEmpty());
    }

    void signOutThatCannotRemoveSaysSo()
    {
        Fixture f;
        f.signIn();
        f.vault.failsToWrite = true;
        QCOMPARE(await(f.keeper->signOut()).error().kind, ErrorKind::Storage);
        f.vault.failsToWrite = false;
        QVERIFY(await(f.keeper->signOut()));
        QVERIFY(f.vault.values.isEmpty());
    }

    void twoKeepersWithALockNeverRenewTwice()
    {
        QTemporaryDir dir;
        const QString lock = dir.filePath("x-1.lock");
        Fixture f;
        f.restart(lock);
        f.signIn();
        const auto other = f.newKeeper(lock);
        QCOMPARE(*await(other->accessToken()), QByteArray("access-1"));
        f.clock.pass(7200);
        f.server.delayMs = 300;
        const auto first = f.keeper->accessToken();
        const auto second = other->accessToken();
        QCOMPARE(*await(first), QByteArray("access-2"));
        QCOMPARE(*await(second), QByteArray("access-2"));
        QCOMPARE(f.server.refreshes, 1);
        QVERIFY(!QFile::exists(lock));
    }

    void heldLockIsGivenUpOn()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath("x-1.lock");
        Fixture f;
        f.restart(path, 300ms);
        f.signIn();
        FileLock holder(path);
        bool held = false;
        holder.acquire(QDeadlineTimer(0), [&](bool ok) { held = ok; });
        QVERIFY(held);
        f.clock.pass(7200);
        QCOMPARE(f.token().error().kind, ErrorKind::Conflict);
        QCOMPARE(f.server.refreshes, 0);
        holder.release();
        QCOMPARE(*f.token(), QByteArray("access-2"));
    }

    void destroyedKeeperAnswersEverybody()
    {
        Fixture f;
        f.signIn();
        f.clock.pass(7200);
        f.server.delayMs = 50;
        const auto caller = f.keeper->accessToken();
        const auto leaving = f.keeper->signOut();
        QTRY_COMPARE(f.server.refreshes, 1);
        f.keeper.reset();
        QCOMPARE(await(caller).error().kind, ErrorKind::Cancelled);
        QCOMPARE(await(leaving).error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(f.network.seen.size(), 1); // the late answer touches nothing
    }

    void keeperMayBeDestroyedByItsOwnAnswer()
    {
        Fixture f;
        f.signIn();
        const auto first = f.keeper->accessToken();
        const auto second = f.keeper->accessToken();
        f.restart();
        auto loading = f.keeper->accessToken();
        bool gone = false;
        loading.then(this, [&](const base::Result<QByteArray>&) {
            f.keeper.reset();
            gone = true;
        });
        const auto other = f.keeper->accessToken();
        QTRY_VERIFY(gone);
        QVERIFY(first.isFinished() && second.isFinished() && other.isFinished());
    }

    void vaultFormIsStable()
    {
        TokenPair pair;
        pair.access = "a+/=";
        pair.refresh = "r";
        pair.obtainedAt = QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        pair.expiresAt = pair.obtainedAt.addSecs(7200);
        pair.scopes = {"tweet.read"};
        QCOMPARE(toVaultValue(pair),
            QByteArray("{\"access\":\"a+/=\",\"expires\":1795176000,\"obtained\":1795168800,"
                       "\"refresh\":\"r\",\"scopes\":[\"tweet.read\"],\"version\":1}"));
        QCOMPARE(fromVaultValue(toVaultValue(pair)), pair);
    }
};

QTEST_GUILESS_MAIN(TokenKeeperTest)
#include "token_keeper_test.moc"
