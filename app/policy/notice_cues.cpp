// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/notice_cues.h"

#include <QRegularExpression>

namespace policy {
namespace {

QRegularExpression pattern(const QString& expression)
{
    return QRegularExpression(expression, QRegularExpression::CaseInsensitiveOption);
}

std::optional<NoticeCue> cue(
    const QRegularExpression& expression, const QString& text, NoticeKind kind)
{
    const auto match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return NoticeCue{
        kind, {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())}};
}

std::optional<NoticeCue> closure(const QString& text)
{
    static const QRegularExpression closed = pattern(QStringLiteral(
        R"(\b(?:school|nursery|we|site|reception)(?: and nursery)? (?:is|are|will be|will remain|has been|remains)(?: now| still)? (?:closed|closing|shut|open as (?:normal|usual))\b)"
        R"(|\bschool closure\b|\bno school (?:today|tomorrow|on|this|for)\b|\bclosed (?:today|tomorrow|due to|because of|until|on (?:mon|tues|wednes|thurs|fri)day)\b)"
        R"(|\b(?:late opening|opens? late|early closure|closing early|closes? early)\b)"));
    return cue(closed, text, NoticeKind::Closure);
}

std::optional<NoticeCue> notice(const QString& text)
{
    static const QRegularExpression told = pattern(QStringLiteral(
        R"((?:^|[.!?\n]\s*|\b(?:a|just a|quick|gentle|friendly|polite|final|last) )reminders?\b(?! of (?:how|our|the|what|why|all)))"
        R"(|(?:^|[.!?\n,]\s*|\bplease |\band )(?:don't|do not) forget\b(?! (?:what|how|when|why)))"
        R"(|\bplease (?:could |can |would )?(?:you |parents |all )?(?:remember|ensure|make sure|bring|send|return|note|wear|collect|pay|complete|check (?:your|the|parentmail)|book|let us know|contact|sign|provide|label|arrive|drop|pick up|park|read the)\b)"
        R"(|\b(?:needed|required|due)(?: back)?(?: in)?(?: school)? (?:on|by|from|this|next|tomorrow|in school) ?(?:mon|tues|wednes|thurs|fri|satur|sun|week|morning|tomorrow|\d|the))"
        R"(|\b(?:must|need to|should) be (?:returned|paid|handed in|worn|booked|collected|ordered|picked up)\b)"
        R"(|\bdeadline(?: is\b| to\b|:| for (?:forms|applications|orders|payments?|entries|returning))|\ball parents (?:are|should|must|please|to|need)\b|\bdear (?:parents|all|families|carers)\b)"
        R"(|\b(?:parents|carers|families)(?: and carers)? (?:are|is) (?:asked|reminded|invited|requested|welcome)\b)"
        R"(|\btickets?\b.{0,30}\b(?:on sale|available|from the (?:school )?office|cost|still)\b|\bbook (?:your|a) (?:place|slot|ticket|appointment))"
        R"(|\bsign up (?:by|at|now|here|in the)\b|\b(?:permission|consent) slips?\b|\b(?:parentmail|parentpay|scopay|school money)\b)"
        R"(|\bdinner money\b|\bhead lice\b|\bcar park\b|\bcollect your child\b|\byour child(?:ren)? (?:will|needs?|must|should|can|has|have|is|are)\b)"
        R"(|\binset day\b|\bterm (?:starts|begins|ends|finishes|dates)\b|\bback to school on\b|\bclubs? (?:starts?|begins?|resumes?|(?:is|are) cancelled|will not)\b)"
        R"(|\b(?:is|are|has been|have been) (?:now )?(?:cancelled|postponed|rescheduled)\b|\bapplications? (?:is|are|for|open|close)\b.{0,30}\b(?:open|close|now)\b)"
        R"(|\b(?:newsletter|letters?) (?:is|are|has been|have been|was|went|will be) (?:now )?(?:out|sent|available|home|online|on the website)\b)"
        R"(|\bnon-?uniform day (?:is )?(?:on|this|next|tomorrow)\b|\bmeet(?:ing)? at (?:the )?(?:gate|\d)|\bpick-?up (?:time|is|at|from)\b)"));
    return cue(told, text, NoticeKind::Notice);
}

const QString& weekday()
{
    static const QString words = QStringLiteral("(?:mon|tues|wednes|thurs|fri|satur|sun)day");
    return words;
}

std::optional<NoticeCue> event(const QString& text)
{
    static const QString month = QStringLiteral("(?:january|february|march|april|may|june|july|"
                                                "august|september|october|november|december)");
    static const QRegularExpression occasion = pattern(QStringLiteral(
        R"(\b(?:fair|fayre|fete|assembly|concert|production|performance|sports day|disco|coffee morning|open (?:day|morning|evening|afternoon)|parents'? (?:evening|meeting)|meeting|workshop|nativity|carol service|service|raffle|(?:cake|bake|book|plant|jumble) sale|market|quiz(?: night)?|bingo|film night|stay and play|picnic|barbecue|bbq|exhibition|auction|fun run|harvest festival|fun day|talent show|school play|show|celebration)\b)"));
    static const QRegularExpression ahead = pattern(QStringLiteral(R"(\b(?:this|next|coming) )")
        + weekday()
        + QStringLiteral(
            R"(\b|\btomorrow\b|\btonight\b|\bnext (?:week|term|month)\b|\bthis weekend\b|\b(?:at|from) \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\bon )")
        + weekday()
        + QStringLiteral(
            R"((?: \d{1,2}(?:st|nd|rd|th)?)?\b|\bon (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? )")
        + month + QStringLiteral(R"(\b|\b\d{1,2}(?:st|nd|rd|th)? )") + month
        + QStringLiteral(R"(\b)"));
    static const QRegularExpression invitation = pattern(QStringLiteral(
        R"(\b(?:all|everyone|everybody|families|parents)(?: are| is)? welcome\b|\b(?:come and|please|why not|do) join us\b|(?:^|[.!?\n] *)join us\b|\bcome along\b|\bcome and (?:see|support|buy|enjoy|meet|visit|watch)\b|\bsee you (?:there|at|all|on|tomorrow)\b|\bdoors open\b|\bsave the date\b|\blook forward to (?:seeing|welcoming)\b|\byou are invited\b|\bentry (?:is )?(?:free|£)|\bfree entry\b|\brefreshments (?:will|available|provided)\b)"));
    static const QRegularExpression past = pattern(QStringLiteral(
        R"(\b(?:was|were|had|enjoyed|loved|visited|performed|played|won|went|took|came|made|sang|raced|ran|wrote|built|painted|learned|learnt|raised|thank|thanks|well done|good luck|looking forward|excited|can't wait|rehears\w+|practi[sc]\w+|prepar\w+|getting ready)\b)"));
    const auto occasionHere = occasion.match(text);
    const auto invitationHere = invitation.match(text);
    const auto aheadHere = ahead.match(text);
    if (invitationHere.hasMatch() && (occasionHere.hasMatch() || aheadHere.hasMatch()))
        return cue(invitation, text, NoticeKind::Event);
    if (occasionHere.hasMatch() && aheadHere.hasMatch() && !past.match(text).hasMatch())
        return cue(occasion, text, NoticeKind::Event);
    return std::nullopt;
}

std::optional<NoticeCue> thanks(const QString& text)
{
    static const QRegularExpression grateful = pattern(QStringLiteral(
        R"(\bthank(?:s| you)\b[^.!?\n]{0,60}(?:\bparents'? (?:evening|meeting|consultations?)|\bopen (?:evening|day|morning)\b|\b(?:all|everyone|everybody|parents|families|carers)\b[^.!?\n]{0,30}\b(?:came|attended|coming|attending|joined|joining|supported|supporting|donated|donating|donations?)\b))"));
    static const QRegularExpression work = pattern(QStringLiteral(
        R"(\b(?:year|yr|y) ?[1-6]\b|\b(?:reception|nursery)\b|\b(?:made|painted|wrote|built|drew)\b)"));
    if (work.match(text).hasMatch())
        return std::nullopt;
    return cue(grateful, text, NoticeKind::Thanks);
}

} // namespace

std::optional<NoticeCue> findNotice(const QString& readable)
{
    for (const auto find : {closure, event, notice, thanks}) {
        if (auto found = find(readable))
            return found;
    }
    return std::nullopt;
}

} // namespace policy
