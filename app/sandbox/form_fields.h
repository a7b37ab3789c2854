// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names and values of a query or of a form body, in order, decoded. Value; any thread; any input.
#pragma once

#include <QByteArray>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sandbox {

class FormFields
{
public:
    // Nothing when an escape is cut off or the text is not UTF-8.
    [[nodiscard]] static std::optional<FormFields> parse(const QByteArray& encoded);

    [[nodiscard]] bool has(QLatin1String name) const;
    [[nodiscard]] QString value(QLatin1String name) const; // of the first one; empty if none
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool hasRepeatedName() const;

private:
    QVector<QPair<QString, QString>> m_fields;
};

// "%41+b" → "A b" (plus only where asked for); nothing when it is malformed.
[[nodiscard]] std::optional<QString> percentDecoded(const QByteArray& encoded, bool plusIsBlank);

// Nothing when the bytes are not UTF-8.
[[nodiscard]] std::optional<QString> fromUtf8Strictly(const QByteArray& bytes);

} // namespace sandbox
