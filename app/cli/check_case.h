// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One case for "check": what an input line says, as values.
#pragma once

#include "app/base/result.h"
#include "app/policy/evidence.h"

#include <QJsonValue>

namespace cli {

struct CheckCase
{
    QJsonValue id;
    QString policy; // empty: the one of the command line
    policy::Subject subject;
    QVector<policy::PhotoFacts> photos;
};

// `now` is used when the case has no "at"; picture files are looked for in `folder`.
[[nodiscard]] base::Result<CheckCase> readCase(
    const QByteArray& line, const QDateTime& now, const roll::Roll& roll, const QString& folder);

} // namespace cli
