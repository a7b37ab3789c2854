// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program.h"

#include "app/base/log.h"
#include "app/base/when_done.h"
#include "app/services/school_setup.h"
#include "ui/main_window.h"
#include "ui/setup/setup_wizard.h"

#include <QTimer>

Program::Program(
    theme::Theme& theme, services::Paths paths, OpenBrowser openBrowser, bool keepSignIn)
    : m_theme(theme)
    , m_paths(std::move(paths))
    , m_openBrowser(std::move(openBrowser))
    , m_keepSignIn(keepSignIn)
{
}

Program::~Program() = default;

void Program::open()
{
    m_next = Next::Nothing;
    m_services = std::make_unique<services::Services>(m_paths, m_openBrowser, m_keepSignIn);
    m_window = std::make_unique<MainWindow>(*m_services, m_theme);
    connect(m_window.get(), &MainWindow::ready, this, &Program::ready);
    connect(m_window.get(), &MainWindow::closed, this, &Program::onWindowClosed);
    connect(m_window.get(), &MainWindow::setupRequested, this, [this] { leaveFor(Next::Setup); });
    connect(
        m_window.get(), &MainWindow::practiceRequested, this, [this] { leaveFor(Next::Practice); });
    place(*m_window);
    m_window->show();
    m_window->start();
}

// The window may ask for patience first: what is typed is saved before it closes.
void Program::leaveFor(Next next)
{
    m_next = next;
    m_window->close();
}

void Program::onWindowClosed()
{
    m_place = m_window->geometry();
    QTimer::singleShot(0, this, &Program::openNext);
}

void Program::openNext()
{
    const Next next = std::exchange(m_next, Next::Nothing);
    m_window.reset();
    m_services.reset();
    m_wizard.reset();
    m_setup.reset();
    switch (next) {
    case Next::Nothing:
        Q_EMIT finished();
        return;
    case Next::Setup:
        openSetup();
        return;
    case Next::Practice:
    case Next::School:
        m_paths.atSchool = next == Next::School;
        remember(m_paths.atSchool);
        open();
    }
}

void Program::openSetup()
{
    m_setup = std::make_unique<services::SchoolSetup>(
        m_paths, services::SchoolSetup::Options{m_openBrowser, m_keepSignIn});
    m_wizard = std::make_unique<SetupWizard>(*m_setup);
    connect(m_wizard.get(), &SetupWizard::closed, this, &Program::onSetupClosed);
    base::whenDone(m_setup->open(), this,
        [this](const base::Result<services::SetupProgress>& progress) { showSetup(progress); });
}

// A school that exists is entered by signing in; only its headteacher comes from there.
void Program::showSetup(const base::Result<services::SetupProgress>& progress)
{
    if (progress && progress->schoolExists && !m_paths.atSchool) {
        m_next = Next::School;
        openNext();
        return;
    }
    place(*m_wizard);
    m_wizard->show();
    m_wizard->start(progress);
}

void Program::onSetupClosed(bool schoolExists)
{
    m_place = m_wizard->geometry();
    m_next = schoolExists ? Next::School : Next::Practice;
    QTimer::singleShot(0, this, &Program::openNext);
}

void Program::place(QWidget& window) const
{
    if (m_place.isValid())
        window.setGeometry(m_place);
}

void Program::remember(bool atSchool) const
{
    const QString file = m_paths.computerSettings();
    settings::ComputerSettings computer = settings::loadComputerSettings(file);
    computer.atSchool = atSchool;
    if (!settings::saveComputerSettings(file, computer))
        base::warning(base::storageLog) << "which school was open last is not remembered";
}
