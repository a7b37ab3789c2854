// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where this computer keeps what belongs to Nestbox: all in one folder. The practice school and
// the school set up here have databases of their own.
#pragma once

#include <QString>

namespace services {

struct Paths
{
    QString folder;
    bool atSchool = false; // the school set up here, not the practice school

    [[nodiscard]] QString database() const
    {
        return folder
            + (atSchool ? QStringLiteral("/our-school.sqlite") : QStringLiteral("/school.sqlite"));
    }
    [[nodiscard]] QString practiceWorld() const
    {
        return folder + QStringLiteral("/practice-x.json");
    }
    [[nodiscard]] QString computerSettings() const
    {
        return folder + QStringLiteral("/computer.ini");
    }
    [[nodiscard]] QString sessionLock() const
    {
        return folder
            + (atSchool ? QStringLiteral("/x-our-session.lock")
                        : QStringLiteral("/x-session.lock"));
    }
    [[nodiscard]] Paths ofSchool() const { return {folder, true}; }
    [[nodiscard]] Paths ofPractice() const { return {folder, false}; }

    // `chosen` if given, else $NESTBOX_DATA, else the system's place for a person's data.
    [[nodiscard]] static Paths from(const QString& chosen);
    // The same, at the school this computer opened last.
    [[nodiscard]] static Paths remembered(const QString& chosen);
};

} // namespace services
