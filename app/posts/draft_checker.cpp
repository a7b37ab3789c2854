// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/draft_checker.h"

#include <algorithm>

namespace posts {

DraftChecker::DraftChecker(
    policy::Pack pack, std::shared_ptr<const roll::Roll> roll, policy::SchoolFacts school)
    : m_pack(std::move(pack))
    , m_roll(std::move(roll))
    , m_school(std::move(school))
    , m_finder(std::make_shared<const names::NameFinder>(m_roll->names()))
{
}

DraftChecker::DraftChecker(
    const DraftChecker& sameRoll, policy::Pack pack, policy::SchoolFacts school)
    : m_pack(std::move(pack))
    , m_roll(sameRoll.m_roll)
    , m_school(std::move(school))
    , m_finder(sameRoll.m_finder)
{
}

policy::Verdict DraftChecker::check(
    const Content& content, const QDateTime& moment, base::PostId post) const
{
    policy::Subject subject;
    subject.text = content.text;
    subject.kind = content.kind;
    subject.replyTo = content.replyTo;
    subject.category = content.category;
    subject.reason = content.reason;
    subject.alsoSentBy = content.alsoSentBy;
    subject.wordsSource = content.wordsSource;
    subject.post = post.value;
    subject.moment = moment;
    QVector<policy::PhotoFacts> photos;
    for (const Photo& photo : content.photos) {
        policy::PhotoFacts facts; // no face check exists yet: `faces` stays unknown
        facts.altText = photo.altText;
        facts.source = photo.source;
        photos.append(std::move(facts));
    }
    return check(subject, std::move(photos));
}

policy::Verdict DraftChecker::check(
    const policy::Subject& subject, QVector<policy::PhotoFacts> photos) const
{
    const policy::Evidence evidence
        = policy::gatherEvidence(subject, *m_finder, *m_roll, std::move(photos));
    return policy::judge(subject, evidence, m_pack, m_school);
}

bool waitsForClockOnly(const policy::Verdict& verdict)
{
    return verdict.severity == policy::Severity::Blocked && verdict.sendableAt.has_value();
}

bool asksReviewer(const policy::Verdict& verdict)
{
    return std::any_of(verdict.findings.begin(), verdict.findings.end(),
        [](const policy::Finding& f) { return f.severity == policy::Severity::Review; });
}

} // namespace posts
