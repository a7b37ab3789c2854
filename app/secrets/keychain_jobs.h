// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three single steps a system password store offers, on one entry each. The seam between
// KeychainVault and QtKeychain.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace secrets {

struct JobAnswer
{
    enum class Code
    {
        Done,
        NotFound, // or locked: the stores do not always tell
        Denied,
        Failed,
        TimedOut // no answer in time; the step may still happen later
    };

    Code code = Code::Done;
    QByteArray value; // of a read
};

class KeychainJobs
{
public:
    using Then = std::function<void(JobAnswer)>;

    virtual ~KeychainJobs() = default;
    // Each calls `then` at most once, from the event loop; a prompt may keep it for ever. `then`
    // may come after this object is gone.
    virtual void read(const QString& key, Then then) = 0;
    virtual void write(const QString& key, const QByteArray& value, Then then) = 0;
    virtual void remove(const QString& key, Then then) = 0;
};

} // namespace secrets
