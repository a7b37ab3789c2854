// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the policies have to say that is no rule and no decision: texts for the right place.
// Values; any thread.
#pragma once

#include "app/base/result.h"
#include "app/governance/decision_kind.h"

#include <QDate>

namespace governance {

struct HelpText
{
    QString id;
    QString title;
    Clauses clauses;
    QMap<QString, QString> texts; // by policy; "" holds for every other
    std::optional<QDate> asOf; // a fact that can go stale: when it was written down
    std::optional<QDate> checkAgain;

    [[nodiscard]] bool concerns(const QString& policy) const;
    [[nodiscard]] QString textFor(const QString& policy) const; // empty: does not concern it
    [[nodiscard]] bool isStale(QDate today) const;
};

[[nodiscard]] base::Result<QVector<HelpText>> readHelpTexts(const QByteArray& json);

// The built-in texts in the order in which a page shows them.
[[nodiscard]] const QVector<HelpText>& helpTexts();
// The words for this policy; empty for an unknown id or a policy it does not concern.
[[nodiscard]] QString helpText(const QString& id, const QString& policy);

} // namespace governance
