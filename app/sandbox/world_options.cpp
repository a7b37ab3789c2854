// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/world_options.h"

#include <QRandomGenerator>

namespace sandbox {
namespace {

Account practiceSchool()
{
    return {QStringLiteral("1460000000000000001"), QStringLiteral("Practice School"),
        QStringLiteral("practice_school"), false,
        QDateTime(QDate(2021, 11, 14), QTime(9, 0), Qt::UTC)};
}

} // namespace

QStringList callbacksFor(const QVector<quint16>& ports)
{
    QStringList uris;
    for (const quint16 port : ports)
        uris.append(QStringLiteral("http://127.0.0.1:%1/callback").arg(port));
    return uris;
}

WorldOptions completed(WorldOptions options)
{
    if (options.accounts.isEmpty())
        options.accounts = {practiceSchool()};
    for (Account& account : options.accounts) {
        if (!account.createdAt.isValid())
            account.createdAt = practiceSchool().createdAt;
    }
    return options;
}

QByteArray systemRandomBytes(int count)
{
    QVector<quint32> numbers((count + 3) / 4);
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    return QByteArray(reinterpret_cast<const char*>(numbers.constData()), count);
}

} // namespace sandbox
