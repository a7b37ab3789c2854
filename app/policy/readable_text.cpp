// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/readable_text.h"

#include "app/names/letter_folding.h"

namespace policy {
namespace {

QChar plain(QChar c)
{
    if (c.unicode() < 0x80)
        return c;
    if (c == u'“' || c == u'”' || c == u'„' || c == u'«' || c == u'»')
        return u'"';
    if (names::isApostrophe(c))
        return u'\'';
    if (c.unicode() >= 0x2010 && c.unicode() <= 0x2012)
        return u'-';
    if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
        return u'\n';
    if (c.isSpace())
        return u' ';
    if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
        return QChar(static_cast<char16_t>(c.unicode() - 0xFF01 + 0x21));
    return c;
}

} // namespace

QString readableText(const QString& text)
{
    QString readable = text;
    for (qsizetype i = 0; i < readable.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            readable[i] = c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : plain(c);
    }
    return readable;
}

} // namespace policy
