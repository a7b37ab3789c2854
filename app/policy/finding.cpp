// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/finding.h"

#include <utility>

namespace policy {
namespace {

constexpr std::pair<Severity, QStringView> severities[] = {
    {Severity::Clear, u"clear"},
    {Severity::Advice, u"advice"},
    {Severity::Review, u"review"},
    {Severity::Blocked, u"blocked"},
};

} // namespace

QString severityName(Severity severity)
{
    for (const auto& [value, name] : severities) {
        if (value == severity)
            return name.toString();
    }
    return {};
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (const auto& [value, known] : severities) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QString originName(Origin origin)
{
    return origin == Origin::Policy ? QStringLiteral("policy") : QStringLiteral("safeguard");
}

} // namespace policy
