// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table of texts over a list that lives elsewhere: rows are set whole, each with the id of
// what it shows. Updates in place while the ids stay, so that the selection stays too.
#pragma once

#include <QAbstractTableModel>
#include <QIcon>

class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row
    {
        qint64 id = 0;
        QStringList cells;
        QIcon icon; // beside the first cell
        QString toolTip;
    };

    explicit RowsModel(QStringList headings, QObject* parent = nullptr);

    void setRows(QVector<Row> rows);
    [[nodiscard]] qint64 idAt(const QModelIndex& index) const; // 0 for none
    [[nodiscard]] QModelIndex indexOf(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QVector<Row> m_rows;
};
