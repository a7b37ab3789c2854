// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A pill with an icon and a word that says how serious something is.
#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/spoken.h"

#include <QWidget>

class SeverityLabel : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit SeverityLabel(QWidget* parent = nullptr);

    // The word is the tone's own unless one is given: "2 advices", "Practice".
    void setTone(theme::Tone tone, const QString& word = {});
    void setIcon(const QString& name);
    [[nodiscard]] theme::Tone tone() const { return m_tone; }
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] static QString wordFor(theme::Tone tone);

    [[nodiscard]] QString spokenText() const override { return m_word; }
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont wordFont() const;

    theme::Tone m_tone = theme::Tone::Neutral;
    QString m_word;
    QString m_icon;
};
