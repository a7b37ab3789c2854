// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is on the staff and what they do, as a table of ticks. Arrows move, space ticks, F2 changes
// a name, Tab leaves.
#pragma once

#include "app/services/setup_draft.h"

#include <QTableWidget>

class PeopleTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit PeopleTable(QWidget* parent = nullptr);

    void setPeople(const QVector<services::SetupPerson>& people);
    [[nodiscard]] const QVector<services::SetupPerson>& people() const { return m_people; }
    [[nodiscard]] int chosen() const { return currentRow(); } // -1: nobody

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QTableWidgetItem* cell(int row, int column);
    void fillRow(int row);
    void takeItem(QTableWidgetItem* item);

    QVector<services::SetupPerson> m_people;
    bool m_filling = false;
};
