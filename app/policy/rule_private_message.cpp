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
    return {
        QStringLiteral("message"), QStringLiteral("invitation"), QStringLiteral("staff-contact")};
}

void PrivateMessageRule::judge(const Matter& matter, Report& report) const
{
    if (matter.subject.kind == PostKind::Message) {
        report.add(QStringLiteral("message"), std::nullopt,
            tr("The school does not write direct messages. Answer by telephone or through the "
               "office "
               "instead."));
        return;
    }
    for (const phrases::PhraseHit& hit : matter.school.phrases.find(
             QStringLiteral("contact"), {matter.subject.text, matter.evidence.words})) {
        if (hit.caseName == u"invitation")
            report.add(hit.caseName, hit.range,
                tr("This asks people to write privately on X, and the school does not answer "
                   "there. "
                   "Give the office as the place to ask."));
        else
            report.add(hit.caseName, hit.range,
                tr("This leads families to a private number, account or chat of a member of staff. "
                   "Give the office as the place to ask."));
    }
}

} // namespace policy
