// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/post_text.h"

#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace {

constexpr char16_t variationSelector16 = 0xFE0F;
constexpr char16_t keycap = 0x20E3;
constexpr qsizetype shownPath = 16; // the slash included

struct Piece
{
    text::Range range;
    bool url = false;
};

QVector<Piece> piecesOf(const PostEntities& entities, int length)
{
    QVector<Piece> pieces;
    const auto add = [&pieces, length](const QVector<text::Entity>& from, bool url) {
        for (const text::Entity& entity : from) {
            const text::Range range = entity.range;
            if (range.start >= 0 && range.start < range.end && range.end <= length)
                pieces.append({range, url});
        }
    };
    add(entities.urls, true);
    add(entities.tags, false);
    std::sort(pieces.begin(), pieces.end(),
        [](const Piece& a, const Piece& b) { return a.range.start < b.range.start; });
    return pieces;
}

// Line breaks as soft breaks, so that the whole post stays one paragraph for screen readers.
void insertPlain(QTextCursor& cursor, QString text, const QTextCharFormat& format)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QChar::LineFeed, QChar::LineSeparator);
    cursor.insertText(text, format);
}

void insertWithEmoji(QTextCursor& cursor, QStringView text, const QTextCharFormat& format)
{
    QTextCharFormat emoji = format;
    emoji.setFontFamilies({QStringLiteral("Noto Color Emoji"), QStringLiteral("Segoe UI Emoji"),
        QStringLiteral("Apple Color Emoji")});
    int at = 0;
    for (const text::Range& range : emojiPresentation(text)) {
        insertPlain(cursor, text.sliced(at, range.start - at).toString(), format);
        insertPlain(cursor, text.sliced(range.start, range.length()).toString(), emoji);
        at = range.end;
    }
    insertPlain(cursor, text.sliced(at).toString(), format);
}

} // namespace

QVector<text::Range> emojiPresentation(QStringView text)
{
    QVector<text::Range> found;
    const int length = static_cast<int>(text.size());
    for (int at = 1; at < length; ++at) {
        if (text[at] != QChar(variationSelector16))
            continue;
        if (at + 1 < length && text[at + 1] == QChar(keycap))
            continue; // a keycap: the emoji font would draw its digit wide and alone
        const bool pair
            = at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate();
        const int start = at - (pair ? 2 : 1);
        if (!found.isEmpty() && found.last().end > start)
            continue;
        found.append({start, at + 1});
    }
    return found;
}

QString shownUrl(const QString& url)
{
    static const QRegularExpression start(
        QStringLiteral("^https?://(www\\.)?"), QRegularExpression::CaseInsensitiveOption);
    QString shown = url;
    shown.remove(start);
    if (shown.endsWith(u'/') && shown.count(u'/') == 1)
        shown.chop(1);
    const auto path = shown.indexOf(u'/');
    if (path >= 0 && shown.size() - path > shownPath)
        return shown.left(path + shownPath) + QChar(0x2026);
    return shown;
}

void writePostText(QTextDocument& document, const QString& text, const PostEntities& entities,
    const QColor& linkColour)
{
    document.clear();
    int end = static_cast<int>(text.size());
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    QTextCursor cursor(&document);
    const QTextCharFormat plain;
    QTextCharFormat link;
    link.setForeground(linkColour);
    const QStringView view(text);
    int at = 0;
    for (const Piece& piece : piecesOf(entities, end)) {
        if (piece.range.start < at)
            continue; // overlaps the one before
        insertWithEmoji(cursor, view.sliced(at, piece.range.start - at), plain);
        const QStringView words = view.sliced(piece.range.start, piece.range.length());
        if (piece.url)
            cursor.insertText(shownUrl(words.toString()), link);
        else
            insertWithEmoji(cursor, words, link);
        at = piece.range.end;
    }
    insertWithEmoji(cursor, view.sliced(at, end - at), plain);
}
