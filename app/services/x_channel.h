// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outbox's channel on X: joins outbox::Channel to the X client. UI thread.
#pragma once

#include "app/base/pending.h"
#include "app/outbox/channel.h"
#include "app/services/account_link.h"
#include "app/xapi/media_client.h"
#include "app/xapi/post_client.h"

namespace services {

class XChannel : public QObject, public outbox::Channel
{
    Q_OBJECT

public:
    XChannel(QNetworkAccessManager& network, AccountLink& account, const base::Clock& clock);

    [[nodiscard]] QString account() const override { return m_account.settings().handle; }
    [[nodiscard]] bool isConnected() const override { return m_account.isConnected(); }
    [[nodiscard]] QUrl linkTo(const QString& remoteId) const override;
    [[nodiscard]] base::Async<QString> uploadPicture(const outbox::Picture& picture) override;
    [[nodiscard]] base::Async<outbox::Outcome> createPost(const outbox::NewPost& post) override;

private:
    template <typename T> using Promise = base::Pending<base::Result<T>>;
    void describe(const Promise<QString>& promise, const QString& mediaId, const QString& altText);

    AccountLink& m_account;
    xapi::PostClient m_posts;
    xapi::MediaClient m_media;
};

} // namespace services
