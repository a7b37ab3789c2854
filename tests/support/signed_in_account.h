// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a client of X needs in a test: a fake network, a clock that stands, and a keeper that is
// signed in with "access-1". Renewals are answered with access-2, access-3, …
#pragma once

#include "app/xapi/token_keeper.h"
#include "tests/support/await.h"
#include "tests/support/fake_network.h"
#include "tests/support/fake_vault.h"
#include "tests/support/fixed_clock.h"

struct SignedInAccount
{
    FakeNetwork network;
    FixedClock clock;
    FakeVault vault;
    xapi::Endpoints endpoints;
    xapi::TokenClient tokens{network, clock, endpoints, QStringLiteral("client-1")};
    xapi::TokenKeeper keeper{vault, tokens, clock, {QStringLiteral("x-1"), {}, {}}};
    int renewals = 0;
    int renewalStatus = 200;

    SignedInAccount()
    {
        network.setRule(QStringLiteral("/2/oauth2/token"), [this](const SeenRequest&) {
            ++renewals;
            const QByteArray number = QByteArray::number(renewals + 1);
            return FakeAnswer::json("{\"token_type\":\"bearer\",\"access_token\":\"access-" + number
                    + "\",\"refresh_token\":\"refresh-" + number + "\"}",
                renewalStatus);
        });
        xapi::TokenPair pair;
        pair.access = "access-1";
        pair.refresh = "refresh-1";
        pair.obtainedAt = clock.moment;
        pair.expiresAt = clock.moment.addSecs(7200);
        if (!await(keeper.adopt(pair)))
            qFatal("the fake vault refused");
    }

    // Requests to the API itself.
    [[nodiscard]] QVector<SeenRequest> calls() const
    {
        QVector<SeenRequest> found;
        for (const SeenRequest& request : network.seen) {
            if (request.url.path() != QLatin1String("/2/oauth2/token"))
                found.append(request);
        }
        return found;
    }
};
