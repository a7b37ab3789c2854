// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads JSON answers defensively: anything unexpected is simply not there. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace xapi {

// Nothing: not a JSON object (HTML, rubbish, cut off).
[[nodiscard]] std::optional<QJsonObject> jsonObject(const QByteArray& body);
// An id of X: 1 to 19 digits, as text or as a number that kept all its digits; else empty.
[[nodiscard]] QString idIn(const QJsonObject& object, QLatin1String key);
[[nodiscard]] bool isId(const QString& text);
[[nodiscard]] QByteArray toJson(const QJsonObject& object);

} // namespace xapi
