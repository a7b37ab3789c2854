// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the connected account and its own recent posts. Field names of both generations of the
// API are understood; which one the server wants in questions is found out by asking.
// Destroying the client answers everything with Cancelled. Network and keeper outlive it. One
// thread.
#pragma once

#include "app/base/clock.h"
#include "app/xapi/api_caller.h"
#include "app/xapi/api_error.h"

#include <QVector>

namespace xapi {

struct Account
{
    QString id;
    QString username; // without @
    QString name;
    QUrl picture;
    bool isProtected = false; // only approved followers see the posts
};

struct PublishedPost
{
    QString id;
    QString text; // as X returns it: t.co links, & < > as entities
    QStringList mediaKeys;
    QDateTime createdAt; // UTC, from the id

    bool operator==(const PublishedPost&) const = default;
};

struct Timeline
{
    QVector<PublishedPost> posts; // newest first
    bool complete = true; // false: there are older ones within the bounds
};

struct TimelineQuestion;

// The moment an id was given out.
[[nodiscard]] QDateTime momentOfId(const QString& id);

class UserClient final
{
public:
    UserClient(QNetworkAccessManager& network, TokenKeeper& keeper, const base::Clock& clock,
        Endpoints endpoints);

    [[nodiscard]] ApiAnswer<Account> me();
    // Posts of the account newer than `sinceId` (empty: the newest ones), 5 to 100 of them.
    [[nodiscard]] ApiAnswer<Timeline> ownPosts(
        const QString& userId, const QString& sinceId, int most);
    void cancelAll() { m_caller.cancelAll(); }

private:
    void askForPosts(const std::shared_ptr<TimelineQuestion>& question);

    const base::Clock& m_clock;
    Endpoints m_endpoints;
    ApiCaller m_caller;
    bool m_oldNames = false; // the server wants tweet.fields, not post.fields
};

} // namespace xapi
