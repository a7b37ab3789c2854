// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules about pictures and the consent for them.

#include "tests/policy/judging.h"

namespace {

struct Setting
{
    std::optional<int> faces = 0;
    QVector<const char*> people{};
    policy::WorkOf workOf = policy::WorkOf::NotSaid;
    QVector<const char*> makers{};
    QString alt = QStringLiteral("Owls on a table");
    QString words{};
    policy::PictureSource source = policy::PictureSource::Ours;
};

policy::PhotoFacts made(const Setting& setting)
{
    policy::PhotoFacts photo;
    photo.faces = setting.faces;
    for (const char* upn : setting.people)
        photo.people.append(judging::pupil(upn));
    photo.workOf = setting.workOf;
    for (const char* upn : setting.makers)
        photo.makers.append(judging::pupil(upn));
    photo.altText = setting.alt;
    photo.source = setting.source;
    photo.namesInPicture = policy::gatherNames(setting.words, judging::finder(), judging::roll());
    return photo;
}

} // namespace

Q_DECLARE_METATYPE(Setting)

class PhotoRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QString>("school");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Setting>("setting");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char* school, const char* name, const Setting& setting,
                             const char* findings, const char* text = "Clay owls by Year 3.") {
            QTest::addRow("%s: %s", school, name)
                << QString::fromLatin1(school) << QString::fromUtf8(text) << setting
                << QString::fromUtf8(findings);
        };
        using policy::WorkOf;
        row("LH", "work only", {}, "");
        row("WS", "work only", {}, "");
        row("LH", "not checked", {.faces = std::nullopt}, "review LH-15");
        row("WS", "not checked", {.faces = std::nullopt}, "review WS-26");
        row("LH", "a face", {.faces = 1}, "blocked LH-15");
        row("LH", "a face with consent", {.faces = 1, .people = {"A1"}}, "blocked LH-15");
        row("LH", "a person stated", {.faces = 0, .people = {"A1"}}, "blocked LH-15");
        row("WS", "a face of nobody", {.faces = 1}, "review WS-29|review WS-26|review HR-04");
        row("WS", "a face with consent", {.faces = 1, .people = {"A1"}}, "review HR-04");
        row("WS", "a face never asked", {.faces = 1, .people = {"A5"}},
            "review WS-29|review WS-30|review HR-04");
        row("WS", "a face refused", {.faces = 1, .people = {"A4"}},
            "blocked WS-29|blocked WS-30|review HR-04");
        row("WS", "a face withdrawn", {.faces = 1, .people = {"A11"}},
            "blocked WS-29|blocked WS-30|review HR-04");
        row("WS", "one of two refused", {.faces = 2, .people = {"A1", "A4"}},
            "blocked WS-29|blocked WS-30|review HR-04");
        row("WS", "more faces than people", {.faces = 2, .people = {"A1"}},
            "review WS-26|review HR-04");
        row("WS", "a person from behind", {.faces = 0, .people = {"A1"}}, "");
        row("WS", "a person from behind, refused", {.faces = 0, .people = {"A4"}},
            "blocked WS-29|blocked WS-30");
        row("WS", "face and name", {.faces = 1, .people = {"A1"}}, "review HR-10 |review HR-04",
            "Freya W with her cup!");
        row("WS", "face and doubtful name", {.faces = 1, .people = {"A1"}}, "review HR-04",
            "Hope springs eternal");
        row("LH", "work refused", {.faces = 0, .workOf = WorkOf::Pupils, .makers = {"A4"}},
            "blocked LH-43|blocked LH-44");
        row("WS", "work refused", {.faces = 0, .workOf = WorkOf::Pupils, .makers = {"A4"}},
            "blocked WS-30|blocked WS-31");
        row("LH", "one of two works refused",
            {.faces = 0, .workOf = WorkOf::Pupils, .makers = {"A1", "A4"}},
            "blocked LH-43|blocked LH-44");
        row("LH", "work never asked", {.faces = 0, .workOf = WorkOf::Pupils, .makers = {"A5"}}, "");
        row("LH", "work of a class", {.faces = 0, .workOf = WorkOf::Class, .makers = {"A1", "A4"}},
            "review LH-43");
        row("WS", "work of a class", {.faces = 0, .workOf = WorkOf::Class, .makers = {"A1", "A4"}},
            "review WS-31");
        row("LH", "work of another class", {.faces = 0, .workOf = WorkOf::Class, .makers = {"A5"}},
            "");
        row("LH", "group work", {.faces = 0, .workOf = WorkOf::Group}, "");
        row("LH", "no description", {.faces = 0, .alt = "  "}, "advice HR-02");
        row("WS", "no description", {.faces = 0, .alt = ""}, "advice HR-02");
        row("WS", "endless description", {.faces = 0, .alt = QString(1001, 'a')}, "blocked HR-02");
        row("WS", "long description", {.faces = 0, .alt = QString(1000, 'a')}, "");
        row("LH", "a name in it", {.faces = 0, .words = "by Freya W"},
            "blocked LH-16|blocked LH-19");
        row("WS", "a name in it", {.faces = 0, .words = "by Freya W"}, "blocked WS-27");
        row("LH", "a word in it", {.faces = 0, .words = "Hope"}, "review LH-16");
        row("LH", "other words in it", {.faces = 0, .words = "Our clay owls"}, "");
        row("LH", "not ours", {.faces = 0, .source = policy::PictureSource::NotOurs},
            "review LH-38");
        row("WS", "not ours", {.faces = 0, .source = policy::PictureSource::NotOurs},
            "review WS-37");
        row("LH", "picture without words", {}, "advice HR-02", "");
        row("WS", "picture without words", {}, "advice HR-02", "");
        row("LH", "picture with emoji alone", {}, "advice HR-02", "🎉 2026");
        row("LH", "picture with tags alone", {}, "advice HR-02", "#Year4 @TownLibrary");
        row("LH", "picture with a word", {}, "", "Owls");
    }

    void pictures()
    {
        QFETCH(QString, school);
        QFETCH(QString, text);
        QFETCH(Setting, setting);
        QFETCH(QString, findings);
        const auto verdict = judging::judge(school, judging::subject(text), {made(setting)});
        QStringList found = judging::described(verdict).split('|', Qt::SkipEmptyParts);
        QStringList wanted = findings.split('|', Qt::SkipEmptyParts);
        for (QStringList* list : {&found, &wanted}) {
            for (QString& one : *list)
                one = one.trimmed();
            list->sort();
        }
        QCOMPARE(found.join('|'), wanted.join('|'));
    }

    void uncheckedPictureIsSaidToBeUnchecked()
    {
        const auto verdict
            = judging::judge("WS", judging::subject("Owls"), {made({.faces = std::nullopt})});
        QVERIFY(verdict.findings.first().message.contains("not checked for faces"));
    }
};

QTEST_GUILESS_MAIN(PhotoRulesTest)
#include "photo_rules_test.moc"
