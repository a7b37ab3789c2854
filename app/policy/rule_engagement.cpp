// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_engagement.h"

#include "app/policy/handle_owner.h"
#include "app/policy/parameter_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace policy {
namespace {

// The text without the handles it answers.
QString withoutMentions(const Matter& matter)
{
    QString text = matter.readable;
    for (const text::Entity& mention : matter.evidence.tweet.mentions) {
        for (int i = mention.range.start; i < mention.range.end; ++i)
            text[i] = u' ';
    }
    return text;
}

// A thank-you and nothing that opens a discussion.
bool onlyThanks(const QString& text)
{
    static const QRegularExpression thanks(
        QStringLiteral(
            R"(\b(?:thank(?:s| you)|grateful|appreciated?|cheers|you'?re welcome|our pleasure|)"
            R"((?:so |very )?(?:glad|pleased|delighted|happy) (?:you|to))\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression matters(
        QStringLiteral(
            R"(\?|\b(?:sorry|apolog\w+|complain\w*|issues?|problems?|concern\w*|look(?:ing)? into|)"
            R"(investigat\w+|we(?: will|'ll)|will be|please|contact|call|ring|phone|e-?mail|message|dm|)"
            R"(inbox|office|meeting|discuss\w*|decision|policy|unfortunately|however|but|regarding|)"
            R"(your (?:child|son|daughter|email|message|comment|question|feedback))\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return thanks.match(text).hasMatch() && !matters.match(text).hasMatch();
}

bool isOwn(const QString& handle, const Matter& matter)
{
    return handle.compare(matter.pack.handle, Qt::CaseInsensitive) == 0
        || textsParameter(matter.rule.parameters, QStringLiteral("knownHandles"))
               .contains(handle, Qt::CaseInsensitive);
}

bool namesPupil(text::Range range, const Matter& matter)
{
    const auto& names = matter.evidence.names;
    const auto found = std::lower_bound(names.begin(), names.end(), range.start,
        [](const NamedPupils& named, int at) { return named.hit.range.end <= at; });
    return found != names.end() && found->hit.range.overlaps(range)
        && found->hit.place == names::Place::Handle;
}

} // namespace

QString EngagementRule::id() const
{
    return QStringLiteral("engagement");
}

QStringList EngagementRule::cases() const
{
    return {QStringLiteral("reply-to-person"), QStringLiteral("reply-to-unknown"),
        QStringLiteral("reply-to-organisation"), QStringLiteral("thanks-to-person"),
        QStringLiteral("thanks-to-unknown"), QStringLiteral("thanks-to-organisation"),
        QStringLiteral("mention-of-pupil"), QStringLiteral("mention-of-parent"),
        QStringLiteral("mention-of-person"), QStringLiteral("parent-of-pupil")};
}

QVector<ParameterSpec> EngagementRule::parameters() const
{
    return {{QStringLiteral("knownHandles"), ParameterType::Texts, false}};
}

void EngagementRule::judge(const Matter& matter, Report& report) const
{
    if (matter.subject.kind == PostKind::Reply)
        judgeReply(matter, report);
    if (matter.subject.kind != PostKind::Retweet)
        judgeMentions(matter, report);
    judgeParents(matter, report);
}

void EngagementRule::judgeReply(const Matter& matter, Report& report) const
{
    QString handle = matter.subject.replyTo;
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (isOwn(handle, matter))
        return; // the next post of a thread
    const bool thanks = onlyThanks(withoutMentions(matter));
    std::optional<text::Range> range;
    for (const text::Entity& mention : matter.evidence.tweet.mentions) {
        if (mention.text.compare(handle, Qt::CaseInsensitive) == 0)
            range = mention.range;
    }
    const HandleOwner owner = handleOwner(handle);
    if (owner == HandleOwner::Organisation) {
        report.add(thanks ? QStringLiteral("thanks-to-organisation")
                          : QStringLiteral("reply-to-organisation"),
            range,
            thanks ? tr(
                "The account is there to tell, not to chat. Thanking an organisation in a post "
                "of its own reads better than a reply.")
                   : tr("This answers somebody on X. The account does not hold conversations; "
                        "leave it, "
                        "or let a reviewer decide."));
        return;
    }
    const bool person = owner != HandleOwner::Unknown;
    const QString name = person ? QStringLiteral("person") : QStringLiteral("unknown");
    report.add((thanks ? QStringLiteral("thanks-to-") : QStringLiteral("reply-to-")) + name, range,
        tr("This answers one person on X. School matters are not discussed there; ring or write to "
           "the "
           "family instead."));
}

void EngagementRule::judgeMentions(const Matter& matter, Report& report) const
{
    for (const text::Entity& mention : matter.evidence.tweet.mentions) {
        if (isOwn(mention.text, matter))
            continue;
        const HandleOwner owner = handleOwner(mention.text);
        if (namesPupil(mention.range, matter) && owner != HandleOwner::Organisation) {
            report.add(QStringLiteral("mention-of-pupil"), mention.range,
                tr("“@%1” may be the account of a pupil or a relative, and would be told of this "
                   "post. "
                   "Take the mention out.")
                    .arg(mention.text),
                {removal(matter.subject.text, mention.range)});
            continue;
        }
        if (matter.subject.kind == PostKind::Reply
            && mention.text.compare(matter.subject.replyTo, Qt::CaseInsensitive) == 0)
            continue;
        const bool parent = owner == HandleOwner::Parent;
        if (parent || owner == HandleOwner::Person)
            report.add(
                parent ? QStringLiteral("mention-of-parent") : QStringLiteral("mention-of-person"),
                mention.range,
                tr("“@%1” looks like one person's account, and would be told of this post. Take "
                   "the "
                   "mention out, or thank everybody together.")
                    .arg(mention.text),
                {removal(matter.subject.text, mention.range)});
    }
}

Fix EngagementRule::removal(const QString& text, text::Range range)
{
    if (range.start > 0 && text.at(range.start - 1) == u' ')
        --range.start;
    else if (range.end < text.size() && text.at(range.end) == u' ')
        ++range.end;
    return {tr("Take the mention out"), range, {}};
}

// "Olivia's mum"
void EngagementRule::judgeParents(const Matter& matter, Report& report) const
{
    static const QRegularExpression relative(
        QStringLiteral(
            R"(\G's? (?:mum|mam|mom|mummy|dad|daddy|mother|father|parents?|gran|granny|nan|nana|)"
            R"(grandma|grandad|grandparents?|carers?|family|auntie|uncle)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const NamedPupils& named : matter.evidence.names) {
        if (!named.hit.possessive)
            continue;
        const auto match = relative.match(matter.readable, named.hit.range.end,
            QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            report.add(QStringLiteral("parent-of-pupil"),
                text::Range{named.hit.range.start, static_cast<int>(match.capturedEnd())},
                tr("This is about the family of one child. Speak to them directly instead of "
                   "posting."));
    }
}

} // namespace policy
