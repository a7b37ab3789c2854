// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of the practice world as JSON and back. Reading is strict: one wrong id, moment or
// reference and the whole is refused. Pure functions; any thread.
#pragma once

#include "app/sandbox/world_file.h"

namespace sandbox {

[[nodiscard]] QJsonObject worldToJson(const WorldState& state); // without the bytes of pictures
[[nodiscard]] std::optional<WorldState> worldFromJson(const QJsonObject& json);

[[nodiscard]] QJsonObject mediumToJson(const Medium& medium);
[[nodiscard]] QJsonObject postToJson(const Post& post);
[[nodiscard]] QJsonObject accountToJson(const Account& account);

} // namespace sandbox
