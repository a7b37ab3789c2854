// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/left_steps.h"

#include "app/services/setup_store.h"

#include <QCoreApplication>

QString leftStepSentence(const QString& step)
{
    const auto words
        = [](const char* text) { return QCoreApplication::translate("LeftSteps", text); };
    if (step == QLatin1String(services::classListStep))
        return words(QT_TRANSLATE_NOOP("LeftSteps",
            "Later: import the class list. Until then children's names are not recognised."));
    if (step == QLatin1String(services::accountStep))
        return words(QT_TRANSLATE_NOOP(
            "LeftSteps", "Later: connect the account on X. Until then approved posts wait."));
    if (step == QLatin1String(services::dryRunStep))
        return words(QT_TRANSLATE_NOOP("LeftSteps", "Later: try a post and practise sending."));
    if (step == QLatin1String(services::acknowledgeStep))
        return words(
            QT_TRANSLATE_NOOP("LeftSteps", "Later: see how everybody agrees to the policy."));
    return {};
}
