// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sends one text to a practice X inside this program, over the same road as a real post, so that
// a headteacher sees it arrive. Nothing leaves this computer, nothing is kept. One thread.
#pragma once

#include "app/base/async.h"
#include "app/base/clock.h"
#include "app/base/pending.h"
#include "app/base/result.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace services {

class PracticeSend : public QObject
{
    Q_OBJECT

public:
    PracticeSend(const base::Clock& clock, const QString& schoolName, const QString& handle);
    ~PracticeSend() override;

    // The text as the practice X shows it.
    [[nodiscard]] base::Async<QString> send(const QString& text);

private:
    struct Line; // the practice X and a client signed in to it
    using Answer = base::Pending<base::Result<QString>>;
    void create(const QString& text, const Answer& answer);

    const base::Clock& m_clock;
    QString m_schoolName;
    QString m_handle;
    QNetworkAccessManager m_network;
    std::unique_ptr<Line> m_line;
};

} // namespace services
