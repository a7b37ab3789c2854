// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits in a test for the answer to a question, with the event loop running.
#pragma once

#include "app/base/async.h"

#include <QDeadlineTimer>
#include <QTest>

template <typename T> [[nodiscard]] T await(const QFuture<T>& future, int timeoutMs = 30000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, timeoutMs))
        qFatal("a question was never answered");
    if (future.resultCount() == 0)
        qFatal("a question was cancelled instead of answered");
    return future.result();
}
