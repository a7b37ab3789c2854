// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A vault for computers without a password store: values live until the program ends, and their
// memory is wiped when they are replaced, removed or the vault is destroyed. One thread.
#pragma once

#include "app/secrets/vault.h"

#include <memory>
#include <unordered_map>

namespace secrets {

class MemoryVault final : public Vault
{
public:
    MemoryVault();
    ~MemoryVault() override;
    Q_DISABLE_COPY_MOVE(MemoryVault)

    [[nodiscard]] base::Async<VaultReading> read(const QString& account) override;
    [[nodiscard]] base::Async<void> write(const QString& account, const QByteArray& value) override;
    [[nodiscard]] base::Async<void> remove(const QString& account) override;
    [[nodiscard]] base::Async<VaultState> state() override;

private:
    class Buffer;

    std::unordered_map<QString, std::unique_ptr<Buffer>> m_values;
};

} // namespace secrets
