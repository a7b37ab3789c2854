// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_service.h"

#include "app/audit/audit_log.h"
#include "app/base/school_time.h"
#include "app/governance/decision_check.h"
#include "app/governance/decision_rights.h"
#include "app/governance/handles.h"
#include "app/staff/staff_store.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::DecisionService)
};

base::Error denied(const QString& sentence)
{
    return {base::ErrorKind::Denied, sentence};
}

base::Error invalid(const QString& sentence)
{
    return {base::ErrorKind::Invalid, sentence};
}

bool isAlerted(const staff::StaffMember& actor, const std::vector<staff::StaffMember>& alerted)
{
    return std::any_of(alerted.begin(), alerted.end(),
        [&actor](const staff::StaffMember& member) { return member.id == actor.id; });
}

// A closed alert that somebody has confirmed has arrived.
bool stillAlerts(const Decision& decision, const staff::StaffMember& actor)
{
    if (decision.closed)
        return !decision.has(stepReceipt);
    return !decision.hasReceiptOf(actor.id);
}

} // namespace

int Waiting::count() const
{
    const auto due = std::count_if(duties.begin(), duties.end(), [](const Duty& duty) {
        return duty.state == DutyState::DueToday || duty.state == DutyState::Overdue;
    });
    return static_cast<int>(alerts.size() + open.size()) + static_cast<int>(due);
}

DecisionService::DecisionService(storage::Session& session, const base::Clock& clock,
    const DecisionHouse& house, const DecisionBook& book)
    : m_session(session)
    , m_clock(clock)
    , m_house(house)
    , m_book(book)
    , m_store(session)
{
}

QDate DecisionService::today() const
{
    return base::schoolWallTime(m_clock.now()).date();
}

Recurrence DecisionService::recurrenceOf(const DecisionKind& kind) const
{
    Recurrence recurs = *kind.recurs;
    if (!recurs.isYearly() && m_house.followerCheckDays > 0)
        recurs.everyDays = m_house.followerCheckDays;
    return recurs;
}

base::Result<void> DecisionService::audit(
    const staff::StaffMember& actor, const QString& action, DecisionId id, const QString& detail)
{
    return ::audit::append(m_session,
        {m_clock.now(), actor.id, action, QStringLiteral("decision %1").arg(id.value), detail});
}

base::Result<void> DecisionService::note(
    const staff::StaffMember& actor, DecisionId id, const QString& step, const QString& words)
{
    return m_store.addStep(id, {step, words.trimmed(), actor.id, actor.name, m_clock.now()});
}

base::Result<DecisionService::Known> DecisionService::load(DecisionId id) const
{
    auto decision = m_store.find(id);
    if (!decision)
        return base::failure(decision.error());
    const DecisionKind* kind = m_book.find(decision->kind);
    if (!kind)
        return base::failure(base::ErrorKind::Storage,
            Text::tr("This decision is of a kind this version of Nestbox does not know."));
    return Known{std::move(*decision), kind};
}

base::Result<void> DecisionService::checkPeople(
    const DecisionKind& kind, const Answers& answers) const
{
    for (const DecisionField& field : kind.fields) {
        if (field.type != FieldType::Staff || !answers.contains(field.id))
            continue;
        const auto member = staff::StaffStore(m_session).find(
            base::StaffId{answers.value(field.id).toLongLong()});
        if (!member)
            return base::failure(invalid(Text::tr("Choose a member of staff on the list.")));
        if (field.role && !member->roles.contains(*field.role))
            return base::failure(invalid(Text::tr("%1: choose somebody who is %2.")
                                             .arg(field.title, staff::roleTitle(*field.role))));
    }
    return {};
}

base::Result<DecisionId> DecisionService::add(
    const staff::StaffMember& actor, const DecisionKind& kind, const Answers& answers)
{
    Decision decision;
    decision.kind = kind.id;
    decision.subject = subjectOf(kind, answers);
    decision.answers = answers;
    decision.clauses = kind.clausesFor(m_house.policy, answers.value(kind.sortedBy));
    decision.policyVersion = m_house.policyVersion;
    if (kind.recurs)
        decision.due = nextDue(recurrenceOf(kind), today(), today());
    decision.recordedBy = actor.id;
    decision.recordedAt = m_clock.now();
    const auto id = m_store.add(decision);
    if (!id)
        return id;
    if (auto logged = audit(actor, QStringLiteral("decision.record"), *id, kind.id); !logged)
        return base::failure(logged.error());
    return id;
}

base::Result<DecisionId> DecisionService::record(
    const staff::StaffMember& actor, const DecisionDraft& draft)
{
    const DecisionKind* kind = m_book.find(draft.kind);
    if (!kind || !kind->concerns(m_house.policy))
        return base::failure(invalid(Text::tr("The policy in force has no such decision.")));
    if (!mayRecord(actor, *kind, m_house))
        return base::failure(
            denied(Text::tr("Your role does not record this. Ask the senior leadership team.")));
    const bool rules = !draft.ruling.choice.isEmpty();
    if (rules && !mayDecide(actor, *kind, m_house))
        return base::failure(denied(Text::tr("You can report this; the senior leadership team "
                                             "decides. Record it without an answer.")));
    const auto answers = checkedAnswers(*kind, draft.answers);
    if (!answers)
        return base::failure(answers.error());
    if (auto people = checkPeople(*kind, *answers); !people)
        return base::failure(people.error());
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto id = add(actor, *kind, *answers);
    if (!id)
        return id;
    if (rules || (kind->choices.isEmpty() && kind->steps.isEmpty())) {
        Known known;
        known.decision.id = *id;
        known.decision.answers = *answers;
        known.kind = kind;
        if (auto settled = settle(actor, known, draft.ruling); !settled)
            return base::failure(settled.error());
    } else if (auto raised = raise(actor, *kind, *answers, {}, *id); !raised) {
        return base::failure(raised.error());
    }
    if (auto done = (*transaction)->commit(); !done)
        return base::failure(done.error());
    return id;
}

base::Result<void> DecisionService::settle(
    const staff::StaffMember& actor, const Known& known, const Ruling& ruling)
{
    const DecisionKind& kind = *known.kind;
    if (auto right = checkRuling(kind, known.decision.answers, ruling); !right)
        return right;
    const DecisionId id = known.decision.id;
    if (auto closed = m_store.close(id, ruling.choice, ruling.reason.trimmed()); !closed)
        return closed;
    const DecisionChoice* choice = kind.choice(ruling.choice);
    if (choice && !choice->onX.isEmpty()) {
        if (auto done = note(actor, id, stepDoneOnX, {}); !done)
            return done;
    }
    if (auto done = note(actor, id, stepClosed, ruling.reason); !done)
        return done;
    if (auto logged = audit(actor, QStringLiteral("decision.close"), id,
            kind.id + QLatin1Char(' ') + ruling.choice);
        !logged)
        return logged;
    if (auto followers = settleFollowers(actor, known.decision.answers); !followers)
        return followers;
    return raise(actor, kind, known.decision.answers, ruling.choice, id);
}

base::Result<void> DecisionService::raise(const staff::StaffMember& actor, const DecisionKind& kind,
    const Answers& answers, const QString& choice, DecisionId from)
{
    const auto known = m_store.find(from);
    if (!known)
        return base::failure(known.error());
    for (const QString& raised : raisedKinds(kind, answers, choice)) {
        const DecisionKind* target = m_book.find(raised);
        // What the answers raise was raised when they were recorded.
        if (!target || known->has(QStringLiteral("raised-") + raised))
            continue;
        const auto opened = add(actor, *target, inherited(kind, *target, answers));
        if (!opened)
            return base::failure(opened.error());
        if (auto linked
            = note(actor, from, QStringLiteral("raised-") + raised, QString::number(opened->value));
            !linked)
            return linked;
    }
    return {};
}

// Each account of a follower check that may not simply stay becomes a record of its own.
base::Result<void> DecisionService::settleFollowers(
    const staff::StaffMember& actor, const Answers& answers)
{
    const DecisionKind* block = m_book.find(QStringLiteral("follower-block"));
    const DecisionKind* pupil = m_book.find(QStringLiteral("pupil-follows"));
    for (const FollowerLook& look : readLooks(answers.value(QStringLiteral("followers")))) {
        if (look.maybePupil && pupil) {
            const auto alert = add(actor, *pupil,
                {{QStringLiteral("handle"), look.handle}, {QStringLiteral("why"), look.reason}});
            if (!alert)
                return base::failure(alert.error());
        }
        if (look.answer == FollowerLook::Answer::Keep || !block)
            continue;
        Known known;
        known.kind = block;
        known.decision.answers
            = {{QStringLiteral("handle"), look.handle}, {QStringLiteral("seen"), look.reason}};
        const auto opened = add(actor, *block, known.decision.answers);
        if (!opened)
            return base::failure(opened.error());
        known.decision.id = *opened;
        if (look.answer == FollowerLook::Answer::Ask)
            continue; // stays open until somebody knows
        if (auto settled = settle(actor, known, {answerName(look.answer), look.reason, true});
            !settled)
            return settled;
    }
    return {};
}

base::Result<void> DecisionService::addStep(
    const staff::StaffMember& actor, DecisionId id, const QString& step, const QString& words)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto known = load(id);
    if (!known)
        return base::failure(known.error());
    const bool own = known->decision.recordedBy == actor.id;
    bool allowed = own || mayDecide(actor, *known->kind, m_house);
    if (step == stepReceipt) {
        const auto staff = staff::StaffStore(m_session).all();
        if (!staff)
            return base::failure(staff.error());
        allowed = isAlerted(actor, alertedPeople(*known->kind, *staff));
        if (allowed && known->decision.hasReceiptOf(actor.id))
            return {}; // confirming twice changes nothing
    }
    if (!allowed)
        return base::failure(denied(Text::tr("Only those who deal with this can add to it.")));
    if (auto right = checkStep(*known->kind, known->decision, step, words); !right)
        return right;
    if (auto done = note(actor, id, step, words); !done)
        return done;
    if (auto logged = audit(actor, QStringLiteral("decision.step"), id, step); !logged)
        return logged;
    return (*transaction)->commit();
}

base::Result<void> DecisionService::close(
    const staff::StaffMember& actor, DecisionId id, const Ruling& ruling)
{
    auto transaction = storage::Transaction::begin(m_session);
    if (!transaction)
        return base::failure(transaction.error());
    const auto known = load(id);
    if (!known)
        return base::failure(known.error());
    if (!mayDecide(actor, *known->kind, m_house))
        return base::failure(
            denied(Text::tr("You can report this; the senior leadership team decides.")));
    const bool unfinished
        = known->kind->choices.isEmpty() && !stepsLeft(*known->kind, known->decision).isEmpty();
    if (unfinished && ruling.reason.trimmed().isEmpty())
        return base::failure(
            invalid(Text::tr("Some steps are left. Tick them, or write why it ends here.")));
    if (auto settled = settle(actor, *known, ruling); !settled)
        return settled;
    return (*transaction)->commit();
}

base::Result<Decision> DecisionService::find(const staff::StaffMember& actor, DecisionId id) const
{
    auto known = load(id);
    if (!known)
        return base::failure(known.error());
    if (!mayRead(actor, *known->kind, known->decision, m_house))
        return base::failure(denied(Text::tr("Your role does not read this decision.")));
    return std::move(known->decision);
}

base::Result<std::vector<Decision>> DecisionService::list(
    const staff::StaffMember& actor, const DecisionStore::Filter& filter) const
{
    auto all = m_store.list(filter);
    if (!all)
        return all;
    std::erase_if(*all, [&](const Decision& decision) {
        const DecisionKind* kind = m_book.find(decision.kind);
        return !kind || !mayRead(actor, *kind, decision, m_house);
    });
    return all;
}

base::Result<std::vector<Duty>> DecisionService::duties() const
{
    const auto begins = m_store.recordBegins();
    if (!begins)
        return base::failure(begins.error());
    const QDate since = begins->isValid() ? base::schoolWallTime(*begins).date() : today();
    std::vector<Duty> found;
    for (const DecisionKind* kind : m_book.concerning(m_house.policy)) {
        if (!kind->recurs)
            continue;
        const auto last = m_store.lastDone(kind->id);
        if (!last)
            return base::failure(last.error());
        const QDate done = last->isValid() ? base::schoolWallTime(*last).date() : QDate();
        const QDate due = nextDue(recurrenceOf(*kind), done, since);
        found.push_back({kind->id, due, dutyState(due, today())});
    }
    return found;
}

base::Result<Waiting> DecisionService::waiting(const staff::StaffMember& actor) const
{
    const auto staff = staff::StaffStore(m_session).all();
    if (!staff)
        return base::failure(staff.error());
    auto due = duties();
    if (!due)
        return base::failure(due.error());
    Waiting waiting;
    for (const DecisionKind& kind : m_book.kinds) {
        const bool alerted = isAlerted(actor, alertedPeople(kind, *staff));
        const bool decides = mayDecide(actor, kind, m_house);
        // A closed alert may still be unheard of.
        auto found = m_store.list({kind.id, alerted ? std::nullopt : std::optional(false)});
        if (!found)
            return base::failure(found.error());
        for (Decision& decision : *found) {
            if (alerted && stillAlerts(decision, actor))
                waiting.alerts.push_back(std::move(decision));
            else if (!decision.closed && decides)
                waiting.open.push_back(std::move(decision));
            else if (!decision.closed && decision.recordedBy == actor.id)
                waiting.own.push_back(std::move(decision));
        }
    }
    for (const Duty& duty : *due) {
        if (duty.state != DutyState::Later && mayRecord(actor, *m_book.find(duty.kind), m_house))
            waiting.duties.push_back(duty);
    }
    return waiting;
}

} // namespace governance
