// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges a draft while it is typed. A post of ordinary length is judged at once; a huge paste, or
// any post of a huge school, is judged on a worker, and an answer that a newer question has
// overtaken is dropped. Lives on the UI thread.
#pragma once

#include "app/base/clock.h"
#include "app/posts/draft_checker.h"

#include <QObject>

namespace posts {

class LiveCheck : public QObject
{
    Q_OBJECT

public:
    explicit LiveCheck(const base::Clock& clock);

    void setChecker(std::shared_ptr<const DraftChecker> checker);
    void check(const Content& content, base::PostId post = {});

Q_SIGNALS:
    void judged(const policy::Verdict& verdict, const QString& text);

private:
    const base::Clock& m_clock;
    std::shared_ptr<const DraftChecker> m_checker;
    quint64 m_generation = 0;
};

} // namespace posts
