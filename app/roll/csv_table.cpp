// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/roll/csv_table.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace roll {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(roll::CsvTable)
};

// Windows-1252 where it differs from Latin-1: 0x80 to 0x9F; 0 marks the five unused places.
constexpr std::array<char16_t, 32> windowsLetters{u'€', 0, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ',
    u'‰', u'Š', u'‹', u'Œ', 0, u'Ž', 0, 0, u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™',
    u'š', u'›', u'œ', 0, u'ž', u'Ÿ'};

QString decodeWindows(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F) {
            const char16_t letter = windowsLetters[c.unicode() - 0x80U];
            c = letter == 0 ? QChar(QChar::ReplacementCharacter) : QChar(letter);
        }
    }
    return text;
}

QString decodeWith(QStringConverter::Encoding encoding, const QByteArray& bytes)
{
    QStringDecoder decoder(encoding);
    return decoder(bytes);
}

// Without a byte-order mark, UTF-16 of Latin letters has a NUL in every second place.
std::optional<QStringConverter::Encoding> utf16WithoutMark(const QByteArray& bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 512);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; ++i) {
        if (bytes.at(i) == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (odd > looked / 4 && even == 0)
        return QStringConverter::Utf16LE;
    if (even > looked / 4 && odd == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

// Reads character by character; a quoted cell is the only state.
class Reader
{
public:
    Reader(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    base::Result<QVector<QStringList>> read()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (m_quoted)
                takeQuoted(c);
            else
                take(c);
        }
        if (m_quoted)
            return base::failure(base::ErrorKind::Invalid,
                Texts::tr("A quotation mark in row %1 is never closed. Save the list as CSV again.")
                    .arg(m_rows.size() + 1));
        if (!m_cell.isEmpty() || !m_row.isEmpty())
            endRow();
        return std::move(m_rows);
    }

private:
    void takeQuoted(QChar c)
    {
        if (c != u'"') {
            m_cell += c;
        } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    void take(QChar c)
    {
        if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n')
                ++m_at;
            endRow();
        } else {
            m_cell += c;
        }
    }

    void endCell()
    {
        m_row.append(m_cell.simplified());
        m_cell.clear();
    }

    void endRow()
    {
        endCell();
        m_rows.append(std::exchange(m_row, {}));
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_quoted = false;
    QString m_cell;
    QStringList m_row;
    QVector<QStringList> m_rows;
};

} // namespace

QString decodeTable(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodeWith(QStringConverter::Utf8, bytes.mid(3));
    if (bytes.startsWith("\xFF\xFE"))
        return decodeWith(QStringConverter::Utf16LE, bytes.mid(2));
    if (bytes.startsWith("\xFE\xFF"))
        return decodeWith(QStringConverter::Utf16BE, bytes.mid(2));
    if (const auto encoding = utf16WithoutMark(bytes))
        return decodeWith(*encoding, bytes);
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    return decoder.hasError() ? decodeWindows(bytes) : text;
}

base::Result<QVector<QStringList>> splitTable(const QString& text, QChar separator)
{
    return Reader(text, separator).read();
}

} // namespace roll
