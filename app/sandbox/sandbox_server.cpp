// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox_server.h"

#include "app/sandbox/http_listener.h"
#include "app/sandbox/sandbox_face.h"

namespace sandbox {

SandboxServer::SandboxServer(SandboxWorld& world, const base::Clock& clock)
    : m_world(world)
    , m_backstage(clock)
    , m_listener(std::make_unique<HttpListener>(
          [face = SandboxFace(m_world, m_backstage)](const HttpCall& call,
              const HttpListener::Wait& wait) { return face.serve(call, wait); }))
{
}

SandboxServer::~SandboxServer() = default;

base::Result<quint16> SandboxServer::start(const ServerOptions& options)
{
    stop();
    m_backstage.accountLimits.use(options.accountLimits);
    m_backstage.appLimits.use(options.appLimits);
    m_backstage.autoApprove = options.autoApprove;
    const auto port = m_listener->start(options.port);
    if (!port && options.port != 0)
        return base::failure(base::ErrorKind::Conflict,
            tr("The practice server cannot start because another program uses port %1. Choose "
               "another port, or end that program.")
                .arg(options.port));
    if (!port)
        return base::failure(base::ErrorKind::Offline,
            tr("The practice server cannot start because this computer does not let it listen on "
               "127.0.0.1."));
    m_port = *port;
    return m_port;
}

void SandboxServer::stop()
{
    m_listener->stop();
    m_port = 0;
}

bool SandboxServer::isRunning() const
{
    return m_listener->isRunning();
}

QUrl SandboxServer::baseUrl() const
{
    return m_port == 0 ? QUrl() : QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

int SandboxServer::requestCount(const QString& endpoint) const
{
    return m_backstage.counts.of(endpoint);
}

} // namespace sandbox
