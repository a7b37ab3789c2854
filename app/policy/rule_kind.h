// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every kind of rule can do: name its cases and parameters, and look at a post. A kind holds
// no state; how grave its cases are is the pack's business.
#pragma once

#include "app/policy/report.h"

#include <QStringList>
#include <QVector>

namespace policy {

enum class ParameterType
{
    Number, // whole
    Text,
    Texts,
    Time, // "08:00"
    Weekdays, // of "mon" … "sun"
    Days // of {"date": "2026-12-25" or "12-25", "name": …}
};

struct ParameterSpec
{
    QString name;
    ParameterType type = ParameterType::Text;
    bool required = true;
    int least = 0; // numbers
    int most = 0;
};

class RuleKind
{
public:
    RuleKind() = default;
    virtual ~RuleKind() = default;
    Q_DISABLE_COPY_MOVE(RuleKind)

    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QStringList cases() const = 0;
    [[nodiscard]] virtual QVector<ParameterSpec> parameters() const { return {}; }
    virtual void judge(const Matter& matter, Report& report) const = 0;
};

} // namespace policy
