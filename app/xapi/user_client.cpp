// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/user_client.h"

#include "app/xapi/api_answer.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace xapi {
namespace {

constexpr int fewestPosts = 5;
constexpr int mostPosts = 100;
constexpr qint64 idEpochMs = 1288834974657; // ids count milliseconds from here, above 22 bits
constexpr int idTimeShift = 22;

QStringList mediaKeysOf(const QJsonObject& post)
{
    QStringList keys;
    const QJsonArray found = post.value(QLatin1String("attachments"))
                                 .toObject()
                                 .value(QLatin1String("media_keys"))
                                 .toArray();
    for (const auto& key : found)
        keys.append(key.toString());
    return keys;
}

Timeline timelineOf(const QJsonObject& object)
{
    Timeline timeline;
    const QJsonArray posts = object.value(QLatin1String("data")).toArray();
    for (const auto& value : posts) {
        const QJsonObject post = value.toObject();
        const QString id = idIn(post, QLatin1String("id"));
        if (!id.isEmpty())
            timeline.posts.append({id, post.value(QLatin1String("text")).toString(),
                mediaKeysOf(post), momentOfId(id)});
    }
    timeline.complete = object.value(QLatin1String("meta"))
                            .toObject()
                            .value(QLatin1String("next_token"))
                            .toString()
                            .isEmpty();
    return timeline;
}

} // namespace

struct TimelineQuestion
{
    Pending<ApiResult<Timeline>> pending;
    QString userId;
    QString sinceId;
    int most = fewestPosts;
    bool triedBoth = false;
};

QDateTime momentOfId(const QString& id)
{
    const qint64 number = id.toLongLong();
    const qint64 sinceEpoch = number >> idTimeShift;
    if (sinceEpoch <= 0) // ids from before 2010 do not hold a time
        return {};
    return QDateTime::fromMSecsSinceEpoch(idEpochMs + sinceEpoch, Qt::UTC);
}

UserClient::UserClient(QNetworkAccessManager& network, TokenKeeper& keeper,
    const base::Clock& clock, Endpoints endpoints)
    : m_clock(clock)
    , m_endpoints(std::move(endpoints))
    , m_caller(network, keeper)
{
}

ApiAnswer<Account> UserClient::me()
{
    const Pending<ApiResult<Account>> pending;
    HttpRequest request;
    request.url = onServer(m_endpoints.api, QStringLiteral("/2/users/me"));
    request.url.setQuery(
        QUrlQuery{{QStringLiteral("user.fields"), QStringLiteral("protected,profile_image_url")}});
    m_caller.call(request, [this, pending](const CallOutcome& outcome) {
        const auto data = expectData(outcome, ApiArea::Users, m_clock.now());
        if (!data) {
            pending.finish(apiFailure(data.error()));
            return;
        }
        Account account{idIn(*data, QLatin1String("id")),
            data->value(QLatin1String("username")).toString(),
            data->value(QLatin1String("name")).toString(),
            QUrl(data->value(QLatin1String("profile_image_url")).toString()),
            data->value(QLatin1String("protected")).toBool()};
        if (!isSafeAddress(account.picture))
            account.picture.clear();
        if (account.id.isEmpty() || account.username.isEmpty())
            pending.finish(apiFailure(apiError(ApiProblem::NotReached)));
        else
            pending.finish(account);
    });
    return pending.future();
}

ApiAnswer<Timeline> UserClient::ownPosts(const QString& userId, const QString& sinceId, int most)
{
    const auto question = std::make_shared<TimelineQuestion>();
    question->userId = userId;
    question->sinceId = sinceId;
    question->most = std::clamp(most, fewestPosts, mostPosts);
    auto future = question->pending.future();
    if (!isId(userId) || (!sinceId.isEmpty() && !isId(sinceId)))
        question->pending.finish(apiFailure(apiError(ApiProblem::InvalidRequest)));
    else
        askForPosts(question);
    return future;
}

void UserClient::askForPosts(const std::shared_ptr<TimelineQuestion>& question)
{
    QUrlQuery query{{QStringLiteral("max_results"), QString::number(question->most)},
        {QStringLiteral("exclude"), QStringLiteral("retweets")},
        {QStringLiteral("expansions"), QStringLiteral("attachments.media_keys")},
        {m_oldNames ? QStringLiteral("tweet.fields") : QStringLiteral("post.fields"),
            QStringLiteral("attachments")}};
    if (!question->sinceId.isEmpty())
        query.addQueryItem(QStringLiteral("since_id"), question->sinceId);
    HttpRequest request;
    request.url
        = onServer(m_endpoints.api, QStringLiteral("/2/users/%1/tweets").arg(question->userId));
    request.url.setQuery(query);
    m_caller.call(request, [this, question, usedOldNames = m_oldNames](const CallOutcome& outcome) {
        const auto object = expectObject(outcome, ApiArea::Users, m_clock.now());
        const bool refused = !object && object.error().problem == ApiProblem::InvalidRequest;
        if (refused && !question->triedBoth) {
            question->triedBoth = true;
            m_oldNames = !usedOldNames;
            askForPosts(question);
            return;
        }
        if (!object)
            question->pending.finish(apiFailure(object.error()));
        else if (!object->contains(QLatin1String("data"))
            && !object->contains(QLatin1String("meta")))
            question->pending.finish(apiFailure(object->contains(QLatin1String("errors"))
                    ? classify(std::get<HttpAnswer>(outcome), ApiArea::Users, m_clock.now())
                    : apiError(ApiProblem::NotReached)));
        else
            question->pending.finish(timelineOf(*object));
    });
}

} // namespace xapi
