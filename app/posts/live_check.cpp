// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/live_check.h"

#include "app/posts/review_service.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace posts {
namespace {

// No key press waits longer than four milliseconds; up to here it takes far less: tests/bench.
constexpr qsizetype longestAtOnce = 1200;
constexpr qsizetype largestRollAtOnce = 20000;

} // namespace

LiveCheck::LiveCheck(const base::Clock& clock)
    : m_clock(clock)
{
}

void LiveCheck::setChecker(std::shared_ptr<const DraftChecker> checker)
{
    m_checker = std::move(checker);
}

void LiveCheck::check(const Content& content, base::PostId post)
{
    if (!m_checker)
        return;
    const quint64 generation = ++m_generation;
    const QDateTime moment = plannedMoment(content, m_clock.now());
    if (content.text.size() <= longestAtOnce && m_checker->roll().size() <= largestRollAtOnce) {
        Q_EMIT judged(m_checker->check(content, moment, post), content.text);
        return;
    }
    auto* watcher = new QFutureWatcher<policy::Verdict>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
        [this, watcher, generation, text = content.text] {
            watcher->deleteLater();
            if (generation == m_generation)
                Q_EMIT judged(watcher->result(), text);
        });
    watcher->setFuture(QtConcurrent::run([checker = m_checker, content, moment, post] {
        return checker->check(content, moment, post);
    }));
}

} // namespace posts
