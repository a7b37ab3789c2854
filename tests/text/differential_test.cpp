// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds our reading of thousands of odd texts against that of the npm package twitter-text.

#include "app/text/entities.h"
#include "app/text/validation.h"
#include "tests/support/tweet_maker.h"
#include "tests/support/twitter_text_oracle.h"

#include <QJsonArray>
#include <QTest>

#include <cstdio>

namespace {

constexpr int texts = 10000;
constexpr int batch = 100;
constexpr unsigned defaultSeed = 20261120;

QString hex(QStringView text)
{
    return TwitterTextOracle::hex(text);
}

QString yes(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString shown(const text::Measure& measure)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(measure.weightedLength)
        .arg(yes(measure.valid))
        .arg(measure.permillage)
        .arg(measure.display.end)
        .arg(measure.validPart.end);
}

template <typename Show> QString listed(const QVector<text::Entity>& entities, Show show)
{
    QStringList out;
    for (const text::Entity& entity : entities)
        out += QStringLiteral("%1-%2:%3")
                   .arg(entity.range.start)
                   .arg(entity.range.end)
                   .arg(show(entity));
    return out.join(QLatin1Char(' '));
}

QString nameOnly(const text::Entity& entity)
{
    return hex(entity.text);
}

QString nameAndList(const text::Entity& entity)
{
    return hex(entity.text) + QLatin1Char('/') + hex(entity.list);
}

QString allEntities(const text::Tweet& tweet)
{
    QMap<int, QString> byPlace;
    const auto add = [&byPlace](const QVector<text::Entity>& entities, char kind) {
        for (const text::Entity& entity : entities) {
            QString name = kind == 'm' ? nameAndList(entity) : nameOnly(entity);
            byPlace.insert(entity.range.start,
                QStringLiteral("%1-%2:%3%4")
                    .arg(entity.range.start)
                    .arg(entity.range.end)
                    .arg(QLatin1Char(kind))
                    .arg(name));
        }
    };
    add(tweet.urls, 'u');
    add(tweet.mentions, 'm');
    add(tweet.hashtags, 'h');
    add(tweet.cashtags, 'c');
    return QStringList(byPlace.values()).join(QLatin1Char(' '));
}

QJsonObject ourAnswer(const QString& input)
{
    const text::Tweet tweet = text::parse(input);
    const auto reply = text::extractReplyTo(input);
    return {
        {"v1", shown(text::measure(input, text::countingV1))},
        {"v2", shown(text::measure(input, text::countingV2))},
        {"v3", shown(tweet.measure)},
        {"urls", listed(text::extractUrls(input), nameOnly)},
        {"protocolUrls", listed(text::extractUrls(input, text::BareDomains::Ignored), nameOnly)},
        {"mentions", listed(text::extractMentions(input), nameOnly)},
        {"mentionsOrLists", listed(text::extractMentionsOrLists(input), nameAndList)},
        {"reply", reply ? hex(*reply) : QStringLiteral("none")},
        {"hashtags", listed(text::extractHashtags(input), nameOnly)},
        {"cashtags", listed(text::extractCashtags(input), nameOnly)},
        {"entities", allEntities(tweet)},
        {"forbidden", yes(text::hasForbiddenCharacter(input))},
    };
}

QJsonObject ourJudgement(const QString& name)
{
    return {
        {"username", yes(text::isValidUsername(name))},
        {"list", yes(text::isValidList(name))},
        {"hashtag", yes(text::isValidHashtag(name))},
        {"url", yes(text::isValidUrl(name))},
        {"asciiUrl", yes(text::isValidUrl(name, {false, true}))},
        {"bareUrl", yes(text::isValidUrl(name, {true, false}))},
        {"bareAsciiUrl", yes(text::isValidUrl(name, {false, false}))},
    };
}

bool isTelling(const QString& answer)
{
    return !answer.isEmpty() && answer != QLatin1String("none") && answer != QLatin1String("false");
}

void report(const QString& input, const QJsonObject& ours, const QJsonObject& theirs)
{
    qWarning("text  %s", qPrintable(hex(input)));
    qWarning("      %s", qPrintable(input));
    for (const QString& key : theirs.keys()) {
        if (ours.value(key) != theirs.value(key))
            qWarning("%s\n ours   %s\n theirs %s", qPrintable(key),
                qPrintable(ours.value(key).toString()), qPrintable(theirs.value(key).toString()));
    }
}

} // namespace

class DifferentialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = m_oracle.start();
        if (!missing.isEmpty()) {
            std::printf("skipped: %s\n", qPrintable(missing));
            QSKIP("no oracle");
        }
        bool given = false;
        const unsigned seed = qEnvironmentVariable("NESTBOX_SEED").toUInt(&given);
        m_seed = given ? seed : defaultSeed;
    }

    void textsAreReadAlike() { compare(QStringLiteral("texts"), &TweetMaker::text, ourAnswer); }

    void namesAreJudgedAlike()
    {
        compare(QStringLiteral("names"), &TweetMaker::name, ourJudgement);
    }

private:
    void compare(
        const QString& kind, QString (TweetMaker::*make)(), QJsonObject (*ours)(const QString&))
    {
        TweetMaker maker(m_seed);
        int differences = 0;
        QMap<QString, int> telling; // answers that say more than "nothing here", by key
        for (int done = 0; done < texts; done += batch) {
            QStringList inputs;
            QJsonArray request;
            for (int i = 0; i < batch; ++i) {
                inputs += (maker.*make)();
                request.append(hex(inputs.back()));
            }
            const QJsonArray answers = m_oracle.ask({{kind, request}}).value("answers").toArray();
            QCOMPARE(answers.size(), batch);
            for (int i = 0; i < batch; ++i) {
                const QJsonObject theirs = answers[i].toObject();
                for (const QString& key : theirs.keys())
                    telling[key] += isTelling(theirs.value(key).toString()) ? 1 : 0;
                const QJsonObject mine = ours(inputs[i]);
                if (mine != theirs && ++differences <= 3)
                    report(inputs[i], mine, theirs);
            }
        }
        QCOMPARE(differences, 0);
        for (auto it = telling.cbegin(); it != telling.cend(); ++it)
            QVERIFY2(it.value() >= texts / 100, qPrintable(it.key() + " is hardly ever tried"));
    }

    TwitterTextOracle m_oracle;
    unsigned m_seed = defaultSeed;
};

QTEST_GUILESS_MAIN(DifferentialTest)
#include "differential_test.moc"
