// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A policy as a document: all sentences for staff, and the page for parents. Pure; GUI thread.
#pragma once

#include "app/base/result.h"
#include "app/policy/pack.h"

// Every sentence by topic, with its clause, as rich text.
[[nodiscard]] QString policyDocument(const policy::Pack& pack);

// Made for one sheet of A4: what the school posts, what never, how to reach it, how to refuse.
[[nodiscard]] QString parentsDocument(const policy::Pack& pack, const QString& school);
[[nodiscard]] base::Result<void> saveParentsPdf(
    const policy::Pack& pack, const QString& school, const QString& path);
