// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks the parameters of a rule against its kind, and reads them back in plain types.
#pragma once

#include "app/base/json_place.h"
#include "app/policy/rule_kind.h"

#include <QSet>
#include <QTime>

namespace policy {

// The parameters as they stand; complaints go to the place. A missing object is an empty one.
[[nodiscard]] QJsonObject readParameters(const base::JsonPlace& place, const RuleKind& kind);

[[nodiscard]] QTime timeParameter(const QJsonObject& parameters, const QString& name);
[[nodiscard]] QSet<int> weekdaysParameter(const QJsonObject& parameters, const QString& name);
[[nodiscard]] QStringList textsParameter(const QJsonObject& parameters, const QString& name);

// The name of this day if it stands in a list of days, else nothing.
[[nodiscard]] std::optional<QString> dayNamed(
    const QJsonObject& parameters, const QString& name, QDate date);

} // namespace policy
