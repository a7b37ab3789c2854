// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/session_vault.h"

#include "app/base/pending.h"
#include "app/base/when_done.h"

namespace services {

FileMarkers::FileMarkers(const QString& iniPath)
    : m_file(iniPath, QSettings::IniFormat)
{
}

bool FileMarkers::has(const QString& key) const
{
    return m_file.value(QStringLiteral("keychain/") + key).toBool();
}

void FileMarkers::set(const QString& key)
{
    m_file.setValue(QStringLiteral("keychain/") + key, true);
    m_file.sync();
}

void FileMarkers::clear(const QString& key)
{
    m_file.remove(QStringLiteral("keychain/") + key);
    m_file.sync();
}

SessionVault::SessionVault(const QString& markerFile)
    : m_markers(markerFile)
    , m_keychain(m_markers)
{
}

base::Async<QString> SessionVault::choose(Use use)
{
    if (use == Use::Memory) {
        m_useMemory = true;
        return base::ready<QString>(QString());
    }
    const base::Pending<base::Result<QString>> chosen;
    if (use == Use::KeychainIfOpen)
        m_lock.ask([this, chosen](secrets::LockAnswer lock) {
            m_useMemory = lock != secrets::LockAnswer::Unlocked;
            chosen.finish(m_useMemory
                    ? tr("This computer's password store is not open, so the sign-in to X "
                         "is kept only until Nestbox is closed.")
                    : QString());
        });
    else
        base::whenDone(m_keychain.state(), this,
            [this, chosen](const base::Result<secrets::VaultState>& state) {
                const auto found = state.value_or(secrets::VaultState::Unavailable);
                m_useMemory = found == secrets::VaultState::Unavailable;
                chosen.finish(m_useMemory
                        ? tr("This computer has no password store, so the sign-in to X is "
                             "kept only until Nestbox is closed.")
                        : found == secrets::VaultState::Locked ? secrets::vaultStateSentence(found)
                                                               : QString());
            });
    return chosen.future();
}

secrets::Vault& SessionVault::chosen()
{
    if (m_useMemory)
        return m_memory;
    return m_keychain;
}

base::Async<secrets::VaultReading> SessionVault::read(const QString& account)
{
    return chosen().read(account);
}

base::Async<void> SessionVault::write(const QString& account, const QByteArray& value)
{
    return chosen().write(account, value);
}

base::Async<void> SessionVault::remove(const QString& account)
{
    return chosen().remove(account);
}

base::Async<secrets::VaultState> SessionVault::state()
{
    return chosen().state();
}

} // namespace services
