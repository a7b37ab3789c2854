// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice server: a pretend X on 127.0.0.1 that shows a SandboxWorld by X's API v2, with
// pages for people and faults on command. Answers on threads of its own; start() and stop() belong
// to one thread. World and clock must outlive it. Destroying it stops it.
#pragma once

#include "app/sandbox/endpoint.h"

#include <QUrl>

#include <memory>

namespace sandbox {

struct ServerOptions
{
    quint16 port = 0; // 0: any free one
    // A sign-in whose address ends in practice_auto=1 is allowed without asking.
    bool autoApprove = false;
    LimitTable accountLimits = limitsPerAccount();
    LimitTable appLimits = limitsPerApp();
};

class HttpListener;

class SandboxServer
{
    Q_DECLARE_TR_FUNCTIONS(sandbox::SandboxServer)

public:
    SandboxServer(SandboxWorld& world, const base::Clock& clock);
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    // The port it listens on. A server that runs is stopped first.
    [[nodiscard]] base::Result<quint16> start(const ServerOptions& options = {});
    // Ends open connections, even those whose answer is delayed; returns at once.
    void stop();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QUrl baseUrl() const; // "http://127.0.0.1:<port>"; empty when it does not run
    [[nodiscard]] SandboxWorld& world() { return m_world; }
    [[nodiscard]] FaultQueue& faults() { return m_backstage.faults; }
    // By endpoint, such as "POST /2/tweets".
    [[nodiscard]] int requestCount(const QString& endpoint) const;

private:
    SandboxWorld& m_world;
    Backstage m_backstage;
    std::unique_ptr<HttpListener> m_listener;
    quint16 m_port = 0;
};

} // namespace sandbox
