// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_off_topic.h"

#include "app/policy/phrase_findings.h"

#include <algorithm>

namespace policy {
namespace {

// A few words are too few to tell.
bool saysNothingOfSchool(const Matter& matter)
{
    constexpr int fewestWords = 6;
    const names::Words& words = matter.evidence.words;
    const auto plain = std::count_if(words.begin(), words.end(),
        [](const names::Word& word) { return word.place == names::Place::Text && !word.number; });
    return matter.subject.kind == PostKind::Tweet && plain >= fewestWords
        && matter.evidence.names.isEmpty()
        && matter.school.phrases.find(QStringLiteral("school-life"), {matter.subject.text, words})
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
