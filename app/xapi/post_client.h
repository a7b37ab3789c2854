// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Creates and removes posts. create() never repeats a request that may have arrived: its outcome
// says exactly what is known, and Unknown means "look at the account", not "try again".
// Destroying the client ends what is under way: NotSent if nothing went out, else Unknown.
// Network and keeper outlive the client. One thread.
#pragma once

#include "app/base/clock.h"
#include "app/xapi/api_caller.h"
#include "app/xapi/api_error.h"

#include <QStringList>

namespace xapi {

enum class WhoCanReply
{
    Everyone,
    Following,
    MentionedUsers,
    Subscribers,
    Verified
};

struct NewPost
{
    QString text;
    QStringList mediaIds; // at most 4
    WhoCanReply whoCanReply = WhoCanReply::MentionedUsers;
    QString inReplyTo; // empty: no reply
};

struct Confirmed
{
    QString id;
    QString text; // as X has it: links are replaced by t.co
};

// X said no; nothing was created.
struct Rejected
{
    ApiError error;
};

// The post may be there or not.
struct OutcomeUnknown
{
    enum class Reason
    {
        Timeout,
        Cut,
        ServerFault,
        UnreadableAnswer,
        Cancelled
    };

    Reason reason = Reason::Timeout;
    int status = 0;
};

// Nothing went out, so it may be sent again.
struct NotSent
{
    base::Error error;
};

using CreateOutcome = std::variant<Confirmed, Rejected, OutcomeUnknown, NotSent>;

enum class Removal
{
    Removed,
    WasGone
};

class PostClient final
{
public:
    PostClient(QNetworkAccessManager& network, TokenKeeper& keeper, const base::Clock& clock,
        Endpoints endpoints);

    [[nodiscard]] QFuture<CreateOutcome> create(const NewPost& post);
    // Safe to repeat, whatever went wrong.
    [[nodiscard]] ApiAnswer<Removal> remove(const QString& postId);
    void cancelAll() { m_caller.cancelAll(); }

private:
    [[nodiscard]] CreateOutcome judge(const CallOutcome& outcome) const;
    [[nodiscard]] CreateOutcome judgeAnswer(const HttpAnswer& answer) const;

    const base::Clock& m_clock;
    Endpoints m_endpoints;
    ApiCaller m_caller;
};

} // namespace xapi
