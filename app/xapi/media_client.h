// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Uploads pictures and gives them their description. Both are safe to repeat: a picture that no
// post uses vanishes after a day. Destroying the client answers everything with Cancelled.
// Network and keeper outlive the client. One thread.
#pragma once

#include "app/base/clock.h"
#include "app/xapi/api_caller.h"
#include "app/xapi/api_error.h"

namespace xapi {

struct UploadedMedia
{
    QString id;
    QString mediaKey; // names the picture inside a post
    QDateTime expiresAt; // UTC; invalid: not said

    bool operator==(const UploadedMedia&) const = default;
};

class MediaClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostPictureBytes = qsizetype(5) * 1024 * 1024;
    static constexpr qsizetype mostAltTextCharacters = 1000;

    MediaClient(QNetworkAccessManager& network, TokenKeeper& keeper, const base::Clock& clock,
        Endpoints endpoints, QObject* parent = nullptr);
    ~MediaClient() override;
    Q_DISABLE_COPY_MOVE(MediaClient)

    // `picture`: the bytes of a JPEG, PNG, GIF or WebP file. Finishes when X has processed it.
    [[nodiscard]] ApiAnswer<UploadedMedia> upload(const QByteArray& picture);
    [[nodiscard]] ApiAnswer<QString> setAltText(const QString& mediaId, const QString& altText);
    void cancelAll();

private:
    struct Processing;

    void follow(const std::shared_ptr<Processing>& processing, const CallOutcome& outcome);
    void askAgain(const std::shared_ptr<Processing>& processing);
    void waitToAsk(const std::shared_ptr<Processing>& processing, int seconds);

    const base::Clock& m_clock;
    Endpoints m_endpoints;
    ApiCaller m_caller;
    QList<std::weak_ptr<Processing>> m_waiting; // for X to process a picture
};

} // namespace xapi
