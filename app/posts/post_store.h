// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts, their pictures and their history in the database. Moves a post only as review_flow
// allows. Synchronous; on the session's thread; callers hold a transaction.
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/policy/school_facts.h"
#include "app/posts/post.h"

#include <vector>

namespace storage {
class Session;
}

namespace posts {

// One step in a post's life, with what it leaves on the post.
struct Step
{
    Action action = Action::Edit;
    base::StaffId actor; // none: the program
    QString comment;
    QString fingerprint; // kept with the event
    QString policyVersion; // it is decided by
};

class PostStore
{
public:
    PostStore(storage::Session& session, const base::Clock& clock)
        : m_session(session)
        , m_clock(clock)
    {
    }

    [[nodiscard]] base::Result<base::PostId> add(base::StaffId author);
    [[nodiscard]] base::Result<Post> find(base::PostId id) const;
    // The same with pictures that come without bytes.
    [[nodiscard]] base::Result<Post> findLight(base::PostId id) const;
    // Lists are newest first; their pictures come without bytes.
    [[nodiscard]] base::Result<std::vector<Post>> inStates(const std::vector<State>& states) const;
    [[nodiscard]] base::Result<std::vector<Post>> ofAuthor(base::StaffId author) const;
    [[nodiscard]] base::Result<std::vector<Event>> history(base::PostId id) const;
    // What is out since that moment, or on its way.
    [[nodiscard]] base::Result<QVector<policy::RecentPost>> recent(const QDateTime& since) const;

    // Saves the content if the stored revision is still `revision`; gives the new revision.
    [[nodiscard]] base::Result<int> saveContent(
        base::PostId id, int revision, const Content& content);
    // Moves the post and writes its event; Conflict when the move is not in the table.
    [[nodiscard]] base::Result<State> take(const Post& post, const Step& step);
    [[nodiscard]] base::Result<void> setRemoteId(base::PostId id, const QString& remoteId);

private:
    [[nodiscard]] base::Result<void> savePhotos(base::PostId id, const QVector<Photo>& photos);
    [[nodiscard]] base::Result<QVector<Photo>> photosOf(base::PostId id, bool withBytes) const;
    [[nodiscard]] base::Result<Post> findOne(base::PostId id, bool withBytes) const;
    [[nodiscard]] base::Result<std::vector<Post>> select(
        const QString& where, const QVariantList& values, bool withBytes) const;
    [[nodiscard]] base::Result<void> markApproval(const Post& post, const Step& step, State to);

    storage::Session& m_session;
    const base::Clock& m_clock;
};

} // namespace posts
