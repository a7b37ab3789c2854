// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/calendar/day_words.h"
#include "ui/calendar/days_form.h"
#include "ui/calendar/paste_form.h"
#include "ui/calendar/year_view.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>

using governance::CalendarLine;
using governance::DayState;

namespace {

enum Side
{
    YearSide,
    FormSide,
    PasteSide
};

} // namespace

CalendarPage::CalendarPage(
    governance::CalendarDesk& desk, const base::Clock& clock, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_model({tr("Name"), tr("What"), tr("First day"), tr("Last day")})
{
    m_message = new MessageBar(this);
    m_side = new QStackedWidget(this);
    m_form = new DaysForm(m_side);
    m_pasteForm = new PasteForm(m_side);
    m_side->addWidget(buildYear());
    m_side->addWidget(m_form);
    m_side->addWidget(m_pasteForm);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(theme::spacing(this).large);
    splitter->addWidget(buildList());
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    auto* area = new QScrollArea(this); // large letters need more room than a window has
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(splitter);
    column->addWidget(area, 1);
    connectParts();
    setEntrance(m_view);
}

QWidget* CalendarPage::buildList()
{
    auto* side = new QWidget(this);
    m_view = new RowsView(m_model, 0, side);
    m_view->setObjectName(QStringLiteral("calendarLines"));
    m_view->setAccessibleName(tr("Terms, holidays, INSET days and closures"));
    m_add = new QPushButton(
        theme::icon(QStringLiteral("add"), QPalette::HighlightedText), tr("&Add days…"), side);
    m_add->setObjectName(QStringLiteral("addDays"));
    m_add->setDefault(true);
    m_paste = new QPushButton(tr("&Paste dates…"), side);
    m_paste->setObjectName(QStringLiteral("pasteDates"));
    m_change = new QPushButton(tr("&Change…"), side);
    m_change->setObjectName(QStringLiteral("changeDays"));
    m_remove = new QPushButton(theme::icon(QStringLiteral("remove")), tr("&Remove"), side);
    m_remove->setObjectName(QStringLiteral("removeDays"));
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_change);
    actions->addWidget(m_remove);
    actions->addStretch();
    actions->addWidget(m_paste);
    actions->addWidget(m_add);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(m_view, 1);
    column->addLayout(actions);
    return side;
}

QWidget* CalendarPage::buildYear()
{
    auto* side = new QWidget(this);
    m_year = new QComboBox(side);
    m_year->setObjectName(QStringLiteral("schoolYear"));
    m_year->setAccessibleName(tr("School year"));
    m_days = new YearView(side);
    m_days->setObjectName(QStringLiteral("yearView"));
    m_day = new QLabel(side);
    m_day->setObjectName(QStringLiteral("dayText"));
    m_day->setTextFormat(Qt::PlainText);
    auto* label = new QLabel(tr("School &year"), side);
    label->setBuddy(m_year);
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_year);
    top->addWidget(m_day, 1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_days, 1);
    column->addWidget(buildLegend(side));
    return side;
}

QWidget* CalendarPage::buildLegend(QWidget* parent)
{
    QStringList parts{tr("Green without a letter: open")};
    for (const DayState state :
        {DayState::Holiday, DayState::Inset, DayState::Closed, DayState::Unknown})
        parts.append(tr("%1: %2", "a letter: what it means")
                         .arg(calendar::stateSign(state), calendar::stateTitle(state)));
    auto* legend = new QLabel(parts.join(QStringLiteral("   ·   ")), parent);
    legend->setWordWrap(true);
    legend->setForegroundRole(QPalette::PlaceholderText);
    return legend;
}

void CalendarPage::connectParts()
{
    connect(m_view, &RowsView::chosenChanged, this, &CalendarPage::showChosen);
    connect(m_view, &RowsView::activated, this, &CalendarPage::beginChange);
    connect(m_add, &QPushButton::clicked, this, &CalendarPage::beginNew);
    connect(m_paste, &QPushButton::clicked, this, [this] {
        m_message->dismiss();
        m_side->setCurrentIndex(PasteSide);
        m_pasteForm->begin(m_lines);
    });
    connect(m_change, &QPushButton::clicked, this, &CalendarPage::beginChange);
    connect(m_remove, &QPushButton::clicked, this, &CalendarPage::remove);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        if (m_year->currentIndex() >= 0)
            m_days->setYear(m_year->currentData().toInt());
    });
    connect(m_days, &YearView::dayChanged, this, [this] { m_day->setText(m_days->spokenText()); });
    connect(m_form, &DaysForm::cancelled, this, &CalendarPage::closeForms);
    connect(
        m_form, &DaysForm::saveRequested, this, [this](const CalendarLine& line) { keep({line}); });
    connect(m_pasteForm, &PasteForm::cancelled, this, &CalendarPage::closeForms);
    connect(m_pasteForm, &PasteForm::saveRequested, this, &CalendarPage::keep);
    connect(&m_desk, &governance::CalendarDesk::changed, this, &CalendarPage::reload);
}

QDate CalendarPage::today() const
{
    return base::schoolWallTime(m_clock.now()).date();
}

void CalendarPage::open(const staff::StaffMember& user)
{
    m_user = user;
    m_message->dismiss();
    closeForms();
    reload();
}

void CalendarPage::reload()
{
    base::whenDone(m_desk.all(), this, [this](const base::Result<QVector<CalendarLine>>& lines) {
        if (lines)
            showLines(*lines);
        else
            m_message->showMessage(MessageBar::Kind::Error, lines.error().text);
    });
}

void CalendarPage::showLines(const QVector<CalendarLine>& lines)
{
    const qint64 kept = m_model.idAt(m_view->chosen());
    m_lines = lines;
    QVector<RowsModel::Row> rows;
    for (const CalendarLine& line : lines)
        rows.append({line.id,
            {line.entry.name, calendar::kindTitle(line.entry.kind),
                calendar::dayText(line.entry.first), calendar::dayText(line.entry.last)},
            {}, {}});
    m_model.setRows(rows);
    const QModelIndex again = m_model.indexOf(kept);
    m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    fillYears();
    m_days->setCalendar(governance::calendarOf(lines));
    showChosen();
}

void CalendarPage::fillYears()
{
    const int shown
        = m_year->count() > 0 ? m_year->currentData().toInt() : governance::schoolYearOf(today());
    std::set<int> years{shown, governance::schoolYearOf(today())};
    for (const CalendarLine& line : m_lines)
        years.insert(governance::schoolYearOf(line.entry.first));
    const QSignalBlocker quiet(m_year);
    m_year->clear();
    for (const int year : years)
        m_year->addItem(tr("%1/%2", "school year").arg(year).arg(year + 1), year);
    m_year->setCurrentIndex(m_year->findData(shown));
    m_days->setYear(shown);
    if (shown == governance::schoolYearOf(today()) && m_days->day() == QDate(shown, 9, 1))
        m_days->setDay(today());
}

const CalendarLine* CalendarPage::chosen() const
{
    const qint64 id = m_model.idAt(m_view->chosen());
    const auto found = std::find_if(
        m_lines.begin(), m_lines.end(), [id](const CalendarLine& line) { return line.id == id; });
    return found == m_lines.end() ? nullptr : &*found;
}

void CalendarPage::showChosen()
{
    const CalendarLine* line = chosen();
    m_change->setEnabled(line);
    m_remove->setEnabled(line);
    if (!line)
        return;
    const int index = m_year->findData(governance::schoolYearOf(line->entry.first));
    if (m_view->hasFocus() && index >= 0) {
        m_year->setCurrentIndex(index);
        m_days->setDay(line->entry.first);
    }
}

void CalendarPage::beginNew()
{
    m_message->dismiss();
    m_side->setCurrentIndex(FormSide);
    m_form->begin({0, {policy::DayKind::Inset, today(), today(), {}}}, m_lines);
}

void CalendarPage::beginChange()
{
    const CalendarLine* line = chosen();
    if (!line)
        return;
    m_message->dismiss();
    m_side->setCurrentIndex(FormSide);
    m_form->begin(*line, m_lines);
}

void CalendarPage::closeForms()
{
    const bool wasOpen = m_side->currentIndex() != YearSide;
    m_side->setCurrentIndex(YearSide);
    if (wasOpen && isVisible())
        m_view->setFocus();
}

void CalendarPage::keep(const QVector<CalendarLine>& lines)
{
    m_form->setBusy(true);
    m_pasteForm->setBusy(true);
    base::whenDone(
        m_desk.save(m_user, lines), this, [this](const base::Result<QVector<qint64>>& ids) {
            m_form->setBusy(false);
            m_pasteForm->setBusy(false);
            if (!ids) {
                m_message->showMessage(MessageBar::Kind::Error, ids.error().text);
                return;
            }
            m_message->showMessage(
                MessageBar::Kind::Success, tr("Kept. Posts are judged by it from now on."));
            closeForms();
        });
}

void CalendarPage::remove()
{
    const CalendarLine* line = chosen();
    if (!line)
        return;
    m_remove->setEnabled(false);
    base::whenDone(m_desk.remove(m_user, line->id), this,
        [this, name = line->entry.name](const base::Result<void>& done) {
            if (done)
                m_message->showMessage(
                    MessageBar::Kind::Success, tr("“%1” is no longer in the calendar.").arg(name));
            else
                m_message->showMessage(MessageBar::Kind::Error, done.error().text);
            reload();
        });
}
