// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Contrast of every pair of colours that meet, light and dark.

#include "ui/theme/colours.h"

#include <QTest>

using theme::Tone;

namespace {

const QList<Tone>& allTones()
{
    static const QList<Tone> tones{
        Tone::Neutral, Tone::Clear, Tone::Advice, Tone::Review, Tone::Blocked};
    return tones;
}

} // namespace

class ColoursTest : public QObject
{
    Q_OBJECT

    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << theme::lightPalette();
        QTest::newRow("dark") << theme::darkPalette();
    }

    static void atLeast(double wanted, const QColor& one, const QColor& other, const char* what)
    {
        const double found = theme::contrast(one, other);
        QVERIFY2(found >= wanted,
            qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(found)));
    }

private Q_SLOTS:
    void contrastFollowsTheKnownExamples()
    {
        QCOMPARE(theme::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(theme::contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(theme::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
        QCOMPARE(theme::contrast(QColor(0x123456), QColor(0xABCDEF)),
            theme::contrast(QColor(0xABCDEF), QColor(0x123456)));
    }

    void textCanBeRead_data() { addPalettes(); }
    void textCanBeRead()
    {
        QFETCH(QPalette, palette);
        const theme::Colours& set = theme::colours(palette);
        for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            for (const auto ink : {QPalette::WindowText, QPalette::Text, QPalette::PlaceholderText,
                     QPalette::Link, QPalette::LinkVisited})
                atLeast(4.5, palette.color(ink), palette.color(ground), "text");
            atLeast(4.5, set.secondaryText, palette.color(ground), "secondary text");
        }
        atLeast(
            4.5, palette.color(QPalette::ButtonText), palette.color(QPalette::Button), "button");
        atLeast(4.5, palette.color(QPalette::ButtonText), set.hover, "hovered");
        atLeast(4.5, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight),
            "selection");
        atLeast(4.5, set.onAccent, set.accent, "main action");
        atLeast(4.5, set.onAccent, set.accent.darker(125), "main action, pressed");
        atLeast(4.5, palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase),
            "tool tip");
        atLeast(4.5, palette.color(QPalette::WindowText), set.card, "text on a card");
        atLeast(4.5, set.secondaryText, set.card, "quiet text on a card");
    }

    void tonesCanBeRead_data() { addPalettes(); }
    void tonesCanBeRead()
    {
        QFETCH(QPalette, palette);
        for (const Tone tone : allTones()) {
            const theme::ToneColours& set = theme::tone(tone, palette);
            for (const QColor& ground : {set.fill, palette.color(QPalette::Window),
                     palette.color(QPalette::Base), theme::colours(palette).card})
                atLeast(4.5, set.ink, ground, "tone");
            atLeast(3, set.line, palette.color(QPalette::Window), "line of a tone");
            atLeast(3, set.line, palette.color(QPalette::Base), "line of a tone");
        }
    }

    void controlsAndRingsCanBeSeen_data() { addPalettes(); }
    void controlsAndRingsCanBeSeen()
    {
        QFETCH(QPalette, palette);
        const theme::Colours& set = theme::colours(palette);
        QList<QColor> grounds{
            palette.color(QPalette::Window), palette.color(QPalette::Base), set.card, set.hover};
        for (const QColor& ground : grounds)
            atLeast(3, set.focus, ground, "focus ring");
        for (const Tone tone : allTones())
            atLeast(3, set.focus, theme::tone(tone, palette).fill, "focus ring on a message");
        grounds.removeLast();
        for (const QColor& ground : grounds) {
            atLeast(3, set.controlBorder, ground, "edge of a control");
            atLeast(3, set.accent, ground, "filled control");
        }
    }

    void tonesDifferFromEachOther_data() { addPalettes(); }
    void tonesDifferFromEachOther()
    {
        QFETCH(QPalette, palette);
        QSet<QRgb> fills;
        QSet<QString> icons;
        for (const Tone tone : allTones()) {
            fills.insert(theme::tone(tone, palette).fill.rgb());
            icons.insert(theme::toneIcon(tone));
        }
        QCOMPARE(fills.size(), allTones().size());
        QCOMPARE(icons.size(), allTones().size());
    }

    void lightIsNotDark()
    {
        QVERIFY(!theme::isDark(theme::lightPalette()));
        QVERIFY(theme::isDark(theme::darkPalette()));
    }
};

QTEST_GUILESS_MAIN(ColoursTest)
#include "colours_test.moc"
