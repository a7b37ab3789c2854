// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/days_form.h"

#include "ui/calendar/day_words.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using governance::CalendarLine;
using policy::DayKind;

DaysForm::DaysForm(QWidget* parent)
    : QWidget(parent)
{
    build();
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DaysForm::cancelled);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DaysForm::check);
    connect(m_name, &QLineEdit::textChanged, this, &DaysForm::check);
    connect(m_name, &QLineEdit::returnPressed, this, &DaysForm::save);
    connect(m_first, &QDateEdit::dateChanged, this, &DaysForm::onFirstChanged);
    connect(m_last, &QDateEdit::dateChanged, this, &DaysForm::check);
    connect(m_save, &QPushButton::clicked, this, &DaysForm::save);
}

void DaysForm::build()
{
    m_title = new QLabel(this);
    m_title->setFont(theme::headingFont(font()));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("daysKind"));
    m_kind->setAccessibleName(tr("What these days are"));
    for (const DayKind kind : {DayKind::Term, DayKind::Holiday, DayKind::Inset, DayKind::Closed})
        m_kind->addItem(calendar::kindTitle(kind), static_cast<int>(kind));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("daysName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Autumn half term"));
    m_first = new QDateEdit(this);
    m_first->setObjectName(QStringLiteral("daysFirst"));
    m_first->setAccessibleName(tr("First day"));
    m_last = new QDateEdit(this);
    m_last->setObjectName(QStringLiteral("daysLast"));
    m_last->setAccessibleName(tr("Last day"));
    for (QDateEdit* edit : {m_first, m_last}) {
        edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(2000, 1, 1), QDate(2100, 12, 31));
    }
    m_check = new QLabel(this);
    m_check->setObjectName(QStringLiteral("daysCheck"));
    m_check->setWordWrap(true);
    m_check->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout;
    form->addRow(tr("W&hat"), m_kind);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&First day"), m_first);
    form->addRow(tr("&Last day"), m_last);
    m_save = new QPushButton(tr("&Keep"), this);
    m_save->setObjectName(QStringLiteral("daysSave"));
    m_save->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("daysCancel"));
    connect(cancel, &QPushButton::clicked, this, &DaysForm::cancelled);
    auto* actions = new QHBoxLayout;
    actions->addWidget(cancel);
    actions->addStretch();
    actions->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(this).medium);
    column->addWidget(m_title);
    column->addLayout(form);
    column->addWidget(m_check);
    column->addLayout(actions);
    column->addStretch(1);
}

void DaysForm::begin(const CalendarLine& line, const QVector<CalendarLine>& others)
{
    m_id = line.id;
    m_others = others;
    m_title->setText(m_id == 0 ? tr("Add days") : tr("Change days"));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(line.entry.kind)));
    m_lastFirst = line.entry.first;
    m_first->setDate(line.entry.first);
    m_last->setDate(line.entry.last);
    m_name->setText(line.entry.name);
    setBusy(false);
    m_kind->setFocus();
}

void DaysForm::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

// A line keeps its length when its first day moves.
void DaysForm::onFirstChanged(QDate first)
{
    const qint64 moved = m_lastFirst.daysTo(first);
    m_lastFirst = first;
    m_last->setDate(m_last->date().addDays(moved));
    check();
}

CalendarLine DaysForm::line() const
{
    return {m_id,
        {static_cast<DayKind>(m_kind->currentData().toInt()), m_first->date(), m_last->date(),
            m_name->text().simplified()}};
}

void DaysForm::check()
{
    const QString problem = governance::problemWithDays(line(), m_others);
    const auto days = static_cast<int>(m_first->date().daysTo(m_last->date())) + 1;
    m_check->setText(problem.isEmpty() ? tr("%n day(s).", nullptr, days) : problem);
    m_save->setEnabled(problem.isEmpty() && !m_busy);
}

void DaysForm::save()
{
    if (m_save->isEnabled())
        Q_EMIT saveRequested(line());
}
