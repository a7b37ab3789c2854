// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives the whole program its look: style, palette and letter size. Made once in main, before
// any window and before any palette is set, because it remembers the system's own palette.
#pragma once

#include <QFont>
#include <QPalette>

class QApplication;

namespace theme {

enum class Appearance
{
    System, // as the system's palette was when the program started
    Light,
    Dark
};

// Any appearance but System as it is.
[[nodiscard]] Appearance resolved(Appearance wanted, const QPalette& systemPalette);

class Theme
{
public:
    explicit Theme(QApplication& application);

    void apply(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }

private:
    QApplication& m_application;
    QPalette m_systemPalette;
    Appearance m_appearance = Appearance::System;
};

} // namespace theme
