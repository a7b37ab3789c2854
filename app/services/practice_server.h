// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice X server of a practice school, run inside this program and kept in a file of the
// school's folder. When another Nestbox of the same folder already runs it, that one is used.
#pragma once

#include "app/base/clock.h"
#include "app/services/paths.h"
#include "app/settings/school_settings.h"

#include <QUrl>

#include <memory>

class QLockFile;

namespace sandbox {
class SandboxServer;
class SandboxWorld;
} // namespace sandbox

namespace services {

class PracticeServer
{
public:
    explicit PracticeServer(const base::Clock& clock);
    ~PracticeServer();
    Q_DISABLE_COPY_MOVE(PracticeServer)

    // Where the practice X is now. An error leaves no server.
    [[nodiscard]] base::Result<QUrl> start(
        const Paths& paths, const settings::SchoolSettings& school);
    // Null when another program runs it.
    [[nodiscard]] sandbox::SandboxServer* server() { return m_server.get(); }

    // Lets a practice sign-in through as a person would in the browser: asks the address and
    // follows its redirect to this computer.
    [[nodiscard]] static QUrl approvedAtOnce(const QUrl& authorizeAddress);
    [[nodiscard]] static QString clientId();

private:
    const base::Clock& m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<sandbox::SandboxWorld> m_world;
    std::unique_ptr<sandbox::SandboxServer> m_server;
};

} // namespace services
