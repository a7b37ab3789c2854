// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/handle_owner.h"

#include <QSet>

namespace policy {
namespace {

constexpr int shortestRun = 6; // letters that may be several words run together
constexpr int shortestPart = 3;

// Every ending of a long run of letters as a word of its own: "townlibrary" has "library" in it.
void addEndings(const names::Word& run, names::Words& words)
{
    for (int from = 0; from + shortestPart <= run.folded.size(); ++from) {
        names::Word word;
        word.range = {run.range.start + from, run.range.end};
        word.folded = run.folded.mid(from);
        word.joint = names::Joint::Sentence;
        words.append(word);
    }
}

QSet<QString> casesIn(
    const QString& list, const phrases::Passage& passage, const phrases::PhraseBook& book)
{
    QSet<QString> cases;
    for (const phrases::PhraseHit& hit : book.find(list, passage))
        cases.insert(hit.caseName);
    return cases;
}

} // namespace

HandleOwner handleOwner(const QString& handle, const phrases::PhraseBook& book)
{
    const QString written = u'@' + handle;
    names::Words whole;
    names::Words endings;
    bool manyDigits = false;
    for (names::Word word : names::splitWords(written)) {
        manyDigits = manyDigits || (word.number && word.range.length() >= 2);
        if (word.number)
            continue;
        word.place = names::Place::Text;
        whole.append(word);
        if (word.folded.size() >= shortestRun)
            addEndings(word, endings);
    }
    const QSet<QString> cases = casesIn(QStringLiteral("handles"), {written, whole}, book)
        + casesIn(QStringLiteral("handle-parts"), {written, endings}, book);
    if (cases.contains(QStringLiteral("parent")))
        return HandleOwner::Parent;
    if (cases.contains(QStringLiteral("organisation")))
        return HandleOwner::Organisation;
    if (manyDigits || cases.contains(QStringLiteral("person")))
        return HandleOwner::Person;
    return cases.contains(QStringLiteral("forename")) ? HandleOwner::Forename
                                                      : HandleOwner::Unknown;
}

} // namespace policy
