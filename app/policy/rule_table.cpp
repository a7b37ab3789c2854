// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_table.h"

#include "app/policy/rule_alt_text.h"
#include "app/policy/rule_announcement.h"
#include "app/policy/rule_closed_day.h"
#include "app/policy/rule_consent.h"
#include "app/policy/rule_copyright.h"
#include "app/policy/rule_duplicate.h"
#include "app/policy/rule_engagement.h"
#include "app/policy/rule_hashtag_position.h"
#include "app/policy/rule_hours.h"
#include "app/policy/rule_length.h"
#include "app/policy/rule_link.h"
#include "app/policy/rule_look_alike.h"
#include "app/policy/rule_off_topic.h"
#include "app/policy/rule_personal_info.h"
#include "app/policy/rule_photo_face.h"
#include "app/policy/rule_photo_text.h"
#include "app/policy/rule_policy_review.h"
#include "app/policy/rule_private_message.h"
#include "app/policy/rule_pupil_name.h"
#include "app/policy/rule_retweet.h"

#include <array>

namespace policy {
namespace {

const auto& table()
{
    static const LengthRule length;
    static const HoursRule hours;
    static const ClosedDayRule closedDay;
    static const PupilNameRule pupilName;
    static const ConsentRule consent;
    static const PersonalInfoRule personalInfo;
    static const AnnouncementRule announcement;
    static const OffTopicRule offTopic;
    static const EngagementRule engagement;
    static const PrivateMessageRule privateMessage;
    static const RetweetRule retweet;
    static const HashtagPositionRule hashtagPosition;
    static const LinkRule link;
    static const CopyrightRule copyright;
    static const PhotoFaceRule photoFace;
    static const PhotoTextRule photoText;
    static const AltTextRule altText;
    static const LookAlikeRule lookAlike;
    static const DuplicateRule duplicate;
    static const PolicyReviewRule policyReview;
    static const std::array<const RuleKind*, 20> kinds{&length, &hours, &closedDay, &pupilName,
        &consent, &personalInfo, &announcement, &offTopic, &engagement, &privateMessage, &retweet,
        &hashtagPosition, &link, &copyright, &photoFace, &photoText, &altText, &lookAlike,
        &duplicate, &policyReview};
    return kinds;
}

} // namespace

QStringList ruleKindIds()
{
    QStringList ids;
    for (const RuleKind* kind : table())
        ids.append(kind->id());
    return ids;
}

const RuleKind* ruleKind(const QString& id)
{
    for (const RuleKind* kind : table()) {
        if (kind->id() == id)
            return kind;
    }
    return nullptr;
}

} // namespace policy
