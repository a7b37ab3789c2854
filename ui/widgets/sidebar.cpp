// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sidebar.h"

#include "ui/widgets/sidebar_delegate.h"

#include <QEvent>
#include <QStandardItemModel>

Sidebar::Sidebar(QWidget* parent)
    : QListView(parent)
    , m_entries(new QStandardItemModel(this))
{
    setModel(m_entries);
    setItemDelegate(new SidebarDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true); // for the ground under the mouse
    setAutoScroll(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
}

void Sidebar::addEntry(const QString& id, const QString& iconName, const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setData(id, SidebarDelegate::IdRole);
    item->setData(iconName, SidebarDelegate::IconNameRole);
    item->setData(text, Qt::AccessibleTextRole);
    m_entries->appendRow(item);
    updateGeometry();
}

QStandardItem* Sidebar::entry(const QString& id) const
{
    for (int row = 0; row < m_entries->rowCount(); ++row) {
        QStandardItem* item = m_entries->item(row);
        if (item->data(SidebarDelegate::IdRole).toString() == id)
            return item;
    }
    return nullptr;
}

void Sidebar::setEntryVisible(const QString& id, bool visible)
{
    if (const QStandardItem* item = entry(id))
        setRowHidden(item->row(), !visible);
}

void Sidebar::setBadge(const QString& id, int count, const QString& spoken)
{
    QStandardItem* item = entry(id);
    if (item == nullptr || badge(id) == count)
        return;
    item->setData(count, SidebarDelegate::BadgeRole);
    const QString meaning = spoken.isEmpty() ? QString::number(count) : spoken;
    item->setData(count > 0
            ? tr("%1, %2", "name of a page, what waits there").arg(item->text(), meaning)
            : item->text(),
        Qt::AccessibleTextRole);
    item->setToolTip(count > 0 ? spoken : QString());
}

int Sidebar::badge(const QString& id) const
{
    const QStandardItem* item = entry(id);
    return item != nullptr ? item->data(SidebarDelegate::BadgeRole).toInt() : 0;
}

QString Sidebar::currentEntry() const
{
    return currentIndex().data(SidebarDelegate::IdRole).toString();
}

void Sidebar::setCurrentEntry(const QString& id)
{
    if (const QStandardItem* item = entry(id))
        setCurrentIndex(item->index());
}

bool Sidebar::setCurrentPosition(int position)
{
    for (int row = 0; row < m_entries->rowCount(); ++row) {
        if (!isRowHidden(row) && position-- == 0) {
            setCurrentIndex(m_entries->index(row, 0));
            return true;
        }
    }
    return false;
}

QSize Sidebar::sizeHint() const
{
    return {sizeHintForColumn(0) + 2 * frameWidth(), 10 * fontMetrics().height()};
}

QSize Sidebar::minimumSizeHint() const
{
    return {sizeHint().width(), 3 * fontMetrics().height()};
}

void Sidebar::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT entryChosen(currentEntry());
}

void Sidebar::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}
