// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rows_view.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace {

// Rows that breathe: the text with half a line above and below, and air between columns.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width() + 2 * option.fontMetrics.averageCharWidth(),
            hint.height() + option.fontMetrics.height()};
    }
};

} // namespace

RowsView::RowsView(QAbstractItemModel& model, int stretchedColumn, QWidget* parent)
    : QTreeView(parent)
{
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    for (int column = 0; column < model.columnCount(); ++column)
        header()->setSectionResizeMode(column,
            column == stretchedColumn ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsView::chosenChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &RowsView::chosenChanged);
}
