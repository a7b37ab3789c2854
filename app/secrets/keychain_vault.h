// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A vault on the system's password store. Entries are "nestbox/<account>". Questions are worked
// on one at a time, in order, without blocking; each ends in time even if the store hangs. Every
// write is read back; a locked store is never taken for an empty one. The marker store outlives
// the vault. Unfinished questions of a destroyed vault end with ErrorKind::Cancelled. One thread.
#pragma once

#include "app/secrets/keychain_jobs.h"
#include "app/secrets/lock_query.h"
#include "app/secrets/marker_store.h"
#include "app/secrets/timed_keychain_jobs.h"
#include "app/secrets/vault.h"

#include <QObject>
#include <QQueue>

#include <chrono>
#include <memory>

namespace secrets {

class KeychainVault final : public QObject, public Vault
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultLimit = std::chrono::seconds(20);

    // On QtKeychain, and on Linux the Secret Service's own word about its lock.
    explicit KeychainVault(MarkerStore& markers, std::chrono::milliseconds limit = defaultLimit);
    KeychainVault(MarkerStore& markers, std::unique_ptr<KeychainJobs> jobs,
        std::unique_ptr<LockQuery> lock, std::chrono::milliseconds limit = defaultLimit);
    ~KeychainVault() override;
    Q_DISABLE_COPY_MOVE(KeychainVault)

    [[nodiscard]] base::Async<VaultReading> read(const QString& account) override;
    [[nodiscard]] base::Async<void> write(const QString& account, const QByteArray& value) override;
    [[nodiscard]] base::Async<void> remove(const QString& account) override;
    [[nodiscard]] base::Async<VaultState> state() override;

private:
    template <typename T> using Answer = std::function<void(base::Result<T>)>;
    struct Question
    {
        std::function<void()> start;
        std::function<void()> cancel;
    };
    struct Writing;
    struct Removing;
    struct Reading;

    template <typename T> base::Async<T> enqueue(std::function<void(Answer<T>)> work);
    void startNext();

    void readHead(const std::shared_ptr<Reading>& reading);
    void readChunks(const std::shared_ptr<Reading>& reading);

    void beginWriting(const std::shared_ptr<Writing>& writing, const JobAnswer& oldHead);
    void writeNext(const std::shared_ptr<Writing>& writing);
    void compare(const std::shared_ptr<Writing>& writing, const JobAnswer& readBack);
    void endWriting(const std::shared_ptr<Writing>& writing);
    void giveUpWriting(
        const std::shared_ptr<Writing>& writing, JobAnswer::Code code, bool mayBeThere);

    void removeHead(const std::shared_ptr<Removing>& removing, const JobAnswer& head);
    void confirmRemoved(const std::shared_ptr<Removing>& removing, const JobAnswer& head);
    void dropChunks(const QString& key, const QByteArray& head);

    MarkerStore& m_markers;
    TimedKeychainJobs m_jobs;
    std::unique_ptr<LockQuery> m_lock;
    QQueue<Question> m_waiting;
    std::function<void()> m_cancelCurrent;
};

} // namespace secrets
