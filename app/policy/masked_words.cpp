// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/masked_words.h"

#include "app/names/letter_folding.h"

#include <algorithm>

namespace policy {
namespace {

constexpr int longestMasked = 24;
constexpr qsizetype mostWords = 1000; // longer texts cannot be posted anyway

// Which letters a sign may stand for; empty: it is no mask.
QStringView lettersBehind(QChar c)
{
    switch (c.unicode()) {
    case u'0':
        return u"o";
    case u'1':
        return u"il";
    case u'!':
    case u'|':
        return u"il";
    case u'3':
    case u'€':
        return u"e";
    case u'4':
    case u'@':
        return u"a";
    case u'5':
    case u'$':
        return u"s";
    case u'7':
    case u'+':
        return u"t";
    case u'8':
        return u"b";
    case u'9':
        return u"g";
    default:
        return {};
    }
}

bool hidesAnyLetter(QChar c)
{
    return c == u'*' || c == u'#' || c == u'_' || c == u'%';
}

bool isMask(QChar c)
{
    return hidesAnyLetter(c) || !lettersBehind(c).isEmpty();
}

bool standsFor(QChar written, QChar letter)
{
    return written == letter || hidesAnyLetter(written) || lettersBehind(written).contains(letter);
}

// Letter by letter; "@" is also "at".
bool standsFor(QStringView written, QStringView word)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (at >= word.size() || !standsFor(written.at(i), word.at(at)))
            return false;
        const bool lastSign = written.at(i) == u'@' && i + 1 == written.size();
        at += lastSign && word.mid(at) == u"at" ? 2 : 1;
    }
    return at == word.size();
}

// "s.h.i.t" and "s-h-i-t": single letters between dots or hyphens. Empty if it is not that.
QString joined(const QString& written)
{
    QString letters;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QChar c = written.at(i);
        if (i % 2 == 0 ? !c.isLetterOrNumber() && !isMask(c) : c != u'.' && c != u'-')
            return {};
        if (i % 2 == 0)
            letters += c;
    }
    constexpr int fewest = 3;
    return letters.size() >= fewest ? letters : QString();
}

QString wordBehind(const QString& written, const QSet<QString>& known)
{
    const bool letters
        = std::count_if(written.begin(), written.end(), [](QChar c) { return c.isLetter(); }) > 0;
    const bool masked = std::any_of(written.begin(), written.end(), isMask);
    const QString plain = joined(written);
    if (!letters || (!masked && plain.isEmpty()))
        return {};
    QString behind;
    for (const QString& word : known) {
        constexpr int shortest = 3;
        if (word.size() >= shortest && (standsFor(written, word) || standsFor(plain, word))
            && (behind.isEmpty() || word < behind))
            behind = word;
    }
    return behind;
}

// The run of characters around `at` that are not spaces, marks at its ends taken off.
text::Range tokenAt(const QString& text, int at)
{
    text::Range token{at, at};
    while (
        token.start > 0 && !text.at(token.start - 1).isSpace() && at - token.start < longestMasked)
        --token.start;
    while (
        token.end < text.size() && !text.at(token.end).isSpace() && token.end - at < longestMasked)
        ++token.end;
    const auto outer = [](QChar c) { return !c.isLetterOrNumber() && !isMask(c); };
    while (token.start < token.end && outer(text.at(token.start)))
        ++token.start;
    while (token.end > token.start && outer(text.at(token.end - 1)))
        --token.end;
    return token;
}

// "d*mn!" ends with a mark that might be a mask: tried both ways.
QString behindToken(const QString& text, text::Range& token, const QSet<QString>& known)
{
    const QString written = names::foldLetters(text.mid(token.start, token.length()));
    QString behind = wordBehind(written, known);
    while (behind.isEmpty() && token.length() > 1 && text.at(token.end - 1) == u'!') {
        --token.end;
        behind = wordBehind(names::foldLetters(text.mid(token.start, token.length())), known);
    }
    return behind;
}

} // namespace

names::Words unmasked(const QString& text, const names::Words& words, const QSet<QString>& known)
{
    if (words.size() > mostWords)
        return words;
    names::Words plain;
    plain.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        const names::Word& word = words.at(i);
        plain.append(word);
        const bool piece = (word.range.start > 0 && !text.at(word.range.start - 1).isSpace())
            || (word.range.end < text.size() && !text.at(word.range.end).isSpace());
        if (!piece || word.place != names::Place::Text)
            continue;
        text::Range token = tokenAt(text, word.range.start);
        const QString behind = behindToken(text, token, known);
        if (behind.isEmpty() || token.start > word.range.start)
            continue;
        plain.last().range = token;
        plain.last().folded = behind;
        plain.last().number = false;
        while (i + 1 < words.size() && words.at(i + 1).range.start < token.end)
            ++i;
    }
    return plain;
}

} // namespace policy
