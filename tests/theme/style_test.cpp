// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keyboard is visible on every control, and everything grows with the letters.

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

using Maker = std::function<QWidget*()>;

QWidget* defaultButton()
{
    auto* button = new QPushButton(QStringLiteral("Send"));
    button->setDefault(true);
    return button;
}

QWidget* toolButton()
{
    auto* button = new QToolButton;
    button->setText(QStringLiteral("Fix"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget* comboBox(bool editable)
{
    auto* box = new QComboBox;
    box->addItems({QStringLiteral("Year 4"), QStringLiteral("Year 5")});
    box->setEditable(editable);
    return box;
}

QWidget* list()
{
    auto* view = new QListWidget;
    view->addItems({QStringLiteral("one"), QStringLiteral("two")});
    view->setCurrentRow(0);
    return view;
}

int dotsOf(const QColor& colour, const QImage& image)
{
    int dots = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dots += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    }
    return dots;
}

} // namespace

Q_DECLARE_METATYPE(Maker)

class StyleTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<theme::Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(*qApp); }

    void everyControlShowsTheKeyboard_data()
    {
        QTest::addColumn<Maker>("make");
        QTest::newRow("button") << Maker([] { return new QPushButton(QStringLiteral("Attach")); });
        QTest::newRow("main button") << Maker(defaultButton);
        QTest::newRow("tool button") << Maker(toolButton);
        QTest::newRow("check box") << Maker([] { return new QCheckBox(QStringLiteral("Looked")); });
        QTest::newRow("radio button")
            << Maker([] { return new QRadioButton(QStringLiteral("Now")); });
        QTest::newRow("line") << Maker([] { return new QLineEdit; });
        QTest::newRow("text") << Maker([] { return new QPlainTextEdit; });
        QTest::newRow("combo box") << Maker([] { return comboBox(false); });
        QTest::newRow("editable combo box") << Maker([] { return comboBox(true); });
        QTest::newRow("number") << Maker([] { return new QSpinBox; });
        QTest::newRow("date") << Maker([] { return new QDateTimeEdit; });
        QTest::newRow("slider") << Maker([] { return new QSlider(Qt::Horizontal); });
        QTest::newRow("list") << Maker(list);
        QTest::newRow("tabs") << Maker([] {
            auto* tabs = new QTabBar;
            tabs->addTab(QStringLiteral("First"));
            tabs->addTab(QStringLiteral("Second"));
            return tabs;
        });
    }
    void everyControlShowsTheKeyboard()
    {
        QFETCH(Maker, make);
        for (const auto appearance : {theme::Appearance::Light, theme::Appearance::Dark}) {
            m_theme->apply(appearance);
            QWidget window;
            QVBoxLayout layout(&window);
            QWidget* control = make();
            auto* other = new QPushButton(QStringLiteral("other"));
            layout.addWidget(control);
            layout.addWidget(other);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            other->setFocus(Qt::TabFocusReason);
            const QColor ring = theme::colours(window.palette()).focus;
            const int before = dotsOf(ring, control->grab().toImage());
            QTest::keyClick(other, Qt::Key_Tab);
            QVERIFY(control->hasFocus() || control->isAncestorOf(QApplication::focusWidget()));
            const int after = dotsOf(ring, control->grab().toImage());
            // Two dots wide along all sides of at least a word's size, but for the rounding.
            QVERIFY2(
                after - before > 60, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(after)));
        }
    }

    void controlsGrowWithTheLetters_data() { everyControlShowsTheKeyboard_data(); }
    void controlsGrowWithTheLetters()
    {
        QFETCH(Maker, make);
        const std::unique_ptr<QWidget> control(make());
        QFont font = control->font();
        font.setPointSizeF(font.pointSizeF() * 2);
        control->setFont(font);
        control->ensurePolished();
        if (qobject_cast<QSlider*>(control.get()) == nullptr)
            QVERIFY(control->sizeHint().height() >= QFontMetrics(font).height());
        QVERIFY(control->minimumHeight() == 0 && control->maximumHeight() == QWIDGETSIZE_MAX);
    }

    void theMainButtonIsFilled()
    {
        m_theme->apply(theme::Appearance::Light);
        QPushButton plain(QStringLiteral("Later"));
        QPushButton main(QStringLiteral("Send"));
        main.setDefault(true);
        const QColor accent = theme::colours(main.palette()).accent;
        for (QPushButton* button : {&plain, &main})
            button->resize(button->sizeHint());
        QVERIFY(dotsOf(accent, main.grab().toImage()) > main.width() * main.height() / 2);
        QCOMPARE(dotsOf(accent, plain.grab().toImage()), 0);
        main.setEnabled(false);
        QCOMPARE(dotsOf(accent, main.grab().toImage()), 0);
    }

    void distancesFollowTheFont()
    {
        QFont font;
        font.setPointSizeF(10);
        QFont twice = font;
        twice.setPointSizeF(20);
        const theme::Spacing small = theme::spacing(font);
        const theme::Spacing large = theme::spacing(twice);
        QVERIFY(
            small.hair < small.small && small.small < small.medium && small.medium < small.large);
        QVERIFY(qAbs(large.large - 2 * small.large) <= 2);
        QVERIFY(qAbs(theme::iconSide(twice) - 2 * theme::iconSide(font)) <= 2);
        QVERIFY(theme::titleFont(font).pointSizeF() > theme::headingFont(font).pointSizeF());
        QVERIFY(theme::smallFont(font).pointSizeF() < 10);
        QFont pixels;
        pixels.setPixelSize(20);
        QCOMPARE(theme::titleFont(pixels).pixelSize(), 30);
    }

    void theSystemAppearanceIsWhatThePaletteWas()
    {
        using theme::Appearance;
        QCOMPARE(theme::resolved(Appearance::System, theme::darkPalette()), Appearance::Dark);
        QCOMPARE(theme::resolved(Appearance::System, theme::lightPalette()), Appearance::Light);
        QCOMPARE(theme::resolved(Appearance::Light, theme::darkPalette()), Appearance::Light);
        m_theme->apply(Appearance::Dark);
        QVERIFY(theme::isDark(QApplication::palette()));
        m_theme->apply(Appearance::System); // not what apply() itself set before
        QVERIFY(!theme::isDark(QApplication::palette()));
        QCOMPARE(m_theme->appearance(), Appearance::System);
    }

    void lettersAreNeverTiny() { QVERIFY(QApplication::font().pointSizeF() >= 10); }
};

QTEST_MAIN(StyleTest)
#include "style_test.moc"
