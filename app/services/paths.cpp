// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/paths.h"

#include <QDir>
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

} // namespace services
