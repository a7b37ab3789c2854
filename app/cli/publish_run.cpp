// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/publish_run.h"

#include "app/base/when_done.h"

namespace cli {
namespace {

constexpr auto patience = std::chrono::minutes(3);

// There is no browser to open from a terminal; a practice school needs none.
void noBrowser(const QUrl&) { }

} // namespace

PublishRun::PublishRun(services::Paths paths, Console& console, bool keepSignIn)
    : m_console(console)
    , m_services(std::move(paths), noBrowser, keepSignIn)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_console.complain(
            tr("X did not answer in time. Look at the outbox before you try again."));
        end(CouldNot);
    });
    connect(&m_services, &services::Services::accountChanged, this, &PublishRun::onAccountChanged);
    connect(&m_services, &services::Services::sendingStarted, this, &PublishRun::onSendingStarted);
}

base::Async<int> PublishRun::publish(base::PostId post)
{
    m_post = post;
    m_promise.start();
    m_patience.start(patience);
    base::whenDone(m_services.start(), this,
        [this](const base::Result<void>& started) { onStarted(started); });
    return m_promise.future();
}

void PublishRun::onStarted(const base::Result<void>& started)
{
    if (started)
        m_services.goOnline(false);
    else
        end(report(m_console, started.error()));
}

void PublishRun::onAccountChanged()
{
    using State = services::AccountLink::State;
    switch (m_services.account().state()) {
    case State::Looking:
    case State::Checking:
    case State::Connected:
        return;
    case State::WaitingForBrowser:
        if (m_services.school().settings.practice)
            return;
        break;
    default:
        break;
    }
    m_console.complain(m_services.account().sentence());
    end(CouldNot);
}

void PublishRun::onSendingStarted(bool here)
{
    if (!here) {
        m_console.complain(m_services.sendingTrouble());
        end(AnswerIsNo);
        return;
    }
    base::whenDone(m_services.publish(m_post), this,
        [this](const base::Result<outbox::Outcome>& outcome) { onOutcome(outcome); });
}

void PublishRun::onOutcome(const base::Result<outbox::Outcome>& outcome)
{
    if (!outcome) {
        end(report(m_console, outcome.error()));
        return;
    }
    if (outcome->kind == outbox::Outcome::Kind::Confirmed) {
        m_console.line(tr("post %1: sent, id %2").arg(m_post.value).arg(outcome->remoteId));
        m_console.line(m_services.outbox().linkTo(outcome->remoteId).toString());
        end(Done);
        return;
    }
    m_console.complain(outcome->reason);
    end(AnswerIsNo);
}

void PublishRun::end(int code)
{
    if (m_ended)
        return;
    m_ended = true;
    m_patience.stop();
    m_promise.addResult(base::Result<int>(code));
    m_promise.finish();
}

} // namespace cli
