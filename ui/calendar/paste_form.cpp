// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/paste_form.h"

#include "app/governance/school_days.h"
#include "ui/calendar/day_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/rows_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using governance::CalendarLine;
using governance::DateLine;

PasteForm::PasteForm(QWidget* parent)
    : QWidget(parent)
    , m_model({tr("Understood as"), tr("First day"), tr("Last day")})
{
    auto* label = new QLabel(tr("&Paste the dates, one line each:"), this);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("pasteText"));
    m_text->setAccessibleName(tr("Term dates"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Autumn term: 3 September 2026 – 18 December 2026\n"
                                  "Half term: 26 to 30 October 2026\n"
                                  "INSET days: 1 and 2 September 2026"));
    label->setBuddy(m_text);
    auto* view = new RowsView(m_model, 0, this);
    view->setObjectName(QStringLiteral("pasteLines"));
    view->setAccessibleName(tr("What was understood"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("pasteSummary"));
    m_summary->setWordWrap(true);
    m_save = new QPushButton(tr("&Keep these days"), this);
    m_save->setObjectName(QStringLiteral("pasteSave"));
    m_save->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* actions = new QHBoxLayout;
    actions->addWidget(cancel);
    actions->addStretch();
    actions->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(this).small);
    column->addWidget(label);
    column->addWidget(m_text, 2);
    column->addWidget(view, 3);
    column->addWidget(m_summary);
    column->addLayout(actions);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PasteForm::cancelled);
    connect(cancel, &QPushButton::clicked, this, &PasteForm::cancelled);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteForm::read);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_understood); });
}

void PasteForm::begin(const QVector<CalendarLine>& others)
{
    m_others = others;
    m_text->clear();
    m_busy = false;
    read();
    m_text->setFocus();
}

void PasteForm::setBusy(bool busy)
{
    m_busy = busy;
    updateButton();
}

void PasteForm::read()
{
    m_rows.clear();
    m_understood.clear();
    m_problems = 0;
    for (const DateLine& line : governance::readTermDates(m_text->toPlainText())) {
        if (!line.problem.isEmpty()) {
            ++m_problems;
            m_rows.append({m_rows.size() + 1, {tr("%1  %2").arg(line.problem, line.line)},
                theme::icon(QStringLiteral("warning")), line.line});
        }
        for (const policy::CalendarEntry& entry : line.entries)
            add(entry);
    }
    m_model.setRows(m_rows);
    updateButton();
}

void PasteForm::add(const policy::CalendarEntry& entry)
{
    const bool there = isThere(entry);
    const QString problem
        = there ? QString() : governance::problemWithDays({0, entry}, m_others + m_understood);
    QString name
        = tr("%1 (%2)", "name (what it is)").arg(entry.name, calendar::kindTitle(entry.kind));
    if (there)
        name = tr("%1: in the calendar already", "name (what it is)").arg(name);
    m_rows.append({m_rows.size() + 1,
        {problem.isEmpty() ? name : tr("%1  %2").arg(problem, entry.name),
            calendar::dayText(entry.first), calendar::dayText(entry.last)},
        theme::icon(problem.isEmpty() ? QStringLiteral("check") : QStringLiteral("warning")),
        problem});
    if (!problem.isEmpty())
        ++m_problems;
    else if (!there)
        m_understood.append({0, entry});
}

// The same days of the same kind, whatever they are called.
bool PasteForm::isThere(const policy::CalendarEntry& entry) const
{
    return std::any_of(m_others.begin(), m_others.end(), [&entry](const CalendarLine& other) {
        return other.entry.kind == entry.kind && other.entry.first == entry.first
            && other.entry.last == entry.last;
    });
}

void PasteForm::updateButton()
{
    m_save->setEnabled(!m_understood.isEmpty() && m_problems == 0 && !m_busy);
    const auto understood = static_cast<int>(m_understood.size());
    if (m_rows.isEmpty())
        m_summary->setText(tr("What is understood is shown above before anything is kept."));
    else if (m_problems > 0)
        m_summary->setText(
            tr("%n line(s) to mend in the text above, or take out.", nullptr, m_problems));
    else
        m_summary->setText(tr("%n new line(s) understood.", nullptr, understood));
}
