// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/draft_keeper.h"

#include "app/base/when_done.h"
#include "app/policy/pack_reader.h"

namespace {

constexpr auto patience = std::chrono::milliseconds(300);

} // namespace

DraftKeeper::DraftKeeper(governance::PolicyDesk& desk)
    : m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::take);
}

void DraftKeeper::begin(const staff::StaffMember& actor, const policy::Pack& pack)
{
    flush();
    m_actor = actor;
    m_pack = pack;
}

void DraftKeeper::change(Change change)
{
    m_waiting.append(std::move(change));
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    take();
}

void DraftKeeper::discard()
{
    m_timer.stop();
    m_waiting.clear();
    base::whenDone(
        m_desk.discardDraft(m_actor, m_pack.id), this, [this](const base::Result<void>& done) {
            if (!done)
                Q_EMIT failed(done.error().text);
        });
}

void DraftKeeper::take()
{
    if (m_waiting.isEmpty())
        return;
    policy::Pack changed = m_pack;
    for (const Change& change : m_waiting)
        change(changed);
    m_waiting.clear();
    const QByteArray document = policy::writePack(changed);
    auto read = policy::readPack(document);
    if (!read) {
        Q_EMIT refused(read.error().text);
        return;
    }
    m_pack = std::move(*read);
    Q_EMIT taken();
    ++m_saving;
    base::whenDone(m_desk.saveDraft(m_actor, m_pack.id, document), this,
        [this](const base::Result<void>& done) {
            --m_saving;
            if (done)
                Q_EMIT saved();
            else
                Q_EMIT failed(done.error().text);
        });
}
