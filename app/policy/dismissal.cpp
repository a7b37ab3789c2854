// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/dismissal.h"

#include "app/policy/readable_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::Dismissal)
};

constexpr qsizetype longestPhrase = 200;

// What stands between a word and the next one, whatever the typing.
QString gapAfter(const QString& text, const names::Words& words, qsizetype index)
{
    const int from = words.at(index).range.end;
    return readableText(text.mid(from, words.at(index + 1).range.start - from)).simplified();
}

bool standsAt(const QString& text, const names::Words& words, qsizetype at, const QString& phrase,
    const names::Words& wanted)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (words.at(at + i).folded != wanted.at(i).folded)
            return false;
        if (i + 1 < wanted.size() && gapAfter(text, words, at + i) != gapAfter(phrase, wanted, i))
            return false;
    }
    return true;
}

enum class Answer
{
    None,
    Asked,
    Granted
};

Answer answerTo(const Finding& finding, const Subject& subject, const names::Words& words,
    const QVector<Dismissal>& dismissals)
{
    Answer answer = Answer::None;
    if (!finding.range || finding.dismissal == MayDismiss::Nobody)
        return answer;
    const QString rule = dismissalRule(finding.rule);
    for (const Dismissal& dismissal : dismissals) {
        const bool asked = dismissal.state == Dismissal::State::Asked;
        if (dismissal.rule != rule || (asked && dismissal.post != subject.post))
            continue;
        const bool enough = asked || dismissal.reviewed || finding.dismissal == MayDismiss::Author;
        if (enough && liesInPhrase(subject.text, words, *finding.range, dismissal.phrase))
            answer = std::max(answer, asked ? Answer::Asked : Answer::Granted);
    }
    return answer;
}

} // namespace

QString dismissalRule(const QString& kind)
{
    return kind == u"consent" ? QStringLiteral("pupil-name") : kind;
}

QString suggestedPhrase(const QString& text, const names::Words& words, text::Range match)
{
    const auto touches = [match](const names::Word& word) { return word.range.overlaps(match); };
    const auto first = std::find_if(words.begin(), words.end(), touches);
    if (first == words.end())
        return text.mid(match.start, match.length());
    auto last = first;
    while (last + 1 != words.end() && touches(*(last + 1)))
        ++last;
    const auto joins = [](const names::Word& word) {
        return word.joint != names::Joint::Start && word.joint != names::Joint::Sentence;
    };
    const auto from = joins(*first) ? first - 1 : first;
    const auto to = last + 1 != words.end() && joins(*(last + 1)) ? last + 1 : last;
    return text.mid(from->range.start, to->range.end - from->range.start);
}

bool liesInPhrase(
    const QString& text, const names::Words& words, text::Range match, const QString& phrase)
{
    const names::Words wanted = names::splitWords(phrase);
    if (wanted.isEmpty())
        return false;
    for (qsizetype at = 0; at + wanted.size() <= words.size(); ++at) {
        if (words.at(at).range.start > match.start)
            return false;
        if (words.at(at + wanted.size() - 1).range.end >= match.end
            && standsAt(text, words, at, phrase, wanted))
            return true;
    }
    return false;
}

QString problemWithPhrase(const QString& text, text::Range match, const QString& phrase)
{
    if (phrase.size() > longestPhrase)
        return Texts::tr("Choose a shorter phrase: the words that tell what is meant.");
    if (names::splitWords(phrase).size() < 2)
        return Texts::tr("Add at least one word from beside it, so that the answer fits these "
                         "words and no others.");
    if (!liesInPhrase(text, names::splitWords(text), match, phrase))
        return Texts::tr(
            "The phrase must stand in your text just so, with the marked words in it.");
    return {};
}

void applyDismissals(QVector<Finding>& findings, const Subject& subject, const names::Words& words,
    const QVector<Dismissal>& dismissals)
{
    if (dismissals.isEmpty())
        return;
    QVector<Finding> left;
    for (Finding& finding : findings) {
        const Answer answer = answerTo(finding, subject, words, dismissals);
        if (answer == Answer::Granted)
            continue;
        if (answer == Answer::Asked) {
            finding.asked = true;
            finding.severity = std::min(finding.severity, Severity::Review);
            finding.message = Texts::tr("The senior leadership team is asked about “%1”. %2")
                                  .arg(finding.text, finding.message);
        }
        left.append(std::move(finding));
    }
    findings = std::move(left);
}

} // namespace policy
