// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps a draft on disk while it is typed: a change is handed to the database within 300 ms,
// one save at a time, each on top of the revision before. When the draft was changed elsewhere
// the words go into a new draft instead of being lost. Lives on the UI thread.
#pragma once

#include "app/posts/post_desk.h"

#include <QTimer>

class DraftSaver : public QObject
{
    Q_OBJECT

public:
    explicit DraftSaver(posts::PostDesk& desk);

    // Starts a new series of saves; what was pending for the old post is saved first.
    void setPost(const staff::StaffMember& author, base::PostId id, int revision);
    void change(const posts::Content& content);
    // Hands over what is pending now.
    void flush();
    // Calls `then` with the revision once everything is on disk.
    void whenSaved(std::function<void(base::PostId id, int revision)> then);
    // Nothing waits to be written.
    [[nodiscard]] bool isSettled() const { return !m_pending && !m_inFlight; }

Q_SIGNALS:
    void saved();
    void movedToNewDraft(const posts::Post& draft);
    void failed(const QString& sentence);

private:
    void save();
    void onSaved(const base::Result<int>& revision);
    void rescue();
    void settle();

    posts::PostDesk& m_desk;
    QTimer m_timer;
    staff::StaffMember m_author;
    base::PostId m_id;
    int m_revision = 0;
    quint64 m_series = 0; // answers about an earlier post are not ours
    std::optional<posts::Content> m_pending;
    std::optional<posts::Content> m_inFlight;
    std::function<void(base::PostId, int)> m_then;
};
