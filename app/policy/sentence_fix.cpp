// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/sentence_fix.h"

#include <QCoreApplication>

#include <algorithm>

namespace policy {
namespace {

constexpr int fewestWordsLeft = 3;
constexpr int longestText = 2000; // longer ones cannot be posted anyway

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(policy::SentenceFix)
};

bool endsSentence(QChar c)
{
    return QStringView(u".!?…\n\r").contains(c) || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

// Where the sentence before words[next] ends: after its last mark and what closes with it.
int boundaryBefore(const QString& text, const names::Words& words, qsizetype next)
{
    const int from = next > 0 ? words.at(next - 1).range.end : 0;
    const int to = next < words.size() ? words.at(next).range.start : static_cast<int>(text.size());
    int at = to;
    while (at > from && !endsSentence(text.at(at - 1)))
        --at;
    if (at == from)
        return next < words.size() ? from : to;
    while (at < to && QStringView(u"'’”\")]").contains(text.at(at)))
        ++at;
    return at;
}

} // namespace

QVector<Fix> withoutSentence(const QString& text, const names::Words& words, text::Range range)
{
    qsizetype first = names::wordFrom(words, range.start);
    if (first < words.size() && words.at(first).range.start > range.start && first > 0
        && words.at(first - 1).range.end > range.start)
        --first;
    if (first >= words.size() || text.size() > longestText)
        return {};
    qsizetype end = first + 1;
    while (first > 0 && words.at(first).joint != names::Joint::Sentence)
        --first;
    while (end < words.size() && words.at(end).joint != names::Joint::Sentence)
        ++end;
    const auto inText = [](const names::Word& word) { return word.place == names::Place::Text; };
    const auto left = std::count_if(words.begin(), words.begin() + first, inText)
        + std::count_if(words.begin() + end, words.end(), inText);
    if (left < fewestWordsLeft)
        return {};
    text::Range cut{first == 0 ? 0 : boundaryBefore(text, words, first),
        end == words.size() ? static_cast<int>(text.size()) : boundaryBefore(text, words, end)};
    while (first == 0 && cut.end < text.size() && text.at(cut.end).isSpace())
        ++cut.end;
    return {{Text::tr("Take this sentence out"), cut, {}}};
}

} // namespace policy
