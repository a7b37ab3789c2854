// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every icon of the set is there, can be drawn at any size, and takes the colour asked for.

#include "ui/theme/colours.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QTest>

namespace {

// Share of the dots that are opaque enough, and whether all of them have the colour.
struct Ink
{
    double share = 0;
    bool pure = true;
};

Ink inkOf(const QImage& image, const QColor& colour, int leastAlpha = 250)
{
    Ink ink;
    int opaque = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor dot = image.pixelColor(x, y);
            if (dot.alpha() < leastAlpha)
                continue;
            ++opaque;
            ink.pure = ink.pure && qAbs(dot.red() - colour.red()) < 6
                && qAbs(dot.green() - colour.green()) < 6 && qAbs(dot.blue() - colour.blue()) < 6;
        }
    }
    ink.share = double(opaque) / (image.width() * image.height());
    return ink;
}

} // namespace

class IconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
            {"compose", "my-posts", "review", "outbox", "settings", "attach-picture", "remove",
                "check", "advice", "review-needed", "blocked", "warning", "link-out", "search",
                "sign-out", "lock", "calendar", "fix", "return", "send", "clock", "person",
                "keyboard", "practice", "information", "picture", "add", "words"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyNameIsDrawn()
    {
        QFETCH(QString, name);
        QVERIFY(theme::iconNames().contains(name));
        const QColor colour(0x14, 0x60, 0x3A);
        for (const qreal ratio : {1.0, 1.25, 2.0}) {
            const QPixmap pixmap = theme::iconPixmap(name, colour, 24, ratio);
            QCOMPARE(pixmap.width(), qRound(24 * ratio));
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
        }
        const Ink ink = inkOf(theme::iconPixmap(name, colour, 96, 1).toImage(), colour);
        QVERIFY2(ink.share > 0.03 && ink.share < 0.4, qPrintable(QString::number(ink.share)));
        QVERIFY(ink.pure);
        QVERIFY(inkOf(theme::iconPixmap(name, colour, 16, 1).toImage(), colour, 120).share > 0.03);
    }

    void noFileIsLeftOut() { QCOMPARE(theme::iconNames().size(), 29); }

    void anUnknownNameIsNoIcon() { QVERIFY(theme::icon(QStringLiteral("no-such-icon")).isNull()); }

    void iconsFollowThePalette()
    {
        const QIcon icon = theme::icon(QStringLiteral("compose"));
        for (const QPalette& palette : {theme::lightPalette(), theme::darkPalette()}) {
            QApplication::setPalette(palette);
            const QImage normal = icon.pixmap(QSize(96, 96), 1.0).toImage();
            QVERIFY(inkOf(normal, palette.color(QPalette::ButtonText)).pure);
            const QImage chosen = icon.pixmap(QSize(96, 96), 1.0, QIcon::Selected).toImage();
            QVERIFY(inkOf(chosen, palette.color(QPalette::HighlightedText)).pure);
            const QImage off = icon.pixmap(QSize(96, 96), 1.0, QIcon::Disabled).toImage();
            QVERIFY(inkOf(off, palette.color(QPalette::Disabled, QPalette::ButtonText)).pure);
        }
    }

    void anIconIsSharpOnADenseScreen()
    {
        const QPixmap pixmap = theme::icon(QStringLiteral("send")).pixmap(QSize(20, 20), 2.0);
        QCOMPARE(pixmap.size(), QSize(40, 40));
    }

    void theApplicationIconHasEverySize()
    {
        const QIcon icon = theme::applicationIcon();
        for (const int side : {16, 32, 256}) {
            const QImage image = icon.pixmap(QSize(side, side), 1.0).toImage();
            QCOMPARE(image.width(), side);
            QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
            QVERIFY(image.pixelColor(side / 2, side / 8).alpha() > 200); // the roof
        }
    }
};

QTEST_MAIN(IconTest)
#include "icon_test.moc"
