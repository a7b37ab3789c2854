// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows and cells of a CSV file as office programs write them. Pure functions.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <QVector>

namespace roll {

// UTF-8 with or without a byte-order mark, UTF-16 of either order, or else Windows-1252.
[[nodiscard]] QString decodeTable(const QByteArray& bytes);

// Quoted cells may hold separators, newlines and doubled quotes. Empty rows stay, so that the
// place in the list is the row number of a spreadsheet less one.
[[nodiscard]] base::Result<QVector<QStringList>> splitTable(const QString& text, QChar separator);

} // namespace roll
