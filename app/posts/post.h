// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A post from its first key to its place on the network. Values; any thread.
#pragma once

#include "app/policy/photo_facts.h"
#include "app/policy/subject.h"
#include "app/posts/review_flow.h"

#include <QDateTime>
#include <QSize>
#include <QStringList>
#include <QVector>

namespace posts {

// A cleaned picture: upright, re-encoded, without metadata. The original is never kept.
struct Photo
{
    QByteArray bytes;
    QString mimeType;
    QSize size; // pixels
    QString sha256; // of bytes, hex
    QString altText;
    QStringList metadataFound; // what the original carried, in plain words
    policy::PictureSource source = policy::PictureSource::NotSaid; // what its author answered
    QString sourceNote = {}; // whose it is and who allows it, when not ours

    bool operator==(const Photo&) const = default;
};

inline constexpr int mostPhotos = 4;

// What the author decides, and what an approval is about.
struct Content
{
    QString text;
    policy::PostKind kind = policy::PostKind::Tweet;
    QString replyTo; // handle without @
    policy::PostCategory category = policy::PostCategory::Celebration;
    QString reason; // for events and urgent news
    QString alsoSentBy; // how parents hear of it besides: "letter home", "ParentMail"
    QString wordsSource; // whose words are quoted, and why they may be
    QDateTime sendAt; // UTC; invalid: as soon as it may
    QVector<Photo> photos;

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && photos.isEmpty(); }
    bool operator==(const Content&) const = default;
};

// Whether it is said of every picture whose it is; of another's, who allows it, too.
[[nodiscard]] bool saysWhosePictures(const Content& content);

struct Post
{
    base::PostId id;
    base::StaffId author;
    QString authorName;
    State state = State::Draft;
    int revision = 1; // grows with every change; a stale one is refused
    Content content;
    QDateTime createdAt;
    QDateTime changedAt;
    QDateTime submittedAt;
    base::StaffId approvedBy; // none: let go because nothing spoke against it
    QDateTime approvedAt;
    QString approvedFingerprint;
    QString comment; // the newest word from a reviewer or from the program
    QString remoteId; // at the network, once sent
};

// One line of a post's history.
struct Event
{
    QDateTime happenedAt;
    base::StaffId actor; // none: the program
    QString actorName;
    Action action = Action::Edit;
    State from = State::Draft;
    State to = State::Draft;
    QString comment;
    QString policyVersion; // it was decided by, as "lickey-hills 2026.1"
};

// The words of the command line and the database.
[[nodiscard]] QString sourceName(policy::PictureSource source); // "", "ours", "other"
[[nodiscard]] policy::PictureSource sourceFromName(QStringView name);
[[nodiscard]] QString kindName(policy::PostKind kind);
[[nodiscard]] std::optional<policy::PostKind> kindFromName(QStringView name);
[[nodiscard]] QString categoryName(policy::PostCategory category);
[[nodiscard]] std::optional<policy::PostCategory> categoryFromName(QStringView name);

// SHA-256 over everything an approval is about: text, pictures, alt texts, time, account and
// policy. Any change gives another fingerprint and voids the approval.
[[nodiscard]] QString fingerprint(const Content& content, const QString& account,
    const QString& policyId, const QString& policyVersion);

} // namespace posts
