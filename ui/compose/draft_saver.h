// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps a draft on disk while it is typed: a change is handed to the database within 300 ms,
// one save at a time, each on top of the revision before. When the draft was changed elsewhere
// the words go into a new draft instead of being lost. Lives on the UI thread.
#pragma once

#include "app/posts/post_desk.h"

#include <QTimer>

#include <functional>
#include <memory>

class DraftSaver : public QObject
{
    Q_OBJECT

public:
    explicit DraftSaver(posts::PostDesk& desk);

    // From now on changes are of this post. What is not on disk of the post before goes on being
    // saved, for its own author, until it is.
    void setPost(const staff::StaffMember& author, base::PostId id, int revision);
    void change(const posts::Content& content);
    // Hands over what is pending now.
    void flush();
    // Calls `then` with the revision once everything of this post is on disk; not at all when
    // saving fails or another post is set first.
    void whenSaved(std::function<void(base::PostId id, int revision)> then);
    // Nothing of any post waits to be written.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void saved();
    void movedToNewDraft(const posts::Post& draft);
    void failed(const QString& sentence);

private:
    // The saves of one post, each on top of the revision before.
    struct Series
    {
        staff::StaffMember author;
        base::PostId id;
        int revision = 0;
        std::optional<posts::Content> pending;
        std::optional<posts::Content> inFlight;
        std::function<void(base::PostId, int)> then;
    };
    using SeriesPointer = std::shared_ptr<Series>;

    void save(const SeriesPointer& series);
    void onSaved(const SeriesPointer& series, const base::Result<int>& revision);
    void rescue(const SeriesPointer& series);
    void retryLater(const SeriesPointer& series, const QString& sentence);
    [[nodiscard]] bool isCurrent(const SeriesPointer& series) const { return series == m_current; }

    posts::PostDesk& m_desk;
    QTimer m_timer;
    SeriesPointer m_current = std::make_shared<Series>();
    QVector<SeriesPointer> m_earlier; // not on disk yet
};
