// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The system's keychain, or memory for this session when the computer has none. Which one is
// decided once, before the first question; the window says when it is memory. One thread.
#pragma once

#include "app/secrets/keychain_vault.h"
#include "app/secrets/memory_vault.h"
#include "app/secrets/secret_service_lock.h"

#include <QSettings>

namespace services {

// "This key was put into the keychain": kept in a file of this computer, without any secret.
class FileMarkers final : public secrets::MarkerStore
{
public:
    explicit FileMarkers(const QString& iniPath);

    [[nodiscard]] bool has(const QString& key) const override;
    void set(const QString& key) override;
    void clear(const QString& key) override;

private:
    QSettings m_file;
};

class SessionVault final : public QObject, public secrets::Vault
{
    Q_OBJECT

public:
    enum class Use
    {
        Keychain, // memory only where there is none
        KeychainIfOpen, // memory unless it is known to be open: nobody is asked anything
        Memory
    };

    explicit SessionVault(const QString& markerFile);

    // Asks the keychain; answers with the sentence for the window, empty when all is well.
    [[nodiscard]] base::Async<QString> choose(Use use);

    [[nodiscard]] base::Async<secrets::VaultReading> read(const QString& account) override;
    [[nodiscard]] base::Async<void> write(const QString& account, const QByteArray& value) override;
    [[nodiscard]] base::Async<void> remove(const QString& account) override;
    [[nodiscard]] base::Async<secrets::VaultState> state() override;

private:
    [[nodiscard]] secrets::Vault& chosen();

    FileMarkers m_markers;
    secrets::KeychainVault m_keychain;
    secrets::MemoryVault m_memory;
    secrets::SecretServiceLock m_lock;
    bool m_useMemory = false;
};

} // namespace services
