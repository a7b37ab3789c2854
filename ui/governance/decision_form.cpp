// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/decision_form.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "app/governance/decision_rights.h"
#include "ui/governance/answer_field.h"
#include "ui/governance/ruling_box.h"
#include "ui/governance/stop_card.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace {

constexpr auto pauseBeforeJudging = std::chrono::milliseconds(350);
const auto wordsField = QStringLiteral("text");

} // namespace

DecisionForm::DecisionForm(governance::DecisionDesk& desk, const governance::DecisionKind& kind,
    const staff::StaffMember& user, const std::vector<staff::StaffMember>& staff, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_user(user)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeJudging);
    connect(&m_pause, &QTimer::timeout, this, &DecisionForm::askJudge);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    m_body = new QWidget(m_area);
    auto* column = new QVBoxLayout(m_body);
    column->setSpacing(theme::spacing(this).medium);
    buildHead(column);
    buildFields(column, staff);
    const bool decides = governance::mayDecide(user, kind, desk.house());
    if (decides && !kind.choices.isEmpty() && kind.steps.isEmpty()) {
        m_ruling = new RulingBox(kind, m_body);
        column->addWidget(m_ruling);
        connect(m_ruling, &RulingBox::edited, this, &DecisionForm::onEdited);
    }
    column->addStretch(1);
    m_area->setWidget(m_body);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_area, 1);
    buildActions(whole);
    onEdited();
}

void DecisionForm::buildHead(QVBoxLayout* column)
{
    auto* title = new QLabel(m_kind.title, m_body);
    title->setObjectName(QStringLiteral("formTitle"));
    title->setFont(theme::titleFont(font()));
    auto* about = new QLabel(m_kind.about, m_body);
    about->setForegroundRole(QPalette::PlaceholderText);
    auto* question = new QLabel(m_kind.question, m_body);
    question->setFont(theme::headingFont(font()));
    m_stop = new StopCard(m_body);
    m_message = new MessageBar(this);
    for (QLabel* label : {title, question, about}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_stop);
}

void DecisionForm::buildFields(QVBoxLayout* column, const std::vector<staff::StaffMember>& staff)
{
    const QDateTime wall = base::schoolWallTime(m_desk.clock().now());
    m_hint = new QLabel(m_body);
    m_hint->setObjectName(QStringLiteral("mentionHint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->hide();
    for (const governance::DecisionField& asked : m_kind.fields) {
        auto* made = new AnswerField(asked, staff, wall, m_body);
        m_fields.append(made);
        column->addWidget(made);
        if (asked.id == m_kind.sortedBy)
            column->addWidget(m_hint);
        connect(made, &AnswerField::edited, this, &DecisionForm::onEdited);
        connect(made, &AnswerField::linkRequested, this, &DecisionForm::linkRequested);
        connect(made, &AnswerField::fileRequested, this, [this, made] { chooseFile(made); });
    }
}

void DecisionForm::buildActions(QVBoxLayout* column)
{
    m_record = new QPushButton(
        theme::icon(QStringLiteral("check"), QPalette::HighlightedText), tr("&Record"), this);
    m_record->setObjectName(QStringLiteral("record"));
    m_record->setDefault(true);
    m_record->setToolTip(tr("Ctrl+Enter"));
    auto* cancel = new QPushButton(tr("Ca&ncel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    auto* row = new QHBoxLayout;
    row->addWidget(cancel);
    row->addStretch();
    row->addWidget(m_record);
    column->addWidget(m_message);
    column->addLayout(row);
    connect(m_record, &QPushButton::clicked, this, &DecisionForm::record);
    connect(cancel, &QPushButton::clicked, this, &DecisionForm::cancelled);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_record, &QPushButton::click);
    }
}

void DecisionForm::takeKeyboard()
{
    if (m_fields.isEmpty())
        m_record->setFocus();
    else
        m_fields.first()->setFocus();
}

AnswerField* DecisionForm::field(const QString& id) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
        [&id](const AnswerField* asked) { return asked->id() == id; });
    return found == m_fields.end() ? nullptr : *found;
}

governance::Answers DecisionForm::answers() const
{
    governance::Answers given;
    for (const AnswerField* asked : m_fields) {
        const QString answer = asked->isVisibleTo(m_body) ? asked->answer() : QString();
        if (!answer.isEmpty())
            given.insert(asked->id(), answer);
    }
    return given;
}

void DecisionForm::onEdited()
{
    const AnswerField* sorting = field(m_kind.sortedBy);
    const QString sort = sorting ? sorting->answer() : QString();
    showStop(sort);
    for (AnswerField* asked : m_fields)
        asked->setVisible(m_kind.asks(*m_kind.field(asked->id()), sort));
    if (m_ruling)
        m_ruling->setAnswers(answers());
    const bool decided = m_ruling && !m_ruling->ruling().choice.isEmpty();
    const bool report = !m_ruling && !m_kind.choices.isEmpty();
    m_record->setText(decided ? tr("&Record and close") : report ? tr("&Report") : tr("&Record"));
    if (sorting && field(wordsField) && field(wordsField)->answer() != m_judged)
        m_pause.start();
}

void DecisionForm::showStop(const QString& sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    const governance::StopSign* stop = m_kind.stopFor(sort);
    m_stop->setStop(stop);
    if (stop) // it has its place only after the next layout
        QTimer::singleShot(0, this, [this] { m_area->ensureWidgetVisible(m_stop); });
}

void DecisionForm::askJudge()
{
    m_judged = field(wordsField)->answer();
    base::whenDone(m_desk.judge(m_judged), this,
        [this, asked = m_judged](const base::Result<governance::MentionHint>& hint) {
            if (hint && asked == m_judged)
                showHint(*hint);
        });
}

void DecisionForm::showHint(const governance::MentionHint& hint)
{
    AnswerField* sorting = field(m_kind.sortedBy);
    m_hint->setText(hint.sentence);
    m_hint->setVisible(!hint.type.isEmpty());
    if (!hint.type.isEmpty() && sorting->answer().isEmpty())
        sorting->setAnswer(hint.type);
}

void DecisionForm::chooseFile(AnswerField* target)
{
    auto* dialog = new QFileDialog(this, tr("Choose the screenshot"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, target](const QString& file) {
        base::whenDone(
            m_desk.fingerprint(file), this, [this, target](const base::Result<QString>& print) {
                if (print)
                    target->setAnswer(*print);
                else
                    m_message->showMessage(MessageBar::Kind::Error, print.error().text);
            });
    });
    dialog->open();
}

void DecisionForm::record()
{
    m_message->dismiss();
    m_record->setEnabled(false);
    const governance::DecisionDraft draft{
        m_kind.id, answers(), m_ruling ? m_ruling->ruling() : governance::Ruling()};
    base::whenDone(
        m_desk.record(m_user, draft), this, [this](const base::Result<governance::DecisionId>& id) {
            m_record->setEnabled(true);
            if (id)
                Q_EMIT recorded(*id);
            else
                showRefusal(id.error().text);
        });
}

// The keyboard goes to what is missing.
void DecisionForm::showRefusal(const QString& sentence)
{
    m_message->showMessage(MessageBar::Kind::Error, sentence);
    for (AnswerField* asked : m_fields) {
        if (asked->isVisibleTo(m_body) && asked->answer().isEmpty()
            && m_kind.field(asked->id())->required) {
            asked->setFocus();
            return;
        }
    }
}
