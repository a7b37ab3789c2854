// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/people_table.h"

#include <QHeaderView>

namespace {

constexpr std::array columns{staff::Role::Teacher, staff::Role::SeniorLeader, staff::Role::Office,
    staff::Role::Head, staff::Role::ComputingLead};
constexpr int firstRole = 1;
constexpr int secretColumn = firstRole + static_cast<int>(columns.size());

staff::Roles changed(staff::Roles roles, staff::Role role, bool on)
{
    staff::Roles result;
    for (const staff::Role each : staff::allRoles) {
        if (each == role ? on : roles.contains(each))
            result.insert(each);
    }
    return result;
}

} // namespace

PeopleTable::PeopleTable(QWidget* parent)
    : QTableWidget(0, secretColumn + 1, parent)
{
    setObjectName(QStringLiteral("setupPeople"));
    setAccessibleName(tr("Staff and what they do"));
    setHorizontalHeaderLabels({tr("Name"), tr("Writes posts"), tr("Senior\nleader"), tr("Office"),
        tr("Head-\nteacher"), tr("Computing\nlead"), tr("Passphrase")});
    verticalHeader()->hide();
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setShowGrid(false);
    setAlternatingRowColors(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setMinimumHeight(fontMetrics().height() * 14);
    connect(this, &QTableWidget::itemChanged, this, &PeopleTable::takeItem);
}

void PeopleTable::setPeople(const QVector<services::SetupPerson>& people)
{
    const int row = currentRow();
    const int column = std::max(0, currentColumn());
    m_people = people;
    setRowCount(static_cast<int>(people.size()));
    for (int i = 0; i < rowCount(); ++i)
        fillRow(i);
    if (rowCount() > 0)
        setCurrentCell(std::clamp(row, 0, rowCount() - 1), column);
}

QTableWidgetItem* PeopleTable::cell(int row, int column)
{
    if (!item(row, column))
        setItem(row, column, new QTableWidgetItem);
    return item(row, column);
}

void PeopleTable::fillRow(int row)
{
    m_filling = true;
    const services::SetupPerson& person = m_people.at(row);
    cell(row, 0)->setText(person.name);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const staff::Role role = columns.at(static_cast<std::size_t>(i));
        const bool on = person.roles.contains(role);
        QTableWidgetItem* tick = cell(row, firstRole + i);
        tick->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        tick->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        tick->setData(Qt::AccessibleTextRole,
            tr("%1, %2: %3").arg(person.name, staff::roleTitle(role), on ? tr("yes") : tr("no")));
    }
    QTableWidgetItem* secret = cell(row, secretColumn);
    secret->setText(person.secretHash.isEmpty() ? tr("not yet") : tr("set"));
    secret->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_filling = false;
}

void PeopleTable::takeItem(QTableWidgetItem* item)
{
    if (m_filling || item->row() >= m_people.size())
        return;
    services::SetupPerson& person = m_people[item->row()];
    if (item->column() == 0)
        person.name = item->text().simplified();
    else if (item->column() < secretColumn)
        person.roles = changed(person.roles,
            columns.at(static_cast<std::size_t>(item->column() - firstRole)),
            item->checkState() == Qt::Checked);
    fillRow(item->row());
    Q_EMIT edited();
}
