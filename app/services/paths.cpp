// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/paths.h"

#include "app/settings/school_settings.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace services {

Paths Paths::from(const QString& chosen)
{
    QString folder = chosen.isEmpty() ? qEnvironmentVariable("NESTBOX_DATA") : chosen;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/nestbox");
    return {QDir(folder).absolutePath()};
}

Paths Paths::remembered(const QString& chosen)
{
    const Paths paths = from(chosen);
    const bool atSchool = settings::loadComputerSettings(paths.computerSettings()).atSchool
        && QFile::exists(paths.ofSchool().database());
    return atSchool ? paths.ofSchool() : paths;
}

} // namespace services
