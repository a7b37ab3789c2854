// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text on its way to being unmasked, one kind of disguise after another.
#pragma once

#include "app/names/unmask.h"

namespace names {

// `length` units of the draft from `start` give way to `plain`; nobody is told if it is silent.
struct Replacement
{
    int start = 0;
    int length = 0;
    QString plain;
    QVector<int> from; // for each unit of `plain` the unit of the draft it stands for
    DisguiseKind kind = DisguiseKind::Mixed;
    bool silent = false;
};

class UnmaskDraft
{
public:
    UnmaskDraft(const QString& text, const IsName& isName)
        : m_isName(isName)
    {
        m_now.written = text;
        m_now.text = text;
    }

    [[nodiscard]] const QString& text() const { return m_now.text; }
    [[nodiscard]] bool isName(const QString& folded) const { return m_isName && m_isName(folded); }
    // In the order of the text, not overlapping.
    void replace(const QVector<Replacement>& replacements);
    // Neighbours of one kind become one disguise.
    [[nodiscard]] Unmasked finish() &&;

private:
    const IsName& m_isName;
    Unmasked m_now;
};

// The passes; each works on what the one before has left.
void turnAround(UnmaskDraft& draft);
void plainLetters(UnmaskDraft& draft);
void joinSpacedLetters(UnmaskDraft& draft);
void readSignsAsLetters(UnmaskDraft& draft);

} // namespace names
