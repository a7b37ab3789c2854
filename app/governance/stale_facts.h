// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Facts of the outside world that stand in school policies and grow old: each with why, where
// that is known from, and what to consider at renewal. Pure; any thread.
#pragma once

#include "app/base/result.h"
#include "app/policy/pack.h"

#include <QByteArray>

namespace governance {

struct StaleFact
{
    QString id;
    QStringList clauses; // where it may stand
    QStringList words; // a clause that holds none of these says it no longer
    QString title;
    QString why;
    QString source;
    QDate checked; // as of which this is believed; older ones want a look
    QString consider;
};

[[nodiscard]] base::Result<QVector<StaleFact>> readFacts(const QByteArray& json);

// Those that stand in the sentences of this policy; `clauses` then names only where.
[[nodiscard]] QVector<StaleFact> staleFacts(const policy::Pack& pack);

} // namespace governance
