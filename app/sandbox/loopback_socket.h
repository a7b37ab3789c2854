// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One accepted connection: buffered reading under a budget of bytes, writing that can be silenced
// or cut off for a practised fault. Used by one thread; shutDown() may be called from any other.
// Does not own the socket; close() is called once by its user.
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace sandbox {

class LoopbackSocket
{
public:
    explicit LoopbackSocket(qintptr descriptor);
    Q_DISABLE_COPY_MOVE(LoopbackSocket)

    [[nodiscard]] qintptr descriptor() const { return m_descriptor; }

    // True when bytes have come (or the other side has closed) within that time.
    [[nodiscard]] bool waitForBytes(std::chrono::milliseconds time) const;
    [[nodiscard]] bool canWrite() const;

    // As recv and send: the number of bytes, 0 at the end, -1 on failure or when the budget of
    // this request is used up.
    [[nodiscard]] qint64 read(char* into, size_t size);
    [[nodiscard]] qint64 write(const char* from, size_t size);

    // So many bytes may be read from here on.
    void setBudget(qint64 bytes) { m_budget = bytes; }
    [[nodiscard]] bool isBudgetUsedUp() const { return m_budget <= 0; }

    void silence() { m_silent = true; } // nothing is sent any more
    void cutBodyAfter(qint64 bytes); // of the next answer: headers and so much of its body

    void shutDown(); // both directions; wakes a thread that waits
    void drain(); // ends sending and reads on for a moment, so that the last answer arrives
    void close();

private:
    [[nodiscard]] qint64 allowedNow(const char* from, size_t size);

    const qintptr m_descriptor;
    std::array<char, 16384> m_buffer{};
    size_t m_start = 0;
    size_t m_end = 0;
    qint64 m_budget = 0;
    bool m_silent = false;
    std::optional<qint64> m_bodyLeft; // set while an answer is to be cut
    std::string m_head; // what has been sent of its headers
    bool m_headSent = false;
    std::atomic<bool> m_shutDown = false;
};

} // namespace sandbox
