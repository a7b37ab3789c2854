// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/decisions_page.h"

#include "app/base/when_done.h"
#include "app/governance/decision_csv.h"
#include "app/governance/decision_rights.h"
#include "ui/governance/decision_form.h"
#include "ui/governance/decision_rows.h"
#include "ui/governance/decision_view.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr auto lookInterval = std::chrono::seconds(20);
const auto incidentKind = QStringLiteral("incident");
const auto waitingFilter = QStringLiteral("waiting");
const auto everythingFilter = QStringLiteral("everything");
enum Side
{
    NothingSide,
    FormSide,
    DecisionSide
};

} // namespace

DecisionsPage::DecisionsPage(governance::DecisionDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_model({tr("What"), tr("About"), tr("How it stands")})
{
    m_message = new MessageBar(this);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(buildSide());
    splitter->setHandleWidth(theme::spacing(this).large);
    splitter->setSizes({2400, 3000});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
    connect(&m_desk, &governance::DecisionDesk::changed, this, &DecisionsPage::reload);
    connect(&m_desk, &governance::DecisionDesk::houseChanged, this, [this] {
        fillKinds();
        reload();
    });
    m_lookAgain.setInterval(lookInterval);
    connect(&m_lookAgain, &QTimer::timeout, this, &DecisionsPage::reload);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_I), this), &QShortcut::activated,
        m_incident, &QPushButton::click);
    setEntrance(m_view);
}

QWidget* DecisionsPage::buildButtons()
{
    auto* side = new QWidget(this);
    m_incident = new QPushButton(theme::icon(QStringLiteral("warning"), QPalette::HighlightedText),
        tr("New &incident"), side);
    m_incident->setObjectName(QStringLiteral("newIncident"));
    m_incident->setDefault(true);
    m_incident->setToolTip(tr("Ctrl+I"));
    m_other
        = new QPushButton(theme::icon(QStringLiteral("add")), tr("Record something &else"), side);
    m_other->setObjectName(QStringLiteral("recordOther"));
    m_other->setMenu(new QMenu(m_other));
    auto* buttons = new QHBoxLayout(side);
    buttons->setContentsMargins({});
    buttons->addWidget(m_incident);
    buttons->addWidget(m_other);
    buttons->addStretch();
    connect(m_incident, &QPushButton::clicked, this, [this] { startForm(incidentKind); });
    return side;
}

QWidget* DecisionsPage::buildList()
{
    auto* side = new QWidget(this);
    m_filter = new QComboBox(side);
    m_filter->setObjectName(QStringLiteral("decisionFilter"));
    m_filter->setAccessibleName(tr("Which decisions are listed"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(14);
    m_search = new QLineEdit(side);
    m_search->setObjectName(QStringLiteral("decisionSearch"));
    m_search->setAccessibleName(tr("Find in the list"));
    m_search->setPlaceholderText(tr("Find an account or a clause"));
    m_search->setClearButtonEnabled(true);
    m_view = new RowsView(m_model, 1, side);
    m_view->setObjectName(QStringLiteral("decisionList"));
    m_view->setAccessibleName(tr("Decisions"));
    m_export = new QPushButton(tr("E&xport this list…"), side);
    m_export->setObjectName(QStringLiteral("exportDecisions"));
    m_export->setToolTip(tr("A table for the governors: no free text, staff as initials"));
    auto* find = new QHBoxLayout;
    find->addWidget(m_filter);
    find->addWidget(m_search, 1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(buildButtons());
    column->addLayout(find);
    column->addWidget(m_view, 1);
    column->addWidget(m_export, 0, Qt::AlignLeft);
    connect(m_filter, &QComboBox::activated, this, &DecisionsPage::reload);
    connect(m_search, &QLineEdit::textChanged, this, &DecisionsPage::reload);
    connect(m_view, &RowsView::chosenChanged, this, &DecisionsPage::showChosen);
    connect(m_view, &RowsView::activated, this, [this] {
        const qint64 id = m_model.idAt(m_view->chosen());
        if (id < 0)
            startForm(m_duties.at(static_cast<size_t>(-id - 1)).kind);
    });
    connect(m_export, &QPushButton::clicked, this, &DecisionsPage::exportTable);
    return side;
}

QWidget* DecisionsPage::buildSide()
{
    m_side = new QStackedWidget(this);
    m_nothing = new EmptyState(m_side);
    m_formPlace = new QWidget(m_side);
    auto* place = new QVBoxLayout(m_formPlace);
    place->setContentsMargins({});
    m_decision = new DecisionView(m_desk, m_side);
    m_side->addWidget(m_nothing);
    m_side->addWidget(m_formPlace);
    m_side->addWidget(m_decision);
    connect(m_nothing, &EmptyState::actionTriggered, this,
        [this] { startForm(m_nothing->property("kind").toString()); });
    return m_side;
}

void DecisionsPage::fillKinds()
{
    m_other->menu()->clear();
    const QString kept = m_filter->currentData().toString();
    m_filter->clear();
    m_filter->addItem(tr("What waits"), waitingFilter);
    m_filter->addItem(tr("Everything"), everythingFilter);
    for (const governance::DecisionKind* kind : m_desk.book().concerning(m_desk.house().policy)) {
        m_filter->addItem(kind->title, kind->id);
        if (kind->id == incidentKind || !governance::mayRecord(m_user, *kind, m_desk.house()))
            continue;
        QAction* action = m_other->menu()->addAction(kind->button);
        action->setObjectName(QStringLiteral("record-") + kind->id);
        connect(action, &QAction::triggered, this, [this, id = kind->id] { startForm(id); });
    }
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(kept)));
}

void DecisionsPage::lookFor(const staff::StaffMember& user)
{
    if (m_user.id != user.id) {
        endForm(); // half-written words are not shown to somebody else
        m_alertsTold = 0;
    }
    m_user = user;
    fillKinds();
    m_lookAgain.start();
    base::whenDone(
        m_desk.staff(), this, [this](base::Result<std::vector<staff::StaffMember>> staff) {
            if (staff)
                m_staff = std::move(*staff);
            reload();
        });
}

void DecisionsPage::leaveUser()
{
    m_lookAgain.stop();
    m_alertsTold = 0;
    ++m_lookNumber; // answers on their way are not shown any more
}

void DecisionsPage::open(const staff::StaffMember& user)
{
    m_message->dismiss();
    lookFor(user);
}

void DecisionsPage::reload()
{
    if (!m_user.id.isValid())
        return;
    const int number = ++m_lookNumber;
    base::whenDone(m_desk.waiting(m_user), this,
        [this, number](const base::Result<governance::Waiting>& waiting) {
            if (number != m_lookNumber)
                return;
            if (!waiting) {
                m_message->showMessage(MessageBar::Kind::Error, waiting.error().text);
                return;
            }
            Q_EMIT waitingChanged(waiting->count());
            tellAlerts(static_cast<int>(waiting->alerts.size()));
            if (m_filter->currentData().toString() == waitingFilter)
                showWaiting(*waiting);
        });
    const QString kind = m_filter->currentData().toString();
    if (kind == waitingFilter)
        return;
    const QString only = kind == everythingFilter ? QString() : kind;
    base::whenDone(m_desk.list(m_user, {only, {}}), this,
        [this, number](const base::Result<std::vector<governance::Decision>>& decisions) {
            if (number != m_lookNumber)
                return;
            if (decisions)
                showRecords(*decisions);
            else
                m_message->showMessage(MessageBar::Kind::Error, decisions.error().text);
        });
}

// Told once, not each time the list is read.
void DecisionsPage::tellAlerts(int count)
{
    if (count > m_alertsTold)
        Q_EMIT alertWaiting(
            tr("%n alert(s) wait for you under Decisions: confirm that you know.", nullptr, count));
    m_alertsTold = count;
}

bool DecisionsPage::matches(const governance::Decision& decision) const
{
    const QString words = m_search->text().trimmed();
    return words.isEmpty() || decision.subject.contains(words, Qt::CaseInsensitive)
        || decision.clauses.contains(words, Qt::CaseInsensitive)
        || QString::number(decision.id.value) == words;
}

void DecisionsPage::showWaiting(const governance::Waiting& waiting)
{
    QVector<RowsModel::Row> rows;
    m_listed.clear();
    m_duties = waiting.duties;
    for (const governance::Decision& alert : waiting.alerts) {
        m_listed.push_back(alert);
        rows.append(decisionRow(alert, m_desk.book(), palette(), true));
    }
    const auto addDuties = [this, &rows](bool soon) {
        for (size_t i = 0; i < m_duties.size(); ++i) {
            if ((m_duties.at(i).state == governance::DutyState::Soon) != soon)
                continue;
            RowsModel::Row row = dutyRow(m_duties.at(i), m_desk.book(), palette());
            row.id = -static_cast<qint64>(i) - 1;
            rows.append(row);
        }
    };
    addDuties(false);
    for (const auto* decisions : {&waiting.open, &waiting.own}) {
        for (const governance::Decision& open : *decisions) {
            if (!matches(open))
                continue;
            m_listed.push_back(open);
            rows.append(decisionRow(open, m_desk.book(), palette()));
        }
    }
    addDuties(true);
    setRows(std::move(rows));
}

void DecisionsPage::showRecords(const std::vector<governance::Decision>& decisions)
{
    QVector<RowsModel::Row> rows;
    m_listed.clear();
    m_duties.clear();
    for (const governance::Decision& decision : decisions) {
        if (!matches(decision))
            continue;
        m_listed.push_back(decision);
        rows.append(decisionRow(decision, m_desk.book(), palette()));
    }
    setRows(std::move(rows));
}

void DecisionsPage::setRows(QVector<RowsModel::Row> rows)
{
    const qint64 kept = m_wanted.isValid() ? m_wanted.value : m_model.idAt(m_view->chosen());
    m_wanted = {};
    {
        const QSignalBlocker quiet(m_view); // the choice is the same before and after
        m_model.setRows(std::move(rows));
        const QModelIndex again = m_model.indexOf(kept);
        m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    }
    m_export->setEnabled(!m_listed.empty());
    showChosen();
}

void DecisionsPage::showChosen()
{
    if (m_form)
        return; // what is being written stays in sight
    const qint64 id = m_model.idAt(m_view->chosen());
    if (id > 0) {
        showDecision(governance::DecisionId{id});
    } else if (id < 0) {
        showDuty(m_duties.at(static_cast<size_t>(-id - 1)));
    } else {
        m_nothing->setContent(QStringLiteral("check"),
            tr("Nothing waits here. Use the buttons on the left when something happens."));
        m_side->setCurrentIndex(NothingSide);
    }
}

void DecisionsPage::showDecision(governance::DecisionId id)
{
    const auto found = std::find_if(m_listed.begin(), m_listed.end(),
        [id](const governance::Decision& decision) { return decision.id == id; });
    if (found == m_listed.end())
        return;
    m_decision->setDecision(m_user, *found, m_staff);
    m_side->setCurrentIndex(DecisionSide);
}

void DecisionsPage::showDuty(const governance::Duty& duty)
{
    const governance::DecisionKind* kind = m_desk.book().find(duty.kind);
    m_nothing->setProperty("kind", kind->id);
    m_nothing->setContent(QStringLiteral("clock"),
        tr("%1\n%2").arg(kind->question, dutyRow(duty, m_desk.book(), palette()).cells.last()),
        kind->button);
    m_side->setCurrentIndex(NothingSide);
}

void DecisionsPage::startForm(const QString& kind)
{
    const governance::DecisionKind* known = m_desk.book().find(kind);
    if (!known)
        return;
    if (!m_form || m_form->kind() != kind) {
        delete m_form;
        m_form = new DecisionForm(m_desk, *known, m_user, m_staff, m_formPlace);
        m_formPlace->layout()->addWidget(m_form);
        connect(m_form, &DecisionForm::linkRequested, this, &DecisionsPage::linkRequested);
        connect(m_form, &DecisionForm::cancelled, this, &DecisionsPage::endForm);
        connect(m_form, &DecisionForm::recorded, this, [this](governance::DecisionId id) {
            m_wanted = id;
            endForm();
            m_message->showMessage(
                MessageBar::Kind::Success, tr("Recorded as number %1.").arg(id.value));
            reload();
        });
    }
    m_side->setCurrentIndex(FormSide);
    m_form->takeKeyboard();
}

void DecisionsPage::endForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    showChosen();
    m_view->setFocus();
}

void DecisionsPage::exportTable()
{
    auto* dialog = new QFileDialog(this, tr("Export the list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("decisions.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const QByteArray table = governance::decisionsAsCsv(m_listed, m_desk.book());
        base::whenDone(m_desk.save(file, table), this, [this](const base::Result<void>& done) {
            m_message->showMessage(done ? MessageBar::Kind::Success : MessageBar::Kind::Error,
                done ? tr("The list is saved.") : done.error().text);
        });
    });
    dialog->open();
}
