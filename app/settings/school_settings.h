// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the school has decided, and what this computer remembers. Plain values.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

namespace storage {
class Session;
}

namespace settings {

enum class ReviewMode
{
    EveryPost, // a reviewer sees every post
    OnlyFlagged // a post with nothing to say against it goes without a reviewer
};

enum class Appearance
{
    System,
    Light,
    Dark
};

struct SchoolSettings
{
    bool practice = false; // the practice school with its practice X server
    QString schoolName;
    QString handle; // without @
    QString policyId; // id of the pack in force
    ReviewMode reviewMode = ReviewMode::EveryPost;
    int idleMinutes = 10; // 1 to 240
    QString clientId; // of the school's own app at X
    QUrl authorizeUrl{QStringLiteral("https://x.com/i/oauth2/authorize")};
    QUrl apiUrl{QStringLiteral("https://api.x.com")};
    QVector<quint16> callbackPorts{47611, 47612, 47613};
    quint16 practicePort = 47610;
    bool nursery = false; // nursery children are on the class list
    QString mailbox; // the office's, for people who want the school
    QByteArray crest; // a small picture file; empty: none
    QString followDeciders = QStringLiteral("slt"); // of follows and blocks: "slt" or "head"
    int followerCheckDays = 7; // 1 to 365
    QStringList setupLeft; // steps of the set-up put off until later

    bool operator==(const SchoolSettings&) const = default;
};

// Synchronous; on the session's thread. Missing or nonsensical values give the defaults above.
[[nodiscard]] base::Result<SchoolSettings> loadSchoolSettings(storage::Session& session);
[[nodiscard]] base::Result<void> saveSchoolSettings(
    storage::Session& session, const SchoolSettings& settings);

// `current` with what differs between `seen` and `wanted` changed: somebody else's newer changes
// of other settings stay.
[[nodiscard]] SchoolSettings merged(
    const SchoolSettings& current, const SchoolSettings& seen, const SchoolSettings& wanted);

// Kept in an ini file of this computer, never in the school's database.
struct ComputerSettings
{
    Appearance appearance = Appearance::System;
    QString lastName; // who signed in last
    bool atSchool = false; // opens the school set up here, not the practice school

    bool operator==(const ComputerSettings&) const = default;
};

[[nodiscard]] ComputerSettings loadComputerSettings(const QString& iniPath);
[[nodiscard]] base::Result<void> saveComputerSettings(
    const QString& iniPath, const ComputerSettings& settings);

} // namespace settings
