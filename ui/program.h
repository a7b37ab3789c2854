// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which window is open: the practice school, the school set up here, or its set-up. One at a
// time, each with services of its own, so that practice and real data never meet.
#pragma once

#include "app/services/paths.h"
#include "app/services/services.h"

#include <QRect>

class MainWindow;
class SetupWizard;

namespace services {
class SchoolSetup;
struct SetupProgress;
} // namespace services

namespace theme {
class Theme;
}

class Program : public QObject
{
    Q_OBJECT

public:
    using OpenBrowser = services::Services::OpenBrowser;

    Program(theme::Theme& theme, services::Paths paths, OpenBrowser openBrowser,
        bool keepSignIn = true);
    ~Program() override;

    // Opens the window of the school the paths name.
    void open();
    // Null while another window is open.
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] SetupWizard* wizard() const { return m_wizard.get(); }

Q_SIGNALS:
    void ready(); // somebody can sign in
    void finished(); // the last window was closed

private:
    enum class Next
    {
        Nothing,
        Practice,
        School,
        Setup
    };
    void leaveFor(Next next);
    void onWindowClosed();
    void onSetupClosed(bool schoolExists);
    void openNext();
    void openSetup();
    void showSetup(const base::Result<services::SetupProgress>& progress);
    void place(QWidget& window) const;
    void remember(bool atSchool) const;

    theme::Theme& m_theme;
    services::Paths m_paths;
    OpenBrowser m_openBrowser;
    bool m_keepSignIn;
    Next m_next = Next::Nothing;
    QRect m_place;
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<services::SchoolSetup> m_setup;
    std::unique_ptr<SetupWizard> m_wizard;
};
