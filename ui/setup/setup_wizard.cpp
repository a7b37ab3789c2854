// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/setup_wizard.h"

#include "app/base/when_done.h"
#include "ui/setup/account_step.h"
#include "ui/setup/acknowledge_step.h"
#include "ui/setup/class_list_step.h"
#include "ui/setup/dry_run_step.h"
#include "ui/setup/people_step.h"
#include "ui/setup/policy_step.h"
#include "ui/setup/school_step.h"
#include "ui/setup/summary_step.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr auto pauseBeforeSaving = std::chrono::milliseconds(400);
constexpr int lastDraftStep = 2; // afterwards the school exists
constexpr int readableWidth = 120; // characters

} // namespace

SetupWizard::SetupWizard(services::SchoolSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_setup(setup)
{
    setWindowTitle(tr("Set up our school"));
    setWindowIcon(theme::applicationIcon());
    m_message = new MessageBar(this);
    m_stack = new QStackedWidget(this);
    const theme::Spacing space = theme::spacing(this);
    auto* page = new QWidget(this);
    page->setMaximumWidth(fontMetrics().averageCharWidth() * readableWidth);
    auto* middle = new QVBoxLayout(page);
    middle->setContentsMargins({});
    middle->setSpacing(space.medium);
    middle->addWidget(buildHeader());
    middle->addWidget(m_message);
    middle->addWidget(m_stack, 1);
    middle->addWidget(buildFooter());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space.large, space.large, space.large, space.large);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    for (SetupStep* step :
        std::initializer_list<SetupStep*>{new SchoolStep(setup, this), new PolicyStep(setup, this),
            new PeopleStep(setup, this), new ClassListStep(setup, this),
            new AccountStep(setup, this), new DryRunStep(setup, this),
            new AcknowledgeStep(setup, this), new SummaryStep(setup, this)})
        addStep(step);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(pauseBeforeSaving);
    connect(&m_saveSoon, &QTimer::timeout, this, &SetupWizard::save);
    // What has the keyboard is in sight; later, when the layout has found its place.
    connect(qApp, &QApplication::focusChanged, this, &SetupWizard::showFocus, Qt::QueuedConnection);
}

QWidget* SetupWizard::buildHeader()
{
    auto* header = new QWidget(this);
    m_progress = new QLabel(header);
    m_progress->setObjectName(QStringLiteral("setupProgress"));
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_bar = new QProgressBar(header);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::spacing(this).small);
    m_title = new QLabel(header);
    m_title->setObjectName(QStringLiteral("setupTitle"));
    m_title->setFont(theme::titleFont(font()));
    m_introduction = new QLabel(header);
    m_introduction->setWordWrap(true);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins({});
    for (QWidget* part :
        std::initializer_list<QWidget*>{m_progress, m_bar, m_title, m_introduction})
        column->addWidget(part);
    return header;
}

QWidget* SetupWizard::buildFooter()
{
    auto* footer = new QWidget(this);
    m_kept = new QLabel(footer);
    m_kept->setForegroundRole(QPalette::PlaceholderText);
    m_kept->setWordWrap(true);
    m_back = new QPushButton(tr("&Back"), footer);
    m_back->setObjectName(QStringLiteral("setupBack"));
    m_next = new QPushButton(tr("&Next"), footer);
    m_next->setObjectName(QStringLiteral("setupNext"));
    m_next->setDefault(true);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    row->addWidget(m_kept, 1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &SetupWizard::back);
    connect(m_next, &QPushButton::clicked, this, &SetupWizard::next);
    return footer;
}

void SetupWizard::addStep(SetupStep* step)
{
    auto* area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(step);
    m_steps.append(step);
    m_areas.append(area);
    m_stack->addWidget(area);
    connect(step, &SetupStep::edited, this, [this] {
        m_message->dismiss();
        m_saveSoon.start();
    });
    connect(step, &SetupStep::doneChanged, this, &SetupWizard::showButtons);
    connect(step, &SetupStep::failed, this, [this](const QString& sentence) {
        m_message->showMessage(MessageBar::Kind::Warning, sentence);
    });
}

void SetupWizard::start(const base::Result<services::SetupProgress>& progress)
{
    if (!progress) {
        m_message->setDismissable(false);
        m_message->showMessage(MessageBar::Kind::Error, progress.error().text);
        setBusy(true);
        return;
    }
    m_draft = progress->draft;
    showStep(progress->schoolExists ? firstLeft() : m_draft.step);
}

int SetupWizard::firstLeft() const
{
    const QStringList left = m_setup.school()->settings.setupLeft;
    for (int index = lastDraftStep + 1; index < m_steps.size(); ++index) {
        if (left.contains(m_steps.at(index)->leftName()))
            return index;
    }
    return static_cast<int>(m_steps.size()) - 1;
}

void SetupWizard::showStep(int index)
{
    m_index = index;
    m_message->dismiss();
    SetupStep* step = m_steps.at(index);
    const auto count = static_cast<int>(m_steps.size());
    m_progress->setText(tr("Step %1 of %2").arg(index + 1).arg(count));
    m_bar->setRange(0, count);
    m_bar->setValue(index + 1);
    m_bar->setAccessibleName(m_progress->text());
    m_title->setText(step->title());
    m_introduction->setText(step->introduction());
    step->setAccessibleName(step->title());
    step->fill(m_draft);
    m_stack->setCurrentIndex(index);
    m_areas.at(index)->verticalScrollBar()->setValue(0);
    showButtons();
    QWidget* entrance = step->entrance();
    (entrance ? entrance : m_next)->setFocus();
}

void SetupWizard::showFocus()
{
    QWidget* focus = focusWidget();
    if (m_index >= 0 && focus && m_steps.at(m_index)->isAncestorOf(focus))
        m_areas.at(m_index)->ensureWidgetVisible(focus);
}

void SetupWizard::showButtons()
{
    if (m_index < 0)
        return;
    const SetupStep* step = m_steps.at(m_index);
    const bool last = m_index == m_steps.size() - 1;
    const int first = exists() ? lastDraftStep + 1 : 0;
    m_back->setEnabled(!m_busy && m_index > first);
    m_next->setEnabled(!m_busy);
    if (last)
        m_next->setText(tr("Si&gn in"));
    else if (m_index == lastDraftStep)
        m_next->setText(tr("Create our &school"));
    else
        m_next->setText(step->isDone() ? tr("&Next") : tr("&Later"));
    m_kept->setText(m_index <= lastDraftStep ? tr("Your answers are kept as you go.")
            : last                           ? QString()
                   : tr("Your school is saved. You can close at any time."));
}

void SetupWizard::leaveStep()
{
    m_steps.at(m_index)->take(m_draft);
}

void SetupWizard::back()
{
    leaveStep();
    showStep(m_index - 1);
    save();
}

void SetupWizard::next()
{
    SetupStep* step = m_steps.at(m_index);
    leaveStep();
    if (auto fine = step->check(m_draft); !fine) {
        save();
        m_message->showMessage(MessageBar::Kind::Warning, fine.error().text);
        return;
    }
    if (m_index == lastDraftStep && !exists()) {
        create();
        return;
    }
    if (m_index == m_steps.size() - 1) {
        close();
        return;
    }
    const QString name = step->leftName();
    showStep(m_index + 1);
    if (m_index <= lastDraftStep || name.isEmpty() || !step->isDone())
        save();
    else
        base::whenDone(m_setup.noteDone(name), this, [this](const base::Result<void>& noted) {
            if (!noted)
                m_message->showMessage(MessageBar::Kind::Warning, noted.error().text);
            else if (m_index == m_steps.size() - 1)
                m_steps.at(m_index)->fill(m_draft);
        });
}

void SetupWizard::create()
{
    m_saveSoon.stop();
    setBusy(true);
    base::whenDone(m_setup.create(m_draft), this, [this](const base::Result<void>& created) {
        setBusy(false);
        if (created)
            showStep(lastDraftStep + 1);
        else
            m_message->showMessage(MessageBar::Kind::Error, created.error().text);
    });
}

void SetupWizard::save()
{
    m_saveSoon.stop();
    if (m_index < 0 || exists() || m_busy)
        return;
    leaveStep();
    m_draft.step = std::min(m_index, lastDraftStep);
    base::whenDone(m_setup.save(m_draft), this, [this](const base::Result<void>& saved) {
        if (!saved)
            m_message->showMessage(MessageBar::Kind::Error, saved.error().text);
    });
}

void SetupWizard::setBusy(bool busy)
{
    m_busy = busy;
    m_stack->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_next->setEnabled(!busy);
    showButtons();
}

void SetupWizard::closeEvent(QCloseEvent* event)
{
    save(); // handed to the database, which finishes before it goes
    event->accept();
    Q_EMIT closed(exists());
}
