// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/my_posts_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/theme/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

MyPostsPage::MyPostsPage(posts::PostDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_model({tr("Post"), tr("Where it is"), tr("Changed")})
{
    m_message = new MessageBar(this);
    m_view = new RowsView(m_model, 0, this);
    m_view->setObjectName(QStringLiteral("myPosts"));
    m_view->setAccessibleName(tr("My posts"));
    m_comment = new QLabel(this);
    m_comment->setWordWrap(true);
    m_comment->setTextFormat(Qt::PlainText);
    m_comment->setObjectName(QStringLiteral("postComment"));
    m_new = new QPushButton(theme::icon(QStringLiteral("compose")), tr("&New post"), this);
    m_edit = new QPushButton(tr("&Open"), this);
    m_withdraw = new QPushButton(theme::icon(QStringLiteral("return")), tr("&Take back"), this);
    m_discard = new QPushButton(theme::icon(QStringLiteral("remove")), tr("&Discard"), this);
    m_withdraw->setToolTip(tr("Make it a draft again; it leaves the review"));
    auto* actions = new QHBoxLayout;
    for (QPushButton* button : {m_new, m_edit, m_withdraw, m_discard})
        actions->addWidget(button);
    actions->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    column->addWidget(m_comment);
    column->addLayout(actions);

    connect(m_view, &RowsView::chosenChanged, this, &MyPostsPage::updateActions);
    connect(m_view, &RowsView::activated, this, [this] { m_edit->click(); });
    connect(m_new, &QPushButton::clicked, this, &MyPostsPage::createNew);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const posts::Post* post = chosen())
            Q_EMIT editRequested(post->id);
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { take(posts::Action::Withdraw); });
    connect(m_discard, &QPushButton::clicked, this, [this] { take(posts::Action::Discard); });
    connect(&m_desk, &posts::PostDesk::changed, this, &MyPostsPage::reload);
    updateActions();
    setEntrance(m_view);
}

void MyPostsPage::open(const staff::StaffMember& user)
{
    m_user = user;
    reload();
}

void MyPostsPage::reload()
{
    if (!m_user.id.isValid())
        return;
    base::whenDone(m_desk.ofAuthor(m_user.id), this,
        [this, author = m_user.id](base::Result<std::vector<posts::Post>> posts) {
            if (author != m_user.id)
                return;
            if (posts)
                showPosts(std::move(*posts));
            else
                m_message->showMessage(MessageBar::Kind::Error, posts.error().text);
        });
}

void MyPostsPage::showPosts(std::vector<posts::Post> posts)
{
    std::erase_if(posts, [](const posts::Post& post) {
        return post.state == posts::State::Draft && post.content.isEmpty();
    });
    const qint64 kept = m_model.idAt(m_view->chosen());
    m_posts = std::move(posts);
    QVector<RowsModel::Row> rows;
    int returned = 0;
    for (const posts::Post& post : m_posts) {
        returned += post.state == posts::State::Returned ? 1 : 0;
        const QString text = post.content.text.simplified();
        rows.append({post.id.value,
            {text.isEmpty() ? tr("(picture only)") : text, posts::stateTitle(post.state),
                QLocale().toString(
                    base::schoolWallTime(post.changedAt), QStringLiteral("d MMM HH:mm"))},
            {}, text});
    }
    m_model.setRows(rows);
    const QModelIndex again = m_model.indexOf(kept);
    m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    updateActions();
    Q_EMIT waitingChanged(returned);
}

const posts::Post* MyPostsPage::chosen() const
{
    const base::PostId id{m_model.idAt(m_view->chosen())};
    const auto found = std::find_if(
        m_posts.begin(), m_posts.end(), [id](const posts::Post& post) { return post.id == id; });
    return found == m_posts.end() ? nullptr : &*found;
}

bool MyPostsPage::may(posts::Action action) const
{
    const posts::Post* post = chosen();
    return post && posts::mayTake(post->state, action, m_user, post->author);
}

void MyPostsPage::updateActions()
{
    m_edit->setEnabled(may(posts::Action::Edit));
    m_withdraw->setEnabled(may(posts::Action::Withdraw));
    m_discard->setEnabled(may(posts::Action::Discard));
    const posts::Post* post = chosen();
    m_comment->setText(
        post && !post->comment.isEmpty() ? tr("Comment: %1").arg(post->comment) : QString());
    m_comment->setVisible(!m_comment->text().isEmpty());
}

void MyPostsPage::take(posts::Action action)
{
    const posts::Post* post = chosen();
    if (!post)
        return;
    base::whenDone(m_desk.move(m_user, post->id, post->revision, action), this,
        [this](const base::Result<posts::State>& state) {
            if (!state) {
                m_message->showMessage(MessageBar::Kind::Error, state.error().text);
                reload();
            }
        });
}

void MyPostsPage::createNew()
{
    base::whenDone(m_desk.newDraft(m_user), this, [this](const base::Result<posts::Post>& draft) {
        if (draft)
            Q_EMIT editRequested(draft->id);
        else
            m_message->showMessage(MessageBar::Kind::Error, draft.error().text);
    });
}
