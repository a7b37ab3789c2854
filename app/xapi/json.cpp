// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/json.h"

#include <QJsonDocument>

namespace xapi {

std::optional<QJsonObject> jsonObject(const QByteArray& body)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

bool isId(const QString& text)
{
    constexpr qsizetype longestId = 19;
    return !text.isEmpty() && text.size() <= longestId
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString idIn(const QJsonObject& object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    const QString text = value.isString()           ? value.toString()
        : value.isDouble() && value.toInteger() > 0 ? QString::number(value.toInteger())
                                                    : QString();
    return isId(text) ? text : QString();
}

QByteArray toJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace xapi
