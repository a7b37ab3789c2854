// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listens on 127.0.0.1, reads requests and hands them to a function that is called on the
// listener's threads, several at once. Bodies over 20 MB are refused, unreadable requests are
// answered 400. start() and stop() are called from one thread; stop() ends open connections and
// returns when all threads have ended.
#pragma once

#include "app/sandbox/http_call.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace sandbox {

class HttpListener
{
public:
    // Waits that long; false when the listener stops meanwhile.
    using Wait = std::function<bool(std::chrono::milliseconds)>;
    using Serve = std::function<Dispatch(const HttpCall&, const Wait&)>;

    explicit HttpListener(Serve serve);
    ~HttpListener();
    Q_DISABLE_COPY_MOVE(HttpListener)

    // The port; 0 asks for any free one. Nothing when the port is taken.
    [[nodiscard]] std::optional<quint16> start(quint16 port);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }

private:
    class Running;

    const Serve m_serve;
    std::unique_ptr<Running> m_running;
};

} // namespace sandbox
