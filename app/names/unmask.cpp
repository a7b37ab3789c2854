// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/unmask.h"

#include "app/names/unmask_draft.h"
#include "app/names/unmask_letters.h"

#include <algorithm>

namespace names {
namespace {

bool onlySpace(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u' '; });
}

// "0livia" and "Br0wn" side by side are one place to mend.
QVector<Disguise> joined(QVector<Disguise> disguises, const QString& written)
{
    std::stable_sort(disguises.begin(), disguises.end(),
        [](const Disguise& a, const Disguise& b) { return a.range.start < b.range.start; });
    QVector<Disguise> result;
    for (Disguise& one : disguises) {
        if (result.isEmpty()) {
            result.append(std::move(one));
            continue;
        }
        Disguise& last = result.last();
        const QStringView gap = one.range.start >= last.range.end
            ? QStringView(written).mid(last.range.end, one.range.start - last.range.end)
            : QStringView();
        if (one.range.start < last.range.end) {
            // A later pass has read the same place again, and knows better.
            last.range.end = std::max(last.range.end, one.range.end);
            last.plain = one.plain.size() >= last.plain.size() ? one.plain : last.plain;
        } else if (one.kind == last.kind && !gap.isEmpty() && onlySpace(gap)) {
            last.range.end = one.range.end;
            last.plain += u' ' + one.plain;
        } else {
            result.append(std::move(one));
        }
    }
    return result;
}

} // namespace

text::Range Unmasked::asWritten(text::Range range) const
{
    if (back.isEmpty() || range.start >= range.end)
        return range;
    const auto first = back.begin() + std::clamp<qsizetype>(range.start, 0, back.size());
    const auto last = back.begin() + std::clamp<qsizetype>(range.end, 0, back.size());
    if (first == last)
        return range;
    const auto [least, greatest] = std::minmax_element(first, last);
    text::Range place{*least, *greatest + codePointAt(written, *greatest).length};
    for (const Disguise& disguise : disguises) {
        if (disguise.kind != DisguiseKind::Turned || !disguise.range.overlaps(place))
            continue;
        place.start = std::min(place.start, disguise.range.start);
        place.end = std::max(place.end, disguise.range.end);
    }
    return place;
}

void UnmaskDraft::replace(const QVector<Replacement>& replacements)
{
    if (replacements.isEmpty())
        return;
    Unmasked next;
    next.written = m_now.written;
    next.disguises = m_now.disguises;
    next.text.reserve(m_now.text.size());
    next.back.reserve(m_now.text.size());
    const auto backOf = [this](int i) { return m_now.back.isEmpty() ? i : m_now.back.at(i); };
    int at = 0;
    const auto keepUpTo = [&](int end) {
        next.text.append(QStringView(m_now.text).mid(at, end - at));
        for (; at < end; ++at)
            next.back.append(backOf(at));
    };
    for (const Replacement& one : replacements) {
        keepUpTo(one.start);
        next.text.append(one.plain);
        for (const int from : one.from)
            next.back.append(backOf(from));
        at = one.start + one.length;
        if (!one.silent)
            next.disguises.append(
                {m_now.asWritten({one.start, one.start + one.length}), one.plain, one.kind});
    }
    keepUpTo(static_cast<int>(m_now.text.size()));
    m_now = std::move(next);
}

Unmasked UnmaskDraft::finish() &&
{
    m_now.disguises = joined(std::move(m_now.disguises), m_now.written);
    return std::move(m_now);
}

Unmasked unmask(const QString& text, const IsName& isName)
{
    UnmaskDraft draft(text, isName);
    const bool plain
        = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!plain) {
        turnAround(draft);
        plainLetters(draft);
    }
    joinSpacedLetters(draft);
    readSignsAsLetters(draft);
    return std::move(draft).finish();
}

Words splitWords(const Unmasked& unmasked)
{
    Words words = splitWords(QStringView(unmasked.text));
    if (unmasked.back.isEmpty())
        return words;
    for (Word& word : words) {
        word.range = unmasked.asWritten(word.range);
        word.tag = unmasked.asWritten(word.tag);
    }
    return words;
}

} // namespace names
