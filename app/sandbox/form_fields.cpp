// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/form_fields.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace sandbox {
namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

} // namespace

std::optional<QString> fromUtf8Strictly(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

std::optional<QString> percentDecoded(const QByteArray& encoded, bool plusIsBlank)
{
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype at = 0; at < encoded.size(); ++at) {
        const char c = encoded.at(at);
        if (c == '+' && plusIsBlank) {
            bytes.append(' ');
        } else if (c != '%') {
            bytes.append(c);
        } else {
            if (at + 2 >= encoded.size() || !isHexDigit(encoded.at(at + 1))
                || !isHexDigit(encoded.at(at + 2)))
                return std::nullopt;
            bytes.append(QByteArray::fromHex(encoded.mid(at + 1, 2)));
            at += 2;
        }
    }
    return fromUtf8Strictly(bytes);
}

std::optional<FormFields> FormFields::parse(const QByteArray& encoded)
{
    FormFields fields;
    for (const QByteArray& pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = percentDecoded(equals < 0 ? pair : pair.first(equals), true);
        const auto value = percentDecoded(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value)
            return std::nullopt;
        fields.m_fields.append({*name, *value});
    }
    return fields;
}

bool FormFields::has(QLatin1String name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
        [name](const QPair<QString, QString>& field) { return field.first == name; });
}

QString FormFields::value(QLatin1String name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
        [name](const QPair<QString, QString>& field) { return field.first == name; });
    return found == m_fields.end() ? QString() : found->second;
}

QStringList FormFields::names() const
{
    QStringList names;
    for (const auto& field : m_fields)
        names.append(field.first);
    return names;
}

bool FormFields::hasRepeatedName() const
{
    const QStringList all = names();
    return QSet<QString>(all.begin(), all.end()).size() != all.size();
}

} // namespace sandbox
