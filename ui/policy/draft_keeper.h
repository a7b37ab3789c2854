// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head's copy of the policy while it is edited: a change is checked by the strict reader and
// on disk within a second; what the reader refuses is not taken over. Lives on the UI thread.
#pragma once

#include "app/governance/policy_desk.h"

#include <QTimer>

#include <functional>

class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(policy::Pack&)>;

    explicit DraftKeeper(governance::PolicyDesk& desk);

    // Begins with this copy; what waits of the one before goes to disk first.
    void begin(const staff::StaffMember& actor, const policy::Pack& pack);
    void change(Change change);
    // Hands over what waits, now.
    void flush();
    void discard();

    [[nodiscard]] const policy::Pack& pack() const { return m_pack; }
    [[nodiscard]] bool isSettled() const { return m_waiting.isEmpty() && m_saving == 0; }

Q_SIGNALS:
    void taken(); // into the copy
    void refused(const QString& sentence); // by the reader; the copy is as before
    void saved();
    void failed(const QString& sentence); // the disk

private:
    void take();

    governance::PolicyDesk& m_desk;
    staff::StaffMember m_actor;
    policy::Pack m_pack;
    QVector<Change> m_waiting;
    QTimer m_timer;
    int m_saving = 0;
};
