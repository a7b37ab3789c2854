// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rows_view.h"

#include <QHeaderView>

RowsView::RowsView(QAbstractItemModel& model, int stretchedColumn, QWidget* parent)
    : QTreeView(parent)
{
    setModel(&model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    for (int column = 0; column < model.columnCount(); ++column)
        header()->setSectionResizeMode(column,
            column == stretchedColumn ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsView::chosenChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &RowsView::chosenChanged);
}
