// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/secret_service_lock.h"

#ifdef NESTBOX_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace secrets {
#ifdef NESTBOX_DBUS
namespace {

constexpr int answerTimeoutMs = 3000;

bool isKdeSession()
{
    return qgetenv("XDG_CURRENT_DESKTOP").toUpper().split(':').contains("KDE")
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

} // namespace

void SecretServiceLock::ask(std::function<void(LockAnswer)> then)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (isKdeSession() || !bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [then = std::move(then)] { then(LockAnswer::Unknown); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage question
        = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
            QStringLiteral("/org/freedesktop/secrets/aliases/default"),
            QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, answerTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError() || reply.value().variant().typeId() != QMetaType::Bool)
            then(LockAnswer::Unknown);
        else
            then(reply.value().variant().toBool() ? LockAnswer::Locked : LockAnswer::Unlocked);
    });
}
#else
void SecretServiceLock::ask(std::function<void(LockAnswer)> then)
{
    QMetaObject::invokeMethod(
        this, [then = std::move(then)] { then(LockAnswer::Unknown); }, Qt::QueuedConnection);
}
#endif

} // namespace secrets
