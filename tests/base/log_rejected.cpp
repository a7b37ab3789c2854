// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Must not compile: a run-time text in a log line could hold a name or a token.
#include "app/base/log.h"

void logSecret(const char* token)
{
    base::warning(base::networkLog) << token;
}
