// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace theme {
namespace {

constexpr size_t toneCount = 5;

struct Scheme
{
    QColor window;
    QColor text;
    QColor base;
    QColor alternateBase;
    QColor button;
    QColor placeholder;
    QColor disabled;
    QColor link;
    QColor visited;
    QColor toolTip;
    QColor shadow;
    Colours more;
    std::array<ToneColours, toneCount> tones;
};

const Scheme& light()
{
    static const Scheme scheme{.window = QColor(0xF4F6F8),
        .text = QColor(0x1B2530),
        .base = QColor(0xFFFFFF),
        .alternateBase = QColor(0xF4F6F8),
        .button = QColor(0xFFFFFF),
        .placeholder = QColor(0x5F6B78),
        .disabled = QColor(0x8C96A1),
        .link = QColor(0x1A5FA8),
        .visited = QColor(0x6A3FA0),
        .toolTip = QColor(0x1B2530),
        .shadow = QColor(0x6B7683),
        .more = {.card = QColor(0xFFFFFF),
            .border = QColor(0xDCE2E8),
            .controlBorder = QColor(0x848F9B),
            .secondaryText = QColor(0x55616E),
            .accent = QColor(0x1F5F8B),
            .onAccent = QColor(0xFFFFFF),
            .focus = QColor(0x1462C4),
            .hover = QColor(0xE6ECF2)},
        .tones = {ToneColours{QColor(0x3C4855), QColor(0xE9EDF1), QColor(0x6B7683)},
            ToneColours{QColor(0x14603A), QColor(0xE1F3E8), QColor(0x2E8B57)},
            ToneColours{QColor(0x1B4F8F), QColor(0xE3EEFA), QColor(0x3B78C4)},
            ToneColours{QColor(0x7A4300), QColor(0xFDEFD8), QColor(0xB0690F)},
            ToneColours{QColor(0x9B1C1C), QColor(0xFCE6E6), QColor(0xC73535)}}};
    return scheme;
}

const Scheme& dark()
{
    static const Scheme scheme{.window = QColor(0x16191D),
        .text = QColor(0xE7EBEF),
        .base = QColor(0x1E2328),
        .alternateBase = QColor(0x23292F),
        .button = QColor(0x2A3138),
        .placeholder = QColor(0x9AA5B1),
        .disabled = QColor(0x6F7A86),
        .link = QColor(0x8FC1F5),
        .visited = QColor(0xC6AEF0),
        .toolTip = QColor(0x323A42),
        .shadow = QColor(Qt::black),
        .more = {.card = QColor(0x1E2328),
            .border = QColor(0x343C45),
            .controlBorder = QColor(0x7D8894),
            .secondaryText = QColor(0xA9B4BF),
            .accent = QColor(0x2F76A8),
            .onAccent = QColor(0xFFFFFF),
            .focus = QColor(0x7CB8F7),
            .hover = QColor(0x2B323A)},
        .tones = {ToneColours{QColor(0xC3CCD5), QColor(0x2E363E), QColor(0x8A95A1)},
            ToneColours{QColor(0x8FDDB0), QColor(0x1B3527), QColor(0x4CAF7A)},
            ToneColours{QColor(0xA9CBF7), QColor(0x1D2E45), QColor(0x5B93DB)},
            ToneColours{QColor(0xF4C27A), QColor(0x3B2B13), QColor(0xD08B2C)},
            ToneColours{QColor(0xF5ABA6), QColor(0x44211F), QColor(0xE0635C)}}};
    return scheme;
}

const Scheme& schemeOf(const QPalette& palette)
{
    return isDark(palette) ? dark() : light();
}

QPalette paletteOf(const Scheme& scheme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, scheme.window);
    palette.setColor(QPalette::WindowText, scheme.text);
    palette.setColor(QPalette::Base, scheme.base);
    palette.setColor(QPalette::AlternateBase, scheme.alternateBase);
    palette.setColor(QPalette::Text, scheme.text);
    palette.setColor(QPalette::Button, scheme.button);
    palette.setColor(QPalette::ButtonText, scheme.text);
    palette.setColor(QPalette::BrightText, QColor(0xFFFFFF));
    palette.setColor(QPalette::PlaceholderText, scheme.placeholder);
    palette.setColor(QPalette::Highlight, scheme.more.accent);
    palette.setColor(QPalette::HighlightedText, scheme.more.onAccent);
    palette.setColor(QPalette::Link, scheme.link);
    palette.setColor(QPalette::LinkVisited, scheme.visited);
    palette.setColor(QPalette::ToolTipBase, scheme.toolTip);
    palette.setColor(QPalette::ToolTipText, QColor(0xFFFFFF));
    palette.setColor(QPalette::Light, scheme.more.card);
    palette.setColor(QPalette::Midlight, scheme.more.hover);
    palette.setColor(QPalette::Mid, scheme.more.border);
    palette.setColor(QPalette::Dark, scheme.more.controlBorder);
    palette.setColor(QPalette::Shadow, scheme.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, scheme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, scheme.more.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, scheme.disabled);
    return palette;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(light());
}

QPalette darkPalette()
{
    return paletteOf(dark());
}

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window))
        < luminance(palette.color(QPalette::Active, QPalette::WindowText));
}

const Colours& colours(const QPalette& palette)
{
    return schemeOf(palette).more;
}

const ToneColours& tone(Tone tone, const QPalette& palette)
{
    return schemeOf(palette).tones.at(static_cast<size_t>(tone));
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        break;
    case Tone::Clear:
        return QStringLiteral("check");
    case Tone::Advice:
        return QStringLiteral("advice");
    case Tone::Review:
        return QStringLiteral("review-needed");
    case Tone::Blocked:
        return QStringLiteral("blocked");
    }
    return {};
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace theme
