// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A network that answers as told and remembers what it was asked.
#pragma once

#include "app/outbox/channel.h"

#include <QList>

class FakeChannel final : public outbox::Channel
{
public:
    QString account() const override { return QStringLiteral("larkfield_demo"); }
    bool isConnected() const override { return connected; }
    QUrl linkTo(const QString& remoteId) const override
    {
        return QUrl("https://x.com/i/status/" + remoteId);
    }

    base::Async<QString> uploadPicture(const outbox::Picture& picture) override
    {
        pictures.append(picture);
        if (!uploadAnswers.isEmpty())
            return base::ready<QString>(uploadAnswers.takeFirst());
        return base::ready<QString>(QString("media-%1").arg(pictures.size()));
    }

    base::Async<outbox::Outcome> createPost(const outbox::NewPost& post) override
    {
        posts.append(post);
        if (silent) {
            pending.start();
            return pending.future();
        }
        if (!createAnswers.isEmpty())
            return base::ready<outbox::Outcome>(createAnswers.takeFirst());
        return base::ready<outbox::Outcome>(outbox::Outcome{
            outbox::Outcome::Kind::Confirmed, QString::number(1000 + posts.size()), {}});
    }

    bool connected = true;
    bool silent = false; // create never answers
    QList<outbox::Picture> pictures;
    QList<outbox::NewPost> posts;
    QList<base::Result<QString>> uploadAnswers;
    QList<base::Result<outbox::Outcome>> createAnswers;
    QPromise<base::Result<outbox::Outcome>> pending;
};
