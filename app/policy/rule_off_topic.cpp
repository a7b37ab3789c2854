// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_off_topic.h"

#include "app/policy/phrase_findings.h"

namespace policy {
namespace {

// Words that are neither numbers nor part of a tag or link; no more than are asked for.
int plainWords(const Matter& matter, int most)
{
    const auto& urls = matter.evidence.tweet.urls;
    auto url = urls.constBegin();
    int plain = 0;
    for (const names::Word& word : matter.evidence.words) {
        while (url != urls.constEnd() && url->range.end <= word.range.start)
            ++url;
        const bool linked = url != urls.constEnd() && url->range.overlaps(word.range);
        if (word.place == names::Place::Text && !word.number && !linked && ++plain == most)
            break;
    }
    return plain;
}

// A few words are too few to tell.
bool saysNothingOfSchool(const Matter& matter)
{
    constexpr int fewestWords = 6;
    return matter.subject.kind == PostKind::Tweet && matter.evidence.names.isEmpty()
        && plainWords(matter, fewestWords) == fewestWords
        && matter.school.phrases
               .find(QStringLiteral("school-life"), {matter.subject.text, matter.evidence.words})
               .isEmpty();
}

} // namespace

QString OffTopicRule::id() const
{
    return QStringLiteral("off-topic");
}

QStringList OffTopicRule::cases() const
{
    return {QStringLiteral("politics"), QStringLiteral("advertising"), QStringLiteral("appeal"),
        QStringLiteral("gambling"), QStringLiteral("chat"), QStringLiteral("private-occasion"),
        QStringLiteral("no-school-subject")};
}

void OffTopicRule::judge(const Matter& matter, Report& report) const
{
    const bool found = reportPhrases(
        matter, report, QStringLiteral("off-topic"), [](const QString& name) {
            if (name == u"politics")
                return tr(
                    "This takes sides in politics. The account stays out of it; leave this out.");
            if (name == u"advertising")
                return tr(
                    "This advertises for somebody. The account shows what the school does; leave "
                    "this out.");
            if (name == u"appeal")
                return tr(
                    "This asks for something on behalf of somebody outside school. Leave it out.");
            if (name == u"gambling")
                return tr("This is about gambling. Leave it out.");
            if (name == u"private-occasion")
                return tr(
                    "This is about a private occasion. The account shows what the school does; "
                    "leave this out.");
            return tr("This is not about what goes on in school. Leave it out.");
        });
    if (!found && report.cares(QStringLiteral("no-school-subject")) && saysNothingOfSchool(matter))
        report.add(QStringLiteral("no-school-subject"), std::nullopt,
            tr("Nothing here says what it has to do with school. Say which children or what work "
               "it is about."));
}

} // namespace policy
