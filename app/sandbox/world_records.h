// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the practice world holds, and what is asked of it. Values; any thread. All ids are strings
// of digits, as X's are.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

namespace sandbox {

struct Account
{
    QString id;
    QString name;
    QString username;
    bool isProtected = false;
    QDateTime createdAt;
};

struct Medium
{
    QString id;
    QString key; // "3_…" for a photo, "16_…" for an animated GIF
    QString accountId;
    QString category; // "tweet_image", "tweet_gif", "dm_image"
    QString contentType; // found from the bytes, not from what the sender said
    int width = 0;
    int height = 0;
    QByteArray bytes;
    QByteArray sha256; // of the bytes, in hexadecimal
    QString altText;
    QDateTime uploadedAt;
    QDateTime expiresAt; // after this it can no longer be put into a post
};

struct ShortLink
{
    QString url; // as written in the post
    QString shortUrl; // "https://t.co/…"
};

struct Post
{
    QString id;
    QString accountId;
    QString text; // as sent, in NFC
    QString shownText; // as read back: links shortened, media link appended, &, < and > escaped
    QVector<ShortLink> links;
    QString mediaLink;
    QStringList mediaIds;
    QString replySettings; // empty: everyone
    QString replyTo;
    QString conversationId;
    QDateTime createdAt;
    std::optional<QDateTime> deletedAt;
};

struct PostDraft
{
    QString text;
    QStringList mediaIds;
    QString replySettings;
    QString replyTo;
};

struct SignInRequest
{
    QString clientId;
    QString redirectUri;
    QString responseType;
    QString scope;
    QString state;
    QString codeChallenge;
    QString codeChallengeMethod; // "S256" or "plain"; empty means plain
};

struct CodeExchange
{
    QString clientId;
    QString code;
    QString redirectUri;
    QString codeVerifier;
};

struct TokenSet
{
    QString accessToken;
    QString refreshToken; // empty without offline.access
    QStringList scopes;
    std::chrono::seconds expiresIn{0};
};

// Whom an access token speaks for.
struct Bearer
{
    QString accountId;
    QStringList scopes;
};

} // namespace sandbox
