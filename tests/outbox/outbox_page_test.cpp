// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fake_channel.h"
#include "tests/support/school_fixture.h"
#include "ui/outbox/outbox_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

constexpr int patience = 30000;
const QString words = QStringLiteral("Year 4 built bridges from paper today.");

// The outbox of a school, its network and its page.
struct Desk
{
    Desk()
        : outbox(school.database, school.clock, school.desk, channel)
        , publisher(school.database, school.clock, channel, [this] { return school.desk.house(); })
        , page(school.desk, outbox)
    {
        QObject::connect(
            &publisher, &outbox::Publisher::changed, &outbox, &outbox::OutboxDesk::changed);
        if (!await(publisher.start()))
            qFatal("the outbox does not start");
        page.resize(1000, 700);
        page.show();
    }

    posts::Post publish(const outbox::Outcome& outcome)
    {
        channel.createAnswers.append(base::Result<outbox::Outcome>(outcome));
        const posts::Post post = school.approved(school.teacher, words);
        if (!await(publisher.publish(post.id)))
            qFatal("not published");
        return school.find(post.id);
    }
    void open(const staff::StaffMember& user)
    {
        QSignalSpy counted(&page, &Page::waitingChanged);
        page.open(user);
        QTRY_VERIFY_WITH_TIMEOUT(counted.count() > 0, patience);
    }
    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString cell(int row, int column) const
    {
        return part<RowsView>("outboxList")->model()->index(row, column).data().toString();
    }
    QStringList buttons() const
    {
        QStringList names;
        for (const QPushButton* button : page.findChildren<QPushButton*>()) {
            if (button->isVisible() && !button->objectName().isEmpty()
                && button->objectName() != QLatin1String("action"))
                names.append(button->objectName());
        }
        names.sort();
        return names;
    }

    SchoolFixture school;
    FakeChannel channel;
    outbox::OutboxDesk outbox;
    outbox::Publisher publisher;
    OutboxPage page;
};

outbox::Outcome outcome(outbox::Outcome::Kind kind, const QString& remoteId, const QString& reason)
{
    return {kind, remoteId, reason};
}

} // namespace

class OutboxPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentPostHasALink()
    {
        Desk desk;
        desk.publish(
            outcome(outbox::Outcome::Kind::Confirmed, QStringLiteral("1234567"), QString()));
        QSignalSpy asked(&desk.page, &OutboxPage::linkRequested);
        desk.open(desk.school.teacher);
        QCOMPARE(desk.cell(0, 0), words);
        QCOMPARE(desk.cell(0, 1), QStringLiteral("Sent"));
        QCOMPARE(desk.cell(0, 3), QStringLiteral("Miss Okoro"));
        QCOMPARE(desk.buttons(), QStringList{QStringLiteral("openLink")});
        desk.part<QPushButton>("openLink")->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toUrl(), desk.channel.linkTo(QStringLiteral("1234567")));
    }

    void anApprovedPostCanBeTakenBackByItsAuthor()
    {
        Desk desk;
        const posts::Post post = desk.school.approved(desk.school.teacher, words);
        desk.open(desk.school.otherTeacher);
        QCOMPARE(desk.buttons(), QStringList());
        desk.open(desk.school.teacher);
        QCOMPARE(desk.cell(0, 1), QStringLiteral("Approved"));
        QCOMPARE(desk.buttons(), QStringList{QStringLiteral("takeBack")});
        desk.part<QPushButton>("takeBack")->click();
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.part<RowsView>("outboxList")->model()->rowCount(), 0, patience);
        QCOMPARE(desk.school.find(post.id).state, posts::State::Draft);
    }

    void aRefusedPostSaysWhy()
    {
        Desk desk;
        const QString reason = QStringLiteral("X says this was posted before. Change the text.");
        const posts::Post post
            = desk.publish(outcome(outbox::Outcome::Kind::Refused, QString(), reason));
        QSignalSpy counted(&desk.page, &Page::waitingChanged);
        desk.open(desk.school.leader);
        QCOMPARE(desk.cell(0, 1), QStringLiteral("Refused by X"));
        QCOMPARE(desk.part<QLabel>("outboxReason")->text(), reason);
        QVERIFY(desk.part<QLabel>("outboxReason")->isVisible());
        QCOMPARE(counted.last().first().toInt(), 1);
        QCOMPARE(desk.buttons(), QStringList{QStringLiteral("sendAgain")});
        desk.open(desk.school.teacher);
        QCOMPARE(desk.buttons(), QStringList{QStringLiteral("takeBack")});
        desk.open(desk.school.leader);
        desk.part<QPushButton>("sendAgain")->click();
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.school.find(post.id).state, posts::State::Approved, patience);
    }

    void onlyTheSltDecidesAboutAnUnknownPost()
    {
        Desk desk;
        desk.publish(outcome(outbox::Outcome::Kind::Unknown, QString(),
            QStringLiteral("The connection broke. Look at the account.")));
        desk.open(desk.school.teacher);
        QCOMPARE(desk.cell(0, 1), QStringLiteral("Not known if sent"));
        QCOMPARE(desk.buttons(), QStringList());
        QVERIFY(desk.part<QLabel>("outboxReason")->isVisible());
        desk.open(desk.school.leader);
        QCOMPARE(desk.buttons(),
            (QStringList{QStringLiteral("settleMissing"), QStringLiteral("settleSent")}));
    }

    void anUnknownPostThatIsThereIsSettledByItsLink_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("id");
        QTest::newRow("link") << "https://x.com/larkfield_demo/status/987654?s=20"
                              << "987654";
        QTest::newRow("practice link") << "http://127.0.0.1:47610/i/status/55"
                                       << "55";
        QTest::newRow("number") << " 987654 "
                                << "987654";
        QTest::newRow("profile") << "https://x.com/larkfield_demo"
                                 << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("too long") << "https://x.com/a/status/12345678901234567890123"
                                  << "";
        QTest::newRow("script") << "javascript:alert(1)"
                                << "";
    }
    void anUnknownPostThatIsThereIsSettledByItsLink()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, id);
        Desk desk;
        const posts::Post post
            = desk.publish(outcome(outbox::Outcome::Kind::Unknown, QString(), QString()));
        desk.open(desk.school.leader);
        desk.part<QPushButton>("settleSent")->click();
        auto* dialog = desk.page.findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(pasted);
        dialog->accept();
        if (id.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(desk.page.findChild<MessageBar*>()->isVisible(), patience);
            QCOMPARE(desk.school.find(post.id).state, posts::State::Unknown);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.school.find(post.id).state, posts::State::Sent, patience);
        QCOMPARE(desk.school.find(post.id).remoteId, id);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.buttons(), QStringList{QStringLiteral("openLink")}, patience);
    }

    void anUnknownPostIsSentAgainOnlyAfterAQuestion()
    {
        Desk desk;
        const posts::Post post
            = desk.publish(outcome(outbox::Outcome::Kind::Unknown, QString(), QString()));
        desk.open(desk.school.leader);
        desk.part<QPushButton>("settleMissing")->click();
        auto* question = desk.page.findChild<QMessageBox*>();
        QVERIFY(question);
        question->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.findChild<QMessageBox*>(), patience);
        QCOMPARE(desk.school.find(post.id).state, posts::State::Unknown);
        desk.part<QPushButton>("settleMissing")->click();
        question = desk.page.findChild<QMessageBox*>();
        QVERIFY(question);
        for (QAbstractButton* button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.school.find(post.id).state, posts::State::Approved, patience);
    }

    void theQuestionIsAboutThePostItWasAskedFor()
    {
        Desk desk;
        const posts::Post first
            = desk.publish(outcome(outbox::Outcome::Kind::Unknown, QString(), QString()));
        desk.open(desk.school.leader);
        desk.part<QPushButton>("settleMissing")->click();
        auto* question = desk.page.findChild<QMessageBox*>();
        QVERIFY(question);
        // Another one turns up and is chosen while the question is open.
        desk.school.clock.advance(60);
        const posts::Post second
            = desk.publish(outcome(outbox::Outcome::Kind::Unknown, QString(), QString()));
        auto* list = desk.part<RowsView>("outboxList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
        list->setCurrentIndex(list->model()->index(0, 0));
        for (QAbstractButton* button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.school.find(first.id).state, posts::State::Approved, patience);
        QCOMPARE(desk.school.find(second.id).state, posts::State::Unknown);
    }
};

QTEST_MAIN(OutboxPageTest)
#include "outbox_page_test.moc"
