// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/user_endpoints.h"

#include "app/sandbox/post_view.h"

#include <QJsonArray>

#include <algorithm>

namespace sandbox {
namespace {

struct TimelineQuery
{
    int maxResults = 10;
    qint64 sinceId = 0;
    qint64 untilId = 0; // 0: no bound
    QDateTime startTime;
    QDateTime endTime;
    bool withReplies = true;
};

// A missing parameter is in order; `read` says whether a present one is.
template <typename Read>
bool readIfThere(const FormFields& query, const char* name, const Read& read)
{
    return !query.has(QLatin1String(name)) || read(query.value(QLatin1String(name)));
}

bool readId(const QString& text, qint64& id)
{
    id = Snowflakes::number(text);
    return id > 0;
}

bool readMoment(const QString& text, QDateTime& moment)
{
    moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() && moment.timeSpec() != Qt::LocalTime;
}

bool readExclusions(const QString& text, TimelineQuery& query)
{
    const QStringList values = text.split(QLatin1Char(','));
    query.withReplies = !values.contains(QStringLiteral("replies"));
    return std::all_of(values.begin(), values.end(), [](const QString& value) {
        return value == QLatin1String("replies") || value == QLatin1String("retweets");
    });
}

Answered<TimelineQuery> timelineQuery(const FormFields& fields)
{
    TimelineQuery query;
    qint64 page = 0;
    const std::initializer_list<QPair<const char*, bool>> checks{
        {"max_results",
            readIfThere(fields, "max_results",
                [&](const QString& text) {
                    query.maxResults = text.toInt();
                    return query.maxResults >= 5 && query.maxResults <= 100;
                })},
        {"since_id",
            readIfThere(fields, "since_id",
                [&](const QString& text) { return readId(text, query.sinceId); })},
        {"until_id",
            readIfThere(fields, "until_id",
                [&](const QString& text) { return readId(text, query.untilId); })},
        {"start_time",
            readIfThere(fields, "start_time",
                [&](const QString& text) { return readMoment(text, query.startTime); })},
        {"end_time",
            readIfThere(fields, "end_time",
                [&](const QString& text) { return readMoment(text, query.endTime); })},
        {"exclude",
            readIfThere(fields, "exclude",
                [&](const QString& text) { return readExclusions(text, query); })},
        {"pagination_token", readIfThere(fields, "pagination_token", [&](const QString& text) {
             return text.startsWith(QLatin1Char('p')) && readId(text.mid(1), page);
         })}};
    for (const auto& check : checks) {
        if (!check.second)
            return answered(invalidRequest(QString::fromLatin1(check.first),
                {fields.value(QLatin1String(check.first))},
                QStringLiteral("The `%1` query parameter value is not valid")
                    .arg(QLatin1String(check.first))));
    }
    // A page goes on below the last post of the one before.
    if (page > 0 && (query.untilId == 0 || page < query.untilId))
        query.untilId = page;
    return query;
}

bool fits(const Post& post, const TimelineQuery& query)
{
    const qint64 id = Snowflakes::number(post.id);
    return id > query.sinceId && (query.untilId == 0 || id < query.untilId)
        && (!query.startTime.isValid() || post.createdAt >= query.startTime)
        && (!query.endTime.isValid() || post.createdAt < query.endTime)
        && (query.withReplies || post.replyTo.isEmpty());
}

QJsonObject errorsObject(const QJsonObject& error)
{
    return {{QStringLiteral("errors"), QJsonArray{error}}};
}

QJsonObject timelineView(
    const EndpointCall& call, const QVector<Post>& posts, bool more, const AskedFields& asked)
{
    QJsonObject meta{{QStringLiteral("result_count"), posts.size()}};
    QJsonObject body;
    if (!posts.isEmpty()) {
        QJsonArray data;
        for (const Post& post : posts)
            data.append(postView(call, post, asked));
        body.insert(QStringLiteral("data"), data);
        meta.insert(QStringLiteral("newest_id"), posts.constFirst().id);
        meta.insert(QStringLiteral("oldest_id"), posts.constLast().id);
        if (more)
            meta.insert(
                QStringLiteral("next_token"), QString(QLatin1Char('p') + posts.constLast().id));
    }
    body.insert(QStringLiteral("meta"), meta);
    const QJsonObject includes = includesOf(call, posts, asked);
    if (!includes.isEmpty())
        body.insert(QStringLiteral("includes"), includes);
    return body;
}

} // namespace

HttpAnswer showMe(const EndpointCall& call)
{
    const auto asked = askedFields(call.http.query, {});
    if (!asked)
        return asked.error();
    const auto account = call.world.account(call.bearer.accountId);
    if (!account)
        return problem(401);
    return jsonAnswer({{QStringLiteral("data"), accountView(*account, *asked)}});
}

HttpAnswer showTimeline(const EndpointCall& call)
{
    const QString accountId = call.captures.value(0);
    const auto asked = askedFields(call.http.query,
        {QStringLiteral("max_results"), QStringLiteral("since_id"), QStringLiteral("until_id"),
            QStringLiteral("start_time"), QStringLiteral("end_time"), QStringLiteral("exclude"),
            QStringLiteral("pagination_token")});
    if (!asked)
        return asked.error();
    const auto query = timelineQuery(call.http.query);
    if (!query)
        return query.error();
    if (!Snowflakes::isId(accountId))
        return invalidRequest(QStringLiteral("id"), {accountId},
            QStringLiteral("The `id` query parameter value [%1] is not valid").arg(accountId));
    const auto account = call.world.account(accountId);
    if (!account)
        return jsonAnswer(
            errorsObject(notFoundError(QStringLiteral("user"), QStringLiteral("id"), accountId)));
    if (account->isProtected && account->id != call.bearer.accountId)
        return problem(403, QStringLiteral("You are not authorized to see these posts."));
    QVector<Post> posts = call.world.timeline(accountId);
    posts.removeIf([&query](const Post& post) { return !fits(post, *query); });
    const bool more = posts.size() > query->maxResults;
    if (more)
        posts.resize(query->maxResults);
    return jsonAnswer(timelineView(call, posts, more, *asked));
}

} // namespace sandbox
