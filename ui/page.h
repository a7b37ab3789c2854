// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the main window knows of a page: its title, icon, who may see it, and when it is shown
// or left. A page never outlives the window and never opens another page itself.
#pragma once

#include "app/staff/staff_member.h"

#include <QWidget>

#include <optional>

class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual std::optional<staff::Permission> permission() const = 0;

    // Shown to this person; reads what it shows.
    virtual void open(const staff::StaffMember& user) = 0;
    // About to be hidden, locked or closed: what was typed goes to disk.
    virtual void leave() { }
    // Somebody comes in: the keyboard goes to the first thing to do here.
    void takeKeyboard()
    {
        if (m_entrance)
            m_entrance->setFocus();
    }

Q_SIGNALS:
    // A number to show beside the title: things that wait. 0 hides it.
    void waitingChanged(int count);

protected:
    void setEntrance(QWidget* first) { m_entrance = first; }

private:
    QWidget* m_entrance = nullptr; // not a focus proxy: Tab would skip what is before it
};
