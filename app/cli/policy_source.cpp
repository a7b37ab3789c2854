// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policy_source.h"

#include "app/policy/pack_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace cli {
namespace {

constexpr qint64 largestPack = 4 * 1024 * 1024;

} // namespace

base::Result<policy::Pack> packFrom(const QString& idOrFile)
{
    if (policy::builtInPackIds().contains(idOrFile))
        return policy::builtInPack(idOrFile);
    QFile file(idOrFile);
    if (!QFileInfo(idOrFile).isFile() || !file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::NotFound,
            QCoreApplication::translate(
                "cli", "There is no policy or pack file of this name. Known policies: %1.")
                .arg(policy::builtInPackIds().join(QLatin1String(", "))));
    if (file.size() > largestPack)
        return base::failure(base::ErrorKind::Invalid,
            QCoreApplication::translate("cli", "This file is far too large for a policy pack."));
    return policy::readPack(file.readAll());
}

} // namespace cli
