// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where sign-ins and keys are kept: one value per account. Implementations answer every question,
// on the caller's thread, and never say "missing" when the store is only locked.
// Account names are technical (letters, digits, . _ -): they are visible in the system's store.
#pragma once

#include "app/base/async.h"

#include <QByteArray>
#include <QString>

namespace secrets {

enum class VaultState
{
    Ready,
    Locked, // the store is there; a person must unlock it
    Unavailable // this computer has no store, or it does not answer
};

// One sentence for the window.
[[nodiscard]] QString vaultStateSentence(VaultState state);

struct VaultReading
{
    enum class Kind
    {
        Value,
        Missing, // certainly nothing there
        Locked, // locked, or lost: ask to unlock, never make a new one
        Unavailable
    };

    Kind kind = Kind::Missing;
    QByteArray value;

    [[nodiscard]] bool hasValue() const { return kind == Kind::Value; }
};

class Vault
{
public:
    virtual ~Vault() = default;

    [[nodiscard]] virtual base::Async<VaultReading> read(const QString& account) = 0;
    // Finishes only after the value was read back and is the same.
    [[nodiscard]] virtual base::Async<void> write(const QString& account, const QByteArray& value)
        = 0;
    // Finishes only when the value is known to be gone; removing what is missing succeeds.
    [[nodiscard]] virtual base::Async<void> remove(const QString& account) = 0;
    [[nodiscard]] virtual base::Async<VaultState> state() = 0;
};

inline constexpr qsizetype maxVaultValueBytes = 64 * qsizetype(1024);

// The rules for account names and values, the same for every vault.
[[nodiscard]] base::Result<void> checkVaultAccount(const QString& account);
[[nodiscard]] base::Result<void> checkVaultValue(const QByteArray& value);

} // namespace secrets
