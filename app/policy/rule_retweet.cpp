// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_retweet.h"

namespace policy {

QString RetweetRule::id() const
{
    return QStringLiteral("retweet");
}

QStringList RetweetRule::cases() const
{
    return {QStringLiteral("retweet"), QStringLiteral("quote")};
}

void RetweetRule::judge(const Matter& matter, Report& report) const
{
    const QString message
        = tr("This passes on somebody else's post. A reviewer looks at it and at the "
             "account it comes from before it goes out.");
    if (matter.subject.kind == PostKind::Retweet)
        report.add(QStringLiteral("retweet"), std::nullopt, message);
    else if (matter.subject.kind == PostKind::Quote)
        report.add(QStringLiteral("quote"), std::nullopt, message);
}

} // namespace policy
