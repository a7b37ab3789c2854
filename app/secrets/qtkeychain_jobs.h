// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// KeychainJobs on QtKeychain: binary entries only, no plain-text fallback. Its jobs have no
// parent and delete themselves: deleting one that waits for the store crashes.
#pragma once

#include "app/secrets/keychain_jobs.h"

namespace secrets {

class QtKeychainJobs final : public KeychainJobs
{
public:
    void read(const QString& key, Then then) override;
    void write(const QString& key, const QByteArray& value, Then then) override;
    void remove(const QString& key, Then then) override;
};

} // namespace secrets
