// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All small widgets at once: everything that takes the keyboard has a name, nothing is cut when
// the letters are twice as large, and each shows the keyboard.

#include "ui/theme/colours.h"
#include "ui/theme/theme.h"
#include "ui/widgets/counter_ring.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/picture_strip.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/severity_label.h"
#include "ui/widgets/sidebar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace {

void fill(QWidget& window)
{
    auto* layout = new QVBoxLayout(&window);
    auto* sidebar = new Sidebar;
    sidebar->addEntry(QStringLiteral("a"), QStringLiteral("compose"), QStringLiteral("Write"));
    sidebar->addEntry(QStringLiteral("b"), QStringLiteral("review"), QStringLiteral("Review"));
    sidebar->setBadge(QStringLiteral("b"), 4, QStringLiteral("4 posts wait"));
    sidebar->setCurrentEntry(QStringLiteral("a"));
    layout->addWidget(sidebar);
    auto* bar = new MessageBar;
    layout->addWidget(bar);
    bar->showMessage(
        MessageBar::Kind::Error, QStringLiteral("Signed out."), QStringLiteral("Sign in"));
    layout->addWidget(new CounterRing);
    auto* pill = new SeverityLabel;
    pill->setTone(theme::Tone::Review);
    layout->addWidget(pill);
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::darkYellow);
    auto* card = new PostCard;
    card->setAccount({QStringLiteral("Little Hay"), QStringLiteral("littlehay"), {}});
    card->setContent(
        {QStringLiteral("Sports day at school"), {}, {{image, {}}}, QStringLiteral("09:00")});
    layout->addWidget(card);
    auto* strip = new PictureStrip;
    strip->addPicture(1, image);
    strip->setRemark(1, theme::Tone::Review, QStringLiteral("Face found"));
    layout->addWidget(strip);
    auto* empty = new EmptyState;
    empty->setContent(
        QStringLiteral("review"), QStringLiteral("Nothing waits."), QStringLiteral("Write"));
    layout->addWidget(empty);
}

void walk(QAccessibleInterface* interface, QStringList& unnamed, int& seen)
{
    if (interface == nullptr || !interface->isValid())
        return;
    if (interface->state().focusable && !interface->state().invisible
        && interface->role() != QAccessible::Window && interface->role() != QAccessible::Client) {
        ++seen;
        if (interface->text(QAccessible::Name).isEmpty())
            unnamed.append(interface->object() != nullptr
                    ? QLatin1String(interface->object()->metaObject()->className()) + u'/'
                        + interface->object()->objectName()
                    : QStringLiteral("part"));
    }
    for (int i = 0; i < interface->childCount(); ++i)
        walk(interface->child(i), unnamed, seen);
}

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<theme::Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_theme = std::make_unique<theme::Theme>(*qApp);
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        QWidget window;
        fill(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QStringList unnamed;
        int seen = 0;
        walk(QAccessible::queryAccessibleInterface(&window), unnamed, seen);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u' ')));
        QVERIFY2(seen >= 9, qPrintable(QString::number(seen)));
    }

    void tabReachesEverythingAndComesBack()
    {
        QWidget window;
        fill(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(QApplication::focusWidget() != nullptr);
        const QWidget* first = QApplication::focusWidget();
        QSet<const QWidget*> reached;
        for (int i = 0; i < 40; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == first)
                break;
        }
        QCOMPARE(QApplication::focusWidget(), first);
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0
                && widget->focusProxy() == nullptr)
                QVERIFY2(reached.contains(widget), widget->metaObject()->className());
        }
    }

    void ownControlsShowTheKeyboard()
    {
        for (const auto appearance : {theme::Appearance::Light, theme::Appearance::Dark}) {
            m_theme->apply(appearance);
            QWidget window;
            fill(window);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            const QRgb ring = theme::colours(window.palette()).focus.rgb();
            const QWidget* first = QApplication::focusWidget();
            for (int i = 0; i < 40; ++i) {
                QWidget* at = QApplication::focusWidget();
                const QImage image = at->grab().toImage();
                int dots = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x)
                        dots += image.pixel(x, y) == ring ? 1 : 0;
                }
                QVERIFY2(dots > 30, at->metaObject()->className());
                QTest::keyClick(at, Qt::Key_Tab);
                if (QApplication::focusWidget() == first)
                    break;
            }
        }
    }

    void nothingIsCutWhenLettersAreLarge_data()
    {
        QTest::addColumn<double>("factor");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("200 %") << 2.0;
    }
    void nothingIsCutWhenLettersAreLarge()
    {
        QFETCH(double, factor);
        const QFont usual = QApplication::font();
        QFont font = usual;
        font.setPointSizeF(font.pointSizeF() * factor);
        QApplication::setFont(font);
        {
            QWidget window;
            fill(window);
            window.resize(window.sizeHint());
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            for (const QLabel* label : window.findChildren<QLabel*>()) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                const int need = label->wordWrap() ? label->heightForWidth(label->width())
                                                   : label->sizeHint().height();
                QVERIFY2(label->height() >= need, qPrintable(label->text()));
            }
            for (const QPushButton* button : window.findChildren<QPushButton*>()) {
                if (button->isVisible())
                    QVERIFY(button->width() >= button->sizeHint().width()
                        && button->height() >= button->sizeHint().height());
            }
            const auto* pill = window.findChild<SeverityLabel*>();
            QVERIFY(pill->height() >= QFontMetrics(font).height());
        }
        QApplication::setFont(usual);
    }

    void aChangeOfFontIsFollowedByLivingWidgets()
    {
        QWidget window;
        fill(window);
        const auto* ring = window.findChild<CounterRing*>();
        const auto* pill = window.findChild<SeverityLabel*>();
        const int before = ring->sizeHint().height();
        const int pillBefore = pill->sizeHint().height();
        QFont font = window.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        window.setFont(font);
        QVERIFY(ring->sizeHint().height() > before * 3 / 2);
        QVERIFY(pill->sizeHint().height() > pillBefore * 3 / 2);
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
