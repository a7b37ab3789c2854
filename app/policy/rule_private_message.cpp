// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_private_message.h"

namespace policy {

QString PrivateMessageRule::id() const
{
    return QStringLiteral("private-message");
}

QStringList PrivateMessageRule::cases() const
{
    return {QStringLiteral("message")};
}

void PrivateMessageRule::judge(const Matter& matter, Report& report) const
{
    if (matter.subject.kind == PostKind::Message)
        report.add(QStringLiteral("message"), std::nullopt,
            tr("The school does not write direct messages. Answer by telephone or through the "
               "office "
               "instead."));
}

} // namespace policy
