// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where this computer keeps what belongs to Nestbox: all in one folder.
#pragma once

#include <QString>

namespace services {

struct Paths
{
    QString folder;

    [[nodiscard]] QString database() const { return folder + QStringLiteral("/school.sqlite"); }
    [[nodiscard]] QString practiceWorld() const
    {
        return folder + QStringLiteral("/practice-x.json");
    }
    [[nodiscard]] QString computerSettings() const
    {
        return folder + QStringLiteral("/computer.ini");
    }
    [[nodiscard]] QString sessionLock() const { return folder + QStringLiteral("/x-session.lock"); }

    // `chosen` if given, else $NESTBOX_DATA, else the system's place for a person's data.
    [[nodiscard]] static Paths from(const QString& chosen);
};

} // namespace services
