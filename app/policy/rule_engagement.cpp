// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_engagement.h"

#include "app/policy/handle_owner.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/person_cue.h"
#include "app/policy/removal_fix.h"

#include <algorithm>

namespace policy {
namespace {

phrases::Passage passageOf(const Matter& matter)
{
    return {matter.subject.text, matter.evidence.words};
}

bool insideMention(const Matter& matter, text::Range range)
{
    const auto& mentions = matter.evidence.tweet.mentions;
    return std::any_of(mentions.begin(), mentions.end(),
        [range](const text::Entity& mention) { return mention.range.overlaps(range); });
}

// A thank-you and nothing that opens a discussion.
bool onlyThanks(const Matter& matter)
{
    bool thanks = false;
    for (const phrases::PhraseHit& hit :
        matter.school.phrases.find(QStringLiteral("replies"), passageOf(matter))) {
        if (insideMention(matter, hit.range))
            continue;
        if (hit.caseName != u"thanks")
            return false;
        thanks = true;
    }
    return thanks && !matter.readable.contains(u'?');
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
        QStringLiteral("mention-of-person"), QStringLiteral("parent-of-pupil"),
        QStringLiteral("one-parent"), QStringLiteral("school-matter")};
}

QVector<ParameterSpec> EngagementRule::parameters() const
{
    return {{QStringLiteral("knownHandles"), ParameterType::Texts, false}};
}

void EngagementRule::judge(const Matter& matter, Report& report) const
{
    const Hits talk = matter.school.phrases.find(QStringLiteral("individuals"), passageOf(matter));
    if (matter.subject.kind == PostKind::Reply)
        judgeReply(matter, report);
    if (matter.subject.kind != PostKind::Retweet) {
        judgeMentions(matter, talk, report);
        judgeTalk(talk, report);
    }
    judgeParents(matter, report);
    judgeMatters(matter, report);
}

void EngagementRule::judgeReply(const Matter& matter, Report& report) const
{
    QString handle = matter.subject.replyTo;
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (isOwn(handle, matter))
        return; // the next post of a thread
    const bool thanks = onlyThanks(matter);
    std::optional<text::Range> range;
    for (const text::Entity& mention : matter.evidence.tweet.mentions) {
        if (mention.text.compare(handle, Qt::CaseInsensitive) == 0)
            range = mention.range;
    }
    const HandleOwner owner = handleOwner(handle, matter.school.phrases);
    if (owner == HandleOwner::Organisation) {
        report.add(thanks ? QStringLiteral("thanks-to-organisation")
                          : QStringLiteral("reply-to-organisation"),
            range,
            thanks ? tr(
                "The account is there to tell, not to chat. Thanking an organisation in a post "
                "of its own reads better than a reply.")
                   : tr("This answers somebody on X. The account does not hold conversations; "
                        "leave it, or let a reviewer decide."));
        return;
    }
    const bool person = owner != HandleOwner::Unknown;
    const QString name = person ? QStringLiteral("person") : QStringLiteral("unknown");
    report.add((thanks ? QStringLiteral("thanks-to-") : QStringLiteral("reply-to-")) + name, range,
        tr("This answers one person on X. School matters are not discussed there; ring or write to "
           "the family instead."));
}

void EngagementRule::judgeMentions(const Matter& matter, const Hits& talk, Report& report) const
{
    for (const text::Entity& mention : matter.evidence.tweet.mentions) {
        if (isOwn(mention.text, matter))
            continue;
        const QVector<Fix> fixes{
            removalFix(tr("Take the mention out"), matter.subject.text, mention.range)};
        const HandleOwner owner = handleOwner(mention.text, matter.school.phrases);
        if (namesPupil(mention.range, matter) && owner != HandleOwner::Organisation) {
            report.add(QStringLiteral("mention-of-pupil"), mention.range,
                tr("“@%1” may be the account of a pupil or a relative, and would be told of this "
                   "post. Take the mention out.")
                    .arg(mention.text),
                fixes);
            continue;
        }
        if (matter.subject.kind == PostKind::Reply
            && mention.text.compare(matter.subject.replyTo, Qt::CaseInsensitive) == 0)
            continue;
        if (owner != HandleOwner::Parent && !isPerson(owner, matter, mention.range, talk))
            continue;
        report.add(owner == HandleOwner::Parent ? QStringLiteral("mention-of-parent")
                                                : QStringLiteral("mention-of-person"),
            mention.range,
            tr("“@%1” looks like one person's account, and would be told of this post. Take the "
               "mention out, or thank everybody together.")
                .arg(mention.text),
            fixes);
    }
}

// The handle says so, or the words around it do: “our TA @…”.
bool EngagementRule::isPerson(
    HandleOwner owner, const Matter& matter, text::Range mention, const Hits& talk)
{
    const text::Range sentence = sentenceAround(matter.evidence.words, mention);
    const auto saysSo = [&talk, sentence](const char* caseName) {
        return std::any_of(talk.begin(), talk.end(), [&](const phrases::PhraseHit& hit) {
            return hit.caseName == QLatin1String(caseName) && hit.range.overlaps(sentence);
        });
    };
    if (owner == HandleOwner::Organisation)
        return false;
    if (owner == HandleOwner::Person || saysSo("account-of-person"))
        return true;
    return owner == HandleOwner::Forename && !saysSo("public-person");
}

void EngagementRule::judgeTalk(const Hits& talk, Report& report) const
{
    const auto found = std::find_if(talk.begin(), talk.end(),
        [](const phrases::PhraseHit& hit) { return hit.caseName == u"one-parent"; });
    if (found != talk.end())
        report.add(found->caseName, found->range,
            tr("This talks to or about one parent or family, where everybody can read it. Ring "
               "them or write to them instead."));
}

void EngagementRule::judgeMatters(const Matter& matter, Report& report) const
{
    const Hits hits
        = matter.school.phrases.find(QStringLiteral("school-matters"), passageOf(matter));
    if (!hits.isEmpty())
        report.add(QStringLiteral("school-matter"), hits.first().range,
            tr("This opens a school matter to discussion in public. Leave it out, and deal with it "
               "by letter, telephone or meeting."));
}

// "Olivia's mum"
void EngagementRule::judgeParents(const Matter& matter, Report& report) const
{
    const names::Words& words = matter.evidence.words;
    for (const NamedPupils& named : matter.evidence.names) {
        if (!named.hit.possessive)
            continue;
        qsizetype next = names::wordFrom(words, named.hit.range.end);
        if (next < words.size() && words.at(next).folded == u"s"
            && words.at(next).joint == names::Joint::Apostrophe)
            ++next;
        if (next >= words.size() || words.at(next).joint == names::Joint::Sentence)
            continue;
        const names::Words relative{words.at(next)};
        const Hits hits
            = matter.school.phrases.find(QStringLiteral("family"), {matter.subject.text, relative});
        if (!hits.isEmpty()
            && (hits.first().caseName == u"relative" || hits.first().caseName == u"household"))
            report.add(QStringLiteral("parent-of-pupil"),
                text::Range{named.hit.range.start, words.at(next).range.end},
                tr("This is about the family of one child. Speak to them directly instead of "
                   "posting."));
    }
}

} // namespace policy
