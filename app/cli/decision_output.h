// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How decisions and duties are printed: a line for people, or one JSON object.
#pragma once

#include "app/governance/decision_service.h"

#include <QJsonObject>

namespace cli {

[[nodiscard]] QJsonObject decisionJson(const governance::Decision& decision);
[[nodiscard]] QString decisionLine(
    const governance::Decision& decision, const governance::DecisionBook& book);
[[nodiscard]] QJsonObject dutyJson(const governance::Duty& duty);
[[nodiscard]] QString dutyLine(const governance::Duty& duty, const governance::DecisionBook& book);
[[nodiscard]] QJsonObject kindJson(const governance::DecisionKind& kind, const QString& policy);

} // namespace cli
