// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/endpoint.h"

#include "app/sandbox/media_endpoints.h"
#include "app/sandbox/post_endpoints.h"
#include "app/sandbox/practice_endpoints.h"
#include "app/sandbox/public_pages.h"
#include "app/sandbox/sign_in_endpoints.h"
#include "app/sandbox/user_endpoints.h"

namespace sandbox {
namespace {

constexpr const char* reading = "tweet.read users.read";
constexpr const char* writing = "tweet.read tweet.write users.read";
constexpr const char* uploading = "media.write";

// The first that fits is taken, so the pages with a free first segment stand last.
constexpr Endpoint endpoints[]{
    {"GET", "/i/oauth2/authorize", nullptr, showConsent},
    {"POST", "/i/oauth2/authorize", nullptr, decideConsent},
    {"GET", "/2/oauth2/authorize", nullptr, showConsent},
    {"POST", "/2/oauth2/authorize", nullptr, decideConsent},
    {"POST", "/2/oauth2/token", nullptr, giveTokens},
    {"POST", "/2/oauth2/revoke", nullptr, revokeToken},
    {"GET", "/2/users/me", reading, showMe},
    {"GET", "/2/users/:id/tweets", reading, showTimeline},
    {"GET", "/2/tweets/:id", reading, showPost},
    {"POST", "/2/tweets", writing, createPost},
    {"DELETE", "/2/tweets/:id", writing, deletePost},
    {"POST", "/2/media/upload", uploading, uploadMedia},
    {"POST", "/2/media/metadata", uploading, describeMedia},
    {"GET", "/practice/world", nullptr, practiceWorld},
    {"GET", "/practice/faults", nullptr, practiceFaults},
    {"POST", "/practice/faults", nullptr, addPracticeFaults},
    {"DELETE", "/practice/faults", nullptr, clearPracticeFaults},
    {"POST", "/practice/reset", nullptr, resetPractice},
    {"GET", "/", nullptr, welcomePage},
    {"GET", "/media/:id", nullptr, mediaFile},
    {"GET", "/i/status/:id", nullptr, postPage},
    {"GET", "/:id/status/:id", nullptr, accountPostPage},
    {"GET", "/:id", nullptr, accountPage},
};

bool fits(const QStringList& pattern, const QStringList& path, QStringList& captures)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == QLatin1String(":id") && !path.at(i).isEmpty())
            captures.append(path.at(i));
        else if (pattern.at(i) != path.at(i))
            return false;
    }
    return true;
}

} // namespace

void RequestCounts::add(const QString& endpoint)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts[endpoint];
}

void RequestCounts::clear()
{
    const std::lock_guard lock(m_mutex);
    m_counts.clear();
}

QJsonObject RequestCounts::toJson() const
{
    const std::lock_guard lock(m_mutex);
    QJsonObject json;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

int RequestCounts::of(const QString& endpoint) const
{
    const std::lock_guard lock(m_mutex);
    return m_counts.value(endpoint);
}

QString Endpoint::name() const
{
    return QLatin1String(method) + QLatin1Char(' ') + QLatin1String(pattern);
}

EndpointMatch findEndpoint(const HttpCall& call)
{
    // A HEAD is a GET whose body is not sent.
    const QByteArray method = call.method == "HEAD" ? QByteArray("GET") : call.method;
    EndpointMatch match;
    for (const Endpoint& endpoint : endpoints) {
        QStringList captures;
        if (!fits(QString::fromLatin1(endpoint.pattern).mid(1).split(QLatin1Char('/')), call.path,
                captures))
            continue;
        if (method == endpoint.method)
            return {&endpoint, captures, false};
        match.otherMethod = true;
    }
    return match;
}

} // namespace sandbox
