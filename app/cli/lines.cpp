// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/lines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace cli {

base::Result<void> forEachLine(
    const QString& name, Console& console, const std::function<void(const QByteArray&)>& each)
{
    QFile file(name);
    QIODevice* source = &console.in();
    if (name != QLatin1String("-")) {
        if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
            return base::failure(base::ErrorKind::NotFound,
                QCoreApplication::translate(
                    "cli", "The file given with --lines cannot be read. Check its name."));
        source = &file;
    }
    bool first = true;
    // readLine() on a pipe waits for the next line; an empty answer is the end.
    for (QByteArray line = source->readLine(); !line.isEmpty(); line = source->readLine()) {
        if (first && line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
        first = false;
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty())
            each(trimmed);
    }
    return {};
}

} // namespace cli
