// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_preview.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace governance {
namespace {

QDateTime momentOf(const posts::Post& post, const QDateTime& now)
{
    if (post.state == posts::State::Sent)
        return post.changedAt;
    const QDateTime& planned = post.content.sendAt;
    return planned.isValid() ? std::max(planned, now) : now;
}

QSet<QString> clausesOf(const policy::Verdict& verdict)
{
    QSet<QString> clauses;
    for (const policy::Finding& finding : verdict.findings) {
        if (finding.severity != policy::Severity::Clear)
            clauses.insert(finding.clause + policy::severityName(finding.severity));
    }
    return clauses;
}

// The clauses in which the two differ, by id.
QStringList difference(const policy::Verdict& before, const policy::Verdict& after)
{
    const QSet<QString> old = clausesOf(before);
    const QSet<QString> now = clausesOf(after);
    QStringList ids;
    for (const policy::Verdict* verdict : {&before, &after}) {
        for (const policy::Finding& finding : verdict->findings) {
            const QString key = finding.clause + policy::severityName(finding.severity);
            if (old.contains(key) != now.contains(key))
                ids.append(finding.clause);
        }
    }
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

} // namespace

bool belongsToPreview(const posts::Post& post, const QDateTime& now)
{
    switch (post.state) {
    case posts::State::Sent:
        return post.changedAt >= now.addDays(-previewDays);
    case posts::State::InReview:
    case posts::State::Returned:
    case posts::State::Approved:
    case posts::State::Sending:
    case posts::State::Refused:
    case posts::State::Unknown:
        return true;
    case posts::State::Draft: // nobody but its author has seen it
    case posts::State::Discarded:
        return false;
    }
    return false;
}

Preview previewChange(const posts::DraftChecker& before, const posts::DraftChecker& after,
    const std::vector<posts::Post>& posts, const QDateTime& now,
    const std::function<bool(int)>& goOn)
{
    Preview preview;
    for (const posts::Post& post : posts) {
        if (goOn && !goOn(preview.judged))
            return preview;
        if (!belongsToPreview(post, now))
            continue;
        ++preview.judged;
        const QDateTime moment = momentOf(post, now);
        const policy::Verdict old = before.check(post.content, moment);
        const policy::Verdict fresh = after.check(post.content, moment);
        const QStringList clauses = difference(old, fresh);
        if (!clauses.isEmpty() || old.severity != fresh.severity)
            preview.changed.push_back({post.id, post.content.text, post.state, moment, old.severity,
                fresh.severity, clauses});
    }
    std::stable_sort(preview.changed.begin(), preview.changed.end(),
        [](const ChangedPost& one, const ChangedPost& other) {
            const auto step = [](const ChangedPost& post) {
                return std::abs(static_cast<int>(post.after) - static_cast<int>(post.before));
            };
            return std::pair(step(one), one.after) > std::pair(step(other), other.after);
        });
    return preview;
}

QFuture<Preview> startPreview(std::shared_ptr<const posts::DraftChecker> before, policy::Pack after,
    std::vector<posts::Post> posts, const QDateTime& now)
{
    return QtConcurrent::run([before = std::move(before), after = std::move(after),
                                 posts = std::move(posts), now](QPromise<Preview>& promise) {
        promise.setProgressRange(0, static_cast<int>(posts.size()));
        const posts::DraftChecker changed(
            after, std::make_shared<const roll::Roll>(before->roll()), before->school());
        Preview preview = previewChange(*before, changed, posts, now, [&promise](int done) {
            promise.setProgressValue(done);
            return !promise.isCanceled();
        });
        if (!promise.isCanceled())
            promise.addResult(std::move(preview));
    });
}

} // namespace governance
