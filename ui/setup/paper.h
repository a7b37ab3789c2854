// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page with a title, a sentence and a table, saved as a PDF where the person says.
#pragma once

#include <QStringList>
#include <QVector>

#include <functional>

class QWidget;

struct Paper
{
    QString title;
    QString sentence;
    QStringList headings;
    QVector<QStringList> rows;
};

// Writes at once; false when the file cannot be written.
[[nodiscard]] bool writePaper(const Paper& paper, const QString& path);
// Asks where first, without stopping anything else; `failed` gets a sentence.
void savePaper(QWidget* parent, const Paper& paper, const QString& fileName,
    const std::function<void(const QString&)>& failed);
