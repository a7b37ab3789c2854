// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an endpoint is given and what it is: a method, a path, the scopes it needs and a function.
// Endpoints are called on the threads of the HTTP server, several at once.
#pragma once

#include "app/sandbox/fault.h"
#include "app/sandbox/http_call.h"
#include "app/sandbox/request_limits.h"
#include "app/sandbox/sandbox_world.h"

#include <atomic>

namespace sandbox {

// How often each endpoint was called. Any thread.
class RequestCounts
{
public:
    void add(const QString& endpoint);
    void clear();
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] int of(const QString& endpoint) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, int> m_counts;
};

// What belongs to the practice server and not to the world it shows.
struct Backstage
{
    explicit Backstage(const base::Clock& clock)
        : accountLimits(clock, limitsPerAccount())
        , appLimits(clock, limitsPerApp())
    {
    }

    FaultQueue faults;
    RequestCounts counts;
    RequestLimits accountLimits;
    RequestLimits appLimits;
    std::atomic<bool> autoApprove = false;
};

struct EndpointCall
{
    const HttpCall& http;
    SandboxWorld& world;
    Backstage& backstage;
    QStringList captures; // what stands in the place of each ":id"
    Bearer bearer; // of endpoints that need scopes
};

struct Endpoint
{
    const char* method;
    const char* pattern; // "/2/tweets/:id"
    const char* scopes; // separated by blanks; nullptr: open to all
    HttpAnswer (*answer)(const EndpointCall&);

    [[nodiscard]] QString name() const; // "DELETE /2/tweets/:id"
};

struct EndpointMatch
{
    const Endpoint* endpoint = nullptr;
    QStringList captures;
    bool otherMethod = false; // the path is known, but not with this method
};

[[nodiscard]] EndpointMatch findEndpoint(const HttpCall& call);

} // namespace sandbox
