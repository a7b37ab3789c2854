// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sends one approved post from the command line: opens the school, waits until the account is
// connected and this program may send, publishes, and prints the outcome.
#pragma once

#include "app/cli/command.h"
#include "app/services/services.h"

#include <QTimer>

namespace cli {

class PublishRun : public QObject
{
    Q_OBJECT

public:
    PublishRun(services::Paths paths, Console& console, bool keepSignIn = true);

    // Exit code: Done when sent; AnswerIsNo when refused, held or unknown; CouldNot otherwise.
    [[nodiscard]] base::Async<int> publish(base::PostId post);
    [[nodiscard]] services::Services& services() { return m_services; }

private:
    void onStarted(const base::Result<void>& started);
    void onAccountChanged();
    void onSendingStarted(bool here);
    void onOutcome(const base::Result<outbox::Outcome>& outcome);
    void end(int code);

    Console& m_console;
    services::Services m_services;
    QTimer m_patience;
    base::PostId m_post;
    QPromise<base::Result<int>> m_promise;
    bool m_ended = false;
};

} // namespace cli
