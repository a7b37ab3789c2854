// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/school_setup.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "app/photo/picture.h"
#include "app/photo/picture_file.h"
#include "app/posts/rules_revision_store.h"
#include "app/roll/pupil_store.h"
#include "app/roll/roll_csv.h"
#include "app/services/practice_send.h"
#include "app/staff/secret.h"
#include "app/storage/transaction.h"

#include <QDir>
#include <QFile>

namespace services {
namespace {

constexpr qint64 largestClassList = 20 * 1024 * 1024;
constexpr int crestSide = 256;

base::Result<SetupProgress> begin(
    storage::Session& session, const settings::SchoolSettings& defaults)
{
    auto progress = loadSetup(session);
    if (!progress || progress->schoolExists)
        return progress;
    if (auto kept = settings::saveSchoolSettings(session, defaults); !kept)
        return base::failure(kept.error());
    return progress;
}

base::Result<roll::Roll> readList(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::NotFound,
            SchoolSetup::tr("This file cannot be opened. Check where it is and that it is not open "
                            "in another program."));
    if (file.size() > largestClassList)
        return base::failure(
            base::ErrorKind::Invalid, SchoolSetup::tr("This file is too large for a class list."));
    return roll::readRollCsv(file.readAll());
}

base::Result<QByteArray> readPicture(const QString& path)
{
    const auto bytes = photo::readFile(path);
    if (!bytes)
        return bytes;
    photo::Limits limits;
    limits.maxSide = crestSide;
    const auto picture = photo::clean(*bytes, limits);
    if (!picture)
        return base::failure(picture.error());
    return picture->bytes;
}

base::StaffId headOf(const SchoolRecord& school)
{
    for (const staff::StaffMember& member : school.staff) {
        if (member.roles.contains(staff::Role::Head))
            return member.id;
    }
    return {};
}

base::Result<void> addClassList(storage::Session& session, const base::Clock& clock,
    const roll::Roll& pupils, base::StaffId head)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto there = roll::PupilStore(session).all();
    if (!there)
        return base::failure(there.error());
    if (!there->isEmpty())
        return base::failure(
            base::ErrorKind::Conflict, SchoolSetup::tr("There is a class list already."));
    if (auto added = roll::PupilStore(session).add(pupils, head, clock); !added)
        return added;
    if (auto changed = posts::noteRulesChanged(session); !changed)
        return changed;
    if (auto noted = noteStepDone(session, clock, QLatin1String(classListStep)); !noted)
        return noted;
    return (*transaction)->commit();
}

} // namespace

SchoolSetup::SchoolSetup(const Paths& paths, Options options)
    : m_paths(paths.ofSchool())
    , m_options(std::move(options))
    , m_database(m_paths.database())
{
}

SchoolSetup::~SchoolSetup() = default;

QDate SchoolSetup::today() const
{
    return base::schoolWallTime(m_clock.now()).date();
}

base::Async<SetupProgress> SchoolSetup::open()
{
    const Answer<SetupProgress> answer;
    QDir().mkpath(m_paths.folder);
    base::whenDone(m_database.open(), this, [this, answer](const base::Result<void>& opened) {
        if (!opened) {
            answer.finish(base::failure(opened.error()));
            return;
        }
        using Found = std::pair<SetupProgress, std::optional<SchoolRecord>>;
        const auto read = m_database.run(
            [defaults = m_options.defaults](storage::Session& session) -> base::Result<Found> {
                auto progress = begin(session, defaults);
                if (!progress)
                    return base::failure(progress.error());
                if (!progress->schoolExists)
                    return Found{std::move(*progress), std::nullopt};
                auto school = readSchool(session);
                if (!school)
                    return base::failure(school.error());
                return Found{std::move(*progress), std::move(*school)};
            });
        base::whenDone(read, this, [this, answer](base::Result<Found> found) {
            if (!found) {
                answer.finish(base::failure(found.error()));
                return;
            }
            m_school = std::move(found->second);
            answer.finish(std::move(found->first));
        });
    });
    return answer.future();
}

base::Async<void> SchoolSetup::save(const SetupDraft& draft)
{
    return m_database.run([draft](storage::Session& session) { return saveSetup(session, draft); });
}

base::Async<QString> SchoolSetup::hash(const QString& passphrase)
{
    return m_database.run([passphrase](storage::Session&) -> base::Result<QString> {
        if (auto fine = staff::acceptable(passphrase); !fine)
            return base::failure(fine.error());
        return staff::hashSecret(passphrase);
    });
}

base::Async<QByteArray> SchoolSetup::readCrest(const QString& path)
{
    return m_database.run([path](storage::Session&) { return readPicture(path); });
}

// Does the work and looks at the school afterwards.
base::Async<void> SchoolSetup::changeThenRead(const Work& work)
{
    const Answer<void> answer;
    const auto done
        = m_database.run([work](storage::Session& session) -> base::Result<SchoolRecord> {
              if (auto worked = work(session); !worked)
                  return base::failure(worked.error());
              return readSchool(session);
          });
    base::whenDone(done, this, [this, answer](base::Result<SchoolRecord> school) {
        if (!school) {
            answer.finish(base::failure(school.error()));
            return;
        }
        m_school = std::move(*school);
        Q_EMIT schoolChanged();
        answer.finish({});
    });
    return answer.future();
}

base::Async<void> SchoolSetup::create(const SetupDraft& draft)
{
    return changeThenRead([&clock = m_clock, draft](storage::Session& session) {
        return createSchool(session, clock, draft);
    });
}

const policy::Pack& SchoolSetup::policy() const
{
    return m_school->house->checker->pack();
}

qsizetype SchoolSetup::pupilCount() const
{
    return m_school->house->checker->roll().size();
}

base::Async<roll::Roll> SchoolSetup::readClassList(const QString& path)
{
    return m_database.run([path](storage::Session&) { return readList(path); });
}

base::Async<void> SchoolSetup::takeClassList(const roll::Roll& pupils)
{
    const base::StaffId head = m_school ? headOf(*m_school) : base::StaffId();
    return changeThenRead([&clock = m_clock, pupils, head](storage::Session& session) {
        return addClassList(session, clock, pupils, head);
    });
}

base::Async<void> SchoolSetup::noteDone(const QString& step)
{
    return changeThenRead([&clock = m_clock, step](storage::Session& session) {
        return noteStepDone(session, clock, step);
    });
}

void SchoolSetup::connectAccount(const QString& clientId)
{
    m_accountTrouble.clear();
    if (m_services && m_services->school().settings.clientId == clientId) {
        m_services->account().connectAccount();
        return;
    }
    m_services.reset();
    const auto kept = m_database.run([clientId](storage::Session& session) -> base::Result<void> {
        auto school = settings::loadSchoolSettings(session);
        if (!school)
            return base::failure(school.error());
        school->clientId = clientId;
        return settings::saveSchoolSettings(session, *school);
    });
    base::whenDone(kept, this, [this](const base::Result<void>& saved) {
        if (saved)
            goOnline();
        else
            setAccountTrouble(saved.error().text);
    });
}

void SchoolSetup::setAccountTrouble(const QString& sentence)
{
    m_services.reset();
    m_accountTrouble = sentence;
    Q_EMIT accountChanged();
}

void SchoolSetup::goOnline()
{
    m_services = std::make_unique<Services>(m_paths, m_options.openBrowser, m_options.keepSignIn);
    base::whenDone(m_services->start(), this, [this](const base::Result<void>& started) {
        if (!started) {
            setAccountTrouble(started.error().text);
            return;
        }
        m_wantsBrowser = true;
        connect(m_services.get(), &Services::accountChanged, this, &SchoolSetup::onAccountChanged);
        m_services->goOnline(false);
        Q_EMIT accountChanged();
    });
}

void SchoolSetup::onAccountChanged()
{
    using State = AccountLink::State;
    const State state = m_services->account().state();
    if (m_wantsBrowser && (state == State::NotConnected || state == State::SignInAgain)) {
        m_wantsBrowser = false;
        m_services->account().connectAccount();
        return;
    }
    if (const auto fit = accountFit(); fit && fit->fits)
        base::whenDone(noteDone(QLatin1String(accountStep)), this,
            [this](const base::Result<void>&) { Q_EMIT accountChanged(); });
    Q_EMIT accountChanged();
}

base::Result<void> SchoolSetup::pasteBack(const QString& address)
{
    if (!m_services)
        return base::failure(base::ErrorKind::Invalid, tr("Choose Connect first."));
    return m_services->account().pasteBack(address);
}

QString SchoolSetup::accountSentence() const
{
    if (!m_accountTrouble.isEmpty())
        return m_accountTrouble;
    return m_services && isOnline() ? m_services->account().sentence() : QString();
}

bool SchoolSetup::isWaitingForPaste() const
{
    using State = AccountLink::State;
    return isOnline()
        && (m_services->account().state() == State::WaitingForBrowser
            || m_services->account().state() == State::WaitingForPaste);
}

std::optional<policy::AccountFit> SchoolSetup::accountFit() const
{
    return isOnline() ? m_services->accountFit() : std::nullopt;
}

QString SchoolSetup::accountWish() const
{
    return policy::accountWish(policy());
}

void SchoolSetup::checkAccountAgain()
{
    if (isOnline())
        m_services->account().resume();
}

policy::Verdict SchoolSetup::judge(const QString& text) const
{
    posts::Content content;
    content.text = text;
    return m_school->house->checker->check(content, m_clock.now());
}

base::Async<QString> SchoolSetup::practiseSending(const QString& text)
{
    m_practice = std::make_unique<PracticeSend>(
        m_clock, m_school->settings.schoolName, m_school->settings.handle);
    return m_practice->send(text);
}

} // namespace services
