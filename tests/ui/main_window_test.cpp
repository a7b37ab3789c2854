// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window on the practice school, by keyboard.

#include "tests/support/await.h"
#include "tests/support/picture_samples.h"
#include "tests/support/window_checks.h"
#include "tests/support/window_fixture.h"
#include "ui/staff/sign_in_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/picture_strip.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/severity_label.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QToolButton>

namespace {

constexpr int patience = WindowFixture::patience;
const QString teacher = QStringLiteral("Miss Okoro");
const QString leader = QStringLiteral("Mr Hale");

QStringList entries(const Sidebar& sidebar)
{
    QStringList names;
    for (int row = 0; row < sidebar.model()->rowCount(); ++row) {
        if (!sidebar.isRowHidden(row))
            names.append(sidebar.model()->index(row, 0).data().toString());
    }
    return names;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<theme::Theme> m_theme;

    static void addRoles()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("pages");
        const QString compose = QStringLiteral("Compose");
        const QString mine = QStringLiteral("My posts");
        const QString review = QStringLiteral("Review");
        const QString outbox = QStringLiteral("Outbox");
        const QString changed = QStringLiteral("What changed");
        const QString decisions = QStringLiteral("Decisions");
        const QString words = QStringLiteral("Word lists");
        const QString days = QStringLiteral("School days");
        const QString policy = QStringLiteral("Policy");
        const QString settings = QStringLiteral("Settings");
        const QString help = QStringLiteral("Help");
        QTest::newRow("teacher") << teacher
                                 << QStringList{compose, mine, outbox, changed, decisions, policy,
                                        settings, help};
        QTest::newRow("slt") << leader
                             << QStringList{compose, mine, review, outbox, changed, decisions,
                                    words, policy, settings, help};
        QTest::newRow("office") << "Mrs Penrose"
                                << QStringList{decisions, days, policy, settings, help};
        QTest::newRow("head") << "Dr Whitlock"
                              << QStringList{compose, mine, review, outbox, changed, decisions,
                                     words, days, policy, settings, help};
        QTest::newRow("computing")
            << "Ms Fenn"
            << QStringList{compose, mine, outbox, changed, decisions, days, policy, settings, help};
    }

    static void addPicture(const WindowFixture& nestbox)
    {
        auto* data = new QMimeData;
        data->setImageData(samples::scene());
        QGuiApplication::clipboard()->setMimeData(data);
        nestbox.text()->paste();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_theme = std::make_unique<theme::Theme>(*qApp);
    }

    void aWrongPassphraseIsRefusedAndARightOneLetsIn()
    {
        QTemporaryDir folder;
        WindowFixture nestbox(folder.path(), *m_theme);
        QTRY_VERIFY_WITH_TIMEOUT(nestbox.isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(nestbox.window.isActiveWindow(), patience);
        auto* secret = nestbox.part<QLineEdit>("signInSecret");
        QTRY_VERIFY_WITH_TIMEOUT(secret->hasFocus(), patience);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QTest::keyClicks(secret, QStringLiteral("wrong one"));
        QTest::keyClick(secret, Qt::Key_Return);
        const auto* bar = nestbox.window.findChild<SignInPage*>()->findChild<MessageBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY(!bar->sentence().isEmpty());
        QVERIFY(nestbox.isLocked());
        QVERIFY(secret->hasFocus());
        QVERIFY(nestbox.signIn(teacher));
        QCOMPARE(nestbox.part<QLabel>("userName")->text(), teacher);
        QCOMPARE(secret->text(), QString());
        bool said = false;
        for (const auto* pill : nestbox.window.findChildren<SeverityLabel*>())
            said
                = said || (pill->isVisible() && pill->word().startsWith(QLatin1String("Practice")));
        QVERIFY(said);
        QCOMPARE(nestbox.part<QLabel>("schoolHandle")->text(), QStringLiteral("@larkfield_demo"));
    }

    void everyRoleSeesItsPages_data() { addRoles(); }
    void everyRoleSeesItsPages()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, pages);
        QTemporaryDir folder;
        WindowFixture nestbox(folder.path(), *m_theme);
        QVERIFY(nestbox.signIn(name));
        QCOMPARE(entries(*nestbox.sidebar()), pages);
    }

    void everythingHasANameAndCanBeReached_data() { addRoles(); }
    void everythingHasANameAndCanBeReached()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, pages);
        QTemporaryDir folder;
        WindowFixture nestbox(folder.path(), *m_theme);
        QVERIFY(nestbox.signIn(name));
        QTRY_VERIFY_WITH_TIMEOUT(nestbox.services.account().isConnected(), patience);
        for (int page = 0; page < pages.size(); ++page) {
            if (pages.at(page) == QLatin1String("Help"))
                QTest::keyClick(nestbox.focus(), Qt::Key_F1);
            else
                QTest::keyClick(nestbox.focus(),
                    static_cast<Qt::Key>(page < 9 ? Qt::Key_1 + page : Qt::Key_0),
                    Qt::ControlModifier);
            QCOMPARE(nestbox.sidebar()->currentIndex().data().toString(), pages.at(page));
            if (pages.at(page) == QLatin1String("Compose")) {
                QVERIFY(nestbox.mayType());
                nestbox.text()->setPlainText(QStringLiteral("Amelia Thornbury built a bridge."));
            }
            QStringList unnamed;
            int seen = 0;
            listUnnamed(QAccessible::queryAccessibleInterface(&nestbox.window), unnamed, seen);
            QVERIFY2(unnamed.isEmpty(),
                qPrintable(pages.at(page) + QStringLiteral(": ") + unnamed.join(u' ')));
            QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
            const QStringList missed = unreachable(nestbox.window);
            QVERIFY2(missed.isEmpty(),
                qPrintable(pages.at(page) + QStringLiteral(": ") + missed.join(u' ')));
        }
    }

    void arrowsWalkThroughThePagesAndEnterGoesIn()
    {
        QTemporaryDir folder;
        WindowFixture nestbox(folder.path(), *m_theme);
        QVERIFY(nestbox.signIn(leader));
        QVERIFY(nestbox.mayType());
        auto* sidebar = nestbox.sidebar();
        sidebar->setFocus();
        QTest::keyClick(sidebar, Qt::Key_Down);
        QVERIFY(sidebar->hasFocus());
        QTest::keyClick(sidebar, Qt::Key_Down);
        QCOMPARE(sidebar->currentIndex().data().toString(), QStringLiteral("Review"));
        QVERIFY(sidebar->hasFocus());
        QTest::keyClick(sidebar, Qt::Key_Return);
        QVERIFY(nestbox.part<RowsView>("reviewQueue")->hasFocus());
    }

    void nothingIsCutWithLargeLetters_data()
    {
        QTest::addColumn<double>("factor");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("200 %") << 2.0;
    }
    void nothingIsCutWithLargeLetters()
    {
        QFETCH(double, factor);
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * factor);
        QApplication::setFont(large);
        {
            QTemporaryDir folder;
            WindowFixture nestbox(folder.path(), *m_theme);
            nestbox.window.resize(1600, 1000);
            QTRY_VERIFY_WITH_TIMEOUT(nestbox.isOpen(), patience);
            QCOMPARE(clipped(nestbox.window), QStringList());
            QVERIFY(nestbox.signIn(leader));
            QVERIFY(nestbox.mayType());
            nestbox.text()->setPlainText(QStringLiteral("Amelia Thornbury built a bridge."));
            addPicture(nestbox);
            QTRY_COMPARE_WITH_TIMEOUT(
                nestbox.window.findChild<PictureStrip*>()->count(), 1, patience);
            for (int page = 0; page < 6; ++page) {
                nestbox.sidebar()->setCurrentPosition(page);
                QCoreApplication::processEvents();
                const QSize least = nestbox.window.minimumSizeHint();
                QVERIFY2(least.width() <= 1600 && least.height() <= 1000,
                    qPrintable(QStringLiteral("page %1 needs %2 × %3")
                                   .arg(page)
                                   .arg(least.width())
                                   .arg(least.height())));
                QCOMPARE(nestbox.window.size(), QSize(1600, 1000));
                const QStringList cut = clipped(nestbox.window);
                QVERIFY2(cut.isEmpty(), qPrintable(QString::number(page) + cut.join(u'\n')));
            }
        }
        QApplication::setFont(usual);
    }

    void lockingHidesEverythingAndKeepsTheDraft()
    {
        QTemporaryDir folder;
        WindowFixture nestbox(folder.path(), *m_theme);
        QVERIFY(nestbox.signIn(teacher));
        QVERIFY(nestbox.mayType());
        QTest::keyClicks(nestbox.text(), QStringLiteral("Half a post"));
        auto* question = new QMessageBox(&nestbox.window); // left open by the teacher
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->open();
        auto* idle = nestbox.window.findChild<QTimer*>(QStringLiteral("idleTimer"));
        QVERIFY(idle);
        QCOMPARE(idle->intervalAsDuration(), std::chrono::minutes(10));
        idle->start(1); // nobody touched anything for ten minutes
        QTRY_VERIFY_WITH_TIMEOUT(nestbox.isLocked(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(nestbox.window.findChildren<QDialog*>().isEmpty(), patience);
        QVERIFY(!nestbox.text()->isVisible());
        // Page keys do nothing while it is locked.
        QTest::keyClick(&nestbox.window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(nestbox.isLocked());
        QVERIFY(nestbox.signIn(leader));
        QVERIFY(nestbox.mayType());
        QCOMPARE(nestbox.text()->toPlainText(), QString());
        QTest::keyClick(nestbox.focus(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(nestbox.isLocked(), patience);
        QVERIFY(nestbox.signIn(teacher));
        QTRY_COMPARE_WITH_TIMEOUT(
            nestbox.text()->toPlainText(), QStringLiteral("Half a post"), patience);
    }

    void closingWaitsForTheDisk()
    {
        QTemporaryDir folder;
        {
            WindowFixture nestbox(folder.path(), *m_theme);
            QVERIFY(nestbox.signIn(teacher));
            QVERIFY(nestbox.mayType());
            QTest::keyClicks(nestbox.text(), QStringLiteral("One"));
            nestbox.sidebar()->setCurrentPosition(1); // a save is under way …
            nestbox.sidebar()->setCurrentPosition(0);
            QTest::keyClicks(nestbox.text(), QStringLiteral(" two")); // … and more is typed
            nestbox.window.close();
            QTRY_VERIFY_WITH_TIMEOUT(!nestbox.window.isVisible(), patience);
        }
        const auto session
            = storage::Session::openSqlite(services::Paths::from(folder.path()).database());
        QCOMPARE(
            (*session)->row(QStringLiteral("select body from post")).value()->first().toString(),
            QStringLiteral("One two"));
    }

    void aPostTravelsByKeyboardFromTheTeacherToTheAccount()
    {
        const QString words = QStringLiteral("Year 4 built bridges from paper today.");
        QTemporaryDir folder;
        WindowFixture nestbox(folder.path(), *m_theme);
        QVERIFY(nestbox.signIn(teacher));
        QVERIFY(nestbox.mayType());
        QTest::keyClicks(nestbox.focus(), words);
        QTest::keyClick(nestbox.focus(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(nestbox.text()->toPlainText(), QString(), patience);
        QTest::keyClick(nestbox.focus(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(nestbox.isLocked());

        QVERIFY(nestbox.signIn(leader));
        QVERIFY(nestbox.mayType());
        QTest::keyClick(nestbox.focus(), Qt::Key_3, Qt::ControlModifier);
        auto* approve = nestbox.part<QPushButton>("approve");
        QTRY_VERIFY_WITH_TIMEOUT(approve->isVisible() && approve->isEnabled(), patience);
        QTest::keyClick(nestbox.focus(), Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!approve->isVisible(), patience);
        QTest::keyClick(nestbox.focus(), Qt::Key_4, Qt::ControlModifier);
        const auto* list = nestbox.part<RowsView>("outboxList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            list->model()->index(0, 1).data().toString(), QStringLiteral("Sent"), patience);
        QVERIFY(nestbox.part<QPushButton>("openLink")->isVisible());

        const auto lines = await(nestbox.services.outbox().lines()).value();
        QNetworkAccessManager network;
        QNetworkReply* reply = network.get(
            QNetworkRequest(nestbox.services.outbox().linkTo(lines.front().post.remoteId)));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(QString::fromUtf8(reply->readAll()).contains(words));
        reply->deleteLater();
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
