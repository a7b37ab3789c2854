// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the one button of the composer says: the truth about what pressing it will do.
#pragma once

#include "app/policy/finding.h"
#include "app/posts/post.h"

struct SubmitLabel
{
    QString text;
    bool possible = true; // false: there is nothing to send
};

[[nodiscard]] SubmitLabel submitLabel(
    const policy::Verdict& verdict, const posts::Content& content, bool reviewEveryPost);
