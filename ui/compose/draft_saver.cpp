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
    connect(&m_timer, &QTimer::timeout, this, [this] { save(m_current); });
}

void DraftSaver::setPost(const staff::StaffMember& author, base::PostId id, int revision)
{
    flush();
    m_current->then = nullptr;
    if (m_current->pending || m_current->inFlight)
        m_earlier.append(m_current);
    m_current = std::make_shared<Series>();
    m_current->author = author;
    m_current->id = id;
    m_current->revision = revision;
}

void DraftSaver::change(const posts::Content& content)
{
    m_current->pending = content;
    if (!m_timer.isActive())
        m_timer.start(savePause); // not restarted: steady typing is saved too
}

void DraftSaver::flush()
{
    m_timer.stop();
    save(m_current);
}

void DraftSaver::whenSaved(std::function<void(base::PostId, int)> then)
{
    flush();
    if (m_current->pending || m_current->inFlight)
        m_current->then = std::move(then);
    else
        then(m_current->id, m_current->revision);
}

bool DraftSaver::isSettled() const
{
    return m_earlier.isEmpty() && !m_current->pending && !m_current->inFlight;
}

void DraftSaver::save(const SeriesPointer& series)
{
    if (!series->pending || series->inFlight || !series->id.isValid())
        return;
    series->inFlight = std::exchange(series->pending, std::nullopt);
    base::whenDone(
        m_desk.saveDraft(series->author, series->id, series->revision, *series->inFlight), this,
        [this, series](const base::Result<int>& revision) { onSaved(series, revision); });
}

void DraftSaver::onSaved(const SeriesPointer& series, const base::Result<int>& revision)
{
    const posts::Content content = *std::exchange(series->inFlight, std::nullopt);
    if (!revision) {
        if (!series->pending)
            series->pending = content; // nothing newer: keep trying with this
        series->then = nullptr;
        if (revision.error().kind == base::ErrorKind::Conflict)
            rescue(series);
        else
            retryLater(series, revision.error().text);
        return;
    }
    series->revision = *revision;
    save(series);
    if (!series->inFlight) {
        m_earlier.removeAll(series);
        if (series->then)
            std::exchange(series->then, nullptr)(series->id, series->revision);
    }
    Q_EMIT saved();
}

void DraftSaver::retryLater(const SeriesPointer& series, const QString& sentence)
{
    Q_EMIT failed(sentence);
    QTimer::singleShot(pauseAfterFailure, this, [this, series] { save(series); });
}

// The post was changed or moved on elsewhere: the words go into a draft of their own.
void DraftSaver::rescue(const SeriesPointer& series)
{
    base::whenDone(m_desk.newDraft(series->author), this,
        [this, series](const base::Result<posts::Post>& draft) {
            if (!draft) {
                retryLater(series, draft.error().text);
                return;
            }
            series->id = draft->id;
            series->revision = draft->revision;
            save(series);
            if (isCurrent(series))
                Q_EMIT movedToNewDraft(*draft);
        });
}
