// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds for every window: all can be reached by Tab, has a name, and is seen whole.
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>

inline QString describe(const QWidget* widget)
{
    return QLatin1String(widget->metaObject()->className()) + u'/' + widget->objectName();
}

inline void listUnnamed(QAccessibleInterface* interface, QStringList& unnamed, int& seen)
{
    if (!interface || !interface->isValid() || interface->state().invisible)
        return;
    if (interface->state().focusable && interface->role() != QAccessible::Window
        && interface->role() != QAccessible::Client) {
        ++seen;
        if (interface->text(QAccessible::Name).isEmpty())
            unnamed.append(interface->object()
                    ? QLatin1String(interface->object()->metaObject()->className()) + u'/'
                        + interface->object()->objectName()
                    : QStringLiteral("part %1").arg(interface->role()));
    }
    for (int i = 0; i < interface->childCount(); ++i)
        listUnnamed(interface->child(i), unnamed, seen);
}

// Widgets that Tab should reach and does not.
inline QStringList unreachable(const QWidget& window)
{
    QSet<const QWidget*> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget* at = QApplication::focusWidget();
        if (!at || reached.contains(at))
            break;
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool wants = widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (wants && !reached.contains(widget))
            missed.append(describe(widget));
    }
    return missed;
}

// Labels and buttons that show less than they hold.
inline QStringList clipped(const QWidget& window)
{
    QStringList cut;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool wraps = label->wordWrap();
        const int needed
            = wraps ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool narrow = !wraps && label->width() < label->sizeHint().width();
        if (label->height() < needed || narrow)
            cut.append(describe(label) + u' ' + label->text());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->text().isEmpty()
            && (button->width() < button->minimumSizeHint().width()
                || button->height() < button->minimumSizeHint().height()))
            cut.append(describe(button) + u' ' + button->text());
    }
    return cut;
}
