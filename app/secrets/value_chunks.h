// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Splits a long value over several entries, because Windows takes about 2,500 bytes in one.
// The head entry names its chunks by a generation, so replacing the head replaces the whole
// value at once and a half-written value is never read. Pure functions; any thread.
#pragma once

#include <QByteArray>
#include <QVector>

#include <optional>

namespace secrets {

inline constexpr qsizetype maxEntryBytes = 2000;

struct SplitValue
{
    QByteArray head;
    QVector<QByteArray> chunks; // empty: the head holds the value
};

struct ValueHead
{
    QByteArray value; // when there are no chunks
    QByteArray generation;
    qsizetype chunkCount = 0;
    qsizetype size = 0;
    QByteArray digest;
};

// 16 characters, new for every write.
[[nodiscard]] QByteArray newGeneration();
[[nodiscard]] SplitValue splitValue(const QByteArray& value, const QByteArray& generation);
// Nothing: the entry was not written by this program.
[[nodiscard]] std::optional<ValueHead> parseHead(const QByteArray& head);
// Nothing: the chunks are not the ones the head was written with.
[[nodiscard]] std::optional<QByteArray> joinChunks(
    const ValueHead& head, const QVector<QByteArray>& chunks);

} // namespace secrets
