// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/punycode.h"

#include <QVarLengthArray>

#include <algorithm>

namespace text {
namespace {

using Codes = QVarLengthArray<char32_t, longestLabel + 1>;

// The constants of RFC 3492, section 5.
constexpr int base = 36;
constexpr int tMin = 1;
constexpr int tMax = 26;
constexpr int skew = 38;
constexpr int damp = 700;
constexpr int initialBias = 72;
constexpr char32_t firstEncoded = 0x80;

int adapted(int delta, int points, bool first)
{
    delta = first ? delta / damp : delta / 2;
    delta += delta / points;
    int k = 0;
    for (; delta > (base - tMin) * tMax / 2; k += base)
        delta /= base - tMin;
    return k + (base - tMin + 1) * delta / (delta + skew);
}

int digitsOf(int delta, int bias)
{
    int digits = 1;
    for (int k = base;; k += base, ++digits) {
        const int t = std::clamp(k - bias, tMin, tMax);
        if (delta < t)
            return digits;
        delta = (delta - t) / (base - t);
    }
}

int lengthOfEncoded(const Codes& codes)
{
    Codes higher;
    std::copy_if(codes.begin(), codes.end(), std::back_inserter(higher),
        [](char32_t code) { return code >= firstEncoded; });
    std::sort(higher.begin(), higher.end());
    higher.erase(std::unique(higher.begin(), higher.end()), higher.end());

    const int basic = int(std::count_if(
        codes.begin(), codes.end(), [](char32_t code) { return code < firstEncoded; }));
    int length = 4 + (basic > 0 ? basic + 1 : 0); // "xn--", the basic ones and a hyphen
    int handled = basic;
    int delta = 0;
    int bias = initialBias;
    char32_t next = firstEncoded;
    for (const char32_t code : higher) {
        delta += int(code - next) * (handled + 1);
        for (const char32_t other : codes) {
            if (other < code)
                ++delta;
            if (other == code) {
                length += digitsOf(delta, bias);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                ++handled;
            }
        }
        ++delta;
        next = code + 1;
    }
    return length;
}

// -1: more than a label may have.
int encodedLength(QStringView part)
{
    const bool plain = std::all_of(
        part.begin(), part.end(), [](QChar unit) { return unit.unicode() < firstEncoded; });
    if (plain)
        return int(part.size());
    Codes codes;
    for (int i = 0; i < part.size(); ++i) {
        if (codes.size() == longestLabel)
            return -1;
        const QChar unit = part[i];
        if (unit.isHighSurrogate() && i + 1 < part.size() && part[i + 1].isLowSurrogate())
            codes.append(QChar::surrogateToUcs4(unit, part[++i]));
        else
            codes.append(unit.unicode());
    }
    return lengthOfEncoded(codes);
}

bool isFullStop(char16_t unit)
{
    return unit == u'\u3002' || unit == u'\uFF0E' || unit == u'\uFF61';
}

} // namespace

bool isLabelLengthValid(QStringView label)
{
    int length = 0;
    int from = 0;
    for (int i = 0; i <= label.size(); ++i) {
        if (i < label.size() && !isFullStop(label[i].unicode()))
            continue;
        const int part = encodedLength(label.mid(from, i - from));
        length += part + (i < label.size() ? 1 : 0);
        if (part < 0 || length > longestLabel)
            return false;
        from = i + 1;
    }
    return length > 0;
}

} // namespace text
