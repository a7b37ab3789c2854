// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/health_cue.h"

#include <QRegularExpression>

#include <algorithm>

namespace policy {
namespace {

const QString& conditions()
{
    static const QString words = QStringLiteral(
        "operations?|surgery|surgeries|illness|asthma|allerg(?:y|ies)|diabetes|epilepsy|autism|"
        "adhd|"
        "dyslexia|dyspraxia|diagnosis|anxiety|depression|cancer|leukaemia|chemotherapy|chemo|"
        "seizures?|"
        "medication|medicine|inhaler|epipen|insulin|injury|injuries|disability|counselling|therapy|"
        "accident|concussion|transplant|hospital (?:stay|visit|appointment)|heart condition|"
        "broken (?:arm|leg|wrist|ankle|finger|collarbone|bone)|sprained (?:ankle|wrist)|tonsils|"
        "appendix|chickenpox|chicken pox|eczema|hearing aids?|wheelchair|stitches|plaster cast");
    return words;
}

// The sentence around a place: from the last full stop to the next.
text::Range sentenceAround(const QString& text, text::Range range)
{
    const auto ends = [](QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'\n'; };
    constexpr int reach = 300;
    const int least = std::max(0, range.start - reach);
    const int most = std::min(static_cast<int>(text.size()), range.end + reach);
    int start = range.start;
    while (start > least && !ends(text.at(start - 1)))
        --start;
    int end = range.end;
    while (end < most && !ends(text.at(end)))
        ++end;
    return {start, end};
}

bool namesSomebody(const QVector<NamedPupils>& names, text::Range sentence)
{
    const auto found = std::lower_bound(names.begin(), names.end(), sentence.start,
        [](const NamedPupils& named, int at) { return named.hit.range.end <= at; });
    return found != names.end() && found->hit.range.overlaps(sentence);
}

void collect(const QRegularExpression& pattern, const QString& text, QVector<text::Range>& found)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append(
            {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())});
    }
}

} // namespace

QVector<text::Range> findHealthCues(const QString& readable, const QVector<NamedPupils>& names)
{
    static const QRegularExpression owned(
        QStringLiteral(R"(\b(?:his|her|son's|daughter's|child's)(?: \w+)? (?:)") + conditions()
            + QStringLiteral(R"()\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression aboutNamed(
        QStringLiteral(
            R"(\b(?:(?:in|out of|from|to|into|leaving|left) hospital|poorly|unwell|get well(?: soon)?|feel better|)"
            R"(diagnosed with|suffers? from|suffering from|recovering|recovery from|recovered from|allergic to|)"
            R"(tested positive|(?:broke|broken|fractured|sprained) (?:an? |his |her |their )?(?:arm|leg|wrist|ankle|finger|collarbone)|)"
            R"((?:has|with|having|had) (?:an? )?(?:)")
            + conditions() + QStringLiteral(R"())\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ownedByName(
        QStringLiteral(R"('s? (?:\w+ )?(?:)") + conditions() + QStringLiteral(R"()\b)"),
        QRegularExpression::CaseInsensitiveOption);
    QVector<text::Range> found;
    collect(owned, readable, found);
    QVector<text::Range> ifNamed;
    collect(aboutNamed, readable, ifNamed);
    for (const text::Range range : ifNamed) {
        if (namesSomebody(names, sentenceAround(readable, range)))
            found.append(range);
    }
    QVector<text::Range> afterName;
    collect(ownedByName, readable, afterName);
    for (const text::Range range : afterName) {
        if (namesSomebody(names, {std::max(0, range.start - 1), range.start}))
            found.append(range);
    }
    std::sort(
        found.begin(), found.end(), [](text::Range a, text::Range b) { return a.start < b.start; });
    return found;
}

} // namespace policy
