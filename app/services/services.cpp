// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/services.h"

#include "app/audit/audit_log.h"
#include "app/base/pending.h"
#include "app/base/when_done.h"
#include "app/governance/policy_family.h"
#include "app/governance/policy_service.h"
#include "app/policy/pack_reader.h"
#include "app/posts/rules_revision_store.h"
#include "app/roll/pupil_store.h"
#include "app/services/practice_school.h"
#include "app/services/school_facts_reader.h"
#include "app/services/session_vault.h"
#include "app/services/setup_store.h"
#include "app/services/x_channel.h"
#include "app/staff/sign_in.h"
#include "app/staff/staff_store.h"
#include "app/storage/transaction.h"

#include <QNetworkReply>

namespace services {
namespace {

constexpr auto pauseBeforeLookingAgain = std::chrono::seconds(30);
constexpr auto rulesInterval = std::chrono::seconds(3);

base::Result<std::shared_ptr<const posts::House>> makeHouse(
    storage::Session& session, const settings::SchoolSettings& school, const posts::House* before)
{
    auto pack = governance::policyInForce(session, school.policyId);
    if (!pack)
        return base::failure(pack.error());
    auto pupils = roll::PupilStore(session).all();
    if (!pupils)
        return base::failure(pupils.error());
    const auto revision = posts::rulesRevision(session);
    if (!revision)
        return base::failure(revision.error());
    auto facts = readSchoolFacts(session);
    if (!facts)
        return base::failure(facts.error());
    const auto until = governance::carriedOnUntil(session, *pack);
    if (!until)
        return base::failure(until.error());
    facts->carriedOnUntil = *until;
    auto maySubmit = [id = pack->id, version = pack->version](
                         storage::Session& open, const staff::StaffMember& actor) {
        return governance::mustHaveAcknowledged(open, actor, id, version);
    };
    const bool sameRoll = before && before->checker->roll().pupils() == pupils->pupils();
    auto checker = sameRoll
        ? std::make_shared<const posts::DraftChecker>(
            *before->checker, std::move(*pack), std::move(*facts))
        : std::make_shared<const posts::DraftChecker>(std::move(*pack),
            std::make_shared<const roll::Roll>(std::move(*pupils)), std::move(*facts));
    return std::make_shared<const posts::House>(
        posts::House{std::move(checker), school.reviewMode == settings::ReviewMode::EveryPost,
            school.handle, *revision, std::move(maySubmit)});
}

base::Result<void> mayChange(const staff::StaffMember& actor,
    const settings::SchoolSettings& current, const settings::SchoolSettings& merged)
{
    if (!actor.may(staff::Permission::ChangeSettings))
        return base::failure(base::ErrorKind::Denied,
            Services::tr("Your role does not change the school's settings. Ask the headteacher."));
    if (!merged.practice && merged.policyId != current.policyId)
        return base::failure(base::ErrorKind::Denied,
            Services::tr("The school's policy is changed on the page Policy, with the governors' "
                         "minute. Only the practice school swaps it here."));
    const bool rulesChange
        = merged.policyId != current.policyId || merged.reviewMode != current.reviewMode;
    if (rulesChange && !actor.may(staff::Permission::ChangePolicy))
        return base::failure(base::ErrorKind::Denied,
            Services::tr("Only the headteacher changes the policy in force and who reviews."));
    return {};
}

// One transaction: checked against what the database says now, not what a window last saw.
base::Result<SchoolRecord> changeSettings(storage::Session& session, const base::Clock& clock,
    const staff::StaffMember& actor, const settings::SchoolSettings& seen,
    const settings::SchoolSettings& wanted)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto current = settings::loadSchoolSettings(session);
    if (!current)
        return base::failure(current.error());
    const settings::SchoolSettings changed = settings::merged(*current, seen, wanted);
    if (auto allowed = mayChange(actor, *current, changed); !allowed)
        return base::failure(allowed.error());
    if (auto done = settings::saveSchoolSettings(session, changed); !done)
        return base::failure(done.error());
    if (auto done = posts::noteRulesChanged(session); !done)
        return base::failure(done.error());
    if (auto logged = audit::append(session,
            {clock.now(), actor.id, QStringLiteral("settings.change"), QStringLiteral("school"),
                changed.policyId});
        !logged)
        return base::failure(logged.error());
    auto record = readSchool(session); // an unusable choice is refused before it is kept
    if (!record)
        return record;
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return record;
}

} // namespace

base::Result<SchoolRecord> readSchool(storage::Session& session, const posts::House* before)
{
    auto school = settings::loadSchoolSettings(session);
    if (!school)
        return base::failure(school.error());
    auto staff = staff::StaffStore(session).all();
    if (!staff)
        return base::failure(staff.error());
    if (staff->empty())
        return base::failure(base::ErrorKind::NotFound,
            Services::tr("The school is not set up yet. Choose “Set up our school”."));
    auto house = makeHouse(session, *school, before);
    if (!house)
        return base::failure(house.error());
    return SchoolRecord{std::move(*school), std::move(*staff), std::move(*house)};
}

governance::DecisionHouse decisionHouse(const SchoolRecord& school)
{
    const posts::DraftChecker& checker = *school.house->checker;
    auto house = governance::decisionHouse(checker.pack(), checker.school());
    house.followerCheckDays = school.settings.followerCheckDays;
    house.followersDecidedBy = school.settings.followDeciders == QLatin1String("head")
        ? staff::Roles{staff::Role::Head}
        : staff::Roles{staff::Role::SeniorLeader, staff::Role::Head};
    return house;
}

base::Result<SchoolRecord> openSchool(storage::Session& session, const base::Clock& clock)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto unused = isUnused(session);
    if (!unused)
        return base::failure(unused.error());
    if (*unused) {
        if (auto created = createPracticeSchool(session, clock); !created)
            return base::failure(created.error());
    }
    auto record = readSchool(session);
    if (!record)
        return record;
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return record;
}

Services::Services(Paths paths, OpenBrowser openBrowser, bool keepSignIn)
    : m_paths(std::move(paths))
    , m_openBrowser(std::move(openBrowser))
    , m_keepSignIn(keepSignIn)
    , m_database(m_paths.database())
    , m_posts(m_database, m_clock)
    , m_words(m_database, m_clock)
    , m_calendar(m_database, m_clock)
    , m_rejudger(m_database, m_clock)
    , m_decisions(m_database, m_clock)
    , m_policy(m_database, m_clock)
{
    connect(&m_words, &governance::WordDesk::changed, this, &Services::lookForNewRules);
    connect(&m_calendar, &governance::CalendarDesk::changed, this, &Services::lookForNewRules);
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(pauseBeforeLookingAgain);
    m_rulesTimer.setInterval(rulesInterval);
    connect(&m_rulesTimer, &QTimer::timeout, this, &Services::lookForNewRules);
    connect(&m_rulesTimer, &QTimer::timeout, this, &Services::lookAtClock);
    connect(&m_posts, &posts::PostDesk::rulesChanged, this, &Services::lookForNewRules);
    connect(&m_posts, &posts::PostDesk::changed, this, &Services::lookForRecentPosts);
    connect(&m_rejudger, &posts::Rejudger::finished, this, &Services::onRejudged);
    connect(&m_policy, &governance::PolicyDesk::changed, this, &Services::lookForNewRules);
}

Services::~Services() = default;

base::Async<void> Services::start()
{
    const base::Pending<base::Result<void>> started;
    base::whenDone(m_database.open(), this, [this, started](const base::Result<void>& opened) {
        if (!opened) {
            started.finish(opened);
            return;
        }
        const auto school = m_database.run(
            [&clock = m_clock, atSchool = m_paths.atSchool](storage::Session& session) {
                return atSchool ? readSchool(session) : openSchool(session, clock);
            });
        base::whenDone(school, this, [this, started](base::Result<SchoolRecord> record) {
            if (!record) {
                started.finish(base::failure(record.error()));
                return;
            }
            take(std::move(*record));
            started.finish({});
        });
    });
    return started.future();
}

void Services::take(SchoolRecord record)
{
    m_school = std::move(record);
    m_posts.setHouse(m_school.house);
    if (m_watching)
        m_rejudger.start(m_school.house, false);
    m_decisions.setHouse(
        std::make_shared<const governance::DecisionHouse>(decisionHouse(m_school)));
    Q_EMIT schoolChanged();
}

void Services::goOnline(bool watching)
{
    m_watching = watching;
    if (watching) {
        m_rulesTimer.start();
        lookAtClock(); // days may have passed since the program was last open
    }
    AccountSettings account = accountSettings();
    OpenBrowser openBrowser = m_openBrowser;
    if (m_school.settings.practice) {
        m_practice = std::make_unique<PracticeServer>(m_clock);
        const auto address = m_practice->start(m_paths, m_school.settings);
        if (!address)
            setTrouble(address.error().text);
        account.clientId = PracticeServer::clientId();
        account.endpoints.api = address ? *address : QUrl(QStringLiteral("http://127.0.0.1:9"));
        account.endpoints.upload = account.endpoints.api;
        account.endpoints.authorize = account.endpoints.api;
        account.endpoints.authorize.setPath(QStringLiteral("/i/oauth2/authorize"));
        openBrowser = [this](const QUrl& url) { approveAtPractice(url); };
    }
    m_vault = std::make_unique<SessionVault>(m_paths.computerSettings() + QStringLiteral(".keys"));
    m_account = std::make_unique<AccountLink>(
        m_network, *m_vault, m_clock, std::move(account), std::move(openBrowser));
    m_channel = std::make_unique<XChannel>(m_network, *m_account, m_clock);
    m_outbox = std::make_unique<outbox::OutboxDesk>(m_database, m_clock, m_posts, *m_channel);
    m_publisher = std::make_unique<outbox::Publisher>(
        m_database, m_clock, *m_channel, [this] { return m_school.house; });
    connect(m_publisher.get(), &outbox::Publisher::changed, m_outbox.get(),
        &outbox::OutboxDesk::changed);
    connect(m_publisher.get(), &outbox::Publisher::changed, &m_posts, &posts::PostDesk::changed);
    connect(&m_posts, &posts::PostDesk::changed, m_publisher.get(), &outbox::Publisher::look);
    connect(m_account.get(), &AccountLink::changed, this, &Services::onAccountChanged);
    connect(m_account.get(), &AccountLink::saved, this, &Services::signInSaved);
    connect(&m_lookAgain, &QTimer::timeout, m_account.get(), &AccountLink::resume);
    const SessionVault::Use use = !m_keepSignIn ? SessionVault::Use::Memory
        : m_school.settings.practice            ? SessionVault::Use::KeychainIfOpen
                                                : SessionVault::Use::Keychain;
    base::whenDone(m_vault->choose(use), this, [this](const base::Result<QString>& sentence) {
        if (sentence && !sentence->isEmpty())
            setTrouble(*sentence);
        m_account->resume();
    });
}

AccountSettings Services::accountSettings() const
{
    const settings::SchoolSettings& school = m_school.settings;
    AccountSettings account;
    account.endpoints.authorize = school.authorizeUrl;
    account.endpoints.api = school.apiUrl;
    account.endpoints.upload = school.apiUrl;
    account.clientId = school.clientId;
    account.handle = school.handle;
    account.callbackPorts = school.callbackPorts;
    account.lockFile = m_paths.sessionLock();
    return account;
}

// The practice school has no browser window: its practice X agrees by itself.
void Services::approveAtPractice(const QUrl& address)
{
    QNetworkReply* reply = m_network.get(QNetworkRequest(PracticeServer::approvedAtOnce(address)));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void Services::onAccountChanged()
{
    const AccountLink::State state = m_account->state();
    // The practice school asks no questions: it connects itself.
    if (m_school.settings.practice && !m_triedPractice
        && (state == AccountLink::State::NotConnected
            || state == AccountLink::State::SignInAgain)) {
        m_triedPractice = true;
        m_account->connectAccount();
        return;
    }
    if (state == AccountLink::State::Unreachable)
        m_lookAgain.start();
    if (state == AccountLink::State::Connected)
        startSending();
    Q_EMIT accountChanged();
}

void Services::startSending()
{
    if (!m_account->isConnected())
        return;
    if (m_sending) {
        m_publisher->look();
        return;
    }
    m_sending = true;
    base::whenDone(m_publisher->start(), this, [this](const base::Result<int>& started) {
        if (started) {
            Q_EMIT m_posts.changed();
            if (m_watching)
                m_publisher->watch();
            setTrouble({});
        } else {
            setTrouble(started.error().text);
            m_sending = false; // the other program may be closed later
            if (m_watching)
                QTimer::singleShot(pauseBeforeLookingAgain, this, &Services::startSending);
        }
        Q_EMIT sendingStarted(started.has_value());
    });
}

std::optional<policy::AccountFit> Services::accountFit() const
{
    if (m_school.settings.practice || !isOnline() || !m_account->isConnected()
        || !m_account->found())
        return std::nullopt;
    return policy::accountFits(m_school.house->checker->pack(), m_account->found()->isProtected);
}

QStringList Services::stepsLeft() const
{
    QStringList left = m_school.settings.setupLeft;
    if (!m_school.house->checker->roll().isEmpty())
        left.removeAll(QLatin1String(classListStep));
    if (const auto fit = accountFit(); fit && fit->fits)
        left.removeAll(QLatin1String(accountStep));
    return left;
}

base::Async<outbox::Outcome> Services::publish(base::PostId post)
{
    return m_publisher->publish(post);
}

base::Async<staff::StaffMember> Services::signIn(const QString& name, const QString& secret)
{
    return m_database.run([&clock = m_clock, name, secret](storage::Session& session) {
        return staff::signIn(session, clock, name, secret);
    });
}

base::Async<void> Services::changeSchool(
    const staff::StaffMember& actor, const settings::SchoolSettings& wanted)
{
    const base::Pending<base::Result<void>> changed;
    const auto saved = m_database.run(
        [&clock = m_clock, actor, seen = m_school.settings, wanted](storage::Session& session) {
            return changeSettings(session, clock, actor, seen, wanted);
        });
    base::whenDone(saved, this, [this, changed](base::Result<SchoolRecord> record) {
        if (record)
            take(std::move(*record));
        changed.finish(record ? base::Result<void>() : base::failure(record.error()));
    });
    return changed.future();
}

// Another program may change the rules of this school.
void Services::lookForNewRules()
{
    const auto read = m_database.run(
        [known = m_school.house](
            storage::Session& session) -> base::Result<std::optional<SchoolRecord>> {
            const auto newest = posts::rulesRevision(session);
            if (!newest)
                return base::failure(newest.error());
            if (*newest == known->rulesRevision)
                return std::optional<SchoolRecord>();
            auto record = readSchool(session, known.get());
            if (!record)
                return base::failure(record.error());
            return std::optional<SchoolRecord>(std::move(*record));
        });
    base::whenDone(read, this, [this](base::Result<std::optional<SchoolRecord>> record) {
        if (record && *record)
            take(std::move(**record));
    });
}

// Hours begin and end, days change, clocks are set: the same post may be judged otherwise.
void Services::lookAtClock()
{
    const QDateTime now = m_clock.now();
    if (posts::clockMatters(m_school.house->checker->pack(), m_clockSeen, now)) {
        m_rejudger.start(m_school.house, true);
        m_posts.setHouse(m_school.house); // open pages judge again, too
    }
    m_clockSeen = now;
}

// No change of the rules: only the rule about twins needs to know what has been sent.
void Services::lookForRecentPosts()
{
    const auto read
        = m_database.run([](storage::Session& session) { return readRecentPosts(session); });
    base::whenDone(read, this, [this](base::Result<QVector<policy::RecentPost>> recent) {
        const posts::DraftChecker& checker = *m_school.house->checker;
        if (!recent || *recent == checker.school().recentPosts)
            return;
        policy::SchoolFacts facts = checker.school();
        facts.recentPosts = std::move(*recent);
        auto house = std::make_shared<posts::House>(*m_school.house);
        house->checker = std::make_shared<const posts::DraftChecker>(
            checker, checker.pack(), std::move(facts));
        m_school.house = std::move(house);
        m_posts.setHouse(m_school.house);
    });
}

void Services::onRejudged(const posts::RejudgeStep& sum)
{
    if (sum.voided > 0)
        Q_EMIT m_posts.changed();
    if (sum.told > 0)
        Q_EMIT m_posts.noticesChanged();
    Q_EMIT rejudged(sum);
}

void Services::setTrouble(const QString& sentence)
{
    m_sendingTrouble = sentence;
    Q_EMIT troubleChanged();
}

} // namespace services
