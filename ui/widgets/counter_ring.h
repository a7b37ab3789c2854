// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of a post's length is used: a ring that fills, and the number that is left. Speaks
// only when 20, 10 or none is left and when it becomes too long, and on demand (Space, or asked
// by a screen reader). Knows no rules of counting.
#pragma once

#include "ui/widgets/spoken.h"

#include <QWidget>

class CounterRing : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit CounterRing(QWidget* parent = nullptr);

    void setCount(int used, int limit);
    [[nodiscard]] int used() const { return m_used; }
    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int left() const { return m_limit - m_used; }

    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::ProgressBar; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // The words that were spoken, for those who want to show them too.
    void spoke(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void speak();

    int m_used = 0;
    int m_limit = 280;
};
