// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/decision_view.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "app/governance/decision_check.h"
#include "app/governance/decision_rights.h"
#include "app/governance/handles.h"
#include "ui/governance/ruling_box.h"
#include "ui/governance/stop_card.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/severity_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

QString whenText(const QDateTime& moment)
{
    return QLocale().toString(base::schoolWallTime(moment), QStringLiteral("ddd d MMM, HH:mm:ss"));
}

QString followersText(const QString& written)
{
    QStringList lines;
    for (const governance::FollowerLook& look : governance::readLooks(written)) {
        const QString name = QLatin1Char('@') + look.handle;
        lines.append(look.answer == governance::FollowerLook::Answer::Keep
                ? name
                : DecisionView::tr("%1: not as before, because: %2").arg(name, look.reason));
    }
    return lines.join(QLatin1Char('\n'));
}

const governance::TakenStep* taken(const governance::Decision& decision, const QString& step)
{
    const auto found = std::find_if(decision.steps.begin(), decision.steps.end(),
        [&step](const governance::TakenStep& t) { return t.step == step; });
    return found == decision.steps.end() ? nullptr : &*found;
}

} // namespace

DecisionView::DecisionView(governance::DecisionDesk& desk, QWidget* parent)
    : QScrollArea(parent)
    , m_desk(desk)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
}

void DecisionView::clear()
{
    m_decision = {};
    delete takeWidget();
    m_body = nullptr;
    m_ruling = nullptr;
    m_message = nullptr;
}

void DecisionView::setDecision(const staff::StaffMember& user, const governance::Decision& decision,
    const std::vector<staff::StaffMember>& staff)
{
    const bool same = m_body && decision.id == m_decision.id && user.id == m_user.id
        && decision.closed == m_decision.closed && decision.steps.size() == m_decision.steps.size();
    if (same)
        return; // what is being typed stays
    const bool hadKeyboard = m_body && m_body->isAncestorOf(focusWidget());
    clear();
    m_user = user;
    m_staff = staff;
    m_decision = decision;
    m_kind = m_desk.book().find(decision.kind);
    if (!m_kind)
        return;
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setSpacing(theme::spacing(this).medium);
    buildHead(column);
    buildReceipt(column);
    buildAnswers(column);
    buildSteps(column);
    buildEnd(column);
    buildNotes(column);
    column->addStretch(1);
    setWidget(m_body);
    if (hadKeyboard) {
        for (auto* button : m_body->findChildren<QPushButton*>()) {
            if (button->isEnabled()) {
                button->setFocus();
                break;
            }
        }
    }
}

bool DecisionView::mayAct() const
{
    return m_decision.recordedBy == m_user.id
        || governance::mayDecide(m_user, *m_kind, m_desk.house());
}

void DecisionView::addTo(QVBoxLayout* column, const QString& text, bool quiet)
{
    auto* label = new QLabel(text, m_body);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(label);
}

void DecisionView::buildHead(QVBoxLayout* column)
{
    auto* title = new QLabel(m_kind->title, m_body);
    title->setObjectName(QStringLiteral("decisionTitle"));
    title->setFont(theme::titleFont(font()));
    auto* state = new SeverityLabel(m_body);
    state->setObjectName(QStringLiteral("decisionState"));
    state->setTone(m_decision.closed ? theme::Tone::Clear : theme::Tone::Review,
        m_decision.closed ? tr("Closed and locked") : tr("Open"));
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(state);
    column->addLayout(row);
    addTo(column,
        tr("Number %1, recorded by %2 on %3. %4 (%5)")
            .arg(QString::number(m_decision.id.value), m_decision.recordedByName,
                whenText(m_decision.recordedAt), m_decision.clauses.join(QStringLiteral(", ")),
                m_decision.policyVersion),
        true);
    auto* stop = new StopCard(m_body);
    column->addWidget(stop);
    if (!m_decision.closed)
        stop->setStop(m_kind->stopFor(m_decision.answers.value(m_kind->sortedBy)));
    m_message = new MessageBar(m_body);
    column->addWidget(m_message);
}

void DecisionView::buildReceipt(QVBoxLayout* column)
{
    const auto alerted = governance::alertedPeople(*m_kind, m_staff);
    const bool mine = std::any_of(alerted.begin(), alerted.end(),
        [this](const staff::StaffMember& member) { return member.id == m_user.id; });
    if (!mine || m_decision.hasReceiptOf(m_user.id))
        return;
    addTo(column, tr("You are told of this because of your role. Confirm that you know."));
    auto* receipt = new QPushButton(theme::icon(QStringLiteral("check"), QPalette::HighlightedText),
        tr("I &know of this"), m_body);
    receipt->setObjectName(QStringLiteral("receipt"));
    receipt->setDefault(true);
    column->addWidget(receipt, 0, Qt::AlignLeft);
    connect(receipt, &QPushButton::clicked, this, [this] { take(governance::stepReceipt, {}); });
}

QString DecisionView::answerText(
    const governance::DecisionField& field, const QString& answer) const
{
    using Type = governance::FieldType;
    if (field.type == Type::Followers)
        return followersText(answer);
    if (field.type == Type::YesNo)
        return answer == QLatin1String("yes") ? tr("Yes") : tr("No");
    if (field.type == Type::Handle)
        return QLatin1Char('@') + answer;
    if (field.type == Type::Moment)
        return QLocale().toString(QDateTime::fromString(answer, QStringLiteral("yyyy-MM-ddTHH:mm")),
            QStringLiteral("d MMMM yyyy, HH:mm"));
    if (field.type == Type::Date)
        return QLocale().toString(QDate::fromString(answer, Qt::ISODate), QLocale::LongFormat);
    if (field.type == Type::Staff) {
        for (const staff::StaffMember& member : m_staff) {
            if (member.id.value == answer.toLongLong())
                return member.name;
        }
    }
    for (const governance::FieldOption& option : field.options) {
        if (option.id == answer)
            return option.title;
    }
    return answer;
}

void DecisionView::buildAnswers(QVBoxLayout* column)
{
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (const governance::DecisionField& field : m_kind->fields) {
        const QString answer = m_decision.answers.value(field.id);
        if (answer.isEmpty())
            continue;
        auto* title = new QLabel(field.title, m_body);
        title->setForegroundRole(QPalette::PlaceholderText);
        auto* words = new QLabel(answerText(field, answer), m_body);
        words->setObjectName(QStringLiteral("shown-") + field.id);
        for (QLabel* label : {title, words}) {
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText);
        }
        title->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
        const int row = grid->rowCount();
        grid->addWidget(title, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1, Qt::AlignTop);
    }
    column->addLayout(grid);
}

void DecisionView::buildSteps(QVBoxLayout* column)
{
    const auto steps = m_kind->stepsFor(m_decision.answers.value(m_kind->sortedBy));
    if (steps.isEmpty())
        return;
    auto* heading = new QLabel(tr("What to do"), m_body);
    heading->setFont(theme::headingFont(font()));
    column->addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < steps.size(); ++row)
        buildStep(grid, row, steps.at(row));
    column->addLayout(grid);
}

void DecisionView::buildStep(QGridLayout* grid, int row, const governance::ChecklistStep& step)
{
    auto* button = new QPushButton(step.title, m_body);
    button->setObjectName(QStringLiteral("step-") + step.id);
    button->setToolTip(step.hint);
    button->setAccessibleDescription(step.hint);
    grid->addWidget(button, row, 0);
    if (const governance::TakenStep* done = taken(m_decision, step.id)) {
        button->setEnabled(false);
        button->setIcon(theme::icon(QStringLiteral("check")));
        const QString who = tr("%1, %2").arg(done->takenByName, whenText(done->takenAt));
        auto* label
            = new QLabel(done->note.isEmpty() ? who : tr("%1: %2").arg(who, done->note), m_body);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        grid->addWidget(label, row, 1);
        return;
    }
    button->setEnabled(!m_decision.closed && mayAct());
    auto* hint = new QLabel(step.hint, m_body);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    if (!step.noteRequired) {
        grid->addWidget(hint, row, 1);
        connect(button, &QPushButton::clicked, this, [this, id = step.id] { take(id, {}); });
        return;
    }
    auto* reference = new QLineEdit(m_body);
    reference->setPlaceholderText(tr("Reference, or whom you spoke to"));
    reference->setAccessibleName(tr("Reference: %1").arg(step.title));
    reference->setEnabled(button->isEnabled());
    auto* both = new QVBoxLayout;
    both->setSpacing(theme::spacing(this).hair);
    both->addWidget(hint);
    both->addWidget(reference);
    grid->addLayout(both, row, 1);
    const auto done = [this, reference, id = step.id] { take(id, reference->text()); };
    connect(button, &QPushButton::clicked, this, done);
    connect(reference, &QLineEdit::returnPressed, this, done);
}

void DecisionView::buildEnd(QVBoxLayout* column)
{
    if (m_decision.closed) {
        const governance::DecisionChoice* choice = m_kind->choice(m_decision.choice);
        if (choice)
            addTo(column, tr("Decided: %1").arg(choice->title));
        if (!m_decision.reason.isEmpty())
            addTo(column, tr("Reason: %1").arg(m_decision.reason));
        return;
    }
    if (!governance::mayDecide(m_user, *m_kind, m_desk.house())) {
        addTo(column, tr("The senior leadership team decides what becomes of this."), true);
        return;
    }
    auto* heading = new QLabel(tr("Close it"), m_body);
    heading->setFont(theme::headingFont(font()));
    column->addWidget(heading);
    m_ruling = new RulingBox(*m_kind, m_body);
    m_ruling->setAnswers(m_decision.answers);
    column->addWidget(m_ruling);
    auto* close
        = new QPushButton(theme::icon(QStringLiteral("lock")), tr("C&lose and lock"), m_body);
    close->setObjectName(QStringLiteral("closeDecision"));
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &DecisionView::close);
}

void DecisionView::buildNotes(QVBoxLayout* column)
{
    for (const governance::TakenStep& step : m_decision.steps) {
        const QString who = tr("%1, %2").arg(step.takenByName, whenText(step.takenAt));
        if (step.step == governance::stepNote)
            addTo(column, tr("%1: %2").arg(who, step.note));
        else if (step.step == governance::stepReceipt)
            addTo(column, tr("%1: knows of this").arg(who), true);
        else if (step.step.startsWith(QLatin1String("raised-")))
            addTo(column, tr("%1: opened number %2").arg(who, step.note), true);
        else if (step.step == governance::stepClosed)
            addTo(column, tr("%1: closed").arg(who), true);
        else if (step.step == governance::stepDoneOnX)
            addTo(column, tr("%1: done on X").arg(who), true);
    }
    if (!mayAct())
        return;
    auto* note = new QLineEdit(m_body);
    note->setObjectName(QStringLiteral("note"));
    note->setAccessibleName(tr("Note"));
    note->setPlaceholderText(tr("Add a note; no pupil's name"));
    note->setMaxLength(2000);
    auto* add = new QPushButton(tr("&Add note"), m_body);
    auto* row = new QHBoxLayout;
    row->addWidget(note, 1);
    row->addWidget(add);
    column->addLayout(row);
    const auto done = [this, note] { take(governance::stepNote, note->text()); };
    connect(add, &QPushButton::clicked, this, done);
    connect(note, &QLineEdit::returnPressed, this, done);
}

void DecisionView::take(const QString& step, const QString& note)
{
    base::whenDone(m_desk.addStep(m_user, m_decision.id, step, note), this,
        [this](const base::Result<void>& done) { onDone(done); });
}

void DecisionView::close()
{
    base::whenDone(m_desk.close(m_user, m_decision.id, m_ruling->ruling()), this,
        [this](const base::Result<void>& done) { onDone(done); });
}

// Success shows itself: the desk tells the page, and the page shows the new copy.
void DecisionView::onDone(const base::Result<void>& done)
{
    if (!done && m_message)
        m_message->showMessage(MessageBar::Kind::Error, done.error().text);
}
