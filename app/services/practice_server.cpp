// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/practice_server.h"

#include "app/base/log.h"
#include "app/sandbox/sandbox_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QUrlQuery>

namespace services {
namespace {

QString addressFile(const Paths& paths)
{
    return paths.practiceWorld() + QStringLiteral(".address");
}

void writeAddress(const Paths& paths, const QUrl& address)
{
    QSaveFile file(addressFile(paths));
    if (!file.open(QIODevice::WriteOnly) || file.write(address.toEncoded()) < 0 || !file.commit())
        base::warning(base::networkLog) << "address of the practice server not written";
}

base::Result<QUrl> addressOfTheOther(const Paths& paths)
{
    QFile file(addressFile(paths));
    const QUrl address
        = file.open(QIODevice::ReadOnly) ? QUrl(QString::fromUtf8(file.readAll())) : QUrl();
    if (!address.isValid() || address.isEmpty())
        return base::failure(base::ErrorKind::Offline,
            QCoreApplication::translate("services::PracticeServer",
                "Another Nestbox runs the practice X but cannot be found. Close it and try "
                "again."));
    return address;
}

sandbox::WorldOptions worldFor(const settings::SchoolSettings& school)
{
    sandbox::WorldOptions options;
    options.clientId = PracticeServer::clientId();
    options.redirectUris = sandbox::callbacksFor(school.callbackPorts);
    sandbox::Account account;
    account.id = QStringLiteral("1000000001");
    account.name = school.schoolName;
    account.username = school.handle;
    options.accounts.append(account);
    return options;
}

} // namespace

PracticeServer::PracticeServer(const base::Clock& clock)
    : m_clock(clock)
{
}

PracticeServer::~PracticeServer() = default;

QString PracticeServer::clientId()
{
    return QStringLiteral("nestbox-practice");
}

base::Result<QUrl> PracticeServer::start(const Paths& paths, const settings::SchoolSettings& school)
{
    QDir().mkpath(paths.folder);
    m_lock = std::make_unique<QLockFile>(paths.practiceWorld() + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        m_lock.reset();
        return addressOfTheOther(paths);
    }
    m_world = std::make_unique<sandbox::SandboxWorld>(m_clock, worldFor(school));
    if (auto loaded = m_world->load(paths.practiceWorld()); !loaded)
        base::warning(base::networkLog)
            << "practice world begun afresh, kind" << loaded.error().kind;
    m_server = std::make_unique<sandbox::SandboxServer>(*m_world, m_clock);
    sandbox::ServerOptions options;
    options.autoApprove = true;
    options.port = school.practicePort;
    auto port = m_server->start(options);
    if (!port) { // somebody else has it: any free one will do
        options.port = 0;
        port = m_server->start(options);
    }
    if (!port) {
        m_server.reset();
        return base::failure(port.error());
    }
    writeAddress(paths, m_server->baseUrl());
    return m_server->baseUrl();
}

QUrl PracticeServer::approvedAtOnce(const QUrl& authorizeAddress)
{
    QUrl address = authorizeAddress;
    QUrlQuery query(address);
    query.addQueryItem(QStringLiteral("practice_auto"), QStringLiteral("1"));
    address.setQuery(query);
    return address;
}

} // namespace services
