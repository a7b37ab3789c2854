// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/post.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace posts {

QString fingerprint(const Content& content, const QString& account, const QString& policyId,
    const QString& policyVersion)
{
    QJsonArray photos;
    for (const Photo& photo : content.photos)
        photos.append(QJsonArray{photo.sha256, photo.altText});
    // An array keeps the order; JSON quotes keep the fields apart.
    const QJsonArray fields{QStringLiteral("nestbox-post-1"), content.text,
        policy::kindName(content.kind), content.replyTo, policy::categoryName(content.category),
        content.reason,
        content.sendAt.isValid() ? content.sendAt.toUTC().toString(Qt::ISODateWithMs) : QString(),
        photos, account, policyId, policyVersion};
    const QByteArray bytes = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace posts
