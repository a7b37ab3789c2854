// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_duplicate.h"

#include "app/base/school_time.h"

#include <QLocale>

namespace policy {

QString DuplicateRule::id() const
{
    return QStringLiteral("duplicate");
}

QStringList DuplicateRule::cases() const
{
    return {QStringLiteral("same"), QStringLiteral("nearly-same")};
}

void DuplicateRule::judge(const Matter& matter, Report& report) const
{
    const Subject& subject = matter.subject;
    if (subject.kind == PostKind::Retweet || subject.kind == PostKind::Message)
        return;
    const auto twin = matter.school.recentPosts.twinOf(
        matter.evidence.words, matter.evidence.tweet, subject.post, subject.moment);
    if (!twin)
        return;
    const QString day
        = QLocale(QLocale::English, QLocale::UnitedKingdom)
              .toString(base::schoolWallTime(twin->moment).date(), QStringLiteral("dddd d MMMM"));
    const bool before = twin->moment <= subject.moment;
    switch (twin->likeness) {
    case Likeness::Same:
        report.add(QStringLiteral("same"), std::nullopt,
            before ? tr("These words were already posted on %1. X refuses exact repeats; say "
                        "something new.")
                         .arg(day)
                   : tr("These words are already waiting to go out on %1. X refuses exact "
                        "repeats; say something new.")
                         .arg(day));
        return;
    case Likeness::NearlySame:
        report.add(QStringLiteral("nearly-same"), std::nullopt,
            tr("This is nearly the same as the post of %1. Check that it has not gone out already.")
                .arg(day));
        return;
    case Likeness::OtherClass:
        report.add(QStringLiteral("nearly-same"), std::nullopt,
            tr("Apart from a class or a number, this is the post of %1. Check that you have not "
               "copied it by mistake.")
                .arg(day));
        return;
    }
}

} // namespace policy
