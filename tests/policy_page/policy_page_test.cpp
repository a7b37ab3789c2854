// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/pack_reader.h"
#include "tests/support/school_fixture.h"
#include "ui/policy/policy_dialogs.h"
#include "ui/policy/policy_notices.h"
#include "ui/policy/policy_page.h"
#include "ui/policy/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/severity_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

namespace {

constexpr int patience = 20000;
const QString ws = QStringLiteral("william-stockton");

// The school, its head, and the page in a window.
struct Desk
{
    explicit Desk(const QString& policy)
        : school(policy, true)
        , policies(school.database, school.clock)
        , page(policies, school.desk, school.clock)
        , notices(policies, school.desk)
    {
        const auto id = await(school.database.run([](storage::Session& session) {
            return staff::StaffStore(session).add(
                QStringLiteral("Dr Whitlock"), {staff::Role::Head}, QStringLiteral("-"));
        }));
        head = {*id, QStringLiteral("Dr Whitlock"), {staff::Role::Head}, true};
        page.resize(1100, 800);
        page.show();
    }

    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QTabWidget* tabs() const { return part<QTabWidget>("policyTabs"); }
    void goTo(const QString& title) const
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i).remove('&') == title)
                tabs()->setCurrentIndex(i);
        }
    }
    QStringList visibleTabs() const
    {
        QStringList titles;
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->isTabVisible(i))
                titles.append(tabs()->tabText(i).remove('&'));
        }
        return titles;
    }
    QStringList sentences() const
    {
        QStringList all;
        for (const QLabel* label : part<QWidget>("policySentences")->findChildren<QLabel*>())
            all.append(label->text());
        return all;
    }
    bool isOpen() const { return part<QListWidget>("policyTopics")->count() > 0; }
    std::optional<policy::Pack> draft()
    {
        const auto file = await(policies.file(head, ws));
        if (!file || !file->draft)
            return std::nullopt;
        return policy::readPack(file->draft->document).value();
    }

    SchoolFixture school;
    governance::PolicyDesk policies;
    staff::StaffMember head;
    PolicyPage page;
    PolicyNotices notices;
};

int limitOf(const policy::Pack& pack)
{
    for (const policy::PackRule& rule : pack.rules) {
        if (rule.kind == u"length")
            return rule.parameters.value(QStringLiteral("limit")).toInt();
    }
    return 0;
}

void chooseClause(const Desk& desk, const QString& id)
{
    auto* list = desk.part<QListWidget>("copyClauses");
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toString() == id)
            list->setCurrentRow(row);
    }
}

} // namespace

class PolicyPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyReadsAndTriesButOnlyTheHeadChanges()
    {
        Desk desk(ws);
        desk.page.open(desk.school.teacher);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        QCOMPARE(desk.visibleTabs(),
            QStringList(
                {QStringLiteral("Read"), QStringLiteral("Try"), QStringLiteral("Versions")}));
        desk.page.open(desk.head);
        QCOMPARE(desk.visibleTabs().size(), 6);
    }

    void sentencesAreThereByTopic()
    {
        Desk desk(ws);
        desk.page.open(desk.school.teacher);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        auto* topics = desk.part<QListWidget>("policyTopics");
        QStringList all;
        for (int row = 0; row < topics->count(); ++row) {
            topics->setCurrentRow(row);
            all += desk.sentences();
        }
        const policy::Pack pack = policy::builtInPack(ws).value();
        for (const policy::Clause& clause : pack.clauses)
            QVERIFY2(all.contains(policy::sentenceOf(pack, clause)), qPrintable(clause.id));
        QVERIFY(all.contains(QStringLiteral("Does a nickname count as a name?")));
        QCOMPARE(
            desk.part<SeverityLabel>("policyStanding")->word(), QStringLiteral("Review overdue"));
    }

    void anySentenceIsJudgedSideBySide()
    {
        Desk desk(ws);
        desk.page.open(desk.school.teacher);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        desk.goTo(QStringLiteral("Try"));
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.page.findChildren<QLabel*>(QStringLiteral("tryFindings")).size(), 2, patience);
        auto* text = desk.part<QPlainTextEdit>("tryText");
        text->setPlainText(QStringLiteral("School is closed today because of snow."));
        QStringList said;
        for (const QLabel* label : desk.page.findChildren<QLabel*>(QStringLiteral("tryFindings")))
            said.append(label->text());
        QVERIFY(said.join(' ').contains(QStringLiteral("LH-07")));
        text->setPlainText(QString(50000, QLatin1Char('x')));
        text->setPlainText(QString());
        for (const QLabel* label : desk.page.findChildren<QLabel*>(QStringLiteral("tryFindings")))
            QVERIFY(label->text().isEmpty());
    }

    void aChangeIsOnDiskWithinASecond()
    {
        Desk desk(ws);
        desk.page.open(desk.head);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        desk.goTo(QStringLiteral("Change"));
        chooseClause(desk, QStringLiteral("WS-38"));
        QVERIFY(desk.page.findChild<QWidget*>(QStringLiteral("staleFact")));
        auto* words = desk.part<QPlainTextEdit>("clauseWords");
        words->setPlainText(QStringLiteral("Our own posts are taken down."));
        QTest::qWait(600);
        QVERIFY(desk.page.isSaved());
        const auto draft = desk.draft();
        QVERIFY(draft.has_value());
        QCOMPARE(policy::findClause(*draft, QStringLiteral("WS-38"))->sentence,
            QStringLiteral("Our own posts are taken down."));
        // The policy in force is as it was.
        QCOMPARE(
            await(desk.policies.file(desk.head, ws))->inForce, policy::builtInPack(ws).value());
    }

    void whatTheReaderRefusesIsNotTakenOver()
    {
        Desk desk(ws);
        desk.page.open(desk.head);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        desk.goTo(QStringLiteral("Change"));
        chooseClause(desk, QStringLiteral("WS-38"));
        desk.part<QPlainTextEdit>("clauseWords")->setPlainText(QStringLiteral("  "));
        QTest::qWait(600);
        QVERIFY(!desk.draft().has_value());
        bool said = false;
        for (const MessageBar* bar : desk.page.findChildren<MessageBar*>())
            said = said || (bar->isVisible() && bar->kind() == MessageBar::Kind::Error);
        QVERIFY(said);
    }

    void theHeadRenewsThePolicyFromCopyToApproval()
    {
        Desk desk(ws);
        desk.school.draft(desk.school.teacher, QStringLiteral("Owls."));
        desk.page.open(desk.head);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        desk.page.beginRenewal();
        chooseClause(desk, QStringLiteral("WS-04"));
        auto* limit = desk.page.findChild<QSpinBox*>();
        QVERIFY(limit);
        QCOMPARE(limit->value(), 140);
        limit->setValue(280);
        desk.goTo(QStringLiteral("Effect"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.part<QLabel>("effectSummary")->text().contains(QLatin1String("no posts")),
            patience);
        desk.goTo(QStringLiteral("Approve"));
        QVERIFY(desk.part<RowsView>("changesList")->model()->rowCount() > 0);
        auto* approve = desk.part<QPushButton>("approvePolicy");
        QVERIFY(!approve->isEnabled());
        desk.part<QLineEdit>("minuteReference")->setText(QStringLiteral("FGB 12 November, item 7"));
        QVERIFY(approve->isEnabled());
        QVERIFY(desk.part<QDateEdit>("nextReview")->minimumDate() > desk.policies.today());
        approve->click();
        desk.part<QPushButton>("confirmApproval")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            limitOf(await(desk.policies.file(desk.head, ws))->inForce) == 280, patience);
        const auto file = await(desk.policies.file(desk.head, ws));
        QCOMPARE(file->inForce.version, QStringLiteral("2026.2"));
        QCOMPARE(file->versions.size(), size_t(2));
        QCOMPARE(file->standing.kind, policy::StandingKind::InDate);
        QVERIFY(!file->draft);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.part<RowsView>("versionList")->model()->rowCount(), 2, patience);
    }

    void theReaderIsAskedAndRecorded()
    {
        Desk desk(ws);
        desk.notices.resize(900, 200);
        desk.notices.show();
        desk.notices.enter(desk.school.teacher);
        QTRY_VERIFY_WITH_TIMEOUT(desk.notices.findChild<AcknowledgeDialog*>(), patience);
        auto* bar = desk.notices.findChild<MessageBar*>(QStringLiteral("readingBanner"));
        QVERIFY(!bar->isHidden());
        // A teacher is not told that the review is overdue.
        QVERIFY(desk.notices.findChild<MessageBar*>(QStringLiteral("standingBanner"))->isHidden());
        desk.notices.findChild<QPushButton*>(QStringLiteral("acknowledge"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isHidden(), patience);
        QVERIFY(await(desk.policies.file(desk.school.teacher, ws))->acknowledged);
        QVERIFY(!await(desk.policies.file(desk.head, ws))->acknowledged);
    }

    void theHeadSignsToCarryOn()
    {
        Desk desk(ws);
        desk.notices.resize(900, 200);
        desk.notices.show();
        desk.notices.enter(desk.head);
        auto* bar = desk.notices.findChild<MessageBar*>(QStringLiteral("standingBanner"));
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isHidden(), patience);
        QVERIFY(bar->sentence().contains(QStringLiteral("1 September 2017")));
        desk.notices.findChild<QPushButton*>(QStringLiteral("carryOn"))->click();
        auto* sign = desk.notices.findChild<QPushButton*>(QStringLiteral("carryOnSign"));
        QVERIFY(sign && !sign->isEnabled());
        desk.notices.findChild<QPlainTextEdit*>(QStringLiteral("carryOnReason"))
            ->setPlainText(QStringLiteral("The governors meet in spring."));
        sign->click();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isHidden(), patience);
        QCOMPARE(await(desk.policies.file(desk.head, ws))->standing.kind,
            policy::StandingKind::CarriedOn);
    }

    void thePageForParentsIsOneSheet_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("words");
        QTest::newRow("Lickey Hills") << "lickey-hills"
                                      << "We never post photographs";
        QTest::newRow("William Stockton") << ws << "forename and the first letter";
    }

    void thePageForParentsIsOneSheet()
    {
        QFETCH(QString, id);
        QFETCH(QString, words);
        const policy::Pack pack = policy::builtInPack(id).value();
        QVERIFY(parentsDocument(pack, pack.school).contains(words));
        QTemporaryDir folder;
        const QString kept = qEnvironmentVariable("NESTBOX_KEEP");
        const QString path
            = (kept.isEmpty() ? folder.path() : kept) + QStringLiteral("/%1.pdf").arg(id);
        QVERIFY(saveParentsPdf(pack, pack.school, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/Count 1\n"));
        QVERIFY(!saveParentsPdf(pack, pack.school, folder.path() + QStringLiteral("/no/where")));
    }

    void sentencesCannotSmuggleMarkup()
    {
        policy::Pack pack = policy::builtInPack(ws).value();
        pack.clauses.first().sentence = QStringLiteral("<img src=x> & more");
        pack.clauses.first().parents = pack.clauses.first().sentence;
        QVERIFY(!policyDocument(pack).contains(QLatin1String("<img")));
        QVERIFY(!parentsDocument(pack, QStringLiteral("<b>")).contains(QLatin1String("<img")));
    }

    void whatTakesTheKeyboardHasAName()
    {
        Desk desk(ws);
        desk.page.open(desk.head);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOpen(), patience);
        for (const QString& tab : desk.visibleTabs()) {
            desk.goTo(tab);
            for (const QWidget* widget : desk.page.findChildren<QWidget*>()) {
                const bool operated = qobject_cast<const QComboBox*>(widget)
                    || qobject_cast<const QPlainTextEdit*>(widget)
                    || qobject_cast<const QListWidget*>(widget)
                    || qobject_cast<const RowsView*>(widget);
                QVERIFY2(!operated || !widget->isVisible() || !widget->accessibleName().isEmpty(),
                    qPrintable(tab + ' ' + widget->objectName()));
            }
        }
    }

    void initTestCase() { m_theme = std::make_unique<theme::Theme>(*qApp); }

private:
    std::unique_ptr<theme::Theme> m_theme;
};

QTEST_MAIN(PolicyPageTest)
#include "policy_page_test.moc"
