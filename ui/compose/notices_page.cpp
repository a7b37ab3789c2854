// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/notices_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

NoticesPage::NoticesPage(posts::PostDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_model({tr("Post"), tr("By"), tr("Now"), tr("When")})
    , m_screens(new QStackedWidget(this))
    , m_view(new RowsView(m_model, 0, this))
    , m_sentence(new QLabel(this))
    , m_open(new QPushButton(tr("&Open post"), this))
    , m_read(new QPushButton(theme::icon(QStringLiteral("check")), tr("&Mark as read"), this))
    , m_readAll(new QPushButton(tr("Mark &all as read"), this))
    , m_message(new MessageBar(this))
{
    m_view->setObjectName(QStringLiteral("notices"));
    m_view->setAccessibleName(tr("What changed about posts"));
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_open->setObjectName(QStringLiteral("openPost"));
    m_read->setObjectName(QStringLiteral("markRead"));
    m_readAll->setObjectName(QStringLiteral("markAllRead"));
    auto* nothing = new EmptyState(this);
    nothing->setContent(QStringLiteral("check"),
        tr("Nothing has changed about your posts. When the rules change, it says here what that "
           "means for them."));
    m_screens->addWidget(nothing);
    m_screens->addWidget(m_view);
    auto* actions = new QHBoxLayout;
    for (QPushButton* button : {m_open, m_read, m_readAll})
        actions->addWidget(button);
    actions->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(m_screens, 1);
    column->addWidget(m_sentence);
    column->addLayout(actions);

    connect(m_view, &RowsView::chosenChanged, this, &NoticesPage::updateChosen);
    connect(m_view, &RowsView::activated, this, &NoticesPage::openPost);
    connect(m_open, &QPushButton::clicked, this, &NoticesPage::openPost);
    connect(m_read, &QPushButton::clicked, this, [this] {
        if (const posts::Notice* notice = chosen())
            (void)m_desk.markRead(m_user.id, notice->id);
    });
    connect(
        m_readAll, &QPushButton::clicked, this, [this] { (void)m_desk.markAllRead(m_user.id); });
    connect(&m_desk, &posts::PostDesk::noticesChanged, this, &NoticesPage::reload);
    updateChosen();
    setEntrance(m_view);
}

void NoticesPage::setUser(const staff::StaffMember& user)
{
    m_user = user;
    reload();
}

void NoticesPage::open(const staff::StaffMember& user)
{
    m_message->dismiss();
    setUser(user);
}

void NoticesPage::reload()
{
    if (!m_user.id.isValid())
        return;
    base::whenDone(m_desk.notices(m_user.id), this,
        [this, user = m_user.id](base::Result<std::vector<posts::Notice>> notices) {
            if (user != m_user.id)
                return;
            if (notices)
                showNotices(std::move(*notices));
            else
                m_message->showMessage(MessageBar::Kind::Error, notices.error().text);
        });
}

void NoticesPage::showNotices(std::vector<posts::Notice> notices)
{
    const qint64 kept = m_model.idAt(m_view->chosen());
    m_notices = std::move(notices);
    QVector<RowsModel::Row> rows;
    int unread = 0;
    for (const posts::Notice& notice : m_notices) {
        unread += notice.read ? 0 : 1;
        const QString text = notice.postText.simplified();
        rows.append({notice.id,
            {text.isEmpty() ? tr("(picture only)") : text, notice.authorName,
                posts::stateTitle(notice.state),
                QLocale().toString(
                    base::schoolWallTime(notice.happenedAt), QStringLiteral("d MMM HH:mm"))},
            notice.read ? QIcon() : theme::icon(QStringLiteral("information")),
            posts::sentenceOf(notice)});
    }
    m_model.setRows(rows);
    const QModelIndex again = m_model.indexOf(kept);
    m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    m_screens->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    m_readAll->setEnabled(unread > 0);
    updateChosen();
    Q_EMIT waitingChanged(unread);
}

const posts::Notice* NoticesPage::chosen() const
{
    const qint64 id = m_model.idAt(m_view->chosen());
    const auto found = std::find_if(m_notices.begin(), m_notices.end(),
        [id](const posts::Notice& notice) { return notice.id == id; });
    return found == m_notices.end() ? nullptr : &*found;
}

void NoticesPage::updateChosen()
{
    const posts::Notice* notice = chosen();
    m_sentence->setText(notice ? posts::sentenceOf(*notice) : QString());
    m_sentence->setVisible(notice != nullptr);
    m_open->setEnabled(notice != nullptr);
    m_read->setEnabled(notice && !notice->read);
    if (!notice)
        m_readAll->setEnabled(false);
}

void NoticesPage::openPost()
{
    const posts::Notice* notice = chosen();
    if (!notice)
        return;
    const posts::Notice opened = *notice;
    (void)m_desk.markRead(m_user.id, opened.id);
    Q_EMIT openRequested(opened);
}
