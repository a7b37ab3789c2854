// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a policy's text leaves open, as questions to a headteacher with an answer we recommend.
// The answers go into the policy itself. Pure; any thread.
#pragma once

#include "app/policy/pack.h"

#include <QMap>

namespace services {

struct PolicyQuestion
{
    struct Option
    {
        QString value;
        QString words;
    };

    QString id;
    QString question;
    QString why; // one sentence
    QVector<Option> options;
    QString recommended; // a value
};

// Nine, always in the same order; some options differ with the policy.
[[nodiscard]] QVector<PolicyQuestion> policyQuestions(const policy::Pack& pack);
// The pack with these answers; unknown questions and values change nothing.
[[nodiscard]] policy::Pack withAnswers(policy::Pack pack, const QMap<QString, QString>& answers);

} // namespace services
