// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For widgets whose meaning changes often: a screen reader that asks gets the current words, but
// nothing is sent by itself, so that typing is not talked over. What must be heard at once is
// said with announce(). GUI thread.
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

class Spoken
{
public:
    virtual ~Spoken() = default;
    // What the widget says now, beside its accessible name.
    [[nodiscard]] virtual QString spokenText() const = 0;
    [[nodiscard]] virtual QAccessible::Role spokenRole() const = 0;

protected:
    Spoken();
    Spoken(const Spoken&) = default;
    Spoken& operator=(const Spoken&) = default;
};

// Sends an alert with these words: the widget's accessible description becomes them.
void announce(QWidget* widget, const QString& sentence);
