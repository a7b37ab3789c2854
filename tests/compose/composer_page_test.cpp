// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/picture_samples.h"
#include "tests/support/school_fixture.h"
#include "ui/compose/composer_edit.h"
#include "ui/compose/composer_page.h"
#include "ui/widgets/counter_ring.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/picture_strip.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/severity_label.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

constexpr int patience = 30000;
const QString clearWords = QStringLiteral("Year 4 built bridges from paper today.");
const QString pupilsName = QStringLiteral("Amelia Thornbury built a bridge.");

// The page as the window would hold it, opened for the teacher.
struct Desk
{
    explicit Desk(SchoolFixture& fixture)
        : school(fixture)
        , page(fixture.desk, fixture.clock)
    {
        page.setAccount({QStringLiteral("Larkfield"), QStringLiteral("larkfield_demo"), {}});
        page.resize(1100, 800);
        page.show();
        open();
    }

    void open()
    {
        page.open(school.teacher);
        page.takeKeyboard();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY_WITH_TIMEOUT(!text()->isReadOnly(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(text()->hasFocus(), patience);
    }

    template <typename Widget> Widget* part(const char* name = "") const
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    ComposerEdit* text() const { return part<ComposerEdit>("composerText"); }
    QPushButton* submit() const { return part<QPushButton>("submit"); }
    CounterRing* counter() const { return page.findChild<CounterRing*>(); }
    PictureStrip* strip() const { return page.findChild<PictureStrip*>(); }
    QString message() const
    {
        const auto* bar = page.findChild<MessageBar*>();
        return bar->isVisible() ? bar->sentence() : QString();
    }
    QStringList messages() const
    {
        QStringList sentences;
        for (const QLabel* label : page.findChildren<QLabel*>(QStringLiteral("findingMessage"))) {
            if (label->isVisible())
                sentences.append(label->text());
        }
        return sentences;
    }
    QPushButton* firstFix() const
    {
        for (QPushButton* button : page.findChildren<QPushButton*>(QStringLiteral("fixButton"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    void write(const QString& words) { text()->setPlainText(words); }
    void type(const QString& words) { QTest::keyClicks(text(), words); }

    SchoolFixture& school;
    ComposerPage page;
};

QByteArray png(quint32 seed = 1)
{
    return samples::encoded(samples::noise({80, 60}, seed), "png");
}

} // namespace

class ComposerPageTest : public QObject
{
    Q_OBJECT

    QString writeFile(const SchoolFixture& school, const QString& name, const QByteArray& bytes)
    {
        QFile file(school.folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    void give(Desk& desk, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        paste(desk, data);
    }

    static void paste(Desk& desk, const QMimeData& data)
    {
        auto* copy = new QMimeData;
        for (const QString& format : data.formats())
            copy->setData(format, data.data(format));
        if (data.hasText())
            copy->setText(data.text());
        QGuiApplication::clipboard()->setMimeData(copy);
        desk.text()->paste();
    }

private Q_SLOTS:
    void anEmptyPageHasNoFindingAndNothingToSend()
    {
        SchoolFixture school;
        Desk desk(school);
        QCOMPARE(desk.messages(), QStringList());
        QVERIFY(!desk.submit()->isEnabled());
        QCOMPARE(desk.submit()->text(), QStringLiteral("Write something first"));
        QVERIFY(desk.text()->extraSelections().isEmpty());
        desk.type(QStringLiteral("   "));
        QCOMPARE(desk.messages(), QStringList());
        QVERIFY(!desk.submit()->isEnabled());
    }

    void aPupilsNameIsBlockedUnderlinedAndMendedByOneClick()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(pupilsName);
        QVERIFY(!desk.messages().isEmpty());
        QCOMPARE(desk.page.findChild<SeverityLabel*>()->tone(), theme::Tone::Blocked);
        QVERIFY(desk.submit()->text().startsWith(QLatin1String("To mend first")));
        const auto underlined = desk.text()->extraSelections();
        QVERIFY(!underlined.isEmpty());
        QCOMPARE(underlined.first().cursor.selectedText(), QStringLiteral("Amelia Thornbury"));
        QCOMPARE(underlined.first().format.underlineStyle(), QTextCharFormat::WaveUnderline);
        QPushButton* fix = desk.firstFix();
        QVERIFY(fix);
        QVERIFY(!fix->text().isEmpty());
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(!desk.text()->toPlainText().contains(QLatin1String("Thornbury")));
        QVERIFY(desk.text()->toPlainText().endsWith(QLatin1String(" built a bridge.")));
        QVERIFY2(desk.messages().isEmpty(), qPrintable(desk.messages().join(u'\n')));
        QTest::keyClick(desk.text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.text()->toPlainText(), pupilsName);
        QVERIFY(!desk.messages().isEmpty());
    }

    void f8GoesFromFindingToFinding()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.write(QStringLiteral("Harvey Bell met Amelia Thornbury."));
        desk.text()->moveCursor(QTextCursor::End);
        QTest::keyClick(desk.text(), Qt::Key_F8);
        QCOMPARE(desk.text()->textCursor().selectedText(), QStringLiteral("Harvey Bell"));
        QTest::keyClick(desk.text(), Qt::Key_F8);
        QCOMPARE(desk.text()->textCursor().selectedText(), QStringLiteral("Amelia Thornbury"));
        QTest::keyClick(desk.text(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(desk.text()->textCursor().selectedText(), QStringLiteral("Harvey Bell"));
    }

    void aBlockedPostIsNotSentButShown()
    {
        SchoolFixture school;
        Desk desk(school);
        const QSignalSpy sent(&desk.page, &ComposerPage::submitted);
        desk.write(pupilsName);
        desk.text()->moveCursor(QTextCursor::End);
        QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.text()->textCursor().selectedText(), QStringLiteral("Amelia Thornbury"));
        QCOMPARE(sent.count(), 0);
    }

    void theCounterFollows()
    {
        SchoolFixture school;
        Desk desk(school);
        QCOMPARE(desk.counter()->limit(), 280);
        QCOMPARE(desk.counter()->used(), 0);
        desk.type(QStringLiteral("Year 4"));
        QCOMPARE(desk.counter()->used(), 6);
        QTest::keyClick(desk.text(), Qt::Key_Backspace);
        QCOMPARE(desk.counter()->used(), 5);
        school.follow(QStringLiteral("william-stockton"), true);
        QCOMPARE(desk.counter()->limit(), 140);
        QCOMPARE(desk.part<QLabel>("lengthLabel")->text(), QStringLiteral("5 of 140"));
    }

    void thePreviewShowsWhatWasWritten()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(clearWords);
        QVERIFY(desk.part<PostCard>("preview")->spokenText().contains(clearWords));
    }

    void theButtonTellsTheTruth_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("everyPost");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        const QString lh = QStringLiteral("lickey-hills");
        const QString ws = QStringLiteral("william-stockton");
        const QString friday = QStringLiteral("2026-11-20T10:00");
        const QString evening = QStringLiteral("2026-11-20T19:00");
        QTest::newRow("blocked") << lh << true << friday << pupilsName << "To mend first: 2";
        QTest::newRow("to the SLT") << lh << true << friday << clearWords << "Send to SLT";
        QTest::newRow("now") << lh << false << friday << clearWords << "Send now";
        QTest::newRow("question") << lh << false << friday << "Benedict Cumberbatch read to us."
                                  << "Send to SLT (questions: 1)";
        QTest::newRow("clock") << ws << false << evening << clearWords << "Send on Monday 08:00";
        QTest::newRow("clock and SLT") << ws << true << evening << clearWords
                                       << "Send to SLT (goes Monday 08:00 at the earliest)";
        QTest::newRow("clock and a name") << ws << true << evening << "Amelia Thornbury won."
                                          << "To mend first: 2";
    }
    void theButtonTellsTheTruth()
    {
        QFETCH(QString, policy);
        QFETCH(bool, everyPost);
        QFETCH(QString, wall);
        QFETCH(QString, text);
        QFETCH(QString, label);
        SchoolFixture school(policy, everyPost, wall);
        Desk desk(school);
        desk.write(text);
        QCOMPARE(desk.submit()->text(), label);
        QVERIFY(desk.submit()->isEnabled());
    }

    void whatIsTypedIsOnDiskWithinASecond()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(clearWords);
        QElapsedTimer sinceLastKey;
        sinceLastKey.start();
        QTRY_VERIFY_WITH_TIMEOUT(school.bodiesOnDisk().contains(clearWords), patience);
        QVERIFY2(
            sinceLastKey.elapsed() < 1000, qPrintable(QString::number(sinceLastKey.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.part<QLabel>("savedLabel")->text(), QStringLiteral("Saved"), patience);
    }

    void leavingThePageSavesAtOnce()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(QStringLiteral("One"));
        desk.page.leave(); // this save is under way …
        desk.type(QStringLiteral(" two"));
        desk.page.leave(); // … when this one is asked for
        QVERIFY(!desk.page.isSaved());
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        QVERIFY(school.bodiesOnDisk().contains(QStringLiteral("One two")));
    }

    void hostileTextIsKeptOrRefusedInWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("100,000 letters") << QString(100000, u'a');
        QTest::newRow("20,000 names") << QStringLiteral("Amelia ").repeated(20000);
        QTest::newRow("lone high surrogate") << QStringLiteral("A \xD83D") + QChar(0xD83D) + u'b';
        QTest::newRow("lone low surrogate") << QString(QChar(0xDC00)) + QStringLiteral(" owl");
        QTest::newRow("NUL") << QStringLiteral("Year") + QChar(0) + QStringLiteral("4 sang");
        QTest::newRow("bidi controls")
            << QStringLiteral("Year ") + QChar(0x202E) + QStringLiteral("gnas") + QChar(0x2066);
        QTest::newRow("marks upon marks") << u'a' + QString(5000, QChar(0x0301));
    }
    void hostileTextIsKeptOrRefusedInWords()
    {
        QFETCH(QString, words);
        SchoolFixture school;
        Desk desk(school);
        QMimeData data;
        data.setText(words);
        paste(desk, data);
        const auto settled = [&] { return desk.page.isSaved() || !desk.message().isEmpty(); };
        QTRY_VERIFY_WITH_TIMEOUT(settled(), patience);
        const QString shown = desk.text()->toPlainText();
        QVERIFY(!shown.isEmpty());
        if (desk.page.isSaved()) {
            // Half a letter cannot be kept; everything else comes back as it stood.
            QString kept = shown;
            if (!shown.isValidUtf16())
                kept.replace(QChar(0xD83D), QChar::ReplacementCharacter)
                    .replace(QChar(0xDC00), QChar::ReplacementCharacter);
            QCOMPARE(school.bodiesOnDisk().last(), kept);
        }
        // Judged as well: too long or odd, but never silently clear to go.
        QTRY_VERIFY_WITH_TIMEOUT(desk.counter()->used() > 0, patience);
        desk.text()->selectAll();
        QTest::keyClick(desk.text(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages(), QStringList(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(school.bodiesOnDisk().last(), QString(), patience);
    }

    void aPageThatPretendsToBeAPictureIsRefused()
    {
        SchoolFixture school;
        Desk desk(school);
        give(desk,
            {writeFile(school, QStringLiteral("work.png"),
                "<!DOCTYPE html><html><body>Not found</body></html>")});
        QTRY_VERIFY_WITH_TIMEOUT(!desk.message().isEmpty(), patience);
        QCOMPARE(desk.strip()->count(), 0);
        QVERIFY(desk.part<QPushButton>("attachPicture")->isEnabled());
        QVERIFY(school.postsOf(school.teacher).front().content.photos.isEmpty());
    }

    void aPictureAppearsAndSaysThatNobodyLookedForFaces()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(clearWords);
        give(desk, {writeFile(school, QStringLiteral("bridge.png"), png())});
        QTRY_COMPARE_WITH_TIMEOUT(desk.strip()->count(), 1, patience);
        const auto* remark = desk.strip()->findChild<SeverityLabel*>();
        QVERIFY(remark->isVisible());
        QCOMPARE(remark->word(), QStringLiteral("Not checked for faces"));
        // The caret waits in its description, which is saved as it is typed.
        QWidget* caret = QApplication::focusWidget();
        QVERIFY(caret && desk.strip()->isAncestorOf(caret));
        QTest::keyClicks(caret, QStringLiteral("A paper bridge"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        const posts::Post stored = school.find(school.postsOf(school.teacher).front().id);
        QCOMPARE(stored.content.photos.size(), 1);
        QCOMPARE(stored.content.photos.first().altText, QStringLiteral("A paper bridge"));
        QVERIFY(!stored.content.photos.first().bytes.isEmpty());
        desk.strip()->findChild<QWidget*>(QStringLiteral("remove"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(desk.strip()->count(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        QVERIFY(school.find(stored.id).content.photos.isEmpty());
    }

    void thereAreFourPicturesAtMost()
    {
        SchoolFixture school;
        Desk desk(school);
        QStringList paths;
        for (quint32 i = 0; i < 6; ++i)
            paths.append(writeFile(school, QStringLiteral("work%1.png").arg(i), png(i)));
        give(desk, paths);
        QCOMPARE(desk.message(), QStringLiteral("A post holds four pictures at most."));
        QTRY_COMPARE_WITH_TIMEOUT(desk.strip()->count(), 4, patience);
        QVERIFY(!desk.part<QPushButton>("attachPicture")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        QCOMPARE(school.postsOf(school.teacher).front().content.photos.size(), 4);
    }

    void aSpoiltLastPictureLeavesRoomForAnother()
    {
        SchoolFixture school;
        Desk desk(school);
        QStringList paths{writeFile(school, QStringLiteral("spoilt.png"), png().left(60))};
        for (quint32 i = 0; i < 3; ++i)
            paths.append(writeFile(school, QStringLiteral("work%1.png").arg(i), png(i)));
        give(desk, paths);
        QTRY_COMPARE_WITH_TIMEOUT(desk.strip()->count(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.part<QPushButton>("attachPicture")->isEnabled(), patience);
    }

    void whosePictureItIsHasToBeSaid()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(clearWords);
        give(desk, {writeFile(school, QStringLiteral("bridge.png"), png())});
        QTRY_COMPARE_WITH_TIMEOUT(desk.strip()->count(), 1, patience);
        QTRY_COMPARE(desk.submit()->text(), QStringLiteral("Say whose picture this is"));
        QVERIFY(!desk.submit()->isEnabled());
        auto* owner = desk.part<QComboBox>("owner");
        auto* note = desk.part<QLineEdit>("ownerNote");
        QVERIFY(!note->isVisible());
        owner->setFocus();
        QTest::keyClick(owner, Qt::Key_End); // somebody else's
        QVERIFY(note->isVisible());
        QVERIFY(!desk.submit()->isEnabled());
        QTest::keyClicks(note, QStringLiteral("The museum; they sent it for this"));
        QVERIFY(desk.submit()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        const auto stored = school.find(school.postsOf(school.teacher).front().id);
        QCOMPARE(stored.content.photos.first().source, policy::PictureSource::NotOurs);
        QVERIFY(stored.content.photos.first().sourceNote.startsWith(QLatin1String("The museum")));
        QTest::keyClick(owner, Qt::Key_Up); // made at school
        QVERIFY(!note->isVisible() && desk.submit()->isEnabled());
    }

    void anEventAsksHowParentsHearOfIt()
    {
        SchoolFixture school(QStringLiteral("william-stockton"));
        Desk desk(school);
        desk.type(QStringLiteral("Year 4 made kites."));
        auto* sent = desk.part<QComboBox>("alsoSentBy");
        QVERIFY(!sent->isVisible());
        auto* category = desk.part<QComboBox>("category");
        category->setFocus();
        QTest::keyClick(category, Qt::Key_Down);
        QVERIFY(sent->isVisible());
        sent->setFocus();
        QTest::keyClicks(sent, QStringLiteral("Letter home, 12 May"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        QCOMPARE(school.postsOf(school.teacher).front().content.alsoSentBy,
            QStringLiteral("Letter home, 12 May"));
    }

    void aPlannedTimeIsShownAndForgotten()
    {
        SchoolFixture school(
            QStringLiteral("william-stockton"), true, QStringLiteral("2026-11-20T18:30"));
        Desk desk(school);
        desk.type(clearWords);
        auto* planned = desk.part<QToolButton>("planned");
        QVERIFY(!planned->isVisible());
        QPushButton* fix = desk.firstFix();
        QVERIFY(fix);
        QCOMPARE(fix->text(), QStringLiteral("Send on Monday 08:00"));
        fix->click();
        QVERIFY(planned->isVisible());
        QVERIFY(planned->text().contains(QLatin1String("Monday 23 November, 08:00")));
        QVERIFY(desk.messages().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        QCOMPARE(school.postsOf(school.teacher).front().content.sendAt,
            base::momentFromSchoolText(QStringLiteral("2026-11-23T08:00")));
        planned->click();
        QVERIFY(!planned->isVisible());
        QVERIFY(!desk.messages().isEmpty());
    }

    void aNoticeCanBeCopiedForParentMail()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.write(QStringLiteral("Reminder: please bring wellies on Friday."));
        QPushButton* fix = desk.firstFix();
        QVERIFY(fix);
        fix->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("bring wellies")));
        QVERIFY(desk.message().startsWith(QLatin1String("Copied")));
    }

    void aHouseThatIsNoChildIsAskedAbout()
    {
        SchoolFixture school;
        Desk desk(school);
        QSignalSpy sent(&desk.page, &ComposerPage::submitted);
        desk.type(QStringLiteral("We saw Amelia Thornbury House on our trip."));
        QVERIFY(desk.submit()->text().startsWith(QLatin1String("To mend first")));
        QCOMPARE(desk.part<QLabel>("findingStanding")->text(), QStringLiteral("Cannot be waived"));
        auto* ask = desk.part<QPushButton>("findingDismiss");
        QVERIFY(ask->isVisible());
        QCOMPARE(ask->text(), QStringLiteral("This is not a child…"));
        ask->click();
        auto* phrase = desk.part<QLineEdit>("dismissalPhrase");
        auto* confirm = desk.part<QPushButton>("dismissalConfirm");
        QCOMPARE(phrase->text(), QStringLiteral("saw Amelia Thornbury House"));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(desk.part<QLineEdit>("dismissalReason"), QStringLiteral("A museum"));
        QVERIFY(confirm->isEnabled());
        phrase->setText(QStringLiteral("Amelia"));
        QVERIFY(!confirm->isEnabled());
        QVERIFY(desk.part<QLabel>("dismissalProblem")->isVisible());
        phrase->setText(QStringLiteral("Amelia Thornbury House"));
        confirm->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.message().startsWith(QLatin1String("Asked")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.submit()->text().startsWith(QLatin1String("Send to SLT")), patience);
        QVERIFY(!ask->isVisible());
        desk.page.activateWindow(); // there is no window system here to do it
        desk.text()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, patience);
        QCOMPARE(sent.first().first().value<posts::State>(), posts::State::InReview);
    }

    void anAuthorsOwnWordIsRememberedWhereThePackTrustsThem()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(QStringLiteral("Our #clay owls are dry."));
        auto* ask = desk.part<QPushButton>("findingDismiss");
        QVERIFY(ask->isVisible());
        ask->click();
        QTest::keyClicks(desk.part<QLineEdit>("dismissalReason"), QStringLiteral("It reads well"));
        desk.part<QPushButton>("dismissalConfirm")->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.messages().isEmpty(), patience);
    }

    void aSentPostGoesToReviewAndAFreshPageOpens()
    {
        SchoolFixture school;
        Desk desk(school);
        QSignalSpy sent(&desk.page, &ComposerPage::submitted);
        desk.type(clearWords); // and at once:
        QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, patience);
        QCOMPARE(sent.first().first().value<posts::State>(), posts::State::InReview);
        QTRY_COMPARE_WITH_TIMEOUT(desk.text()->toPlainText(), QString(), patience);
        const auto waiting = await(school.desk.waitingForReview()).value();
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front().content.text, clearWords);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.text()->isReadOnly(), patience);
        desk.type(QStringLiteral("The next one"));
        QTRY_VERIFY_WITH_TIMEOUT(
            school.bodiesOnDisk().contains(QStringLiteral("The next one")), patience);
        QCOMPARE(school.find(waiting.front().id).content.text, clearWords);
    }

    void wordsOnADraftThatChangedElsewhereGoIntoANewOne()
    {
        SchoolFixture school;
        const posts::Post first = school.draft(school.teacher, QStringLiteral("Begun here"));
        Desk desk(school);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.text()->toPlainText(), QStringLiteral("Begun here"), patience);
        posts::Content elsewhere;
        elsewhere.text = QStringLiteral("Changed elsewhere");
        QVERIFY(await(school.desk.saveDraft(school.teacher, first.id, first.revision, elsewhere)));
        desk.type(QStringLiteral(" and gone on"));
        QTRY_VERIFY_WITH_TIMEOUT(
            school.bodiesOnDisk().contains(QStringLiteral("Begun here and gone on")), patience);
        QCOMPARE(school.find(first.id).content.text, elsewhere.text);
        QTRY_VERIFY_WITH_TIMEOUT(desk.message().contains(QLatin1String("new draft")), patience);
        desk.type(QStringLiteral("!")); // and the new draft goes on being saved
        QTRY_VERIFY_WITH_TIMEOUT(
            school.bodiesOnDisk().contains(QStringLiteral("Begun here and gone on!")), patience);
        QCOMPARE(school.postsOf(school.teacher).size(), size_t(2));
    }

    void aReturnedPostShowsTheComment()
    {
        SchoolFixture school;
        const posts::Post waiting = school.submitted(school.teacher, clearWords);
        const QString word = QStringLiteral("Say which year it was.");
        QVERIFY(
            await(school.desk.returnToAuthor(school.leader, waiting.id, waiting.revision, word)));
        Desk desk(school);
        desk.page.edit(waiting.id);
        QTRY_COMPARE_WITH_TIMEOUT(desk.text()->toPlainText(), clearWords, patience);
        QVERIFY(desk.message().contains(word));
    }

    void anOpenedDraftIsJudgedAtOnce()
    {
        SchoolFixture school;
        const posts::Post blocked = school.draft(school.teacher, pupilsName);
        school.clock.advance(60);
        school.draft(school.teacher, clearWords);
        Desk desk(school);
        QTRY_COMPARE_WITH_TIMEOUT(desk.submit()->text(), QStringLiteral("Send to SLT"), patience);
        desk.page.edit(blocked.id);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.submit()->text(), QStringLiteral("To mend first: 2"), patience);
        QVERIFY(!desk.messages().isEmpty());
        QVERIFY(!desk.text()->extraSelections().isEmpty());
        QCOMPARE(desk.counter()->used(), pupilsName.size());
    }

    void anotherPersonNeverSeesTheWordsOfTheOneBefore()
    {
        SchoolFixture school;
        Desk desk(school);
        desk.type(clearWords);
        desk.page.leave();
        desk.page.open(school.otherTeacher);
        QCOMPARE(desk.text()->toPlainText(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.text()->isReadOnly(), patience);
        desk.type(QStringLiteral("Mine"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        QCOMPARE(school.postsOf(school.teacher).front().content.text, clearWords);
        QCOMPARE(school.postsOf(school.otherTeacher).front().content.text, QStringLiteral("Mine"));
        desk.page.open(school.teacher);
        QTRY_COMPARE_WITH_TIMEOUT(desk.text()->toPlainText(), clearWords, patience);
    }

    void anEventNeedsToSayWhich()
    {
        SchoolFixture school;
        Desk desk(school);
        auto* reason = desk.part<QLineEdit>("reason");
        QVERIFY(!reason->isVisible());
        auto* kind = desk.part<QComboBox>("category");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        QVERIFY(reason->isVisible());
        QTest::keyClicks(reason, QStringLiteral("Sports day"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.isSaved(), patience);
        const posts::Content content = school.postsOf(school.teacher).front().content;
        QCOMPARE(content.category, policy::PostCategory::Event);
        QCOMPARE(content.reason, QStringLiteral("Sports day"));
    }
};

QTEST_MAIN(ComposerPageTest)
#include "composer_page_test.moc"
