// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/decision_rows.h"

#include "app/base/school_time.h"
#include "ui/theme/colours.h"
#include "ui/theme/icon.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DecisionRows)
};

QString dayText(QDate day)
{
    return QLocale().toString(day, QStringLiteral("ddd d MMM"));
}

QIcon toned(const QString& name, theme::Tone tone, const QPalette& palette)
{
    return theme::icon(name, theme::tone(tone, palette).ink);
}

} // namespace

RowsModel::Row decisionRow(const governance::Decision& decision,
    const governance::DecisionBook& book, const QPalette& palette, bool alert)
{
    const governance::DecisionKind* kind = book.find(decision.kind);
    const governance::DecisionChoice* choice = kind ? kind->choice(decision.choice) : nullptr;
    const QDate day = base::schoolWallTime(decision.recordedAt).date();
    const QString state = alert ? Text::tr("To be confirmed")
        : !decision.closed      ? Text::tr("Open since %1").arg(dayText(day))
        : choice                ? choice->title
                                : Text::tr("Recorded on %1").arg(dayText(day));
    const QIcon icon = alert ? toned(QStringLiteral("warning"), theme::Tone::Blocked, palette)
        : decision.closed    ? toned(QStringLiteral("check"), theme::Tone::Clear, palette)
                             : toned(QStringLiteral("review-needed"), theme::Tone::Review, palette);
    return {decision.id.value, {kind ? kind->title : decision.kind, decision.subject, state}, icon,
        decision.subject};
}

RowsModel::Row dutyRow(
    const governance::Duty& duty, const governance::DecisionBook& book, const QPalette& palette)
{
    using State = governance::DutyState;
    const governance::DecisionKind* kind = book.find(duty.kind);
    const bool late = duty.state == State::Overdue;
    const QString state = late          ? Text::tr("Overdue since %1").arg(dayText(duty.due))
        : duty.state == State::DueToday ? Text::tr("Due today")
                                        : Text::tr("Due on %1").arg(dayText(duty.due));
    const theme::Tone tone = late       ? theme::Tone::Blocked
        : duty.state == State::DueToday ? theme::Tone::Review
                                        : theme::Tone::Advice;
    return {0, {kind->title, Text::tr("Duty"), state},
        toned(QStringLiteral("clock"), tone, palette), kind->question};
}
