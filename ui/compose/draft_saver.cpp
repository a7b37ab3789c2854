// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/draft_saver.h"

#include "app/base/when_done.h"

#include <chrono>

namespace {

constexpr auto savePause = std::chrono::milliseconds(300);
constexpr auto pauseAfterFailure = std::chrono::seconds(2);

} // namespace

DraftSaver::DraftSaver(posts::PostDesk& desk)
    : m_desk(desk)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftSaver::save);
}

void DraftSaver::setPost(const staff::StaffMember& author, base::PostId id, int revision)
{
    flush();
    ++m_series;
    m_author = author;
    m_id = id;
    m_revision = revision;
    m_pending.reset();
    m_inFlight.reset();
    m_then = nullptr;
}

void DraftSaver::change(const posts::Content& content)
{
    m_pending = content;
    if (!m_timer.isActive())
        m_timer.start(savePause); // not restarted: steady typing is saved too
}

void DraftSaver::flush()
{
    m_timer.stop();
    save();
}

void DraftSaver::whenSaved(std::function<void(base::PostId, int)> then)
{
    m_then = std::move(then);
    flush();
    settle();
}

void DraftSaver::save()
{
    if (!m_pending || m_inFlight || !m_id.isValid())
        return;
    m_inFlight = std::exchange(m_pending, std::nullopt);
    base::whenDone(m_desk.saveDraft(m_author, m_id, m_revision, *m_inFlight), this,
        [this, series = m_series](const base::Result<int>& revision) {
            if (series == m_series)
                onSaved(revision);
        });
}

void DraftSaver::onSaved(const base::Result<int>& revision)
{
    const posts::Content content = *std::exchange(m_inFlight, std::nullopt);
    if (revision) {
        m_revision = *revision;
        Q_EMIT saved();
        save();
        settle();
        return;
    }
    if (!m_pending)
        m_pending = content; // nothing newer: keep trying with this
    m_then = nullptr;
    if (revision.error().kind == base::ErrorKind::Conflict) {
        rescue();
        return;
    }
    Q_EMIT failed(revision.error().text);
    m_timer.start(pauseAfterFailure);
}

void DraftSaver::rescue()
{
    base::whenDone(m_desk.newDraft(m_author), this,
        [this, series = m_series](const base::Result<posts::Post>& draft) {
            if (series != m_series)
                return;
            if (!draft) {
                Q_EMIT failed(draft.error().text);
                m_timer.start(pauseAfterFailure);
                return;
            }
            m_id = draft->id;
            m_revision = draft->revision;
            save();
            Q_EMIT movedToNewDraft(*draft);
        });
}

void DraftSaver::settle()
{
    if (m_then && !m_pending && !m_inFlight)
        std::exchange(m_then, nullptr)(m_id, m_revision);
}
