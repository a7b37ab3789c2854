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

constexpr std::pair<MayDismiss, QStringView> dismissers[] = {
    {MayDismiss::Nobody, u"nobody"},
    {MayDismiss::Author, u"author"},
    {MayDismiss::Reviewer, u"reviewer"},
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

QString mayDismissName(MayDismiss who)
{
    for (const auto& [value, name] : dismissers) {
        if (value == who)
            return name.toString();
    }
    return {};
}

std::optional<MayDismiss> mayDismissFromName(QStringView name)
{
    for (const auto& [value, known] : dismissers) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

} // namespace policy
