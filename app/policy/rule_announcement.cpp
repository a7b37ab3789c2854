// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_announcement.h"

#include "app/policy/letter_to_parents.h"
#include "app/policy/notice_cues.h"

namespace policy {

QString AnnouncementRule::id() const
{
    return QStringLiteral("announcement");
}

QStringList AnnouncementRule::cases() const
{
    return {QStringLiteral("notice"), QStringLiteral("event"), QStringLiteral("closure"),
        QStringLiteral("thanks")};
}

void AnnouncementRule::judge(const Matter& matter, Report& report) const
{
    const auto found = findNotice(matter.readable);
    if (!found)
        return;
    const QVector<Fix> fixes{{tr("Copy the text for ParentMail"), {}, {}, FixKind::CopyText,
        letterToParents(matter.subject.text, matter.evidence.tweet), {}}};
    switch (found->kind) {
    case NoticeKind::Notice:
        report.add(QStringLiteral("notice"), found->range,
            tr("This reads like a notice to parents. %1").arg(matter.rule.summary), fixes);
        break;
    case NoticeKind::Event:
        report.add(QStringLiteral("event"), found->range,
            tr("This announces an event. %1").arg(matter.rule.summary), fixes);
        break;
    case NoticeKind::Closure:
        report.add(QStringLiteral("closure"), found->range,
            tr("This tells parents whether the school is open. %1").arg(matter.rule.summary),
            fixes);
        break;
    case NoticeKind::Thanks:
        report.add(QStringLiteral("thanks"), found->range,
            tr("This speaks to parents and shows no work. Say what the children did or made, or "
               "thank "
               "the parents in the newsletter."));
        break;
    }
}

} // namespace policy
