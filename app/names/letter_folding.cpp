// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/letter_folding.h"

#include <algorithm>

namespace names {
namespace {

bool isPlain(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// Letters that no decomposition takes apart.
QStringView plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'þ':
        return u"th";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ŋ':
        return u"ng";
    case u'ə':
        return u"e";
    default:
        return {};
    }
}

} // namespace

QString foldLetters(QStringView word)
{
    if (isPlain(word))
        return word.toString().toLower();
    const QString taken = word.toString()
                              .normalized(QString::NormalizationForm_KD)
                              .toLower()
                              .normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(taken.size());
    for (const QChar c : taken) {
        if (c.isMark() || isInvisible(c) || isApostrophe(c))
            continue;
        const QStringView letters = plainLetters(c);
        if (letters.isEmpty())
            folded.append(c);
        else
            folded.append(letters);
    }
    return folded;
}

bool isInvisible(QChar character)
{
    const char16_t c = character.unicode();
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool isApostrophe(QChar character)
{
    switch (character.unicode()) {
    case u'\'':
    case u'`':
    case u'´':
    case u'ʹ':
    case u'ʻ':
    case u'ʼ':
    case u'ʽ':
    case u'‘':
    case u'’':
    case u'‛':
    case u'′':
    case u'＇':
        return true;
    default:
        return false;
    }
}

bool isHyphen(QChar character)
{
    const char16_t c = character.unicode();
    return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

} // namespace names
