// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/token_pair.h"

#include "app/xapi/json.h"

#include <QJsonArray>

namespace xapi {
namespace {

constexpr int formatVersion = 1;

QDateTime moment(const QJsonObject& object, QLatin1String key)
{
    return QDateTime::fromSecsSinceEpoch(object.value(key).toInteger(), Qt::UTC);
}

} // namespace

bool TokenPair::isEnding(const QDateTime& now) const
{
    constexpr qint64 usualMarginSeconds = 120;
    const qint64 life = obtainedAt.secsTo(expiresAt);
    return now.secsTo(expiresAt) <= std::min(usualMarginSeconds, life / 4);
}

QByteArray toVaultValue(const TokenPair& pair)
{
    return toJson({{QStringLiteral("version"), formatVersion},
        {QStringLiteral("access"), QString::fromLatin1(pair.access)},
        {QStringLiteral("refresh"), QString::fromLatin1(pair.refresh)},
        {QStringLiteral("obtained"), pair.obtainedAt.toSecsSinceEpoch()},
        {QStringLiteral("expires"), pair.expiresAt.toSecsSinceEpoch()},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(pair.scopes)}});
}

std::optional<TokenPair> fromVaultValue(const QByteArray& value)
{
    const auto object = jsonObject(value);
    if (!object || object->value(QLatin1String("version")).toInt() != formatVersion)
        return {};
    TokenPair pair;
    pair.access = object->value(QLatin1String("access")).toString().toLatin1();
    pair.refresh = object->value(QLatin1String("refresh")).toString().toLatin1();
    pair.obtainedAt = moment(*object, QLatin1String("obtained"));
    pair.expiresAt = moment(*object, QLatin1String("expires"));
    const QJsonArray scopes = object->value(QLatin1String("scopes")).toArray();
    for (const auto& scope : scopes)
        pair.scopes.append(scope.toString());
    if (!pair.isUsable())
        return {};
    return pair;
}

const QStringList& requiredScopes()
{
    static const QStringList scopes{QStringLiteral("tweet.read"), QStringLiteral("tweet.write"),
        QStringLiteral("users.read"), QStringLiteral("media.write"),
        QStringLiteral("offline.access")};
    return scopes;
}

QStringList missingScopes(const TokenPair& pair)
{
    QStringList missing;
    for (const QString& scope : requiredScopes()) {
        if (!pair.scopes.isEmpty() && !pair.scopes.contains(scope))
            missing.append(scope);
    }
    if (pair.refresh.isEmpty() && !missing.contains(QLatin1String("offline.access")))
        missing.append(QStringLiteral("offline.access"));
    return missing;
}

} // namespace xapi
