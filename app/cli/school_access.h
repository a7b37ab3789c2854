// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How commands reach the school's database: the folder, its session, and who acts.
#pragma once

#include "app/base/clock.h"
#include "app/cli/command.h"
#include "app/services/services.h"
#include "app/storage/session.h"

namespace cli {

void addDataOption(QCommandLineParser& parser);
void addActorOptions(QCommandLineParser& parser); // --as, --passphrase-file
[[nodiscard]] services::Paths pathsFrom(const QCommandLineParser& arguments);

// Opens the database and brings it to this program's schema; a fresh one becomes the practice
// school when `create` is set, else NotFound.
[[nodiscard]] base::Result<std::unique_ptr<storage::Session>> openSession(
    const services::Paths& paths, const base::Clock& clock, bool create);

// Signs in the person of --as. The passphrase comes from the first line of --passphrase-file
// ("-" is standard input) or from NESTBOX_PASSPHRASE; a practice school's is known.
[[nodiscard]] base::Result<staff::StaffMember> actorFrom(const QCommandLineParser& arguments,
    storage::Session& session, const base::Clock& clock, Console& console);

struct Acting
{
    std::unique_ptr<storage::Session> session;
    staff::StaffMember actor;
};

// Both at once, for a command that changes something; a fresh database becomes the practice
// school.
[[nodiscard]] base::Result<Acting> openActing(
    const QCommandLineParser& arguments, const base::Clock& clock, Console& console);

} // namespace cli
