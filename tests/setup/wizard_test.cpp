// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A headteacher sets the school up by keys alone, closes half way, goes on, and signs in.

#include "app/services/practice_school.h"
#include "app/storage/session.h"
#include "tests/support/window_checks.h"
#include "ui/main_window.h"
#include "ui/program.h"
#include "ui/setup/people_table.h"
#include "ui/setup/setup_wizard.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/sidebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>

namespace {

constexpr int patience = 30000;
constexpr auto headSecret = "wise-old-owl";

// The program, and somebody at its keyboard.
struct Desk
{
    Desk(const QString& folder, theme::Theme& theme)
        : program(
            theme, services::Paths::remembered(folder), [](const QUrl&) {}, false)
    {
        program.open();
    }

    template <typename Widget> Widget* part(const char* name) const
    {
        const QWidget* window = program.wizard() ? static_cast<QWidget*>(program.wizard())
                                                 : static_cast<QWidget*>(program.window());
        auto* found = window ? window->findChild<Widget*>(QLatin1String(name)) : nullptr;
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    static bool activate(QWidget* window)
    {
        window->activateWindow(); // there is no window system here to do it
        return window->isActiveWindow();
    }
    bool signInReady() const
    {
        return QTest::qWaitFor(
            [this] {
                return program.window() && activate(program.window())
                    && part<QPushButton>("otherSchool")->isVisible()
                    && part<QComboBox>("signInName")->count() > 0;
            },
            patience);
    }
    bool atStep(int step) const
    {
        return QTest::qWaitFor(
            [this, step] {
                return program.wizard() && activate(program.wizard())
                    && program.wizard()->step() == step && QApplication::focusWidget();
            },
            patience);
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    // Tab until this part has the keyboard.
    bool tabTo(const char* name) const
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget()->objectName() == QLatin1String(name))
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    QString message() const
    {
        const auto* bar = program.wizard()->findChild<MessageBar*>();
        return bar->isVisible() ? bar->sentence() : QString();
    }

    Program program;
};

void answerSchool(const Desk& desk)
{
    Desk::type("Birchwood Primary School");
    QVERIFY(desk.tabTo("setupHandle"));
    Desk::type("@birchwood_pri");
    QVERIFY(desk.tabTo("setupMailbox"));
    Desk::type("office@birchwood.sch.uk");
}

void answerPolicy(const Desk& desk)
{
    Desk::key(Qt::Key_Space);
    QTRY_VERIFY(desk.part<QComboBox>("setupAnswer-closingSecondInside")->isVisible());
    QVERIFY(desk.tabTo("setupAnswer-closingSecondInside"));
    Desk::key(Qt::Key_Down);
    QVERIFY(desk.tabTo("setupSignedBy"));
    Desk::type("Mrs Adams");
}

void answerPeople(const Desk& desk)
{
    QVERIFY(desk.tabTo("setupPastedNames"));
    Desk::type("Mr Bell, deputy head");
    Desk::key(Qt::Key_Return);
    Desk::type("Ms Cole, office");
    QVERIFY(desk.tabTo("setupAddNames"));
    Desk::key(Qt::Key_Space);
    const auto* table = desk.part<PeopleTable>("setupPeople");
    QCOMPARE(table->people().size(), 3);
    QVERIFY(desk.tabTo("setupPeople")); // on Mrs Adams
    QVERIFY(desk.tabTo("setupSecret"));
    Desk::type(headSecret);
    Desk::key(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor(
        [table] { return !table->people().constFirst().secretHash.isEmpty(); }, patience));
    QVERIFY(desk.tabTo("setupMakeSecrets"));
    Desk::key(Qt::Key_Space);
    QVERIFY(QTest::qWaitFor(
        [table] { return !table->people().constLast().secretHash.isEmpty(); }, patience));
    auto* noted = desk.part<QWidget>("setupNoted");
    QTRY_VERIFY(noted->isVisible());
    Desk::key(Qt::Key_S, Qt::AltModifier); // the passphrases would be lost
    QTRY_VERIFY(desk.message().contains("passphrases"));
    QVERIFY(desk.tabTo("setupNoted"));
    Desk::key(Qt::Key_Space);
}

} // namespace

class WizardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<theme::Theme> m_theme;

    // Everything on this step has a name, can be reached and is seen whole.
    static void look(const Desk& desk)
    {
        QStringList unnamed;
        int seen = 0;
        listUnnamed(QAccessible::queryAccessibleInterface(desk.program.wizard()), unnamed, seen);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join("; ")));
        QWidget* before = QApplication::focusWidget();
        const QStringList missed = unreachable(*desk.program.wizard());
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join("; ")));
        QStringList cut; // the layout has its say first
        (void)QTest::qWaitFor(
            [&] { return (cut = clipped(*desk.program.wizard())).isEmpty(); }, 2000);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join("; ")));
        before->setFocus();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_theme = std::make_unique<theme::Theme>(*qApp);
    }

    void theWholeWayByKeyboard()
    {
        const QTemporaryDir folder;
        {
            const Desk desk(folder.path(), *m_theme);
            QVERIFY(desk.signInReady());
            QVERIFY(desk.tabTo("otherSchool"));
            Desk::key(Qt::Key_Space);
            QVERIFY(desk.atStep(0));
            look(desk);
            Desk::key(Qt::Key_N, Qt::AltModifier); // nothing typed yet
            QTRY_VERIFY(desk.message().contains("name of the school"));
            QCOMPARE(desk.program.wizard()->step(), 0);
            desk.part<QLineEdit>("setupSchoolName")->setFocus();
            answerSchool(desk);
            Desk::key(Qt::Key_N, Qt::AltModifier);
            QVERIFY(desk.atStep(1));
            look(desk);
            answerPolicy(desk);
            Desk::key(Qt::Key_B, Qt::AltModifier);
            QVERIFY(desk.atStep(0));
            QCOMPARE(desk.part<QLineEdit>("setupHandle")->text(), QString("@birchwood_pri"));
            Desk::key(Qt::Key_N, Qt::AltModifier);
            QVERIFY(desk.atStep(1));
            desk.program.wizard()->close(); // half way
            QVERIFY(desk.signInReady());
        }
        const Desk desk(folder.path(), *m_theme); // the next day
        QVERIFY(desk.signInReady());
        Desk::key(Qt::Key_O, Qt::AltModifier);
        QVERIFY(desk.atStep(1));
        QCOMPARE(desk.part<QLineEdit>("setupSignedBy")->text(), QString("Mrs Adams"));
        QVERIFY(desk.part<QRadioButton>("setupPolicy-lickey-hills")->isChecked());
        QCOMPARE(desk.part<QComboBox>("setupAnswer-closingSecondInside")->currentIndex(), 1);
        Desk::key(Qt::Key_N, Qt::AltModifier);
        QVERIFY(desk.atStep(2));
        look(desk);
        answerPeople(desk);
        look(desk);
        Desk::key(Qt::Key_S, Qt::AltModifier);
        QVERIFY(desk.atStep(3));
        finish(desk);
    }

    void closingAtOnceKeepsEveryLetter()
    {
        const QTemporaryDir folder;
        {
            const Desk desk(folder.path(), *m_theme);
            QVERIFY(desk.signInReady());
            Desk::key(Qt::Key_U, Qt::AltModifier);
            QVERIFY(desk.atStep(0));
            Desk::type("Larch");
            desk.program.wizard()->close();
        }
        const Desk desk(folder.path(), *m_theme);
        QVERIFY(desk.signInReady());
        Desk::key(Qt::Key_O, Qt::AltModifier);
        QVERIFY(desk.atStep(0));
        QCOMPARE(desk.part<QLineEdit>("setupSchoolName")->text(), QString("Larch"));
    }

private:
    // Steps 4 to 8, and the first sign-in.
    static void finish(const Desk& desk)
    {
        look(desk);
        Desk::type(":/nestbox/demo/practice-class.csv");
        Desk::key(Qt::Key_Return);
        auto* take = desk.part<QPushButton>("setupTakeList");
        QTRY_VERIFY_WITH_TIMEOUT(take->hasFocus(), patience);
        look(desk);
        Desk::key(Qt::Key_Space);
        auto* next = desk.part<QPushButton>("setupNext");
        QTRY_COMPARE_WITH_TIMEOUT(next->text(), QString("&Next"), patience);
        Desk::key(Qt::Key_N, Qt::AltModifier);
        QVERIFY(desk.atStep(4));
        look(desk);
        Desk::key(Qt::Key_L, Qt::AltModifier); // the account can wait
        QVERIFY(desk.atStep(5));
        look(desk);
        QVERIFY(desk.tabTo("setupTrySend"));
        Desk::key(Qt::Key_Space);
        auto* arrived = desk.part<QLabel>("setupTryArrived");
        QTRY_VERIFY_WITH_TIMEOUT(arrived->text().contains("received"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(next->text(), QString("&Next"), patience);
        next->setFocus();
        Desk::key(Qt::Key_Space);
        QVERIFY(desk.atStep(6));
        look(desk);
        Desk::key(Qt::Key_N, Qt::AltModifier);
        QVERIFY(desk.atStep(7));
        look(desk);
        Desk::key(Qt::Key_G, Qt::AltModifier);
        signIn(desk);
    }

    static void signIn(const Desk& desk)
    {
        QVERIFY(desk.signInReady());
        auto* names = desk.part<QComboBox>("signInName");
        QCOMPARE(names->itemText(0), QString("Mrs Adams"));
        QCOMPARE(names->findText("Miss Okoro"), -1); // of the practice school
        desk.part<QLineEdit>("signInSecret")->setFocus();
        Desk::type(headSecret);
        Desk::key(Qt::Key_Return);
        auto* left = desk.part<QWidget>("leftSteps");
        const auto* sidebar = desk.program.window()->findChild<Sidebar*>();
        QTRY_VERIFY_WITH_TIMEOUT(sidebar->isVisible(), patience);
        Desk::activate(desk.program.window());
        Desk::key(Qt::Key_0, Qt::ControlModifier); // the settings
        QTRY_VERIFY_WITH_TIMEOUT(left->isVisible(), patience); // the account is left
        QVERIFY(!left->findChild<QLabel*>()->text().contains("class list"));
        desk.part<QPushButton>("goOnWithSetup")->click();
        QVERIFY(desk.atStep(4));
        desk.program.wizard()->close();
        QVERIFY(desk.signInReady());
        desk.part<QPushButton>("otherSchool")->click(); // practise instead
        QTRY_VERIFY_WITH_TIMEOUT(desk.program.window()
                && desk.part<QComboBox>("signInName")->findText("Miss Okoro") >= 0,
            patience);
        desk.part<QPushButton>("otherSchool")->click(); // a school that exists is signed in to
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.program.window() && desk.part<QComboBox>("signInName")->findText("Mrs Adams") >= 0,
            patience);
        QVERIFY(!desk.program.wizard());
    }
};

QTEST_MAIN(WizardTest)
#include "wizard_test.moc"
