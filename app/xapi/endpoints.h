// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where X is: every address the client uses is built from these. Tests and the sandbox set others.
#pragma once

#include "app/base/result.h"

#include <QUrl>

namespace xapi {

struct Endpoints
{
    QUrl authorize{QStringLiteral("https://x.com/i/oauth2/authorize")};
    QUrl api{QStringLiteral("https://api.x.com")};
    QUrl upload{QStringLiteral("https://api.x.com")};

    [[nodiscard]] QUrl tokenUrl() const;
    [[nodiscard]] QUrl revokeUrl() const;
};

// The address of a path such as "/2/tweets" on a server, which may have a path of its own.
[[nodiscard]] QUrl onServer(const QUrl& server, const QString& path);

// Encrypted, or never leaving this computer.
[[nodiscard]] bool isSafeAddress(const QUrl& url);
// A sentence for the settings page if an address is unsafe or unusable.
[[nodiscard]] base::Result<void> checkEndpoints(const Endpoints& endpoints);

} // namespace xapi
