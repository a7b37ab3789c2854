// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/media_client.h"

#include "app/xapi/api_answer.h"
#include "app/xapi/multipart_body.h"

#include <QTimer>
#include <QUrlQuery>

namespace xapi {
namespace {

constexpr int mostStatusQuestions = 30;
constexpr int longestPauseSeconds = 10;

// By the first bytes: the name and the caller's word do not matter.
QByteArray mimeTypeOf(const QByteArray& picture)
{
    if (picture.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (picture.startsWith("GIF87a") || picture.startsWith("GIF89a"))
        return "image/gif";
    if (picture.startsWith("RIFF") && picture.mid(8, 4) == "WEBP")
        return "image/webp";
    return {};
}

qsizetype characters(const QString& text)
{
    return text.toUcs4().size();
}

} // namespace

struct MediaClient::Processing
{
    Pending<ApiResult<UploadedMedia>> pending;
    UploadedMedia media;
    int questions = 0;
    bool finished = false;

    void finish(ApiResult<UploadedMedia> result)
    {
        if (!std::exchange(finished, true))
            pending.finish(std::move(result));
    }
};

MediaClient::MediaClient(QNetworkAccessManager& network, TokenKeeper& keeper,
    const base::Clock& clock, Endpoints endpoints, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_endpoints(std::move(endpoints))
    , m_caller(network, keeper)
{
}

MediaClient::~MediaClient()
{
    cancelAll();
}

void MediaClient::cancelAll()
{
    const auto waiting = std::exchange(m_waiting, {});
    m_caller.cancelAll();
    for (const auto& weak : waiting) {
        if (const auto processing = weak.lock())
            processing->finish(apiFailure(apiError(ApiProblem::Cancelled)));
    }
}

ApiAnswer<UploadedMedia> MediaClient::upload(const QByteArray& picture)
{
    const auto processing = std::make_shared<Processing>();
    auto future = processing->pending.future();
    const QByteArray mimeType = mimeTypeOf(picture);
    if (mimeType.isEmpty() || picture.size() > mostPictureBytes) {
        processing->finish(apiFailure(
            apiError(mimeType.isEmpty() ? ApiProblem::InvalidMedia : ApiProblem::TooLarge)));
        return future;
    }
    MultipartBody body;
    body.addField("media_category", "tweet_image");
    // A name of no meaning: the one on the teacher's disk may hold a child's.
    body.addFile("media", "picture", mimeType, picture);
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = onServer(m_endpoints.upload, QStringLiteral("/2/media/upload"));
    request.contentType = body.contentType();
    request.body = body.finished();
    request.silence = std::chrono::seconds(60);
    request.deadline = std::chrono::minutes(5);
    m_caller.call(
        request, [this, processing](const CallOutcome& outcome) { follow(processing, outcome); });
    return future;
}

// An answer without processing_info means ready; asking then would be answered with an error.
void MediaClient::follow(const std::shared_ptr<Processing>& processing, const CallOutcome& outcome)
{
    const auto data = expectData(outcome, ApiArea::Media, m_clock.now());
    if (!data) {
        processing->finish(apiFailure(data.error()));
        return;
    }
    UploadedMedia& media = processing->media;
    if (media.id.isEmpty()) {
        media.id = idIn(*data, QLatin1String("id"));
        media.mediaKey = data->value(QLatin1String("media_key")).toString();
        const qint64 life = data->value(QLatin1String("expires_after_secs")).toInteger();
        if (life > 0 && life < std::numeric_limits<qint32>::max())
            media.expiresAt = m_clock.now().addSecs(life);
    }
    const QJsonObject info = data->value(QLatin1String("processing_info")).toObject();
    const QString state = info.value(QLatin1String("state")).toString();
    if (media.id.isEmpty())
        processing->finish(apiFailure(apiError(ApiProblem::NotReached)));
    else if (state.isEmpty() || state == QLatin1String("succeeded"))
        processing->finish(media);
    else if (state == QLatin1String("failed"))
        processing->finish(apiFailure(apiError(ApiProblem::InvalidMedia)));
    else if (++processing->questions > mostStatusQuestions)
        processing->finish(apiFailure(apiError(ApiProblem::Unavailable)));
    else
        waitToAsk(processing, info.value(QLatin1String("check_after_secs")).toInt(1));
}

void MediaClient::waitToAsk(const std::shared_ptr<Processing>& processing, int seconds)
{
    m_waiting.removeIf([](const auto& weak) { return weak.expired(); });
    m_waiting.append(processing);
    QTimer::singleShot(std::chrono::seconds(std::clamp(seconds, 0, longestPauseSeconds)), this,
        [this, processing] {
            if (!processing->finished)
                askAgain(processing);
        });
}

void MediaClient::askAgain(const std::shared_ptr<Processing>& processing)
{
    HttpRequest request;
    request.url = onServer(m_endpoints.upload, QStringLiteral("/2/media/upload"));
    request.url.setQuery(QUrlQuery{{QStringLiteral("command"), QStringLiteral("STATUS")},
        {QStringLiteral("media_id"), processing->media.id}});
    m_caller.call(
        request, [this, processing](const CallOutcome& outcome) { follow(processing, outcome); });
}

ApiAnswer<QString> MediaClient::setAltText(const QString& mediaId, const QString& altText)
{
    const Pending<ApiResult<QString>> pending;
    if (!isId(mediaId) || altText.trimmed().isEmpty()
        || characters(altText) > mostAltTextCharacters) {
        ApiError error = apiError(ApiProblem::InvalidRequest);
        error.sentence = tr("The description of a picture must have 1 to %n characters.", nullptr,
            static_cast<int>(mostAltTextCharacters));
        pending.finish(apiFailure(error));
        return pending.future();
    }
    const QJsonObject text{{QStringLiteral("text"), altText}};
    const QJsonObject metadata{{QStringLiteral("alt_text"), text}};
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = onServer(m_endpoints.upload, QStringLiteral("/2/media/metadata"));
    request.contentType = "application/json";
    request.body
        = toJson({{QStringLiteral("id"), mediaId}, {QStringLiteral("metadata"), metadata}});
    m_caller.call(request, [this, pending, mediaId](const CallOutcome& outcome) {
        const auto object = expectObject(outcome, ApiArea::Media, m_clock.now());
        if (!object)
            pending.finish(apiFailure(object.error()));
        else if (object->contains(QLatin1String("errors"))
            && !object->contains(QLatin1String("data")))
            pending.finish(
                apiFailure(classify(std::get<HttpAnswer>(outcome), ApiArea::Media, m_clock.now())));
        else
            pending.finish(mediaId);
    });
    return pending.future();
}

} // namespace xapi
