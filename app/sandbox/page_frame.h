// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The frame all pages of the practice server share: language, title, style, one main heading.
// Pure functions; any thread.
#pragma once

#include "app/sandbox/http_call.h"

namespace sandbox {

// `title` and `heading` are plain text, `body` is HTML.
[[nodiscard]] HttpAnswer page(
    int status, const QString& title, const QString& heading, const QString& body);

// A page that says one sentence.
[[nodiscard]] HttpAnswer sentencePage(int status, const QString& heading, const QString& sentence);

[[nodiscard]] HttpAnswer redirect(const QByteArray& location);

} // namespace sandbox
