// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/media_endpoints.h"

#include "app/sandbox/api_fields.h"

namespace sandbox {
namespace {

struct Upload
{
    QByteArray bytes;
    QString category;
};

const QStringList& uploadKeys()
{
    static const QStringList keys{QStringLiteral("media"), QStringLiteral("media_category"),
        QStringLiteral("media_type"), QStringLiteral("shared"),
        QStringLiteral("additional_owners")};
    return keys;
}

HttpAnswer missing(const char* name)
{
    return invalidRequest(QString::fromLatin1(name), {},
        QStringLiteral("[$.%1: is missing but it is required]").arg(QLatin1String(name)));
}

Answered<Upload> checked(Upload upload)
{
    if (upload.bytes.isEmpty())
        return answered(missing("media"));
    if (upload.category.isEmpty())
        return answered(missing("media_category"));
    return upload;
}

Answered<Upload> fromForm(const HttpCall& call)
{
    for (auto it = call.parts.cbegin(); it != call.parts.cend(); ++it) {
        if (!uploadKeys().contains(it.key()))
            return answered(unknownKey(it.key()));
    }
    const auto category
        = fromUtf8Strictly(call.parts.value(QStringLiteral("media_category")).content);
    return checked(
        {call.parts.value(QStringLiteral("media")).content, category.value_or(QString())});
}

Answered<Upload> fromJson(const HttpCall& call)
{
    const auto body = jsonBody(call);
    if (!body)
        return answered(body.error());
    const QStringList keys = body->keys();
    for (const QString& key : keys) {
        if (!uploadKeys().contains(key))
            return answered(unknownKey(key));
    }
    const auto decoded
        = QByteArray::fromBase64Encoding(body->value(QStringLiteral("media")).toString().toLatin1(),
            QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return answered(wrongValue(QStringLiteral("media")));
    return checked({*decoded, body->value(QStringLiteral("media_category")).toString()});
}

QJsonObject uploadView(const Medium& medium, std::chrono::seconds life)
{
    return {{QStringLiteral("id"), medium.id}, {QStringLiteral("media_key"), medium.key},
        {QStringLiteral("size"), medium.bytes.size()},
        {QStringLiteral("expires_after_secs"), static_cast<qint64>(life.count())},
        {QStringLiteral("image"),
            QJsonObject{{QStringLiteral("w"), medium.width}, {QStringLiteral("h"), medium.height},
                {QStringLiteral("image_type"), medium.contentType}}}};
}

} // namespace

HttpAnswer uploadMedia(const EndpointCall& call)
{
    const bool isForm = call.http.contentType() == "multipart/form-data";
    const auto upload = isForm ? fromForm(call.http) : fromJson(call.http);
    if (!upload)
        return upload.error();
    const auto medium = call.world.upload(call.bearer.accountId, upload->bytes, upload->category);
    if (!medium)
        return answerTo(medium.error());
    return jsonAnswer({{QStringLiteral("data"), uploadView(*medium, call.world.mediaLife())}});
}

HttpAnswer describeMedia(const EndpointCall& call)
{
    const auto body = jsonBody(call.http);
    if (!body)
        return body.error();
    const QJsonValue wrapper = body->value(QStringLiteral("metadata"));
    if (!wrapper.isObject())
        return problem(500); // so X answers a body without the wrapper
    const QString id = body->value(QStringLiteral("id")).toString();
    const QJsonValue text = wrapper.toObject()
                                .value(QStringLiteral("alt_text"))
                                .toObject()
                                .value(QStringLiteral("text"));
    if (!Snowflakes::isId(id))
        return wrongValue(QStringLiteral("id"));
    if (!text.isString())
        return wrongValue(QStringLiteral("metadata.alt_text.text"));
    const auto medium = call.world.describe(call.bearer.accountId, id, text.toString());
    if (!medium)
        return answerTo(medium.error());
    return jsonAnswer({{QStringLiteral("data"),
        QJsonObject{{QStringLiteral("id"), medium->id},
            {QStringLiteral("associated_metadata"), wrapper.toObject()}}}});
}

} // namespace sandbox
