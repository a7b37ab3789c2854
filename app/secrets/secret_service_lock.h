// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks the Secret Service over D-Bus for the lock of its default collection. Answers Unknown where
// there is no D-Bus, no Secret Service, or a KDE session (which keeps passwords in its own wallet).
#pragma once

#include "app/secrets/lock_query.h"

#include <QObject>

namespace secrets {

class SecretServiceLock final : public QObject, public LockQuery
{
    Q_OBJECT

public:
    using QObject::QObject;

    void ask(std::function<void(LockAnswer)> then) override;
};

} // namespace secrets
