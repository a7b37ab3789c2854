// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program on a fresh folder: practice school, practice X, window.
#pragma once

#include "app/services/practice_school.h"
#include "app/services/services.h"
#include "ui/compose/composer_edit.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sidebar.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

struct WindowFixture
{
    static constexpr int patience = 30000;

    WindowFixture(const QString& folder, theme::Theme& theme)
        : services(
            services::Paths::from(folder), [](const QUrl&) {}, false)
        , window(services, theme)
    {
        window.show();
        window.start();
    }

    template <typename Widget> Widget* part(const char* name) const
    {
        auto* found = window.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] bool isOpen() const { return part<QComboBox>("signInName")->count() > 0; }
    [[nodiscard]] QWidget* focus() const { return QApplication::focusWidget(); }
    [[nodiscard]] ComposerEdit* text() const { return part<ComposerEdit>("composerText"); }
    [[nodiscard]] Sidebar* sidebar() const { return window.findChild<Sidebar*>(); }
    [[nodiscard]] bool isLocked() const { return !sidebar()->isVisible(); }

    // By keys alone; true when the work pages are there.
    [[nodiscard]] bool signIn(const QString& name)
    {
        const auto ready = [this] {
            window.activateWindow(); // there is no window system here to do it
            return isOpen() && part<QPushButton>("signIn")->isEnabled() && window.isActiveWindow();
        };
        if (!QTest::qWaitFor(ready, patience))
            return false;
        auto* names = part<QComboBox>("signInName");
        names->setFocus();
        QTest::keyClick(names, Qt::Key_Home);
        for (int i = 0; i < names->count() && names->currentText() != name; ++i)
            QTest::keyClick(names, Qt::Key_Down);
        QTest::keyClick(names, Qt::Key_Tab);
        QTest::keyClicks(focus(), services::practicePassphrase());
        QTest::keyClick(focus(), Qt::Key_Return);
        return QTest::qWaitFor([this] { return !isLocked(); }, patience);
    }
    // The composer takes letters.
    [[nodiscard]] bool mayType() const
    {
        return QTest::qWaitFor(
            [this] { return text()->hasFocus() && !text()->isReadOnly(); }, patience);
    }

    services::Services services;
    MainWindow window;
};
