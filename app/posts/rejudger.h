// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs Rejudge over everything in flight, step by step on the database thread, so that nobody
// waits long for an answer meanwhile. Asked again under way, it begins anew with the newest
// house. Lives on the UI thread.
#pragma once

#include "app/posts/rejudge.h"
#include "app/storage/database.h"

#include <QObject>

namespace posts {

// Whether a rule may see the school's clock differently now: another day, another offset from
// UTC, hours that have begun or ended, or a clock that was set.
[[nodiscard]] bool clockMatters(
    const policy::Pack& pack, const QDateTime& before, const QDateTime& now);

class Rejudger : public QObject
{
    Q_OBJECT

public:
    Rejudger(storage::Database& database, const base::Clock& clock);

    void start(std::shared_ptr<const House> house, bool clockMoved);

Q_SIGNALS:
    // Everything in flight has been judged by the newest rules.
    void finished(const posts::RejudgeStep& sum);

private:
    void begin();
    void next(base::PostId after);
    void onStep(const base::Result<RejudgeStep>& step);

    storage::Database& m_database;
    const base::Clock& m_clock;
    std::shared_ptr<const House> m_house;
    std::shared_ptr<const House> m_newer; // asked for under way
    QDateTime m_judgedBefore; // valid: the clock has moved
    RejudgeStep m_sum;
    bool m_running = false;
};

} // namespace posts
