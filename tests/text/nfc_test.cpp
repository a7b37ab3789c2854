// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/nfc.h"

#include <QTest>

#include <random>

class NfcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterIsComposedAlone()
    {
        for (char32_t code = 0; code <= 0x10FFFF; ++code) {
            const QString input = QString::fromUcs4(&code, 1);
            const QString expected = input.normalized(QString::NormalizationForm_C);
            if (QChar::isSurrogate(code))
                continue;
            QCOMPARE(text::composed(input), expected);
            QVERIFY(!text::isSurelyComposed(input) || expected == input);
        }
    }

    void sureTextsAreComposed()
    {
        // Every pair that Qt composes must have been doubted.
        const QString marks
            = QStringLiteral("\u0300\u0301\u0323\u0327\u0338\u0345\u093C\u0BBE\u1161\u11A8\u3099");
        for (int code = 1; code <= 0xFFFF; ++code) {
            if (QChar::isSurrogate(char32_t(code)))
                continue;
            for (const QChar mark : marks) {
                const QString input = QString(QChar(char16_t(code))) + mark;
                if (text::isSurelyComposed(input))
                    QCOMPARE(input.normalized(QString::NormalizationForm_C), input);
            }
        }
    }

    void marksInAnyOrderAreComposed()
    {
        static constexpr char32_t alphabet[] = {U'a', U'e', U'\u00E9', U'\u1E69', U'q', U'\u0300',
            U'\u0301', U'\u0323', U'\u0327', U'\u0338', U'\u0344', U'\u0345', U'\u0F71', U'\u0F72',
            U'\u0F73', U'\u0F74', U'\u0F81', U'\u05B0', U'\u05BC', U'\u093C', U'\u0958', U'\u09C7',
            U'\u09BE', U'\u1112', U'\u1161', U'\u11AB', U'\uAC00', U'\u3099', U'\u304B', U'\uFB2C',
            U'\U0001D15E', U'\U0001D165', U'\U0001D16E', U'\U00011131', U'\U00011127',
            U'\U0002F800', U'中', U'\U0001F33B'};
        std::mt19937 random(4);
        for (int round = 0; round < 20000; ++round) {
            QString input;
            const bool mostlyMarks = random() % 2 == 0;
            for (auto left = random() % 60; left > 0; --left) {
                const std::size_t skip = mostlyMarks && random() % 30 != 0 ? 5 : 0;
                input += QChar::fromUcs4(alphabet[skip + random() % (std::size(alphabet) - skip)]);
            }
            QCOMPARE(text::composed(input), input.normalized(QString::NormalizationForm_C));
        }
    }

    void longTextsAreComposedPieceByPiece()
    {
        for (const char16_t* piece : {u"e\u0301", u"\u1112\u1161\u11AB", u"o\u0323\u0302x",
                 u"か\u3099", u"a\u0301\u0323\u0327", u"\u09C7\u09BE"}) {
            const QString input = QStringView(piece).toString().repeated(2000);
            QCOMPARE(text::composed(input), input.normalized(QString::NormalizationForm_C));
        }
    }

    void loneSurrogatesStay()
    {
        const QString input
            = QStringLiteral("e\u0301") + QChar(0xD83D) + QStringLiteral("\u0301") + QChar(0xDC00);
        QCOMPARE(text::composed(input),
            QStringLiteral("\u00E9") + QChar(0xD83D) + QStringLiteral("\u0301") + QChar(0xDC00));
    }
};

QTEST_GUILESS_MAIN(NfcTest)
#include "nfc_test.moc"
