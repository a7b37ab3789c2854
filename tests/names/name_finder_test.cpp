// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/name_finder.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

namespace {

using names::PersonKey;
using names::PersonName;

QVector<PersonName> people()
{
    const struct
    {
        const char* forename;
        const char* surname;
        const char* preferred;
    } rows[] = {
        {"Olivia", "Brown", ""}, // 1
        {"Will", "Marsh", ""}, // 2
        {"Grace", "Okafor", ""}, // 3
        {"May", "Lin", ""}, // 4
        {"Rose", "Hartley", ""}, // 5
        {"Mark", "Stone", ""}, // 6
        {"Zoë", "Müller-Jones", ""}, // 7
        {"Siân", "Llŷr", ""}, // 8
        {"Mohammed", "Iqbal", "Mo"}, // 9
        {"Anna-Mae", "O'Neill", ""}, // 10
        {"Summer", "Price", ""}, // 11
        {"Elizabeth", "Wren", "Libby"}, // 12
        {"Matilda", "Reed", ""}, // 13
        {"Noah", "Carter", ""}, // 14
        {"Noah", "Clarke", ""}, // 15
        {"Łukasz", "Wójcik", ""}, // 16
        {"Florence", "van der Berg", ""}, // 17
        {"James", "McDonald", ""}, // 18
        {"Hope", "Adeyemi", ""}, // 19
        {"London", "Baker", ""}, // 20
        {"Jack", "Hill", ""}, // 21
        {"Penny", "Young", ""}, // 22
        {"Thomas", "Green", "Tom"}, // 23
        {"Poppy", "Field", ""}, // 24
        {"Henry", "Osei", ""}, // 25
        {"Sunny", "Singh", ""}, // 26
        {"Ruby", "Katz", ""}, // 27
        {"Jordan", "Ellis", ""}, // 28
    };
    QVector<PersonName> list;
    qint64 key = 0;
    for (const auto& row : rows) {
        list.append({PersonKey{++key}, QString::fromUtf8(row.forename),
            QString::fromUtf8(row.surname), QString::fromUtf8(row.preferred)});
    }
    return list;
}

QString formName(names::NameForm form)
{
    switch (form) {
    case names::NameForm::Forename:
        return QStringLiteral("forename");
    case names::NameForm::Preferred:
        return QStringLiteral("preferred");
    case names::NameForm::Surname:
        return QStringLiteral("surname");
    case names::NameForm::ForenameInitial:
        return QStringLiteral("initial");
    case names::NameForm::Full:
        return QStringLiteral("full");
    }
    return {};
}

// "Olivia B=initial:1" per hit; "?" after the form: ambiguous.
QString described(const QVector<names::NameHit>& hits)
{
    QStringList parts;
    for (const auto& hit : hits) {
        QStringList keys;
        for (const PersonKey key : hit.people)
            keys.append(QString::number(key.value));
        parts.append(hit.text + QLatin1Char('=') + formName(hit.form)
            + (hit.sureness == names::Sureness::Sure ? QString() : QStringLiteral("?"))
            + QLatin1Char(':') + keys.join(QLatin1Char(',')));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

class NameFinderTest : public QObject
{
    Q_OBJECT

private:
    const names::NameFinder m_finder{people()};

private Q_SLOTS:
    void formsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char* text, const char* hits) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(hits);
        };
        row("Olivia won a race.", "Olivia=forename:1");
        row("olivia won a race.", "olivia=forename:1");
        row("OLIVIA WON A RACE", "OLIVIA=forename:1");
        row("Olivia B won a race.", "Olivia B=initial:1");
        row("Olivia B. won a race.", "Olivia B.=initial:1");
        row("A race won by Olivia B.", "Olivia B=initial:1");
        row("Olivia B's race", "Olivia B=initial:1");
        row("Olivia Brown won a race.", "Olivia Brown=full:1");
        row("Olivia  Brown won", "Olivia  Brown=full:1");
        row("Olivia Grace Brown won", "Olivia Grace Brown=full:1");
        row("Olivia J. Brown won", "Olivia J. Brown=full:1");
        row("Zoe painted.", "Zoe=forename:7");
        row("ZOË painted.", "ZOË=forename:7");
        row("Zoe\u0308 painted.", "Zoe\u0308=forename:7");
        row("Zoe\u2019s volcano", "Zoe=forename:7");
        row("Zoe Muller-Jones ran", "Zoe Muller-Jones=full:7");
        row("Zoe Müller Jones ran", "Zoe Müller Jones=full:7");
        row("Zoe Mueller ran", "Zoe Mueller=full:7");
        row("Zoe Jones ran", "Zoe Jones=full:7");
        row("Zoe M ran", "Zoe M=initial:7");
        row("Zoe MJ ran", "Zoe MJ=initial:7");
        row("Well played, Müller", "Müller=surname:7");
        row("Sian L led us", "Sian L=initial:8");
        row("Siân Ll led us", "Siân Ll=initial:8");
        row("Siân Llyr led us", "Siân Llyr=full:8");
        row("Mo scored", "Mo=preferred:9");
        row("mo scored", "");
        row("Mohammed I scored", "Mohammed=forename:9");
        row("Goals from Mohammed I.", "Mohammed I=initial:9");
        row("Mo Iqbal scored", "Mo Iqbal=full:9");
        row("Anna Mae sang", "Anna Mae=forename:10");
        row("Anna-Mae sang", "Anna-Mae=forename:10");
        row("Anna\u2011Mae sang", "Anna\u2011Mae=forename:10");
        row("AnnaMae sang", "AnnaMae=forename:10");
        row("Anna sang", "Anna=forename?:10");
        row("Well played, ONeill and team!", "ONeill=surname:10");
        row("Well played, O\u2019Neill!", "O\u2019Neill=surname:10");
        row("Well played, O Neill!", "O Neill=surname:10");
        row("Anna-Mae O ran", "Anna-Mae O=initial:10");
        row("Noah ran", "Noah=forename:14,15");
        row("Noah C ran", "Noah C=initial:14,15");
        row("Noah Clarke ran", "Noah Clarke=full:15");
        row("Noah T ran", "Noah=forename?:14,15");
        row("Lukasz ran", "Lukasz=forename:16");
        row("Łukasz Wojcik ran", "Łukasz Wojcik=full:16");
        row("Florence van der Berg sang", "Florence van der Berg=full:17");
        row("Florence Berg sang", "Florence Berg=full:17");
        row("Florence V sang", "Florence V=initial:17");
        row("James McDonald ran", "James McDonald=full:18");
        row("James Mc Donald ran", "James Mc Donald=full:18");
        row("James' model", "James=forename:18");
        row("James\u2019s model", "James=forename:18");
        row("Oli\u200bvia ran", "Oli\u200bvia=forename:1");
        row("Olivias painting is up", "Olivias=forename?:1");
        row("Olivia, Noah and Zoe ran", "Olivia=forename:1 Noah=forename:14,15 Zoe=forename:7");
        row("Olivia\nBrown bears", "Olivia=forename:1");
        row("(Olivia)", "Olivia=forename:1");
        row("*Olivia*", "Olivia=forename:1");
        row("Libby and Tom baked", "Libby=preferred:12 Tom=preferred:23");
        row("Oliviah ran", "");
        row("Bolivia is a country", "");
        row("A zoetrope spins", "");
        row("Thanks to a noahtic book", "");
    }

    void formsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, hits);
        QCOMPARE(described(m_finder.find(text)), hits);
    }

    void tagsAndHandlesAreSearched_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char* text, const char* hits) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(hits);
        };
        row("Go! #TeamOlivia", "Olivia=forename:1");
        row("Go! #teamolivia", "olivia=forename:1");
        row("Go! #welldoneolivia", "olivia=forename:1");
        row("Go! #OliviaBrown7", "OliviaBrown=full:1");
        row("Go! #oliviabrown7", "oliviabrown=full:1");
        row("Go! #olivia_brown", "olivia_brown=full:1");
        row("Go! #OliviaB", "OliviaB=initial:1");
        row("Go! #GoONeill", "ONeill=surname:10");
        row("#WorldBookDay", "");
        row("#SummerReadingChallenge", "");
        row("#MayHalfTerm", "");
        row("#RoseClass", "");
        row("#StoneAge", "");
        row("#TeamRose", "Rose=forename?:5");
        row("#Rose", "Rose=forename?:5");
        row("#MarkStone", "MarkStone=full:6");
        row("#WillIAm", "");
        row("Amazing @mo_iqbal_footy!", "mo_iqbal=full:9");
        row("Amazing @MoIqbal09", "MoIqbal=full:9");
        row("Amazing @moiqbal09", "moiqbal=full:9");
        row("Amazing @olivia_2017", "olivia=forename?:1");
        row("Thanks @TownLibrary", "");
        row("Thanks @RoseParkTheatre", "");
        row("Thanks @mo", "");
        row("write to olivia.brown@example.org", "olivia.brown=full:1");
    }

    void tagsAndHandlesAreSearched()
    {
        QFETCH(QString, text);
        QFETCH(QString, hits);
        QCOMPARE(described(m_finder.find(text)), hits);
    }

    void ordinaryWordsNeedCompany_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char* text, const char* hits) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(hits);
        };
        // will
        row("We will plant our seeds.", "");
        row("Will it float or will it sink?", "");
        row("Will our boats float? Will Year 5 find out?", "");
        row("Will there be cake?", "");
        row("Will ran the fastest lap!", "Will=forename:2");
        row("Will was our star today.", "Will=forename:2");
        row("Well done Will!", "Will=forename:2");
        row("Will and Noah built a den.", "Will=forename:2 Noah=forename:14,15");
        row("A super goal by Will in the cup.", "Will=forename:2");
        row("Will M scored.", "Will M=initial:2");
        row("Will Noah's boat float?", "Noah=forename:14,15");
        row("We Will Plant Our Seeds In May This Year", "");
        row("WE WILL BE CLOSED ON MONDAY", "");
        // may
        row("In May we plant beans.", "");
        row("May half term starts soon.", "");
        row("The fair is on 12 May.", "");
        row("May 5th is our fair.", "");
        row("Maypole dancing", "");
        row("May we remind you", "");
        row("May your days be merry", "");
        row("May made a rainbow.", "May=forename:4");
        row("May in Year 1 read to us.", "May=forename:4");
        row("At the end of May we sing.", "");
        row("Between April and May we grew beans.", "");
        row("Grace, Will and May painted.", "Grace=forename:3 Will=forename:2 May=forename:4");
        row("May won her race.", "May=forename:4");
        // mark, rose, grace, hope, summer
        row("Mark of respect: poems.", "");
        row("Mark your calendars!", "");
        row("Full marks to Mark!", "Mark=forename:6");
        row("Mark making in Nursery", "");
        row("Our rose paintings", "");
        row("Rose petals made lovely perfume.", "");
        row("Rose's volcano", "Rose=forename:5");
        row("Rose wrote a poem.", "Rose=forename:5");
        row("Rose and Mr Marsh planted bulbs.", "Rose=forename:5");
        row("A poem by Rose", "Rose=forename:5");
        row("Rose with her trophy", "Rose=forename:5");
        row("The Rose bush is out.", "");
        row("Rose Class visited the zoo.", "");
        row("The sun rose over the field.", "");
        row("Grace said before lunch sounded lovely.", "Grace=forename?:3");
        row("Real grace in their dance.", "");
        row("A message from Grace", "Grace=forename:3");
        row("Amazing Grace was sung beautifully", "");
        row("Grace Darling saved sailors.", "");
        row("Hope you all have a lovely break!", "");
        row("Hope painted the sea.", "Hope=forename:19");
        row("Hope for the future", "");
        row("Summer came early: sunflowers.", "Summer=forename?:11");
        row("Summer term begins.", "");
        row("This Summer we read.", "");
        row("Summer Reading Challenge", "");
        row("Summer painted her cat.", "Summer=forename:11");
        row("Well done to Summer for her singing.", "Summer=forename:11");
        // places
        row("Year 3 visited London.", "");
        row("Our trip to London was fun.", "");
        row("London painted her house.", "London=forename:20");
        row("We learned about Jordan.", "");
        row("Jordan's drawing made her proud.", "Jordan=forename:28");
        // things
        row("Jack Frost visited our playground.", "");
        row("Jack ran home.", "Jack=forename:21");
        row("Penny for the guy", "");
        row("Poppy Appeal badges", "");
        row("We made a poppy wreath.", "");
        row("Ruby slippers", "");
        row("Ruby scored twice.", "Ruby=forename:27");
        row("Sunny weather today", "");
        row("What a sunny day", "");
        row("Rose (Year 4) plays the cello.", "Rose=forename:5");
        row("Rose, Year 4, plays the cello.", "Rose=forename:5");
        row("In May, Year 4 planted beans.", "");
        row("GRACE WON THE RACE", "GRACE=forename:3");
        row("Well Done Rose For Winning The Race", "Rose=forename:5");
        row("Headteacher award: Rose", "Rose=forename:5");
        row("Today's colour: Rose", "Rose=forename?:5");
        row("Poppy is our mathematician of the week.", "Poppy=forename:24");
        row("Poppy is a flower.", "Poppy=forename?:24");
        row("Summer won the art prize.", "Summer=forename:11");
        row("London won the bid.", "London=forename?:20");
        row("Rose petals make perfume.", "");
        row("Rose juggles three balls.", "Rose=forename?:5");
        row("Hope and happiness filled the hall.", "");
        row("Remembrance Day poppies in the field", "");
        row("May I introduce Rose, Will and Grace?",
            "Rose=forename:5 Will=forename:2 Grace=forename:3");
        // surnames that are words
        row("Brown bears sleep in winter.", "");
        row("Stone Age tools", "");
        row("Black and brown paint", "");
        row("Green Flag awarded!", "");
        row("Young scientists at work", "");
        row("Thanks to the Brown family", "Brown=surname:1");
        row("Well played, Stone!", "Stone=surname:6");
        row("Half Price tickets", "");
    }

    void ordinaryWordsNeedCompany()
    {
        QFETCH(QString, text);
        QFETCH(QString, hits);
        QCOMPARE(described(m_finder.find(text)), hits);
    }

    void othersAreToldApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char* text, const char* hits) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(hits);
        };
        row("Thank you Mr Marsh!", "");
        row("Thank you Mrs. Iqbal!", "");
        row("Thank you mrs iqbal!", "");
        row("Miss O'Neill read to us.", "");
        row("Miss Olivia read to us.", "");
        row("Dr Zoë Jones spoke.", "");
        row("Mr Will Marsh spoke.", "");
        row("We will miss Olivia.", "Olivia=forename:1");
        row("St James Church", "");
        row("King James spoke.", "");
        row("Henry VIII had six wives.", "");
        row("Henry had six cakes.", "Henry=forename:25");
        row("Matilda by Roald Dahl is our class book.", "Matilda=forename?:13");
        row("We are reading Matilda.", "Matilda=forename?:13");
        row("\u201cMatilda\u201d was great.", "Matilda=forename?:13");
        row("Florence Nightingale nursed soldiers.", "");
        row("Florence nursed her doll.", "Florence=forename:17");
        row("Olivia Hughes visited us.", "Olivia=forename?:1");
        row("Gordon Iqbal visited us.", "Iqbal=surname?:9");
        row("Thomas the Tank Engine", "");
        row("Thomas Edison invented things.", "");
        row("Noah's Ark", "Noah=forename?:14,15");
        row("Noah's arm", "Noah=forename:14,15");
        row("Olivia Year 3 are proud of you", "Olivia=forename:1");
        row("Mary-Olivia sang", "Olivia=forename?:1");
    }

    void othersAreToldApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, hits);
        QCOMPARE(described(m_finder.find(text)), hits);
    }

    void hitsKnowPossessivesAndTags()
    {
        const auto plain = m_finder.find(QStringLiteral("Zoe\u2019s volcano"));
        QCOMPARE(plain.size(), 1);
        QVERIFY(plain.first().possessive);
        QCOMPARE(plain.first().range, (text::Range{0, 3}));
        const auto tag = m_finder.find(QStringLiteral("Go #TeamOlivia!"));
        QCOMPARE(tag.size(), 1);
        QCOMPARE(tag.first().place, names::Place::Hashtag);
        QCOMPARE(*tag.first().tag, (text::Range{3, 14}));
        QCOMPARE(tag.first().range, (text::Range{8, 14}));
    }

    void anyTextIsSearchedSafely()
    {
        QRandomGenerator random(20261120);
        const QString pieces[]
            = {QStringLiteral("Olivia"), QStringLiteral(" Brown"), QStringLiteral("'s "),
                QStringLiteral("#"), QStringLiteral("@"), QString(QChar(0)), QString(QChar(0xD800)),
                QString(QChar(0xDC00)), QStringLiteral("\u200d"), QStringLiteral(". "),
                QStringLiteral("\n"), QStringLiteral("Will "), QStringLiteral("May"),
                QStringLiteral("-"), QStringLiteral("7"), QStringLiteral("👩‍🏫"),
                QStringLiteral("ß"), QStringLiteral("İ"), QStringLiteral("O'N")};
        for (int round = 0; round < 3000; ++round) {
            QString text;
            const int count = random.bounded(14);
            for (int i = 0; i < count; ++i)
                text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
            int end = 0;
            for (const auto& hit : m_finder.find(text)) {
                QVERIFY(hit.range.start >= end && hit.range.end > hit.range.start);
                QVERIFY(hit.range.end <= text.size());
                QCOMPARE(hit.text, text.mid(hit.range.start, hit.range.length()));
                QVERIFY(!hit.people.isEmpty());
                end = hit.range.end;
            }
        }
    }

    void timeDoesNotGrowWithTheList()
    {
        const QString text
            = QStringLiteral("Year 4 ran with Olivia Brown and May in the sun. ").repeated(2000);
        const auto spent = [&text](const names::NameFinder& finder) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 3; ++round) {
                QElapsedTimer timer;
                timer.start();
                if (finder.find(text).size() != 4000)
                    qFatal("hits are missing");
                best = std::min(best, timer.nsecsElapsed());
            }
            return best;
        };
        QVector<PersonName> many = people();
        for (int i = 0; i < 4000; ++i) {
            const QString number = QString::number(i, 26).replace(QRegularExpression("[0-9]"), "q");
            many.append({PersonKey{100 + i}, QStringLiteral("Xa") + number,
                QStringLiteral("Yb") + number, {}});
        }
        QVERIFY(spent(names::NameFinder(many)) < 4 * spent(m_finder));
    }

    void emptyListFindsNothing()
    {
        const names::NameFinder finder({});
        QVERIFY(finder.find(QStringLiteral("Olivia Brown")).isEmpty());
        const names::NameFinder blank({{PersonKey{1}, {}, {}, {}},
            {PersonKey{2}, QStringLiteral(" "), QStringLiteral("-"), {}}});
        QVERIFY(blank.find(QStringLiteral("Olivia Brown - and more")).isEmpty());
        QVERIFY(blank.find({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(NameFinderTest)
#include "name_finder_test.moc"
