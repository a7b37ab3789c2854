// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the practice server does with a request once it is read: find the endpoint, let faults
// strike, check the token and its scopes, count against the limits, answer. Knows no sockets. Any
// thread, several requests at once. World and backstage must outlive it.
#pragma once

#include "app/sandbox/endpoint.h"

#include <functional>

namespace sandbox {

class SandboxFace
{
public:
    // Waits that long; false when the server stops meanwhile.
    using Wait = std::function<bool(std::chrono::milliseconds)>;

    SandboxFace(SandboxWorld& world, Backstage& backstage);

    [[nodiscard]] Dispatch serve(const HttpCall& call, const Wait& wait) const;

private:
    [[nodiscard]] HttpAnswer answer(const EndpointMatch& match, const HttpCall& call) const;
    [[nodiscard]] HttpAnswer answerSignedIn(const EndpointMatch& match, const HttpCall& call) const;
    [[nodiscard]] HttpAnswer faultAnswer(
        const Fault& fault, const EndpointMatch& match, const HttpCall& call) const;
    void addLimitHeaders(
        HttpAnswer& answer, const EndpointMatch& match, const HttpCall& call) const;

    SandboxWorld& m_world;
    Backstage& m_backstage;
};

} // namespace sandbox
