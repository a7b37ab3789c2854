// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/keychain_vault.h"

#include "app/base/pending.h"
#include "app/secrets/qtkeychain_jobs.h"
#include "app/secrets/secret_service_lock.h"
#include "app/secrets/value_chunks.h"

#include <QPointer>

namespace secrets {
namespace {

QString entryKey(const QString& account)
{
    return QStringLiteral("nestbox/") + account;
}

QString chunkKey(const QString& key, const QByteArray& generation, qsizetype index)
{
    return key + u'#' + QLatin1String(generation) + u'.' + QString::number(index);
}

base::detail::unexpected<base::Error> lockedFailure()
{
    return base::failure(base::ErrorKind::Denied, vaultStateSentence(VaultState::Locked));
}

base::detail::unexpected<base::Error> failureOf(JobAnswer::Code code)
{
    // A store that looks empty right after something was found in it has been locked.
    if (code == JobAnswer::Code::Denied || code == JobAnswer::Code::NotFound)
        return lockedFailure();
    if (code == JobAnswer::Code::TimedOut)
        return base::failure(base::ErrorKind::Storage,
            KeychainVault::tr("The password store of this computer does not answer: look for a "
                              "window that asks for its password."));
    return base::failure(base::ErrorKind::Storage, vaultStateSentence(VaultState::Unavailable));
}

VaultReading::Kind kindOf(JobAnswer::Code code)
{
    return code == JobAnswer::Code::Denied ? VaultReading::Kind::Locked
                                           : VaultReading::Kind::Unavailable;
}

} // namespace

struct KeychainVault::Reading
{
    QString key;
    Answer<VaultReading> answer;
    ValueHead head;
    QVector<QByteArray> chunks;
};

struct KeychainVault::Writing
{
    QString key;
    Answer<void> answer;
    QVector<std::pair<QString, QByteArray>> entries; // chunks first, the head last
    qsizetype written = 0;
    QByteArray oldHead;
    bool markerIsNew = false;
};

struct KeychainVault::Removing
{
    QString key;
    Answer<void> answer;
    LockAnswer lock = LockAnswer::Unknown;
    QByteArray head;
};

KeychainVault::KeychainVault(MarkerStore& markers, std::chrono::milliseconds limit)
    : KeychainVault(
        markers, std::make_unique<QtKeychainJobs>(), std::make_unique<SecretServiceLock>(), limit)
{
}

KeychainVault::KeychainVault(MarkerStore& markers, std::unique_ptr<KeychainJobs> jobs,
    std::unique_ptr<LockQuery> lock, std::chrono::milliseconds limit)
    : m_markers(markers)
    , m_jobs(std::move(jobs), limit)
    , m_lock(std::move(lock))
{
}

KeychainVault::~KeychainVault()
{
    QQueue<Question> waiting;
    waiting.swap(m_waiting);
    if (const auto cancelCurrent = std::exchange(m_cancelCurrent, nullptr))
        cancelCurrent();
    for (const Question& question : waiting)
        question.cancel();
}

template <typename T> base::Async<T> KeychainVault::enqueue(std::function<void(Answer<T>)> work)
{
    const base::Pending<base::Result<T>> pending;
    Answer<T> answer = [self = QPointer<KeychainVault>(this), pending](base::Result<T> result) {
        self->m_cancelCurrent = nullptr;
        pending.finish(std::move(result)); // whoever continues here may destroy the vault
        if (self)
            self->startNext();
    };
    m_waiting.enqueue({[work = std::move(work), answer] { work(answer); },
        [pending] { pending.finish(base::failure(base::ErrorKind::Cancelled, QString())); }});
    if (!m_cancelCurrent)
        startNext();
    return pending.future();
}

void KeychainVault::startNext()
{
    if (m_waiting.isEmpty() || m_cancelCurrent)
        return;
    const Question next = m_waiting.dequeue();
    m_cancelCurrent = next.cancel;
    next.start();
}

base::Async<VaultReading> KeychainVault::read(const QString& account)
{
    if (const auto checked = checkVaultAccount(account); !checked)
        return base::readyError<VaultReading>(checked.error());
    return enqueue<VaultReading>([this, account](Answer<VaultReading> answer) {
        const auto reading = std::make_shared<Reading>();
        reading->key = entryKey(account);
        reading->answer = std::move(answer);
        m_lock->ask([this, reading](LockAnswer lock) {
            if (lock == LockAnswer::Locked)
                reading->answer(VaultReading{VaultReading::Kind::Locked, {}});
            else
                readHead(reading);
        });
    });
}

void KeychainVault::readHead(const std::shared_ptr<Reading>& reading)
{
    m_jobs.read(reading->key, [this, reading](const JobAnswer& head) {
        if (head.code == JobAnswer::Code::NotFound) {
            const bool known = m_markers.has(reading->key);
            reading->answer(
                VaultReading{known ? VaultReading::Kind::Locked : VaultReading::Kind::Missing, {}});
            return;
        }
        if (head.code != JobAnswer::Code::Done) {
            reading->answer(VaultReading{kindOf(head.code), {}});
            return;
        }
        const auto parsed = parseHead(head.value);
        reading->head = parsed.value_or(ValueHead{});
        if (!parsed || (parsed->chunkCount == 0 && parsed->value.isEmpty()))
            reading->answer(base::failure(base::ErrorKind::Storage,
                tr("What the password store holds for Nestbox is damaged: sign in again.")));
        else if (parsed->chunkCount == 0)
            reading->answer(VaultReading{VaultReading::Kind::Value, parsed->value});
        else
            readChunks(reading);
    });
}

void KeychainVault::readChunks(const std::shared_ptr<Reading>& reading)
{
    const qsizetype next = reading->chunks.size();
    if (next < reading->head.chunkCount) {
        m_jobs.read(chunkKey(reading->key, reading->head.generation, next),
            [this, reading](const JobAnswer& chunk) {
                if (chunk.code == JobAnswer::Code::NotFound) {
                    reading->answer(VaultReading{VaultReading::Kind::Locked, {}});
                } else if (chunk.code != JobAnswer::Code::Done) {
                    reading->answer(VaultReading{kindOf(chunk.code), {}});
                } else {
                    reading->chunks.append(chunk.value);
                    readChunks(reading);
                }
            });
        return;
    }
    if (const auto value = joinChunks(reading->head, reading->chunks))
        reading->answer(VaultReading{VaultReading::Kind::Value, *value});
    else
        reading->answer(base::failure(base::ErrorKind::Storage,
            tr("What the password store holds for Nestbox is damaged: sign in again.")));
}

base::Async<void> KeychainVault::write(const QString& account, const QByteArray& value)
{
    for (const auto& checked : {checkVaultAccount(account), checkVaultValue(value)}) {
        if (!checked)
            return base::readyError<void>(checked.error());
    }
    return enqueue<void>([this, account, value](Answer<void> answer) {
        const auto writing = std::make_shared<Writing>();
        writing->key = entryKey(account);
        writing->answer = std::move(answer);
        const QByteArray generation = newGeneration();
        const SplitValue split = splitValue(value, generation);
        for (qsizetype i = 0; i < split.chunks.size(); ++i)
            writing->entries.append({chunkKey(writing->key, generation, i), split.chunks.at(i)});
        writing->entries.append({writing->key, split.head});
        m_lock->ask([this, writing](LockAnswer lock) {
            if (lock == LockAnswer::Locked)
                writing->answer(lockedFailure());
            else
                m_jobs.read(writing->key,
                    [this, writing](const JobAnswer& old) { beginWriting(writing, old); });
        });
    });
}

void KeychainVault::beginWriting(const std::shared_ptr<Writing>& writing, const JobAnswer& oldHead)
{
    // Failed is how a store that has never been used answers a read: the write will tell.
    if (oldHead.code == JobAnswer::Code::Denied || oldHead.code == JobAnswer::Code::TimedOut) {
        writing->answer(failureOf(oldHead.code));
        return;
    }
    writing->oldHead = oldHead.value;
    // Before the write: if the program ends in between, a later read asks to unlock instead of
    // believing that nothing was ever there.
    if (!m_markers.has(writing->key)) {
        m_markers.set(writing->key);
        writing->markerIsNew = oldHead.code != JobAnswer::Code::Done;
    }
    writeNext(writing);
}

void KeychainVault::writeNext(const std::shared_ptr<Writing>& writing)
{
    const auto& [key, value] = writing->entries.at(writing->written);
    m_jobs.write(key, value, [this, writing, key = key](const JobAnswer& written) {
        if (written.code != JobAnswer::Code::Done)
            giveUpWriting(writing, written.code, written.code == JobAnswer::Code::TimedOut);
        else
            m_jobs.read(
                key, [this, writing](const JobAnswer& readBack) { compare(writing, readBack); });
    });
}

void KeychainVault::compare(const std::shared_ptr<Writing>& writing, const JobAnswer& readBack)
{
    const bool same = readBack.code == JobAnswer::Code::Done
        && readBack.value == writing->entries.at(writing->written).second;
    if (!same) {
        giveUpWriting(writing,
            readBack.code == JobAnswer::Code::Done ? JobAnswer::Code::Failed : readBack.code, true);
        return;
    }
    ++writing->written;
    if (writing->written < writing->entries.size())
        writeNext(writing);
    else
        endWriting(writing);
}

void KeychainVault::endWriting(const std::shared_ptr<Writing>& writing)
{
    dropChunks(writing->key, writing->oldHead);
    writing->answer({});
}

void KeychainVault::giveUpWriting(
    const std::shared_ptr<Writing>& writing, JobAnswer::Code code, bool mayBeThere)
{
    // What may be there, or may yet arrive, needs its chunks and its marker.
    if (!mayBeThere) {
        for (qsizetype i = 0; i < writing->written; ++i)
            m_jobs.remove(writing->entries.at(i).first, [](const JobAnswer&) {});
        if (writing->markerIsNew)
            m_markers.clear(writing->key);
    }
    writing->answer(failureOf(code));
}

base::Async<void> KeychainVault::remove(const QString& account)
{
    if (const auto checked = checkVaultAccount(account); !checked)
        return base::readyError<void>(checked.error());
    return enqueue<void>([this, account](Answer<void> answer) {
        const auto removing = std::make_shared<Removing>();
        removing->key = entryKey(account);
        removing->answer = std::move(answer);
        m_lock->ask([this, removing](LockAnswer lock) {
            removing->lock = lock;
            if (lock == LockAnswer::Locked)
                removing->answer(lockedFailure());
            else
                m_jobs.read(removing->key,
                    [this, removing](const JobAnswer& head) { removeHead(removing, head); });
        });
    });
}

void KeychainVault::removeHead(const std::shared_ptr<Removing>& removing, const JobAnswer& head)
{
    if (head.code == JobAnswer::Code::NotFound) {
        // Known to have been there, and nobody vouches that the store is open.
        if (m_markers.has(removing->key) && removing->lock != LockAnswer::Unlocked) {
            removing->answer(lockedFailure());
            return;
        }
        m_markers.clear(removing->key);
        removing->answer({});
        return;
    }
    if (head.code != JobAnswer::Code::Done) {
        removing->answer(failureOf(head.code));
        return;
    }
    removing->head = head.value;
    m_jobs.remove(removing->key, [this, removing](const JobAnswer& removed) {
        if (removed.code != JobAnswer::Code::Done && removed.code != JobAnswer::Code::NotFound)
            removing->answer(failureOf(removed.code));
        else
            m_jobs.read(removing->key,
                [this, removing](const JobAnswer& left) { confirmRemoved(removing, left); });
    });
}

void KeychainVault::confirmRemoved(const std::shared_ptr<Removing>& removing, const JobAnswer& head)
{
    if (head.code != JobAnswer::Code::NotFound) {
        removing->answer(
            failureOf(head.code == JobAnswer::Code::Done ? JobAnswer::Code::Failed : head.code));
        return;
    }
    // A store that was locked between the two reads says the same: ask once more.
    m_lock->ask([this, removing](LockAnswer lock) {
        if (lock == LockAnswer::Locked) {
            removing->answer(lockedFailure());
            return;
        }
        dropChunks(removing->key, removing->head);
        m_markers.clear(removing->key);
        removing->answer({});
    });
}

// Chunks without a head are never read again; whether they go now does not matter.
void KeychainVault::dropChunks(const QString& key, const QByteArray& head)
{
    const auto parsed = parseHead(head);
    for (qsizetype i = 0; parsed && i < parsed->chunkCount; ++i)
        m_jobs.remove(chunkKey(key, parsed->generation, i), [](const JobAnswer&) {});
}

base::Async<VaultState> KeychainVault::state()
{
    return enqueue<VaultState>([this](const Answer<VaultState>& answer) {
        m_lock->ask([this, answer](LockAnswer lock) {
            if (lock == LockAnswer::Locked) {
                answer(VaultState::Locked);
                return;
            }
            m_jobs.read(entryKey(QStringLiteral("probe")), [answer](const JobAnswer& probe) {
                switch (probe.code) {
                case JobAnswer::Code::Done:
                case JobAnswer::Code::NotFound:
                    answer(VaultState::Ready);
                    break;
                case JobAnswer::Code::Denied:
                    answer(VaultState::Locked);
                    break;
                case JobAnswer::Code::Failed:
                case JobAnswer::Code::TimedOut:
                    answer(VaultState::Unavailable);
                    break;
                }
            });
        });
    });
}

} // namespace secrets
