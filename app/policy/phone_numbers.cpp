// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/phone_numbers.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace policy {
namespace {

using Ranges = QVector<text::Range>;

constexpr int longest = 11; // digits of a British number

text::Range rangeOf(const QRegularExpressionMatch& match, int group = 0)
{
    return {
        static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedEnd(group))};
}

int digitsIn(const QString& text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

// "O77OO 9OO 614" in digits, of the same length: letters that look like digits, in runs of nothing
// else that have a digit in them.
QString withLettersAsDigits(const QString& text)
{
    static const QRegularExpression run(
        QStringLiteral(R"((?<![A-Za-z0-9])(?=[OoIl]*\d)[0-9OoIl]{3,}(?![A-Za-z0-9]))"));
    QString digits = text;
    auto matches = run.globalMatch(text);
    while (matches.hasNext()) {
        const text::Range range = rangeOf(matches.next());
        for (int i = range.start; i < range.end; ++i) {
            if (digits.at(i) == u'O' || digits.at(i) == u'o')
                digits[i] = u'0';
            else if (digits.at(i) == u'I' || digits.at(i) == u'l')
                digits[i] = u'1';
        }
    }
    return digits;
}

// Groups have two digits at least, so counting ("0 1 2 3 …") is none.
void findBritish(const QString& text, Ranges& found)
{
    static const QRegularExpression british(QStringLiteral(
        R"((?<![\w£$€.,:/+-])(?:(?:\+44|0044)[ .-]?(?:\(0\)[ .-]?)?\(?[1-9]\d{1,4}\)?|\(?0[1-9]\d{1,4}\)?)(?:[ .\-/_*]{0,3}\(?\d{2,8}+\)?){1,4}(?![\w%/]|[.,:-]\d))"));
    auto matches = british.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString written = match.captured();
        const int digits = digitsIn(written);
        const bool zeros = written.startsWith(u"00");
        const bool plus = written.startsWith(u'+') || zeros;
        const int wanted = (plus ? 12 : 11) + (zeros ? 2 : 0) + (written.contains(u"(0)") ? 1 : 0);
        if (digits == wanted || digits == wanted - 1)
            found.append(rangeOf(match));
    }
}

void findOthers(const QString& text, Ranges& found)
{
    // Other countries only with a plus sign; single digits only as a whole mobile number; short
    // local numbers only after a word that asks to ring.
    static const QRegularExpression foreign(
        QStringLiteral(R"((?<![\w.,+])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{2,5}\)?){2,5}(?!\w))"));
    static const QRegularExpression single(
        QStringLiteral(R"((?<![\d.,£])(?<!\d[ ,.-])0[ .-]7(?:[ .-]\d){9}(?![ ,.-]?\d))"));
    static const QRegularExpression local(
        QStringLiteral(
            R"(\b(?:ring|call|phone|tel|telephone|text|dial)\b(?: (?:me|us|her|him|mum|dad|home))?(?: (?:on|at))?:? (\d{5,6}|\d{3}[ -]\d{4})(?![ .-]?\d|,\d))"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = foreign.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int digits = digitsIn(match.captured());
        if (digits >= 9 && digits <= 15 && !match.captured().startsWith(u"+44"))
            found.append(rangeOf(match));
    }
    matches = single.globalMatch(text);
    while (matches.hasNext())
        found.append(rangeOf(matches.next()));
    matches = local.globalMatch(text);
    while (matches.hasNext())
        found.append(rangeOf(matches.next(), 1));
}

// The digits a word stands for; empty: none.
QString digitsOf(const names::Word& word)
{
    static const QHash<QString, QString> spoken{{QStringLiteral("oh"), QStringLiteral("0")},
        {QStringLiteral("o"), QStringLiteral("0")}, {QStringLiteral("zero"), QStringLiteral("0")},
        {QStringLiteral("nought"), QStringLiteral("0")},
        {QStringLiteral("one"), QStringLiteral("1")}, {QStringLiteral("two"), QStringLiteral("2")},
        {QStringLiteral("three"), QStringLiteral("3")},
        {QStringLiteral("four"), QStringLiteral("4")},
        {QStringLiteral("five"), QStringLiteral("5")}, {QStringLiteral("six"), QStringLiteral("6")},
        {QStringLiteral("seven"), QStringLiteral("7")},
        {QStringLiteral("eight"), QStringLiteral("8")},
        {QStringLiteral("nine"), QStringLiteral("9")}};
    return word.number ? word.folded : spoken.value(word.folded);
}

// Reads the digits from the word at `at` on: "double seven", "nine hundred", "oh". Leaves `at`
// after what it has read; false if that is nothing.
bool readSpoken(const names::Words& words, qsizetype& at, QString& digits)
{
    const QString& word = words.at(at).folded;
    const int times = word == u"double" ? 2 : word == u"triple" || word == u"treble" ? 3 : 1;
    const qsizetype digit = times == 1 ? at : at + 1;
    if (digit >= words.size() || words.at(digit).place != names::Place::Text)
        return false;
    QString read = digitsOf(words.at(digit));
    if (read.isEmpty())
        return false;
    at = digit + 1;
    if (at < words.size() && words.at(at).folded == u"hundred") {
        read += QStringLiteral("00");
        ++at;
    }
    digits += read.repeated(times);
    return true;
}

// A number that is told in words, in part at least.
void findSpoken(const names::Words& words, Ranges& found)
{
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString digits;
        qsizetype at = first;
        bool inWords = false;
        while (at < words.size() && digits.size() <= longest
            && (at == first || words.at(at).joint != names::Joint::Sentence)) {
            const bool number = words.at(at).number;
            if (!readSpoken(words, at, digits))
                break;
            inWords = inWords || !number;
        }
        const bool counting = digits.startsWith(u"0123") || digits.startsWith(u"010");
        if (inWords && !counting && digits.startsWith(u'0') && digits.size() >= 10
            && digits.size() <= longest) {
            found.append(text::Range{words.at(first).range.start, words.at(at - 1).range.end});
            first = at - 1;
        }
    }
}

} // namespace

QVector<text::Range> findPhoneNumbers(const QString& readable, const names::Words& words)
{
    Ranges found;
    if (std::any_of(readable.begin(), readable.end(), [](QChar c) { return c.isDigit(); })) {
        findBritish(withLettersAsDigits(readable), found);
        findOthers(readable, found);
    }
    findSpoken(words, found);
    return found;
}

} // namespace policy
