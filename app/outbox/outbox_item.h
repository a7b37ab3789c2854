// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One attempt to send one approved post: written down before anything is asked of the network.
#pragma once

#include "app/posts/post.h"

namespace outbox {

enum class Stage
{
    Preparing, // intent written; pictures are being uploaded; nothing can be posted yet
    Creating, // the create request may have gone out
    Sent,
    Refused,
    NotSent,
    Unknown
};

[[nodiscard]] QString stageName(Stage stage);
[[nodiscard]] std::optional<Stage> stageFromName(QStringView name);

struct Item
{
    base::OutboxId id;
    base::PostId post;
    Stage stage = Stage::Preparing;
    QString account;
    QDateTime writtenAt;
    QDateTime changedAt;
    QString remoteId;
    QString reason;
};

// A post as the outbox page shows it: its state and the newest attempt, if any.
struct Line
{
    posts::Post post;
    std::optional<Item> attempt;
};

} // namespace outbox
