// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A post is shown as X shows it: links shortened and coloured, emoji in colour, up to four
// pictures.

#include "ui/widgets/picture_grid.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/post_text.h"
#include "ui/widgets/post_text_view.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

namespace {

text::Entity entity(const QString& text, const QString& part)
{
    const int start = static_cast<int>(text.indexOf(part));
    return {{start, start + static_cast<int>(part.size())}, part.mid(1), {}};
}

// The stretches of the document that have the colour.
QStringList coloured(const QTextDocument& document, const QColor& colour)
{
    QStringList found;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().foreground().color() == colour)
                found.append(it.fragment().text());
        }
    }
    return found;
}

QStringList inEmojiFont(const QTextDocument& document)
{
    QStringList found;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().hasProperty(QTextFormat::FontFamilies))
                found.append(it.fragment().text());
        }
    }
    return found;
}

QVector<PostPicture> pictures(int count, const QSize& size = {80, 60})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    return QVector<PostPicture>(count, PostPicture{image, QStringLiteral("A tree")});
}

} // namespace

class PostCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlsAreShownShort_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("host") << "https://example.org"
                              << "example.org";
        QTest::newRow("slash") << "https://example.org/"
                               << "example.org";
        QTest::newRow("www") << "http://www.example.org/news"
                             << "example.org/news";
        QTest::newRow("no scheme") << "example.org/news"
                                   << "example.org/news";
        QTest::newRow("long") << "https://example.org/2026/11/the-big-day-at-the-zoo"
                              << QStringLiteral("example.org/2026/11/the-big…");
        QTest::newRow("capitals") << "HTTPS://Example.org/A"
                                  << "Example.org/A";
    }
    void urlsAreShownShort()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        QCOMPARE(shownUrl(url), shown);
    }

    void linksAndTagsAreColoured()
    {
        const QString text
            = QStringLiteral("See https://www.example.org/a for #Year4, @school_ws!\n\n");
        PostEntities entities;
        entities.urls = {entity(text, QStringLiteral("https://www.example.org/a"))};
        entities.tags
            = {entity(text, QStringLiteral("@school_ws")), entity(text, QStringLiteral("#Year4"))};
        QTextDocument document;
        writePostText(document, text, entities, Qt::blue);
        QCOMPARE(
            document.toPlainText(), QStringLiteral("See example.org/a for #Year4, @school_ws!"));
        QCOMPARE(
            coloured(document, Qt::blue), QStringList({"example.org/a", "#Year4", "@school_ws"}));
    }

    void wrongRangesAreLeftOut()
    {
        const QString text = QStringLiteral("short");
        PostEntities entities;
        entities.tags = {text::Entity{{-1, 3}, {}, {}}, text::Entity{{2, 99}, {}, {}},
            text::Entity{{3, 3}, {}, {}}, text::Entity{{0, 4}, {}, {}},
            text::Entity{{2, 5}, {}, {}}};
        QTextDocument document;
        writePostText(document, text, entities, Qt::blue);
        QCOMPARE(document.toPlainText(), text);
        QCOMPARE(coloured(document, Qt::blue), QStringList{"shor"});
    }

    void markupStaysText()
    {
        QTextDocument document;
        const QString text = QStringLiteral("<b>5 < 6 & 7</b>  two spaces\nnew line");
        writePostText(document, text, {}, Qt::blue);
        QCOMPARE(document.toPlainText(), text);
        QCOMPARE(document.blockCount(), 1);
    }

    void emojiWithAPlainFormGetTheEmojiFont_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("heart") << u"a \u2764\uFE0F b"_qs << QStringList{u"\u2764\uFE0F"_qs};
        QTest::newRow("sun and scissors")
            << u"\u2600\uFE0F\u2702\uFE0F"_qs << QStringList{u"\u2600\uFE0F\u2702\uFE0F"_qs};
        QTest::newRow("beyond the basic plane")
            << u"x\U0001F5A5\uFE0F"_qs << QStringList{u"\U0001F5A5\uFE0F"_qs};
        QTest::newRow("plain heart") << u"\u2764"_qs << QStringList{};
        QTest::newRow("keycap") << u"1\uFE0F\u20E3"_qs << QStringList{};
        QTest::newRow("selector alone") << u"\uFE0F"_qs << QStringList{};
    }
    void emojiWithAPlainFormGetTheEmojiFont()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QTextDocument document;
        writePostText(document, text, {}, Qt::blue);
        QCOMPARE(inEmojiFont(document), found);
        QCOMPARE(document.toPlainText(), text);
    }

    void picturesLieAsOnX_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QVector<QRect>>("cells");
        using Cells = QVector<QRect>;
        QTest::newRow("none") << 0 << Cells{};
        QTest::newRow("one") << 1 << Cells{{0, 0, 302, 202}};
        QTest::newRow("two") << 2 << Cells{{0, 0, 150, 202}, {152, 0, 150, 202}};
        QTest::newRow("three") << 3
                               << Cells{{0, 0, 150, 202}, {152, 0, 150, 100}, {152, 102, 150, 100}};
        QTest::newRow("four") << 4
                              << Cells{{0, 0, 150, 100}, {152, 0, 150, 100}, {0, 102, 150, 100},
                                     {152, 102, 150, 100}};
        QTest::newRow("a fifth is not shown") << 5
                                              << Cells{{0, 0, 150, 100}, {152, 0, 150, 100},
                                                     {0, 102, 150, 100}, {152, 102, 150, 100}};
    }
    void picturesLieAsOnX()
    {
        QFETCH(int, count);
        QFETCH(QVector<QRect>, cells);
        PictureGrid grid;
        grid.setPictures(pictures(count));
        QCOMPARE(grid.cells({302, 202}), cells);
        grid.resize(302, 202);
        QVERIFY(!grid.grab().isNull());
    }

    void onePictureKeepsItsShapeWithinReason()
    {
        PictureGrid grid;
        grid.setPictures(pictures(1, {400, 200}));
        QCOMPARE(grid.heightForWidth(300), 150);
        grid.setPictures(pictures(1, {100, 1000}));
        QCOMPARE(grid.heightForWidth(300), 400);
        grid.setPictures(pictures(1, {0, 0}));
        QVERIFY(grid.heightForWidth(300) > 0);
    }

    void aPostWithoutSpacesDoesNotWidenTheCard()
    {
        PostCard card;
        card.setContent({QString(280, u'W'), {}, {}, {}});
        QVERIFY(card.minimumSizeHint().width() < 60 * card.fontMetrics().averageCharWidth());
        auto* text = card.findChild<PostTextView*>();
        QVERIFY(text->heightForWidth(200) > 5 * card.fontMetrics().height());
        QVERIFY(text->heightForWidth(200) > text->heightForWidth(600));
    }

    void theTextCanBeSelectedWithTheKeyboard()
    {
        PostCard card;
        card.setContent({QStringLiteral("Well done, Year 4!"), {}, {}, {}});
        auto* text = card.findChild<PostTextView*>();
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("Well done, Year 4!"));
        QTest::keyClick(text, Qt::Key_Delete);
        QCOMPARE(text->toPlainText(), QStringLiteral("Well done, Year 4!"));
    }

    void aScreenReaderHearsTheWholePost()
    {
        PostCard card;
        card.setAccount({QStringLiteral("Little Hay"), QStringLiteral("littlehay"), {}});
        QVector<PostPicture> two = pictures(2);
        two[1].description.clear();
        card.setContent({QStringLiteral("Sports day"), {}, two, QStringLiteral("Tomorrow, 09:00")});
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&card);
        const QString heard = interface->text(QAccessible::Description);
        for (const char* words : {"Little Hay", "littlehay", "Sports day", "A tree",
                 "Picture 2 has no description", "Tomorrow, 09:00"})
            QVERIFY2(heard.contains(QLatin1String(words)), words);
        QCOMPARE(card.findChild<QLabel*>(QStringLiteral("handle"))->text(),
            QStringLiteral("@littlehay"));
        QVERIFY(!card.findChild<QLabel*>(QStringLiteral("when"))->isHidden());
    }
};

QTEST_MAIN(PostCardTest)
#include "post_card_test.moc"
