// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/rejudger.h"

#include "app/base/log.h"
#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "app/policy/rule_hours.h"

#include <algorithm>
#include <utility>

namespace posts {
namespace {

constexpr auto stepLength = std::chrono::milliseconds(25);
constexpr qint64 longestTick = 90; // seconds between two looks at a clock that nobody set

bool isOpen(const policy::Pack& pack, const policy::PackRule& rule, const QDateTime& moment)
{
    return policy::openingHours(rule, pack.readings).contains(moment);
}

} // namespace

bool clockMatters(const policy::Pack& pack, const QDateTime& before, const QDateTime& now)
{
    if (!before.isValid() || now < before || before.secsTo(now) > longestTick)
        return true;
    const QDateTime wallBefore = base::schoolWallTime(before);
    const QDateTime wallNow = base::schoolWallTime(now);
    if (wallBefore.date() != wallNow.date()
        || wallBefore.offsetFromUtc() != wallNow.offsetFromUtc())
        return true;
    return std::any_of(pack.rules.begin(), pack.rules.end(), [&](const policy::PackRule& rule) {
        return rule.kind == u"hours" && isOpen(pack, rule, before) != isOpen(pack, rule, now);
    });
}

Rejudger::Rejudger(storage::Database& database, const base::Clock& clock)
    : m_database(database)
    , m_clock(clock)
{
}

void Rejudger::start(std::shared_ptr<const House> house, bool clockMoved)
{
    if (clockMoved)
        m_judgedBefore = m_clock.now();
    m_newer = std::move(house);
    if (!m_running)
        begin();
}

void Rejudger::begin()
{
    m_running = true;
    m_house = std::exchange(m_newer, nullptr);
    m_sum = {};
    next({});
}

void Rejudger::next(base::PostId after)
{
    const auto step = m_database.run([&clock = m_clock, house = m_house, after,
                                         before = m_judgedBefore](storage::Session& session) {
        return Rejudge(session, clock, *house).step(after, before, stepLength);
    });
    base::whenDone(step, this, [this](const base::Result<RejudgeStep>& done) { onStep(done); });
}

void Rejudger::onStep(const base::Result<RejudgeStep>& step)
{
    if (step) {
        m_sum.judged += step->judged;
        m_sum.told += step->told;
        m_sum.voided += step->voided;
    } else if (step.error().kind != base::ErrorKind::Conflict) // newer rules are on their way
        base::warning(base::postsLog) << "judging again failed, kind" << step.error().kind;
    if (m_newer) {
        begin();
    } else if (step && !step->finished) {
        next(step->last);
    } else {
        m_running = false;
        if (!step)
            return;
        m_judgedBefore = {};
        m_sum.finished = true;
        Q_EMIT finished(m_sum);
    }
}

} // namespace posts
