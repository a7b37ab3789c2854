// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/memory_vault.h"

#include <sodium.h>

#include <vector>

namespace secrets {

// A private copy: a QByteArray may share its memory with others, which wiping would miss.
class MemoryVault::Buffer
{
public:
    explicit Buffer(const QByteArray& value)
        : m_bytes(value.begin(), value.end())
    {
    }
    ~Buffer() { sodium_memzero(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(Buffer)

    [[nodiscard]] QByteArray copy() const
    {
        return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
    }

private:
    std::vector<char> m_bytes;
};

MemoryVault::MemoryVault() = default;
MemoryVault::~MemoryVault() = default;

base::Async<VaultReading> MemoryVault::read(const QString& account)
{
    if (const auto checked = checkVaultAccount(account); !checked)
        return base::readyError<VaultReading>(checked.error());
    const auto found = m_values.find(account);
    if (found == m_values.end())
        return base::ready<VaultReading>(VaultReading{});
    return base::ready<VaultReading>(
        VaultReading{VaultReading::Kind::Value, found->second->copy()});
}

base::Async<void> MemoryVault::write(const QString& account, const QByteArray& value)
{
    for (const auto& checked : {checkVaultAccount(account), checkVaultValue(value)}) {
        if (!checked)
            return base::readyError<void>(checked.error());
    }
    m_values[account] = std::make_unique<Buffer>(value);
    return base::ready<void>({});
}

base::Async<void> MemoryVault::remove(const QString& account)
{
    m_values.erase(account);
    return base::ready<void>({});
}

base::Async<VaultState> MemoryVault::state()
{
    return base::ready<VaultState>(VaultState::Ready);
}

} // namespace secrets
