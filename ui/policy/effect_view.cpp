// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/effect_view.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/severity_tone.h"
#include "ui/theme/icon.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/severity_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

EffectView::EffectView(governance::PolicyDesk& desk, posts::PostDesk& posts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_posts(posts)
    , m_model({tr("Post"), tr("Now"), tr("Then"), tr("Because of"), tr("Where it is")})
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("effectSummary"));
    m_summary->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Posts judged"));
    m_cancel = new QPushButton(tr("&Stop"), this);
    m_view = new RowsView(m_model, 0, this);
    m_view->setObjectName(QStringLiteral("effectList"));
    m_view->setAccessibleName(tr("Posts that would be judged otherwise"));
    auto* running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_summary);
    column->addLayout(running);
    column->addWidget(m_view, 1);
    setRunning(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        cancel();
        m_summary->setText(tr("Stopped. Open this page again to start over."));
    });
    connect(
        &m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(
        &m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            showPreview(m_watcher.result());
        setRunning(false);
    });
}

EffectView::~EffectView()
{
    m_watcher.cancel(); // the worker stops at the next post
}

QWidget* EffectView::entrance() const
{
    return m_view;
}

void EffectView::cancel()
{
    ++m_run;
    m_watcher.cancel();
    setRunning(false);
}

void EffectView::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

void EffectView::judge(const policy::Pack& copy)
{
    cancel();
    setRunning(true);
    m_progress->setRange(0, 0);
    m_model.setRows({});
    m_summary->setText(tr("Judging the posts of the last %n day(s) and what is on its way…",
        nullptr, governance::previewDays));
    base::whenDone(m_desk.postsToPreview(), this,
        [this, copy, run = m_run](base::Result<std::vector<posts::Post>> posts) {
            if (run != m_run)
                return;
            if (posts) {
                start(copy, std::move(*posts));
            } else {
                setRunning(false);
                m_summary->setText(posts.error().text);
            }
        });
}

void EffectView::start(const policy::Pack& copy, std::vector<posts::Post> posts)
{
    m_watcher.setFuture(
        governance::startPreview(m_posts.house()->checker, copy, std::move(posts), m_desk.now()));
}

void EffectView::showPreview(const governance::Preview& preview)
{
    QVector<RowsModel::Row> rows;
    for (const governance::ChangedPost& post : preview.changed) {
        const QString text = post.text.simplified();
        rows.append({post.post.value,
            {text.isEmpty() ? tr("(picture only)") : text,
                SeverityLabel::wordFor(toneOf(post.before)),
                SeverityLabel::wordFor(toneOf(post.after)), post.clauses.join(QStringLiteral(", ")),
                posts::stateTitle(post.state)},
            theme::icon(theme::toneIcon(toneOf(post.after))), text});
    }
    m_model.setRows(rows);
    m_view->setCurrentIndex(m_model.index(0, 0));
    const auto changed = static_cast<int>(preview.changed.size());
    m_summary->setText(preview.judged == 0
            ? tr("There are no posts of the last %n day(s) to try the copy on.", nullptr,
                governance::previewDays)
            : tr("Of %1 posts, %2 would be judged otherwise.").arg(preview.judged).arg(changed));
}
