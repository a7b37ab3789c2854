// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures and words that belong to somebody else.

#include "app/policy/quotation.h"
#include "tests/policy/judging.h"

class CopyrightTest : public QObject
{
    Q_OBJECT

private:
    static QString found(const policy::Subject& subject, const char* school = "LH",
        const QVector<policy::PhotoFacts>& photos = {})
    {
        const auto verdict = judging::judge(school, subject, photos);
        QStringList parts;
        for (const policy::Finding& finding : verdict.findings) {
            if (finding.rule == "copyright")
                parts.append(policy::severityName(finding.severity) + ' ' + finding.clause);
        }
        parts.removeDuplicates();
        return parts.join('|');
    }

private Q_SLOTS:
    void takenWords_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"Love this poster, found it on Pinterest.",
                 "Image taken from Google.", "Pictures via the internet.",
                 "Nicked this cartoon from a website, too good not to share.",
                 "Screenshot of the film we watched.", "Here are the lyrics to our favourite song.",
                 "We have copied out the words of the song so you can join in.",
                 "Pages from the new novel, photocopied for you.",
                 "Sadly we do not know who took this photo.", "Artist unknown, but we love it.",
                 "Picture credit: Getty.", "All pictures © Disney.", "Photo: BBC News.",
                 "Map copied from a travel website.", "Here's a gif we found online.",
                 "Photo from the local newspaper.",
                 "Downloaded these Pokémon pictures for our door.",
                 "No copyright infringement intended!", "This meme sums up our week.",
                 "Sharing this drawing without asking, hope the artist doesn't mind."})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void takenWords()
    {
        QFETCH(QString, text);
        QCOMPARE(found(judging::subject(text), "LH"), "review LH-38");
        QCOMPARE(found(judging::subject(text), "WS"), "review WS-37");
    }

    void ownWords_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"Year 5 wrote their own lyrics to a song about recycling.",
                 "Year 4 found out online how bees make honey.",
                 "Year 6 researched pictures from the internet and discussed who owns them.",
                 "We learned the words of our Christmas song by heart.",
                 "Photos from our trip are on our website.",
                 "Year 2 watched a clip from the film and wrote what happens next.",
                 "Year 3 borrowed forty books from the library van.",
                 "Reception coloured pictures of the Gruffalo.",
                 "Year 6 learned about copyright and fake news on the internet.",
                 "Year 1 drew maps and cut out paper stars.",
                 "Year 5 do not know who left the footprints. A mystery!",
                 "A screenshot of the game Year 6 coded in Scratch.",
                 "Beautiful paintings inspired by a photograph of the hills.",
                 "Credit to the kitchen team for a splendid roast.",
                 "Year 4 performed a whole poem by heart."})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void ownWords()
    {
        QFETCH(QString, text);
        QCOMPARE(found(judging::subject(text), "LH"), "");
        QCOMPARE(found(judging::subject(text), "WS"), "");
    }

    void quotations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char* text, const char* findings) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString(findings);
        };
        row("“The moon was a thin white boat that night and it carried every sleeping town across "
            "the silver dark.”",
            "review LH-38");
        row("\"The moon was a thin white boat that night and it carried every sleeping town across "
            "the silver dark.\" Lovely.",
            "review LH-38");
        row("“The moon was a thin white boat that night and it carried every sleeping town across "
            "the silver dark,” wrote a Year 5 poet.",
            "");
        row("“It was the best trip ever because the owl landed on my hand and looked right at me!” "
            "said one explorer.",
            "");
        row("Our word of the week is “perseverance”.", "");
        row("“Be kind to one another.”", "");
        row("An unclosed “quotation that goes on for a very long time and never comes to any end "
            "at all in this text",
            "");
    }
    void quotations()
    {
        QFETCH(QString, text);
        QFETCH(QString, findings);
        QCOMPARE(found(judging::subject(text)), findings);
    }

    void anAnswerSettlesIt()
    {
        policy::Subject subject = judging::subject("Image taken from Google.");
        subject.wordsSource = "Drawn by the museum, which agreed by letter";
        QCOMPARE(found(subject, "LH"), "advice LH-38");
        QCOMPARE(found(subject, "WS"), "advice WS-37");
        subject.wordsSource = "  \n";
        QCOMPARE(found(subject), "review LH-38");
    }

    void pictures_data()
    {
        QTest::addColumn<policy::PictureSource>("source");
        QTest::addColumn<QString>("findings");
        QTest::newRow("not said") << policy::PictureSource::NotSaid << "";
        QTest::newRow("ours") << policy::PictureSource::Ours << "";
        QTest::newRow("not ours") << policy::PictureSource::NotOurs << "review LH-38";
    }
    void pictures()
    {
        QFETCH(policy::PictureSource, source);
        QFETCH(QString, findings);
        policy::PhotoFacts photo = judging::photo();
        photo.source = source;
        QCOMPARE(found(judging::subject("Year 4 made owls."), "LH", {photo, photo}), findings);
    }
};

QTEST_GUILESS_MAIN(CopyrightTest)
#include "copyright_test.moc"
