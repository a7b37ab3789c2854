// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/value_chunks.h"

#include "app/secrets/vault.h"

#include <sodium.h>

#include <tuple>

namespace secrets {
namespace {

// Head entries: "NBV1" + value, or "NBC1" + generation + "." + count + "." + size + "." + digest.
constexpr QByteArrayView wholeMark = "NBV1";
constexpr QByteArrayView chunkedMark = "NBC1";
constexpr qsizetype generationLength = 16;

QByteArray digestOf(const QByteArray& value)
{
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()),
        static_cast<size_t>(digest.size()), reinterpret_cast<const unsigned char*>(value.data()),
        static_cast<unsigned long long>(value.size()), nullptr, 0);
    return digest.toHex();
}

} // namespace

QByteArray newGeneration()
{
    std::ignore = sodium_init(); // without randomness the library ends the program
    QByteArray bytes(generationLength / 2, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return bytes.toHex();
}

SplitValue splitValue(const QByteArray& value, const QByteArray& generation)
{
    if (value.size() + wholeMark.size() <= maxEntryBytes)
        return {wholeMark.toByteArray() + value, {}};
    SplitValue split;
    for (qsizetype at = 0; at < value.size(); at += maxEntryBytes)
        split.chunks.append(value.mid(at, maxEntryBytes));
    split.head = chunkedMark.toByteArray()
        + QByteArrayList{generation, QByteArray::number(split.chunks.size()),
            QByteArray::number(value.size()), digestOf(value)}
              .join('.');
    return split;
}

std::optional<ValueHead> parseHead(const QByteArray& head)
{
    if (head.startsWith(wholeMark))
        return ValueHead{head.mid(wholeMark.size()), {}, 0, 0, {}};
    if (!head.startsWith(chunkedMark))
        return {};
    const QByteArrayList parts = head.mid(chunkedMark.size()).split('.');
    if (parts.size() != 4 || parts.at(0).size() != generationLength)
        return {};
    ValueHead parsed{
        {}, parts.at(0), parts.at(1).toLongLong(), parts.at(2).toLongLong(), parts.at(3)};
    const bool plausible = parsed.size > 0 && parsed.size <= maxVaultValueBytes
        && parsed.chunkCount == (parsed.size + maxEntryBytes - 1) / maxEntryBytes;
    if (!plausible)
        return {};
    return parsed;
}

std::optional<QByteArray> joinChunks(const ValueHead& head, const QVector<QByteArray>& chunks)
{
    QByteArray value;
    for (const QByteArray& chunk : chunks)
        value += chunk;
    if (chunks.size() != head.chunkCount || value.size() != head.size
        || digestOf(value) != head.digest)
        return {};
    return value;
}

} // namespace secrets
