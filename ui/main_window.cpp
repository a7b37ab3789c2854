// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/main_window.h"

#include "app/base/when_done.h"
#include "app/governance/help_text.h"
#include "app/policy/pack_reader.h"
#include "app/services/practice_school.h"
#include "ui/calendar/calendar_page.h"
#include "ui/compose/composer_page.h"
#include "ui/compose/my_posts_page.h"
#include "ui/compose/notices_page.h"
#include "ui/governance/decisions_page.h"
#include "ui/governance/help_page.h"
#include "ui/outbox/outbox_page.h"
#include "ui/policy/policy_notices.h"
#include "ui/policy/policy_page.h"
#include "ui/review/review_page.h"
#include "ui/settings/settings_page.h"
#include "ui/setup/left_steps.h"
#include "ui/staff/sign_in_page.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/severity_label.h"
#include "ui/widgets/sidebar.h"
#include "ui/words/words_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr auto patienceWithTheDisk = std::chrono::seconds(3);

QString entryId(int index)
{
    return QString::number(index);
}

} // namespace

MainWindow::MainWindow(services::Services& services, theme::Theme& theme)
    : m_services(services)
    , m_theme(theme)
    , m_idle(services.clock(), this)
{
    setWindowTitle(QStringLiteral("Nestbox"));
    setWindowIcon(theme::applicationIcon());
    connect(&m_idle, &IdleLock::expired, this,
        [this] { lock(tr("Locked because nobody was at the keyboard. Your draft is saved.")); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceWithTheDisk);
    connect(&m_patience, &QTimer::timeout, this, &MainWindow::askToCloseAnyway);
    connect(&m_services, &services::Services::signInSaved, this, [this] {
        if (m_closing)
            close();
    });
    build();
    connect(&m_services, &services::Services::schoolChanged, this, &MainWindow::showSchool);
    connect(&m_services, &services::Services::accountChanged, this, &MainWindow::showAccount);
    connect(&m_services, &services::Services::troubleChanged, this, &MainWindow::showTrouble);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const theme::Spacing space = theme::spacing(this);
    m_signIn = new SignInPage(this);
    connect(m_signIn, &SignInPage::signInRequested, this, &MainWindow::signIn);
    connect(m_signIn, &SignInPage::otherRequested, this, [this] {
        if (m_services.paths().atSchool)
            Q_EMIT practiceRequested();
        else
            Q_EMIT setupRequested();
    });
    auto* work = new QWidget(this);
    m_sidebar = new Sidebar(work);
    m_sidebar->setAccessibleName(tr("Pages"));
    m_stack = new QStackedWidget(work);
    m_notice = new MessageBar(work);
    connect(m_sidebar, &Sidebar::entryChosen, this,
        [this](const QString& id) { showPage(id.toInt()); });
    connect(m_sidebar, &QAbstractItemView::activated, this, &MainWindow::takeKeyboard);
    m_column = new QVBoxLayout;
    m_column->addWidget(buildHeader());
    m_column->addWidget(m_notice);
    m_column->addWidget(m_stack, 1);
    m_column->setSpacing(space.medium);
    m_column->setContentsMargins(space.large, space.medium, space.large, space.large);
    auto* row = new QHBoxLayout(work);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(m_column, 1);
    m_screens = new QStackedWidget(this);
    m_screens->addWidget(m_signIn);
    m_screens->addWidget(work);
    setCentralWidget(m_screens);
    resize(QSize(fontMetrics().averageCharWidth() * 175, fontMetrics().height() * 52)
               .boundedTo(screen()->availableSize() * 0.9));
}

QWidget* MainWindow::buildHeader()
{
    auto* header = new QWidget(this);
    m_school = new QLabel(header);
    m_school->setObjectName(QStringLiteral("schoolName"));
    m_school->setFont(theme::titleFont(font()));
    m_handle = new QLabel(header);
    m_handle->setObjectName(QStringLiteral("schoolHandle"));
    m_practice = new SeverityLabel(header);
    m_practice->setTone(theme::Tone::Neutral, tr("Practice: nothing leaves this PC"));
    m_practice->setIcon(QStringLiteral("practice"));
    m_userName = new QLabel(header);
    m_userName->setObjectName(QStringLiteral("userName"));
    m_signOut = new QToolButton(header);
    m_signOut->setObjectName(QStringLiteral("signOut"));
    m_signOut->setIcon(theme::icon(QStringLiteral("sign-out")));
    m_signOut->setText(tr("Sign out"));
    m_signOut->setToolTip(tr("Sign out (Ctrl+L)"));
    m_signOut->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_signOut, &QToolButton::clicked, this, [this] { lock({}); });
    connect(new QShortcut(Qt::CTRL | Qt::Key_L, this), &QShortcut::activated, m_signOut,
        &QToolButton::click);
    auto* who = new FlowLayout; // wraps when the letters are large
    who->setContentsMargins({});
    who->addWidget(m_school);
    who->addWidget(m_handle);
    who->addWidget(m_practice);
    for (QWidget* part : std::initializer_list<QWidget*>{m_school, m_handle, m_practice})
        who->setAlignment(part, Qt::AlignVCenter);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->addLayout(who, 1);
    row->addWidget(m_userName);
    row->addWidget(m_signOut);
    return header;
}

void MainWindow::start()
{
    m_signIn->prepare(tr("Opening the school…"));
    m_signIn->setEnabled(false);
    base::whenDone(m_services.start(), this,
        [this](const base::Result<void>& started) { onStarted(started); });
}

void MainWindow::onStarted(const base::Result<void>& started)
{
    if (!started) {
        m_signIn->setEnabled(true);
        m_signIn->setBusy(true);
        m_signIn->showFailure(started.error().text);
        return;
    }
    const services::Paths& paths = m_services.paths();
    m_signIn->setOther(paths.atSchool                    ? SignInPage::Other::Practice
            : QFile::exists(paths.ofSchool().database()) ? SignInPage::Other::School
                                                         : SignInPage::Other::NewSchool);
    m_services.goOnline(true);
    makePages();
    showSchool();
    m_signIn->setEnabled(true);
    m_signIn->prepare({});
    QTimer::singleShot(0, this, &MainWindow::ready);
}

void MainWindow::addPage(Page* page)
{
    const int index = static_cast<int>(m_pages.size());
    m_pages.append(page);
    m_stack->addWidget(page);
    m_sidebar->addEntry(entryId(index), page->iconName(), page->title());
    connect(page, &Page::waitingChanged, this,
        [this, index](int count) { m_sidebar->setBadge(entryId(index), count); });
    if (index < 10) { // Ctrl+1 … Ctrl+9, Ctrl+0, as they stand in the list
        const auto key = static_cast<Qt::Key>(index < 9 ? Qt::Key_1 + index : Qt::Key_0);
        auto* shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, key)), this);
        connect(shortcut, &QShortcut::activated, this, [this, index] {
            if (m_sidebar->setCurrentPosition(index))
                takeKeyboard();
        });
    }
}

void MainWindow::makePages()
{
    posts::PostDesk& posts = m_services.posts();
    m_composer = new ComposerPage(posts, m_services.clock(), this);
    m_myPosts = new MyPostsPage(posts, this);
    m_review = new ReviewPage(posts, m_services.clock(), this);
    m_outbox = new OutboxPage(posts, m_services.outbox(), this);
    m_notices = new NoticesPage(posts, this);
    m_words = new WordsPage(m_services.words(), this);
    m_calendar = new CalendarPage(m_services.calendar(), m_services.clock(), this);
    m_decisions = new DecisionsPage(m_services.decisions(), this);
    m_policy = new PolicyPage(m_services.policy(), posts, m_services.clock(), this);
    m_settings = new SettingsPage(this);
    m_help = new HelpPage(m_services.decisions(), this);
    for (Page* page : std::initializer_list<Page*>{m_composer, m_myPosts, m_review, m_outbox,
             m_notices, m_decisions, m_words, m_calendar, m_policy, m_settings, m_help})
        addPage(page);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, [this] {
        goTo(m_help);
        takeKeyboard();
    });
    joinPages();
    joinPolicy();
    joinSettings();
    joinDecisions();
}

void MainWindow::joinPages()
{
    connect(m_myPosts, &MyPostsPage::editRequested, this, [this](base::PostId id) {
        goTo(m_composer);
        m_composer->edit(id);
    });
    connect(m_notices, &NoticesPage::openRequested, this, &MainWindow::openFromNotice);
    connect(m_composer, &ComposerPage::submitted, this, [this](posts::State state) {
        m_notice->showMessage(MessageBar::Kind::Success,
            state == posts::State::InReview ? tr(
                "Sent to the senior leadership team. You will see their answer under My posts.")
                                            : tr("Cleared. It goes out as soon as it may."));
    });
    connect(m_composer, &ComposerPage::settled, this, [this] {
        if (m_closing)
            close();
    });
    connect(m_outbox, &OutboxPage::linkRequested, this,
        [](const QUrl& url) { QDesktopServices::openUrl(url); });
}

void MainWindow::openFromNotice(const posts::Notice& notice)
{
    if (!m_user)
        return;
    if (posts::mayTake(notice.state, posts::Action::Edit, *m_user, notice.author)) {
        goTo(m_composer);
        m_composer->edit(notice.post);
    } else if (posts::mayTake(notice.state, posts::Action::Approve, *m_user, notice.author)) {
        goTo(m_review);
        m_review->choose(notice.post);
    } else {
        goTo(notice.author == m_user->id ? static_cast<Page*>(m_myPosts) : m_outbox);
    }
}

void MainWindow::joinDecisions()
{
    connect(m_decisions, &DecisionsPage::linkRequested, this,
        [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(m_decisions, &DecisionsPage::alertWaiting, this, [this](const QString& sentence) {
        if (m_user && m_current != m_decisions)
            m_notice->showMessage(MessageBar::Kind::Warning, sentence);
    });
}

void MainWindow::joinPolicy()
{
    m_policyNotices = new PolicyNotices(m_services.policy(), m_services.posts(), this);
    m_column->insertWidget(1, m_policyNotices); // under the header
    connect(m_policyNotices, &PolicyNotices::renewRequested, this, [this] {
        goTo(m_policy);
        m_policy->beginRenewal();
    });
    connect(m_policy, &PolicyPage::settled, this, [this] {
        if (m_closing)
            close();
    });
}

void MainWindow::joinSettings()
{
    connect(m_settings, &SettingsPage::schoolChanged, this,
        [this](const settings::SchoolSettings& school) {
            if (!m_user)
                return;
            base::whenDone(m_services.changeSchool(*m_user, school), this,
                [this](const base::Result<void>& done) {
                    if (done)
                        m_settings->showDone(tr("Saved. Drafts are judged by it from now on."));
                    else
                        m_settings->showError(done.error().text);
                    m_settings->setSchool(m_services.school().settings);
                });
        });
    connect(m_settings, &SettingsPage::appearanceChanged, this,
        [this](settings::Appearance appearance) {
            m_theme.apply(static_cast<theme::Appearance>(appearance));
            settings::ComputerSettings computer
                = settings::loadComputerSettings(m_services.paths().computerSettings());
            computer.appearance = appearance;
            if (auto saved
                = settings::saveComputerSettings(m_services.paths().computerSettings(), computer);
                !saved)
                m_settings->showError(saved.error().text);
        });
    services::AccountLink& account = m_services.account();
    connect(m_settings, &SettingsPage::connectRequested, &account,
        &services::AccountLink::connectAccount);
    connect(m_settings, &SettingsPage::setupRequested, this, &MainWindow::setupRequested);
    connect(m_settings, &SettingsPage::disconnectRequested, &account,
        &services::AccountLink::disconnectAccount);
    connect(m_settings, &SettingsPage::pastedBack, this, [this](const QString& address) {
        if (auto taken = m_services.account().pasteBack(address); !taken)
            m_settings->showError(taken.error().text);
    });
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages.size() || !m_user)
        return;
    if (m_current)
        m_current->leave();
    m_current = m_pages.at(index);
    m_stack->setCurrentWidget(m_current);
    m_current->open(*m_user);
    // Arrow keys go on through the list of pages; Enter, a click or Ctrl+number enters the page.
    if (!m_sidebar->hasFocus() || QApplication::mouseButtons() != Qt::NoButton)
        takeKeyboard();
}

void MainWindow::takeKeyboard()
{
    if (m_current)
        m_current->takeKeyboard();
}

void MainWindow::goTo(const Page* page)
{
    for (int index = 0; index < m_pages.size(); ++index) {
        if (m_pages.at(index) == page)
            m_sidebar->setCurrentEntry(entryId(index));
    }
}

void MainWindow::signIn(const QString& name, const QString& secret)
{
    m_signIn->setBusy(true);
    base::whenDone(m_services.signIn(name, secret), this,
        [this](const base::Result<staff::StaffMember>& member) {
            m_signIn->setBusy(false);
            if (member)
                enter(*member);
            else
                m_signIn->showFailure(member.error().text);
        });
}

void MainWindow::enter(const staff::StaffMember& member)
{
    m_user = member;
    m_userName->setText(member.name);
    int first = -1;
    for (int index = 0; index < m_pages.size(); ++index) {
        const auto permission = m_pages.at(index)->permission();
        const bool visible = !permission || member.may(*permission);
        m_sidebar->setEntryVisible(entryId(index), visible);
        if (visible && first < 0)
            first = index;
    }
    m_notices->setUser(member);
    m_signIn->prepare({});
    m_screens->setCurrentIndex(1);
    m_idle.start(std::chrono::minutes(m_services.school().settings.idleMinutes));
    m_current = nullptr;
    {
        const QSignalBlocker quiet(m_sidebar);
        m_sidebar->setCurrentEntry(entryId(first));
    }
    showPage(first);
    takeKeyboard();
    m_decisions->lookFor(member);
    m_policyNotices->enter(member);
    rememberName(member.name);
    if (member.may(staff::Permission::ChangePolicy) && !m_services.stepsLeft().isEmpty())
        m_notice->showMessage(MessageBar::Kind::Information,
            tr("The set-up of the school is not finished. What is left stands under Settings."));
}

void MainWindow::rememberName(const QString& name)
{
    const QString path = m_services.paths().computerSettings();
    settings::ComputerSettings computer = settings::loadComputerSettings(path);
    if (computer.lastName == name)
        return;
    computer.lastName = name;
    if (auto saved = settings::saveComputerSettings(path, computer); !saved)
        m_notice->showMessage(MessageBar::Kind::Warning, saved.error().text);
}

void MainWindow::lock(const QString& reason)
{
    if (!m_user)
        return;
    if (m_current)
        m_current->leave();
    m_current = nullptr;
    m_idle.stop();
    m_decisions->leaveUser();
    for (QDialog* question : findChildren<QDialog*>())
        question->reject(); // asked of somebody who is gone
    m_notice->dismiss();
    m_policyNotices->clear();
    // The pages lose the keyboard, and may still act on it, before their user is gone.
    m_screens->setCurrentIndex(0);
    m_signIn->prepare(reason);
    m_user.reset();
}

void MainWindow::showSchool()
{
    const settings::SchoolSettings& school = m_services.school().settings;
    const settings::ComputerSettings computer
        = settings::loadComputerSettings(m_services.paths().computerSettings());
    m_school->setText(school.schoolName);
    m_handle->setText(QLatin1Char('@') + school.handle);
    m_practice->setVisible(school.practice);
    m_signIn->setSchool(school.schoolName, school.handle);
    m_signIn->setCrest(school.crest);
    m_signIn->setStaff(m_services.school().staff, computer.lastName);
    m_signIn->setHint(
        school.practice ? tr(
            "This is a practice school. Everybody's passphrase is “%1”. Nothing leaves this PC.")
                              .arg(services::practicePassphrase())
                        : QString());
    if (m_pages.isEmpty())
        return;
    const PostAccount account{school.schoolName, school.handle, {}};
    m_composer->setAccount(account);
    m_composer->setPurpose(
        governance::helpText(QStringLiteral("celebrate"), m_services.decisions().house().policy));
    m_review->setAccount(account);
    m_policy->setSchoolName(school.schoolName);
    m_settings->setPolicies(policyChoices());
    m_settings->setSchool(school);
    m_settings->setComputer(computer);
    showAccount();
}

QVector<SettingsPage::PolicyChoice> MainWindow::policyChoices() const
{
    QVector<SettingsPage::PolicyChoice> choices;
    const QDate today = m_services.clock().now().date();
    for (const QString& id : policy::builtInPackIds()) {
        const policy::Pack& inForce = m_services.school().house->checker->pack();
        const auto pack
            = inForce.id == id ? base::Result<policy::Pack>(inForce) : policy::builtInPack(id);
        if (!pack)
            continue;
        QString status = tr("This policy bears no review date. The headteacher should set one.");
        if (pack->review)
            status = *pack->review < today
                ? tr("Its review was due on %1: the headteacher should renew it.")
                      .arg(QLocale().toString(*pack->review, QLocale::LongFormat))
                : tr("To be reviewed by %1.")
                      .arg(QLocale().toString(*pack->review, QLocale::LongFormat));
        choices.append({id, tr("%1: %2").arg(pack->school, pack->name), status});
    }
    return choices;
}

void MainWindow::showAccount()
{
    if (!m_settings)
        return;
    using State = services::AccountLink::State;
    const services::AccountLink& account = m_services.account();
    const State state = account.state();
    m_settings->setAccount({account.settings().handle, account.isConnected(),
        state == State::WaitingForBrowser || state == State::WaitingForPaste, account.sentence()});
    if (state == State::SignInAgain || state == State::VaultClosed)
        m_notice->showMessage(MessageBar::Kind::Warning, account.sentence());
    showLeftSteps();
    if (const auto fit = m_services.accountFit(); fit && !fit->fits)
        m_notice->showMessage(MessageBar::Kind::Warning, fit->sentence);
}

void MainWindow::showLeftSteps()
{
    QStringList sentences;
    for (const QString& step : m_services.stepsLeft())
        sentences.append(leftStepSentence(step));
    m_settings->setLeftSteps(sentences);
}

void MainWindow::showTrouble()
{
    if (const QString sentence = m_services.sendingTrouble(); !sentence.isEmpty())
        m_notice->showMessage(MessageBar::Kind::Warning, sentence);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // What is handed to the database is written before the program ends; a save under way has to
    // come back first, because the next one stands on it.
    if (m_current)
        m_current->leave();
    // A renewed sign-in that is not in the keychain yet would be lost, too.
    const bool unsaved = (m_composer && !m_composer->isSaved())
        || (m_policy && !m_policy->isSaved()) || m_services.isSavingSignIn();
    if (unsaved && !m_closeAnyway) {
        if (!m_closing)
            m_patience.start();
        m_closing = true;
        event->ignore();
        return;
    }
    event->accept();
    Q_EMIT closed();
}

void MainWindow::askToCloseAnyway()
{
    m_closing = false;
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Close without saving?"),
        tr("The last words could not be saved yet. If Nestbox closes now, they may be lost."),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Stay"), QMessageBox::RejectRole);
    auto* anyway = question->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    connect(anyway, &QAbstractButton::clicked, this, [this] {
        m_closeAnyway = true;
        close();
    });
    question->open();
}
