// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the outbox needs of a network. Implemented outside this room; tests use a fake.
// All calls answer on the caller's thread and always finish.
#pragma once

#include "app/base/async.h"

#include <QStringList>
#include <QUrl>

namespace outbox {

struct Picture
{
    QByteArray bytes;
    QString mimeType;
    QString altText;
};

struct NewPost
{
    QString text;
    QStringList mediaIds;
    QString replyTo; // handle without @; empty for a post of its own
};

// What became of one "create" request.
struct Outcome
{
    enum class Kind
    {
        Confirmed, // it is there and has an id
        Refused, // the network said no; nothing was posted
        NotSent, // certainly not posted; the same attempt may be made later
        Unknown // it may or may not be there
    };
    Kind kind = Kind::Unknown;
    QString remoteId; // when confirmed
    QString reason; // otherwise: one sentence for people
};

class Channel
{
public:
    virtual ~Channel() = default;

    [[nodiscard]] virtual QString account() const = 0; // handle without @
    [[nodiscard]] virtual bool isConnected() const = 0;
    [[nodiscard]] virtual QUrl linkTo(const QString& remoteId) const = 0; // for a browser
    // Uploads a picture with its alt text; answers with the media id. Posts nothing. An error of
    // kind Offline or RateLimited may pass; any other is a refusal.
    [[nodiscard]] virtual base::Async<QString> uploadPicture(const Picture& picture) = 0;
    // A cancelled or failed answer counts as Unknown.
    [[nodiscard]] virtual base::Async<Outcome> createPost(const NewPost& post) = 0;
};

} // namespace outbox
