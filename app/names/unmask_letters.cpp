// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/names/unmask_letters.h"

#include "app/names/letter_folding.h"

#include <QHash>
#include <QString>

#include <utility>

namespace names {
namespace {

using Table = QHash<char32_t, Appearance>;

// `strange` and `plain` go in step, one character each.
void enter(Table& table, Look look, QStringView strange, QStringView plain)
{
    Q_ASSERT(strange.size() == plain.size());
    for (qsizetype i = 0; i < strange.size(); ++i)
        table.insert(strange.at(i).unicode(), {look, plain.at(i).unicode()});
}

const Table& letterTable()
{
    static const Table table = [] {
        Table made;
        // Cyrillic
        enter(made, Look::Twin, u"аеорсухѕіјһԁԛԝѵӏАВЕКМНОРСТУХЅІЈԚԜѴҮӀ",
            u"aeopcyxsijhdqwvlABEKMHOPCTYXSIJQWVYI");
        enter(made, Look::Likeness, u"вкмнтипгяьзёїйГЯЁЇП", u"bkmhtunrrbeeiurREIn");
        // Greek
        enter(made, Look::Twin, u"ονϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", u"ovcjABEZHIKMNOPTYX");
        enter(made, Look::Likeness, u"αικυγχρητεσωβμθδπλέάόίήύώΣΛΠΔΩΘ",
            u"aikuyxpnteowbuodnleaoinuwEAnAOO");
        // Armenian
        enter(made, Look::Twin, u"օսհոցզՕՏԼՍ", u"ouhngqOSLU");
        // Cherokee
        enter(made, Look::Twin, u"ᎠᎡᎢᎪᎫᎬᎳᎷᎻᎽᏀᏃᏒᏔᏕᏙᏚᏞᏟᏢᏦᏴ", u"DRTAJEWMHYGZRWSVSLCPKB");
        // Lisu
        enter(made, Look::Twin, u"ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", u"BPDTGKJCZFMNLSRVHWXYAEIOU");
        enter(made, Look::Odd, u"ɑɡȷɩʙɢʜɪɴʀʏʟꜰꜱᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢǝɐɯɹʇʌʍʎʞɥ",
            u"agjibghinrylfsacdejkmoptuvwzeamrtvwykh");
        made.insert(U'ı', {Look::DotlessI, u'i'});
        return made;
    }();
    return table;
}

bool isHidden(char32_t c)
{
    if (c <= 0xFFFF && isInvisible(QChar(static_cast<char16_t>(c))))
        return true;
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800
        || (c >= 0xE0000 && c <= 0xE01EF);
}

bool isOverlay(char32_t c)
{
    return (c >= 0x0334 && c <= 0x0338) || c == 0x0488 || c == 0x0489
        || (c >= 0x20D0 && c <= 0x20F0);
}

// Blocks of letters made for effect.
bool isFancyBlock(char32_t c)
{
    static constexpr std::pair<char32_t, char32_t> blocks[]
        = {{0x2102, 0x2149}, {0x2160, 0x217F}, {0x249C, 0x24E9}, {0xFF10, 0xFF19}, {0xFF21, 0xFF3A},
            {0xFF41, 0xFF5A}, {0x1D400, 0x1D7FF}, {0x1F110, 0x1F149}};
    for (const auto& [first, last] : blocks) {
        if (c >= first && c <= last)
            return true;
    }
    return false;
}

bool isRaisedBlock(char32_t c)
{
    return (c >= 0x02B0 && c <= 0x02B8) || (c >= 0x02E1 && c <= 0x02E3)
        || (c >= 0x1D2C && c <= 0x1D6A) || c == 0x2071 || c == 0x207F
        || (c >= 0x2090 && c <= 0x209C);
}

// White letters on black: Unicode knows no plain form of them. 0 if it is none.
char16_t letterOnBlack(char32_t c)
{
    if (c >= 0x1F150 && c <= 0x1F169)
        return static_cast<char16_t>(u'A' + (c - 0x1F150));
    if (c >= 0x1F170 && c <= 0x1F189)
        return static_cast<char16_t>(u'A' + (c - 0x1F170));
    return 0;
}

// "𝐀" → "A", "⒜" → "a"; 0 if it stands for anything but one letter or digit.
char16_t plainForm(char32_t c)
{
    char16_t plain = 0;
    for (const QChar part : QChar::decomposition(c)) {
        if (part == u'(' || part == u')')
            continue;
        if (plain != 0 || part.unicode() >= 0x80 || !part.isLetterOrNumber())
            return 0;
        plain = part.unicode();
    }
    return plain;
}

} // namespace

Appearance appearanceOf(char32_t c)
{
    if (c < 0x80)
        return QChar::isLetter(c) ? Appearance{Look::Latin, static_cast<char16_t>(c)}
                                  : Appearance{};
    if (isHidden(c))
        return {Look::Hidden, 0};
    if (isOverlay(c))
        return {Look::Overlay, 0};
    if (const auto known = letterTable().constFind(c); known != letterTable().constEnd())
        return *known;
    if (isFancyBlock(c) || isRaisedBlock(c)) {
        const char16_t plain = plainForm(c);
        const Look look = isRaisedBlock(c) ? Look::Raised : Look::Fancy;
        return plain != 0 ? Appearance{look, plain} : Appearance{};
    }
    if (const char16_t letter = letterOnBlack(c))
        return {Look::Fancy, letter};
    if (QChar::isMark(c))
        return {Look::Mark, 0};
    if (QChar::isLetter(c) && QChar::script(c) == QChar::Script_Latin)
        return {Look::Latin, 0};
    return {};
}

CodePoint codePointAt(QStringView text, int i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text.at(i + 1)), 2};
    return {c.unicode(), 1};
}

} // namespace names
