// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A vault for tests that can be locked, can fail to write, and can be slow to answer.
#pragma once

#include "app/base/pending.h"
#include "app/secrets/vault.h"

#include <QMap>

#include <functional>

class FakeVault final : public secrets::Vault
{
public:
    using Reading = secrets::VaultReading;

    [[nodiscard]] base::Async<Reading> read(const QString& account) override
    {
        ++reads;
        return later<Reading>([this, account]() -> base::Result<Reading> {
            if (state_ == secrets::VaultState::Locked)
                return Reading{Reading::Kind::Locked, {}};
            if (state_ == secrets::VaultState::Unavailable)
                return Reading{Reading::Kind::Unavailable, {}};
            if (!values.contains(account))
                return Reading{};
            return Reading{Reading::Kind::Value, values.value(account)};
        });
    }

    [[nodiscard]] base::Async<void> write(const QString& account, const QByteArray& value) override
    {
        ++writes;
        return later<void>([this, account, value]() -> base::Result<void> {
            if (state_ != secrets::VaultState::Ready || failsToWrite)
                return base::failure(base::ErrorKind::Storage, QStringLiteral("cannot write"));
            values[account] = value;
            return {};
        });
    }

    [[nodiscard]] base::Async<void> remove(const QString& account) override
    {
        return later<void>([this, account]() -> base::Result<void> {
            if (state_ != secrets::VaultState::Ready || failsToWrite)
                return base::failure(base::ErrorKind::Storage, QStringLiteral("cannot remove"));
            values.remove(account);
            return {};
        });
    }

    [[nodiscard]] base::Async<secrets::VaultState> state() override
    {
        return later<secrets::VaultState>(
            [this]() -> base::Result<secrets::VaultState> { return state_; });
    }

    // With `held` set nothing is answered until release() is called.
    void release()
    {
        held = false;
        for (const auto& answer : std::exchange(m_waiting, {}))
            answer();
    }

    QMap<QString, QByteArray> values;
    secrets::VaultState state_ = secrets::VaultState::Ready;
    bool failsToWrite = false;
    bool held = false;
    int reads = 0;
    int writes = 0;

private:
    template <typename T, typename Work> base::Async<T> later(Work work)
    {
        const base::Pending<base::Result<T>> pending;
        const auto answer = [pending, work = std::move(work)] { pending.finish(work()); };
        if (held)
            m_waiting.append(answer);
        else
            answer();
        return pending.future();
    }

    QList<std::function<void()>> m_waiting;
};
