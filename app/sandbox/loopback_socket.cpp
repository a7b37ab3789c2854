// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/loopback_socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace sandbox {
namespace {

constexpr std::chrono::milliseconds patience{5000};
constexpr std::chrono::milliseconds drainTime{500};
constexpr qint64 drainBytes = qint64(64) * 1024 * 1024;

#ifdef _WIN32
using Descriptor = SOCKET;
using Option = const char*;
using Size = int;
constexpr int bothDirections = SD_BOTH;
constexpr int sendingOnly = SD_SEND;
constexpr int sendFlags = 0;

int pollOne(WSAPOLLFD& entry, int milliseconds)
{
    return WSAPoll(&entry, 1, milliseconds);
}
using PollEntry = WSAPOLLFD;
bool wasInterrupted()
{
    return false;
}
#else
using Descriptor = int;
using Option = const void*;
using Size = size_t;
constexpr int bothDirections = SHUT_RDWR;
constexpr int sendingOnly = SHUT_WR;
#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0;
#endif

int pollOne(pollfd& entry, int milliseconds)
{
    return poll(&entry, 1, milliseconds);
}
using PollEntry = pollfd;
bool wasInterrupted()
{
    return errno == EINTR;
}
#endif

Descriptor native(qintptr descriptor)
{
    return static_cast<Descriptor>(descriptor);
}

bool waitFor(qintptr descriptor, short events, std::chrono::milliseconds time)
{
    PollEntry entry{};
    entry.fd = native(descriptor);
    entry.events = events;
    int ready = -1;
    do {
        ready = pollOne(entry, static_cast<int>(time.count()));
    } while (ready < 0 && wasInterrupted());
    return ready > 0;
}

} // namespace

LoopbackSocket::LoopbackSocket(qintptr descriptor)
    : m_descriptor(descriptor)
{
    const int on = 1;
    setsockopt(native(descriptor), IPPROTO_TCP, TCP_NODELAY,
        static_cast<Option>(static_cast<const void*>(&on)), sizeof on);
#ifndef _WIN32
    fcntl(native(descriptor), F_SETFD, FD_CLOEXEC);
#endif
}

bool LoopbackSocket::waitForBytes(std::chrono::milliseconds time) const
{
    return m_start < m_end || waitFor(m_descriptor, POLLIN, time);
}

bool LoopbackSocket::canWrite() const
{
    return !m_silent && !m_shutDown && waitFor(m_descriptor, POLLOUT, patience);
}

qint64 LoopbackSocket::read(char* into, size_t size)
{
    if (m_budget <= 0 || m_shutDown)
        return -1;
    if (m_start == m_end) {
        if (!waitFor(m_descriptor, POLLIN, patience))
            return -1;
        const auto got
            = recv(native(m_descriptor), m_buffer.data(), static_cast<Size>(m_buffer.size()), 0);
        if (got <= 0)
            return got;
        m_start = 0;
        m_end = static_cast<size_t>(got);
    }
    const size_t count = std::min({size, m_end - m_start, static_cast<size_t>(m_budget)});
    std::memcpy(into, m_buffer.data() + m_start, count);
    m_start += count;
    m_budget -= static_cast<qint64>(count);
    return static_cast<qint64>(count);
}

qint64 LoopbackSocket::write(const char* from, size_t size)
{
    const qint64 allowed = m_bodyLeft ? allowedNow(from, size) : static_cast<qint64>(size);
    if (allowed <= 0 || !canWrite())
        return -1;
    const auto sent = send(native(m_descriptor), from, static_cast<Size>(allowed), sendFlags);
    if (sent <= 0)
        return -1;
    if (m_bodyLeft && m_headSent)
        *m_bodyLeft -= sent;
    else if (m_bodyLeft)
        m_head.append(from, static_cast<size_t>(sent));
    return sent;
}

void LoopbackSocket::cutBodyAfter(qint64 bytes)
{
    m_bodyLeft = bytes;
    m_head.clear();
    m_headSent = false;
}

// Headers go out whole and by themselves; of the body only what is left.
qint64 LoopbackSocket::allowedNow(const char* from, size_t size)
{
    constexpr const char* headEnd = "\r\n\r\n";
    if (!m_headSent && m_head.find(headEnd) != std::string::npos)
        m_headSent = true;
    if (m_headSent)
        return std::min(*m_bodyLeft, static_cast<qint64>(size));
    const std::string all = m_head + std::string(from, size);
    const size_t end = all.find(headEnd);
    const size_t head = end == std::string::npos ? all.size() : end + std::strlen(headEnd);
    return static_cast<qint64>(head - m_head.size());
}

void LoopbackSocket::shutDown()
{
    m_shutDown = true;
    shutdown(native(m_descriptor), bothDirections);
}

void LoopbackSocket::drain()
{
    shutdown(native(m_descriptor), sendingOnly);
    const auto until = std::chrono::steady_clock::now() + drainTime;
    qint64 left = drainBytes;
    while (!m_shutDown && left > 0 && std::chrono::steady_clock::now() < until
        && waitFor(m_descriptor, POLLIN, drainTime)) {
        const auto got
            = recv(native(m_descriptor), m_buffer.data(), static_cast<Size>(m_buffer.size()), 0);
        if (got <= 0)
            break;
        left -= got;
    }
}

void LoopbackSocket::close()
{
    shutdown(native(m_descriptor), bothDirections);
#ifdef _WIN32
    closesocket(native(m_descriptor));
#else
    ::close(native(m_descriptor));
#endif
}

} // namespace sandbox
