// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the head's copy would do to the posts of the last 90 days and to what is on its way.
#pragma once

#include "app/governance/policy_desk.h"
#include "app/posts/post_desk.h"
#include "ui/widgets/rows_model.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class RowsView;

class EffectView : public QWidget
{
    Q_OBJECT

public:
    EffectView(governance::PolicyDesk& desk, posts::PostDesk& posts, QWidget* parent = nullptr);

    ~EffectView() override;

    // Judges everything again under this copy; an older run is dropped.
    void judge(const policy::Pack& copy);
    [[nodiscard]] QWidget* entrance() const;

private:
    void start(const policy::Pack& copy, std::vector<posts::Post> posts);
    void cancel();
    void showPreview(const governance::Preview& preview);
    void setRunning(bool running);

    governance::PolicyDesk& m_desk;
    posts::PostDesk& m_posts;
    QFutureWatcher<governance::Preview> m_watcher;
    quint64 m_run = 0;
    RowsModel m_model;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    RowsView* m_view = nullptr;
};
