// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Handles of accounts on X as people write and paste them. Pure; any thread.
#pragma once

#include <QStringList>

namespace governance {

// "@Name", "Name" or the address of a profile as "Name"; empty if it is none.
[[nodiscard]] QString readHandle(const QString& written);

// Every handle of a pasted list, in its order, each once: one a line, or the @names among other
// words. At most `most`.
[[nodiscard]] QStringList readHandles(const QString& pasted, qsizetype most = 500);

// An account that was looked at in a follower check.
struct FollowerLook
{
    enum class Answer
    {
        Keep,
        Ask, // who is it?
        Remove,
        Block
    };
    QString handle;
    Answer answer = Answer::Keep;
    bool maybePupil = false;
    QString reason; // needed unless kept

    bool operator==(const FollowerLook&) const = default;
};

[[nodiscard]] QString answerName(FollowerLook::Answer answer); // "keep"

// As the record keeps them, and back; nothing when the text is not such a list.
[[nodiscard]] QString writeLooks(const QVector<FollowerLook>& looks);
[[nodiscard]] QVector<FollowerLook> readLooks(const QString& written);

} // namespace governance
