// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/teaching.h"

#include "app/policy/pack_reader.h"

#include <QtConcurrentRun>

namespace governance {

QFuture<Checkers> makeBuiltInCheckers(std::shared_ptr<const posts::DraftChecker> school)
{
    return QtConcurrent::run([school = std::move(school)] {
        const auto roll = std::make_shared<const roll::Roll>(school->roll());
        Checkers checkers;
        for (const QString& id : policy::builtInPackIds()) {
            if (auto pack = policy::builtInPack(id))
                checkers.push_back(std::make_shared<const posts::DraftChecker>(
                    std::move(*pack), roll, school->school()));
        }
        return checkers;
    });
}

} // namespace governance
