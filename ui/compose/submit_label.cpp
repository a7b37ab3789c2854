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

} // namespace

SubmitLabel submitLabel(const policy::Verdict& verdict, bool isEmpty, bool reviewEveryPost)
{
    if (isEmpty)
        return {Text::tr("Write something first"), false};
    const int questions = countOf(verdict, policy::Severity::Review);
    if (posts::waitsForClockOnly(verdict)) {
        const QDateTime wall = base::schoolWallTime(*verdict.sendableAt);
        const QString moment = QLocale().toString(wall, QStringLiteral("dddd HH:mm"));
        return {reviewEveryPost || questions > 0
                ? Text::tr("Send to SLT (goes %1 at the earliest)").arg(moment)
                : Text::tr("Send on %1").arg(moment)};
    }
    if (verdict.severity == policy::Severity::Blocked)
        return {
            Text::tr("To mend first: %n", nullptr, countOf(verdict, policy::Severity::Blocked))};
    if (verdict.severity == policy::Severity::Review)
        return {Text::tr("Send to SLT (questions: %n)", nullptr, questions)};
    return {reviewEveryPost ? Text::tr("Send to SLT") : Text::tr("Send now")};
}
