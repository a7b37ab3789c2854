// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a form request. Every byte outside the unreserved set is escaped, so a code or token
// with + / = & arrives as it is. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace xapi {

using FormFields = QList<std::pair<QByteArray, QString>>;

[[nodiscard]] QByteArray formBody(const FormFields& fields);

} // namespace xapi
