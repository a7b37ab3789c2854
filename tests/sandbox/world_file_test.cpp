// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/practice_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace std::chrono_literals;
using sandbox::SandboxWorld;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

sandbox::WorldOptions options()
{
    return PracticeSchool::withCallback({});
}

// The sign-in, the picture and the post of a small practice school.
struct SmallSchool
{
    sandbox::TokenSet tokens;
    QString mediumId;
    QString postId;
};

SmallSchool fill(SandboxWorld& world)
{
    const QString account = world.accounts().constFirst().id;
    const auto code = world.approveSignIn(PracticeSchool::signInRequest(), account);
    const auto tokens = world.exchangeCode(
        {"nestbox-practice", *code, PracticeSchool::callback, PracticeSchool::verifier});
    const auto medium = world.upload(account, practicePng(), "tweet_image");
    const auto described = world.describe(account, medium->id, "A red kite");
    const auto post = world.publish(
        account, {"See https://example.org/kite", {described->id}, "mentionedUsers", {}});
    return {*tokens, medium->id, post->id};
}

QByteArray changed(
    const QByteArray& json, const QString& list, const QString& key, const QJsonValue& value)
{
    QJsonObject world = QJsonDocument::fromJson(json).object();
    if (list.isEmpty()) {
        world.insert(key, value);
    } else {
        QJsonArray records = world.value(list).toArray();
        QJsonObject record = records.at(0).toObject();
        record.insert(key, value);
        records.replace(0, record);
        world.insert(list, records);
    }
    return QJsonDocument(world).toJson();
}

} // namespace

class WorldFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;

    QString freshPath() { return m_folder.filePath(QString("world%1.json").arg(++m_number)); }

private Q_SLOTS:
    void aWorldInWhichNothingWasPostedSurvivesToo()
    {
        const QString path = freshPath();
        PracticeClock clock;
        {
            SandboxWorld world(clock, options());
            QVERIFY(world.load(path));
        }
        SandboxWorld world(clock, options());
        QVERIFY(world.load(path));
    }

    void theWorldSurvivesARestart()
    {
        const QString path = freshPath();
        PracticeClock clock;
        SmallSchool school;
        sandbox::Post post;
        {
            SandboxWorld world(clock, options());
            QVERIFY(world.load(path));
            school = fill(world);
            post = *world.post(school.postId);
            QVERIFY(world.lastSave());
        }
        clock.advance(-1h); // and the clock was set back meanwhile
        SandboxWorld world(clock, options());
        QVERIFY(world.load(path));
        const auto again = world.post(school.postId);
        QVERIFY(again);
        QCOMPARE(again->text, post.text);
        QCOMPARE(again->shownText, post.shownText);
        QCOMPARE(again->links.constFirst().shortUrl, post.links.constFirst().shortUrl);
        QCOMPARE(again->mediaIds, QStringList{school.mediumId});
        QCOMPARE(again->replySettings, "mentionedUsers");
        QCOMPARE(again->createdAt, post.createdAt);
        QCOMPARE(world.medium(school.mediumId)->bytes, practicePng());
        QCOMPARE(world.medium(school.mediumId)->altText, "A red kite");
        QVERIFY(world.bearer(school.tokens.accessToken));
        QVERIFY(world.refresh("nestbox-practice", school.tokens.refreshToken));
        QVERIFY(!world.refresh("nestbox-practice", school.tokens.refreshToken));
        QVERIFY(!world.bearer(school.tokens.accessToken));

        const auto next = world.publish(world.accounts().constFirst().id, {"Next", {}, {}, {}});
        QVERIFY(next->id.toLongLong() > school.postId.toLongLong());
        QCOMPARE(world.publish(world.accounts().constFirst().id, {post.text, {}, {}, {}}).error(),
            sandbox::Refusal::DuplicatePost);
    }

    void deletionsAndResetsAreKeptToo()
    {
        const QString path = freshPath();
        PracticeClock clock;
        SandboxWorld world(clock, options());
        QVERIFY(world.load(path));
        const SmallSchool school = fill(world);
        QVERIFY(world.removePost(world.accounts().constFirst().id, school.postId));
        {
            SandboxWorld other(clock, options());
            QVERIFY(other.load(path));
            QVERIFY(!other.post(school.postId));
            QCOMPARE(other.posts().size(), 1);
        }
        QCOMPARE(QDir(path + ".media").entryList(QDir::Files), QStringList{school.mediumId});
        world.reset();
        SandboxWorld other(clock, options());
        QVERIFY(other.load(path));
        QVERIFY(other.posts().isEmpty());
        QVERIFY(!other.bearer(school.tokens.accessToken));
        QVERIFY(QDir(path + ".media").entryList(QDir::Files).isEmpty());
    }

    void theFileHoldsNoToken()
    {
        const QString path = freshPath();
        PracticeClock clock;
        SandboxWorld world(clock, options());
        QVERIFY(world.load(path));
        const SmallSchool school = fill(world);
        const QByteArray json = contentOf(path);
        QVERIFY(json.contains("A red kite"));
        QVERIFY(!json.contains(school.tokens.accessToken.toUtf8()));
        QVERIFY(!json.contains(school.tokens.refreshToken.left(20).toUtf8()));
    }

    void aCopyCanBeSavedElsewhere()
    {
        const QString path = freshPath();
        PracticeClock clock;
        SandboxWorld world(clock, options());
        const SmallSchool school = fill(world);
        QVERIFY(world.save(path));
        SandboxWorld copy(clock, options());
        QVERIFY(copy.load(path));
        QVERIFY(copy.post(school.postId));
        QCOMPARE(copy.medium(school.mediumId)->bytes, practicePng());
    }

    void aBrokenFileIsPutAside_data()
    {
        PracticeClock clock;
        SandboxWorld world(clock, options());
        fill(world);
        const QString path = freshPath();
        QVERIFY(world.save(path));
        const QByteArray good = contentOf(path);
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << good.left(good.size() / 2);
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("nothing in it") << QByteArray("{}");
        QTest::newRow("binary") << QByteArray("\0\xFF\xFE", 3);
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("other version") << changed(good, {}, "version", 2);
        QTest::newRow("no last id") << changed(good, {}, "last_id", "x");
        QTest::newRow("posts no list") << changed(good, {}, "posts", "x");
        QTest::newRow("no accounts") << changed(good, {}, "accounts", QJsonArray());
        QTest::newRow("path as medium id") << changed(good, "media", "id", "../../etc/passwd");
        QTest::newRow("no moment") << changed(good, "posts", "created_at", "yesterday");
        QTest::newRow("unknown author") << changed(good, "posts", "account_id", "99");
        QTest::newRow("unknown picture") << changed(good, "posts", "media_ids", QJsonArray{"99"});
        QTest::newRow("script as picture") << changed(good, "media", "content_type", "text/html");
        QTest::newRow("broken sign-in") << changed(good, {}, "sign_ins",
            QJsonObject{{"tokens", QJsonArray{QJsonObject{{"sha256", "zz"}}}}});
    }
    void aBrokenFileIsPutAside()
    {
        QFETCH(QByteArray, content);
        const QString path = freshPath();
        writeFile(path, content);
        PracticeClock clock;
        SandboxWorld world(clock, options());
        const auto loaded = world.load(path);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, base::ErrorKind::Invalid);
        const QString aside = path + ".broken-20261120-100000";
        QVERIFY2(
            loaded.error().text.contains(aside.section('/', -1)), qPrintable(loaded.error().text));
        QCOMPARE(contentOf(aside), content);
        QCOMPARE(world.accounts().size(), 1);
        QVERIFY(world.posts().isEmpty());

        fill(world); // and goes on in a fresh file
        SandboxWorld other(clock, options());
        QVERIFY(other.load(path));
        QCOMPARE(other.posts().size(), 1);

        writeFile(path, content);
        QVERIFY(!other.load(path));
        QCOMPARE(contentOf(aside + "-2"), content);
    }

    void aMissingPictureDoesNotBreakTheWorld()
    {
        const QString path = freshPath();
        PracticeClock clock;
        SandboxWorld world(clock, options());
        const SmallSchool school = fill(world);
        QVERIFY(world.save(path));
        QVERIFY(QDir(path + ".media").removeRecursively());
        SandboxWorld other(clock, options());
        QVERIFY(other.load(path));
        QVERIFY(other.medium(school.mediumId)->bytes.isEmpty());
    }

    void aFolderThatIsNotThereIsToldAndPractiseGoesOn()
    {
        PracticeClock clock;
        SandboxWorld world(clock, options());
        QTest::ignoreMessage(QtWarningMsg, "the practice world could not be written");
        QTest::ignoreMessage(QtWarningMsg, "the practice world could not be written");
        const auto loaded = world.load(m_folder.filePath("no/such/folder/world.json"));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, base::ErrorKind::Storage);
        QVERIFY(world.publish(world.accounts().constFirst().id, {"Still", {}, {}, {}}));
        QVERIFY(!world.lastSave());
    }
};

QTEST_GUILESS_MAIN(WorldFileTest)
#include "world_file_test.moc"
