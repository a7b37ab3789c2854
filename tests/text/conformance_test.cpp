// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the conformance suite of twitter-text (validate.yml, extract.yml, tlds.yml), read from
// beside the source tree or from the folder NESTBOX_TWITTER_TEXT names.

#include "app/text/entities.h"
#include "app/text/validation.h"

#include <QDir>
#include <QTest>

#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <functional>

namespace {

// What a section of the suite asks of us, written the way expectedOf() writes its answers.
using Answer = std::function<QStringList(const QString&)>;

QStringList yesOrNo(bool value)
{
    return {value ? QStringLiteral("true") : QStringLiteral("false")};
}

QStringList textsOf(const QVector<text::Entity>& entities)
{
    QStringList out;
    for (const text::Entity& entity : entities)
        out += entity.text;
    return out;
}

QStringList placesOf(const QVector<text::Entity>& entities, bool lists = false)
{
    QStringList out;
    for (const text::Entity& entity : entities) {
        QString line = QStringLiteral("%1-%2 ").arg(entity.range.start).arg(entity.range.end);
        line += entity.text;
        if (lists)
            line += QLatin1Char('|') + entity.list;
        out += line;
    }
    return out;
}

Answer weighing(const text::Counting& counting)
{
    return [counting](const QString& input) {
        const text::Measure measure = text::measure(input, counting);
        return QStringList{QStringLiteral("%1 %2 %3 %4-%5 %6-%7")
                               .arg(measure.weightedLength)
                               .arg(yesOrNo(measure.valid).front())
                               .arg(measure.permillage)
                               .arg(measure.display.start)
                               .arg(measure.display.end - 1)
                               .arg(measure.validPart.start)
                               .arg(measure.validPart.end - 1)};
    };
}

Answer texts(QVector<text::Entity> (*extract)(QStringView))
{
    return [extract](const QString& input) { return textsOf(extract(input)); };
}

Answer places(QVector<text::Entity> (*extract)(QStringView))
{
    return [extract](const QString& input) { return placesOf(extract(input)); };
}

Answer judging(bool (*judge)(QStringView))
{
    return [judge](const QString& input) { return yesOrNo(judge(input)); };
}

QVector<text::Entity> allUrls(QStringView input)
{
    return text::extractUrls(input);
}

QStringList reply(const QString& input)
{
    const auto name = text::extractReplyTo(input);
    return name ? QStringList{*name} : QStringList{};
}

const QMap<QString, Answer>& validateSections()
{
    static const QMap<QString, Answer> sections{
        {"tweets",
            [](const QString& input) {
                return yesOrNo(text::measure(input, text::countingV1).valid);
            }},
        {"usernames", judging(text::isValidUsername)},
        {"lists", judging(text::isValidList)},
        {"hashtags", judging(text::isValidHashtag)},
        {"urls", [](const QString& input) { return yesOrNo(text::isValidUrl(input)); }},
        {"urls_without_protocol",
            [](const QString& input) {
                return yesOrNo(text::isValidUrl(input, {true, false}));
            }},
        {"WeightedTweetsCounterTest", weighing(text::countingV2)},
        {"WeightedTweetsWithDiscountedEmojiCounterTest", weighing(text::countingV3)},
        {"UnicodeDirectionalMarkerCounterTest", weighing(text::countingV3)},
    };
    return sections;
}

const QMap<QString, Answer>& extractSections()
{
    static const QMap<QString, Answer> sections{
        {"mentions", texts(text::extractMentions)},
        {"mentions_with_indices", places(text::extractMentions)},
        {"mentions_or_lists_with_indices",
            [](const QString& input) {
                return placesOf(text::extractMentionsOrLists(input), true);
            }},
        {"replies", reply},
        {"urls", texts(allUrls)},
        {"urls_with_indices", places(allUrls)},
        {"urls_with_directional_markers", places(allUrls)},
        {"tco_urls_with_params", texts(allUrls)},
        {"hashtags", texts(text::extractHashtags)},
        {"hashtags_from_astral", texts(text::extractHashtags)},
        {"hashtags_with_indices", places(text::extractHashtags)},
        {"cashtags", texts(text::extractCashtags)},
        {"cashtags_with_indices", places(text::extractCashtags)},
    };
    return sections;
}

const QMap<QString, Answer>& tldSections()
{
    static const QMap<QString, Answer> sections{
        {"country", texts(allUrls)},
        {"generic", texts(allUrls)},
    };
    return sections;
}

QString textOf(const YAML::Node& node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

QString lineOf(const YAML::Node& node)
{
    if (node.IsScalar())
        return textOf(node);
    if (node["weightedLength"])
        return QStringList{textOf(node["weightedLength"]), textOf(node["valid"]),
            textOf(node["permillage"]),
            textOf(node["displayRangeStart"]) + '-' + textOf(node["displayRangeEnd"]),
            textOf(node["validRangeStart"]) + '-' + textOf(node["validRangeEnd"])}
            .join(QLatin1Char(' '));
    QString line = textOf(node["indices"][0]) + '-' + textOf(node["indices"][1]) + ' ';
    for (const char* key : {"url", "screen_name", "hashtag", "cashtag"})
        line += textOf(node[key]);
    if (node["list_slug"])
        line += '|' + textOf(node["list_slug"]);
    return line;
}

QStringList expectedOf(const YAML::Node& node)
{
    if (node.IsNull())
        return {};
    if (!node.IsSequence())
        return {lineOf(node)};
    QStringList out;
    for (const YAML::Node& item : node)
        out += lineOf(item);
    return out;
}

QString suiteFolder()
{
    const QString beside = QStringLiteral(NESTBOX_SOURCE_DIR "/../shared/twitter-text");
    return QDir(beside).exists() ? beside : qEnvironmentVariable("NESTBOX_TWITTER_TEXT");
}

} // namespace

class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = suiteFolder();
        if (m_folder.isEmpty() || !QDir(m_folder).exists(QStringLiteral("validate.yml"))) {
            std::puts("skipped: the twitter-text conformance suite is not there");
            QSKIP("no conformance suite");
        }
    }

    void validateHolds_data() { addRows(QStringLiteral("validate.yml"), validateSections()); }
    void validateHolds() { check(validateSections()); }

    void extractHolds_data() { addRows(QStringLiteral("extract.yml"), extractSections()); }
    void extractHolds() { check(extractSections()); }

    void topLevelDomainsAreKnown_data() { addRows(QStringLiteral("tlds.yml"), tldSections()); }
    void topLevelDomainsAreKnown() { check(tldSections()); }

private:
    void addRows(const QString& file, const QMap<QString, Answer>& known)
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QStringList>("expected");
        const QString path = QDir(m_folder).filePath(file);
        const YAML::Node tests = YAML::LoadFile(path.toStdString())["tests"];
        QStringList seen;
        for (const auto& section : tests) {
            const QString name = textOf(section.first);
            seen += name;
            int number = 0;
            for (const YAML::Node& one : section.second) {
                const QString row = QStringLiteral("%1 %2: %3")
                                        .arg(name)
                                        .arg(++number)
                                        .arg(textOf(one["description"]));
                QTest::newRow(qUtf8Printable(row))
                    << name << textOf(one["text"]) << expectedOf(one["expected"]);
            }
        }
        seen.sort();
        if (seen != known.keys())
            qFatal("%s has other sections than this test knows", qPrintable(file));
    }

    static void check(const QMap<QString, Answer>& sections)
    {
        QFETCH(QString, section);
        QFETCH(QString, input);
        QFETCH(QStringList, expected);
        QCOMPARE(sections.value(section)(input), expected);
    }

    QString m_folder;
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "conformance_test.moc"
