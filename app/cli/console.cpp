// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include <QFileDevice>

namespace cli {
namespace {

void write(QIODevice& device, const QString& text)
{
    device.write((text + QLatin1Char('\n')).toUtf8());
    if (auto* file = qobject_cast<QFileDevice*>(&device))
        file->flush();
}

} // namespace

void Console::line(const QString& text)
{
    write(m_out, text);
}

void Console::complain(const QString& sentence)
{
    write(m_err, QStringLiteral("nestbox-cli: ") + sentence);
}

int report(Console& console, const base::Error& error)
{
    console.complain(error.text);
    switch (error.kind) {
    case base::ErrorKind::Denied:
    case base::ErrorKind::Conflict:
        return AnswerIsNo;
    default:
        return CouldNot;
    }
}

} // namespace cli
