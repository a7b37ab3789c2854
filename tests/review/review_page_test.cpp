// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/photo_intake.h"
#include "tests/support/picture_samples.h"
#include "tests/support/school_fixture.h"
#include "ui/review/review_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/picture_grid.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/severity_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

namespace {

constexpr int patience = 30000;
const QString words = QStringLiteral("Year 4 built bridges from paper today. #science");

struct Desk
{
    explicit Desk(SchoolFixture& fixture)
        : school(fixture)
        , page(fixture.desk, fixture.clock)
        , counted(&page, &Page::waitingChanged)
    {
        page.setAccount({QStringLiteral("Larkfield"), QStringLiteral("larkfield_demo"), {}});
        page.resize(1100, 800);
        page.show();
    }

    void open(const staff::StaffMember& user)
    {
        page.open(user);
        page.takeKeyboard();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY_WITH_TIMEOUT(counted.count() > 0, patience);
    }
    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QPushButton* approve() const { return part<QPushButton>("approve"); }
    QPushButton* giveBack() const { return part<QPushButton>("returnToAuthor"); }
    QPlainTextEdit* comment() const { return part<QPlainTextEdit>("reviewComment"); }
    RowsView* queue() const { return part<RowsView>("reviewQueue"); }
    QString shownText() const
    {
        return part<PostCard>("reviewCard")
            ->findChild<QTextEdit*>(QStringLiteral("text"))
            ->toPlainText();
    }
    QString message() const
    {
        const auto* bar = page.findChild<MessageBar*>();
        return bar->isVisible() ? bar->sentence() : QString();
    }
    void showFirst() { QTRY_VERIFY_WITH_TIMEOUT(approve()->isVisible(), patience); }

    SchoolFixture& school;
    ReviewPage page;
    QSignalSpy counted;
};

} // namespace

class ReviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyQueueSaysSo()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.open(school.leader);
        QCOMPARE(desk.counted.first().first().toInt(), 0);
        QVERIFY(!desk.approve()->isVisible());
        bool said = false;
        for (const QLabel* label : desk.page.findChildren<QLabel*>())
            said = said
                || (label->isVisible()
                    && label->text() == QStringLiteral("Nothing waits for review."));
        QVERIFY(said);
    }

    void thePostIsShownExactlyWithItsPictureAndReasons()
    {
        SchoolFixture school;
        posts::Content content;
        content.text = words;
        content.photos.append(posts::readBytes(samples::encoded(samples::scene(), "png")).value());
        content.photos.first().altText = QStringLiteral("A bridge of folded paper");
        content.photos.first().source = policy::PictureSource::Ours;
        school.submitted(school.teacher, content);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QCOMPARE(desk.shownText(), words);
        const auto* card = desk.part<PostCard>("reviewCard");
        QVERIFY(card->spokenText().contains(QStringLiteral("A bridge of folded paper")));
        QVERIFY(card->findChild<PictureGrid*>()->isVisible());
        // The very picture: its red corner is there once it is decoded.
        const auto redIsShown = [card] {
            const QImage shot = const_cast<PostCard*>(card)->grab().toImage();
            int red = 0;
            for (int y = 0; y < shot.height(); ++y) {
                for (int x = 0; x < shot.width(); ++x) {
                    const QColor dot = shot.pixelColor(x, y);
                    red += dot.red() > 190 && dot.green() < 60 && dot.blue() < 60 ? 1 : 0;
                }
            }
            return red > 50;
        };
        QTRY_VERIFY_WITH_TIMEOUT(redIsShown(), patience);
        QVERIFY(desk.part<QLabel>("reviewReasons")->text().contains(QLatin1String("face")));
        QVERIFY(desk.part<QLabel>("reviewAuthor")->text().startsWith(QLatin1String("Miss Okoro")));
        QCOMPARE(desk.page.findChild<SeverityLabel*>()->tone(), theme::Tone::Review);
    }

    void aPostWithNothingAgainstItSaysWhyItIsHere()
    {
        SchoolFixture school;
        school.submitted(school.teacher, words);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QVERIFY(desk.part<QLabel>("reviewReasons")
                    ->text()
                    .contains(QLatin1String("reviews every post")));
    }

    void theOldestWaitsOnTopAndTheNextOneFollows()
    {
        SchoolFixture school;
        const auto first = school.submitted(school.teacher, QStringLiteral("The first post."));
        school.clock.advance(60);
        school.submitted(school.teacher, QStringLiteral("The second post."));
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QCOMPARE(desk.shownText(), QStringLiteral("The first post."));
        QCOMPARE(desk.counted.last().first().toInt(), 2);
        desk.approve()->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.shownText(), QStringLiteral("The second post."), patience);
        QCOMPARE(school.find(first.id).state, posts::State::Approved);
        QTRY_COMPARE_WITH_TIMEOUT(desk.counted.last().first().toInt(), 1, patience);
    }

    void altAApproves()
    {
        SchoolFixture school;
        const auto waiting = school.submitted(school.teacher, words);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QTest::keyClick(desk.queue(), Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(school.find(waiting.id).state, posts::State::Approved, patience);
        QCOMPARE(school.find(waiting.id).approvedBy, school.leader.id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.message().startsWith(QLatin1String("Approved")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.approve()->isVisible(), patience);
    }

    // A post whose author says that a name in it is a house.
    static posts::Post asked(SchoolFixture& school)
    {
        const auto draft = school.draft(
            school.teacher, QStringLiteral("We saw Amelia Thornbury House on our trip."));
        if (!await(school.desk.ask(school.teacher,
                {draft.id, QStringLiteral("pupil-name"), QStringLiteral("Amelia Thornbury House"),
                    QStringLiteral("A museum")})))
            qFatal("not asked");
        QTest::qWait(0); // the fixture reads its house again
        if (const auto state
            = await(school.desk.submit(school.teacher, draft.id, school.find(draft.id).revision));
            !state)
            qFatal("%s", qPrintable(state.error().text));
        return school.find(draft.id);
    }

    void wordsAreDecidedBeforeApproval()
    {
        SchoolFixture school;
        const auto waiting = asked(school);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.findChild<QPushButton*>("noMatter"), patience);
        QVERIFY(!desk.approve()->isEnabled());
        QVERIFY(desk.part<QWidget>("phraseQuestion")->accessibleName().contains("A museum"));
        auto* no = desk.part<QPushButton>("noMatter");
        QCOMPARE(no->text(), QStringLiteral("It is &not a child"));
        no->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.approve()->isEnabled(), patience);
        desk.approve()->click();
        QTRY_COMPARE_WITH_TIMEOUT(school.find(waiting.id).state, posts::State::Approved, patience);
        const auto remembered = await(school.desk.rememberedPhrases());
        QCOMPARE(remembered->front().decidedByName, QStringLiteral("Mr Hale"));
    }

    void aRememberedPhraseIsWithdrawnWithAReason()
    {
        SchoolFixture school;
        const auto waiting = asked(school);
        const auto question = await(school.desk.dismissalsOf(waiting.id))->front();
        QVERIFY(await(school.desk.decide(school.leader, question.id, true, {})));
        Desk desk(school);
        desk.open(school.leader);
        desk.part<QPushButton>("remembered")->click();
        auto* list = desk.part<RowsView>("rememberedPhrases");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
        auto* withdraw = desk.part<QPushButton>("withdrawPhrase");
        QVERIFY(!withdraw->isEnabled());
        QTest::keyClicks(desk.part<QLineEdit>("withdrawReason"), QStringLiteral("A girl came"));
        withdraw->click();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, patience);
        QVERIFY(await(school.desk.rememberedPhrases())->empty());
        QCOMPARE(await(school.desk.dismissalsOf(waiting.id))->front().comment,
            QStringLiteral("A girl came"));
    }

    void aChildGoesBackToItsAuthor()
    {
        SchoolFixture school;
        const auto waiting = asked(school);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.findChild<QPushButton*>("stands"), patience);
        desk.part<QPushButton>("stands")->click();
        QTRY_COMPARE_WITH_TIMEOUT(school.find(waiting.id).state, posts::State::Returned, patience);
        const QString comment = school.find(waiting.id).comment;
        QVERIFY(!comment.isEmpty() && !comment.contains(QLatin1String("Amelia")));
        QVERIFY(await(school.desk.rememberedPhrases())->empty());
    }

    void theAuthorsAnswersAreShown()
    {
        SchoolFixture school(QStringLiteral("william-stockton"));
        posts::Content content;
        content.text = words;
        content.category = policy::PostCategory::Event;
        content.reason = QStringLiteral("Science fair");
        content.alsoSentBy = QStringLiteral("Letter home");
        content.wordsSource = QStringLiteral("Our own");
        school.submitted(school.teacher, content);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        const QString shown = desk.part<QLabel>("reviewAnswers")->text();
        for (const char* answer : {"Science fair", "Letter home", "Our own"})
            QVERIFY2(shown.contains(QLatin1String(answer)), answer);
    }

    void givingBackNeedsAComment()
    {
        SchoolFixture school;
        const auto waiting = school.submitted(school.teacher, words);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QVERIFY(!desk.giveBack()->isEnabled());
        desk.comment()->setPlainText(QStringLiteral("  \n "));
        QVERIFY(!desk.giveBack()->isEnabled());
        desk.comment()->setFocus();
        QTest::keyClicks(desk.comment(), QStringLiteral("Which class?"));
        QVERIFY(desk.giveBack()->isEnabled());
        QTest::keyClick(desk.comment(), Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(school.find(waiting.id).state, posts::State::Returned, patience);
        QCOMPARE(school.find(waiting.id).comment, QStringLiteral("Which class?"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.message().contains(QLatin1String("Miss Okoro")), patience);
    }

    void ownPostsAreForSomebodyElse()
    {
        SchoolFixture school;
        const auto own = school.submitted(school.leader, words);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        QVERIFY(!desk.approve()->isEnabled());
        QVERIFY(desk.approve()->toolTip().contains(QLatin1String("You wrote this post")));
        desk.comment()->setPlainText(QStringLiteral("Fine."));
        QVERIFY(!desk.giveBack()->isEnabled());
        QTest::keyClick(desk.queue(), Qt::Key_A, Qt::AltModifier);
        QCOMPARE(school.find(own.id).state, posts::State::InReview);
    }

    void aPostThatWasTakenBackMeanwhileIsNotApproved()
    {
        SchoolFixture school;
        const auto waiting = school.submitted(school.teacher, words);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        // Another program, so this page hears nothing of it.
        posts::PostDesk elsewhere(school.database, school.clock);
        elsewhere.setHouse(school.desk.house());
        QVERIFY(await(
            elsewhere.move(school.teacher, waiting.id, waiting.revision, posts::Action::Withdraw)));
        desk.approve()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.message().isEmpty(), patience);
        QCOMPARE(desk.page.findChild<MessageBar*>()->kind(), MessageBar::Kind::Error);
        QCOMPARE(school.find(waiting.id).state, posts::State::Draft);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.approve()->isVisible(), patience);
    }

    void aCommentBegunStaysWhileTheListIsReadAgain()
    {
        SchoolFixture school;
        school.submitted(school.teacher, words);
        Desk desk(school);
        desk.open(school.leader);
        desk.showFirst();
        desk.comment()->setPlainText(QStringLiteral("Half a sen"));
        school.submitted(school.otherTeacher, QStringLiteral("Year 2 sang in the hall."));
        QTRY_COMPARE_WITH_TIMEOUT(desk.counted.last().first().toInt(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.queue()->model()->rowCount(), 2, patience);
        QCOMPARE(desk.shownText(), words);
        QCOMPARE(desk.comment()->toPlainText(), QStringLiteral("Half a sen"));
    }
};

QTEST_MAIN(ReviewPageTest)
#include "review_page_test.moc"
