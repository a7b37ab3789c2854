// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/submit_label.h"

#include "app/base/school_time.h"
#include "app/posts/draft_checker.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SubmitLabel)
};

int countOf(const policy::Verdict& verdict, policy::Severity severity)
{
    return static_cast<int>(std::count_if(verdict.findings.begin(), verdict.findings.end(),
        [severity](const policy::Finding& f) { return f.severity == severity; }));
}

QString momentText(const QDateTime& moment)
{
    return QLocale().toString(base::schoolWallTime(moment), QStringLiteral("dddd HH:mm"));
}

} // namespace

SubmitLabel submitLabel(
    const policy::Verdict& verdict, const posts::Content& content, bool reviewEveryPost)
{
    if (content.isEmpty())
        return {Text::tr("Write something first"), false};
    const int questions = countOf(verdict, policy::Severity::Review);
    const bool blocked = verdict.severity == policy::Severity::Blocked;
    if (blocked && !posts::waitsForClockOnly(verdict))
        return {
            Text::tr("To mend first: %n", nullptr, countOf(verdict, policy::Severity::Blocked))};
    if (!posts::saysWhosePictures(content))
        return {Text::tr("Say whose picture this is"), false};
    const bool toReviewer = reviewEveryPost || questions > 0;
    const QDateTime earliest = blocked ? *verdict.sendableAt : content.sendAt;
    if (earliest.isValid())
        return {toReviewer
                ? Text::tr("Send to SLT (goes %1 at the earliest)").arg(momentText(earliest))
                : Text::tr("Send on %1").arg(momentText(earliest))};
    if (questions > 0)
        return {Text::tr("Send to SLT (questions: %n)", nullptr, questions)};
    return {reviewEveryPost ? Text::tr("Send to SLT") : Text::tr("Send now")};
}
