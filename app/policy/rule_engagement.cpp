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
    const names::Words& words = matter.evidence.words;
    const qsizetype last = names::wordFrom(words, range.end) - 1;
    return last >= 0 && words.at(last).place == names::Place::Handle;
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

// What the sentence around a mention says of the account: “our TA @…”, “the author @…”.
class AccountWords
{
public:
    AccountWords(const Matter& matter, const QVector<phrases::PhraseHit>& talk)
        : m_words(matter.evidence.words)
    {
        for (const phrases::PhraseHit& hit : talk) {
            if (hit.caseName == u"account-of-person")
                m_ofPerson.append(hit.range);
            else if (hit.caseName == u"public-person")
                m_ofPublic.append(hit.range);
        }
    }

    void goTo(text::Range mention)
    {
        if (m_sentence.overlaps(mention) || (m_ofPerson.isEmpty() && m_ofPublic.isEmpty()))
            return;
        m_sentence = sentenceAround(m_words, mention);
        const auto here = [this](text::Range range) { return range.overlaps(m_sentence); };
        m_person = std::any_of(m_ofPerson.begin(), m_ofPerson.end(), here);
        m_public = std::any_of(m_ofPublic.begin(), m_ofPublic.end(), here);
    }

    [[nodiscard]] bool sayPerson(HandleOwner owner) const
    {
        if (owner == HandleOwner::Organisation)
            return false;
        return owner == HandleOwner::Person || m_person
            || (owner == HandleOwner::Forename && !m_public);
    }

private:
    const names::Words& m_words;
    QVector<text::Range> m_ofPerson;
    QVector<text::Range> m_ofPublic;
    text::Range m_sentence;
    bool m_person = false;
    bool m_public = false;
};

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
    const PostKind kind = matter.subject.kind;
    if (kind == PostKind::Reply)
        judgeReply(matter, report);
    if (kind != PostKind::Retweet)
        judgeMentions(matter, talk, report);
    if (kind == PostKind::Tweet || kind == PostKind::Quote)
        judgeTalk(talk, report);
    if (kind == PostKind::Message)
        return; // goes nowhere as it is
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
    constexpr qsizetype mostMentions = 1000; // far more than a post can have
    AccountWords around(matter, talk);
    for (const text::Entity& mention : matter.evidence.tweet.mentions.mid(0, mostMentions)) {
        if (isOwn(mention.text, matter))
            continue;
        around.goTo(mention.range);
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
        if (owner != HandleOwner::Parent && !around.sayPerson(owner))
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
