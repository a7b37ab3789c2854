// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one look of our tables: whole rows, one at a time, no grid, one column takes the spare
// width. Tab leaves the table; arrows move in it; Enter activates.
#pragma once

#include <QTreeView>

class RowsView : public QTreeView
{
    Q_OBJECT

public:
    RowsView(QAbstractItemModel& model, int stretchedColumn, QWidget* parent = nullptr);

    [[nodiscard]] QModelIndex chosen() const { return currentIndex(); }

Q_SIGNALS:
    void chosenChanged();
};
