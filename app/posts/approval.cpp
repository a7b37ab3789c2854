// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/approval.h"

#include <QCoreApplication>

#include <algorithm>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::Approval)
};

bool isQuestion(const QString& mark)
{
    return mark.startsWith(policy::severityName(policy::Severity::Review) + QLatin1Char(' '));
}

// A question that was not there when the reviewer looked.
bool hasNewQuestion(const policy::Verdict& verdict, const Judgement& approvedAs)
{
    const QStringList fresh
        = newMarks(approvedAs.marks, judgementOf(verdict, approvedAs.rulesRevision).marks);
    return std::any_of(fresh.begin(), fresh.end(), isQuestion);
}

} // namespace

const policy::Finding* hindersApproval(const policy::Verdict& verdict)
{
    const auto found = std::find_if(
        verdict.findings.begin(), verdict.findings.end(), [](const policy::Finding& finding) {
            const bool open = finding.asked || (!finding.waivable && finding.range);
            return open && finding.severity == policy::Severity::Review;
        });
    return found == verdict.findings.end() ? nullptr : &*found;
}

bool vouchesForPictures(const policy::Verdict& verdict)
{
    return std::any_of(
        verdict.findings.begin(), verdict.findings.end(), [](const policy::Finding& finding) {
            return !finding.waivable && !finding.range
                && finding.severity == policy::Severity::Review;
        });
}

QString faultOfApproval(const Post& post, const House& house, const policy::Verdict& verdict,
    const std::optional<Judgement>& approvedAs)
{
    if (house.fingerprintOf(post.content) != post.approvedFingerprint)
        return Text::tr("The post, the policy or the account has changed since this was approved, "
                        "so it needs a fresh look.");
    const bool stopped
        = verdict.severity == policy::Severity::Blocked && !waitsForClockOnly(verdict);
    const bool unseen = asksReviewer(verdict)
        && (!post.approvedBy.isValid() || (approvedAs && hasNewQuestion(verdict, *approvedAs)));
    if (!stopped && !unseen)
        return {};
    // The clause only: a finding's sentence may quote a pupil's name.
    return Text::tr("By today's rules this post can no longer go as it is (%1).")
        .arg(clausesOf(judgementOf(verdict, 0).marks).join(QStringLiteral(", ")));
}

} // namespace posts
