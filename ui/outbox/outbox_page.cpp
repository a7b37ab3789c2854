// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/outbox_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/theme/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace {

QString iconFor(posts::State state)
{
    switch (state) {
    case posts::State::Sent:
        return QStringLiteral("check");
    case posts::State::Refused:
        return QStringLiteral("blocked");
    case posts::State::Unknown:
        return QStringLiteral("warning");
    default:
        return QStringLiteral("clock");
    }
}

// "https://x.com/school/status/123?s=20" or "123" → "123"
QString idFromLink(const QString& link)
{
    static const QRegularExpression number(QStringLiteral("(?:status/|^)(\\d{1,19})(?:\\D|$)"));
    return number.match(link.trimmed()).captured(1);
}

} // namespace

OutboxPage::OutboxPage(posts::PostDesk& posts, outbox::OutboxDesk& outbox, QWidget* parent)
    : Page(parent)
    , m_posts(posts)
    , m_outbox(outbox)
    , m_model({tr("Post"), tr("Where it is"), tr("When"), tr("Author")})
{
    m_message = new MessageBar(this);
    m_view = new RowsView(m_model, 0, this);
    m_view->setObjectName(QStringLiteral("outboxList"));
    m_view->setAccessibleName(tr("Posts that are approved or sent"));
    m_reason = new QLabel(this);
    m_reason->setObjectName(QStringLiteral("outboxReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_link = new QPushButton(
        theme::icon(QStringLiteral("link-out")), tr("&Open on the account"), this);
    m_link->setObjectName(QStringLiteral("openLink"));
    m_withdraw = new QPushButton(theme::icon(QStringLiteral("return")), tr("&Take back"), this);
    m_retry = new QPushButton(theme::icon(QStringLiteral("send")), tr("&Send again"), this);
    m_found = new QPushButton(tr("It &is on the account…"), this);
    m_missing = new QPushButton(tr("It is &not there: send again…"), this);
    m_withdraw->setObjectName(QStringLiteral("takeBack"));
    m_retry->setObjectName(QStringLiteral("sendAgain"));
    m_found->setObjectName(QStringLiteral("settleSent"));
    m_missing->setObjectName(QStringLiteral("settleMissing"));
    auto* actions = new QHBoxLayout;
    for (QPushButton* button : {m_link, m_withdraw, m_retry, m_found, m_missing})
        actions->addWidget(button);
    actions->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    column->addWidget(m_reason);
    column->addLayout(actions);

    connect(m_view, &RowsView::chosenChanged, this, &OutboxPage::updateActions);
    connect(m_view, &RowsView::activated, this, [this] { m_link->click(); });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (const outbox::Line* line = chosen())
            Q_EMIT linkRequested(m_outbox.linkTo(line->post.remoteId));
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { take(posts::Action::Withdraw); });
    connect(m_retry, &QPushButton::clicked, this, [this] { take(posts::Action::Retry); });
    connect(m_found, &QPushButton::clicked, this, &OutboxPage::askWhereItIs);
    connect(m_missing, &QPushButton::clicked, this, &OutboxPage::askToSendAgain);
    connect(&m_posts, &posts::PostDesk::changed, this, &OutboxPage::reload);
    connect(&m_outbox, &outbox::OutboxDesk::changed, this, &OutboxPage::reload);
    updateActions();
    setEntrance(m_view);
}

void OutboxPage::open(const staff::StaffMember& user)
{
    m_user = user;
    reload();
}

void OutboxPage::reload()
{
    base::whenDone(m_outbox.lines(), this, [this](base::Result<std::vector<outbox::Line>> lines) {
        if (lines)
            showLines(std::move(*lines));
        else
            m_message->showMessage(MessageBar::Kind::Error, lines.error().text);
    });
}

QString OutboxPage::whenText(const outbox::Line& line) const
{
    const QString format = QStringLiteral("ddd d MMM HH:mm");
    const QDateTime& sendAt = line.post.content.sendAt;
    if (line.post.state == posts::State::Approved && sendAt.isValid())
        return tr("from %1").arg(QLocale().toString(base::schoolWallTime(sendAt), format));
    return QLocale().toString(base::schoolWallTime(line.post.changedAt), format);
}

void OutboxPage::showLines(std::vector<outbox::Line> lines)
{
    const qint64 kept = m_model.idAt(m_view->chosen());
    m_lines = std::move(lines);
    QVector<RowsModel::Row> rows;
    int troubled = 0;
    for (const outbox::Line& line : m_lines) {
        const posts::State state = line.post.state;
        troubled += state == posts::State::Unknown || state == posts::State::Refused ? 1 : 0;
        const QString text = line.post.content.text.simplified();
        rows.append({line.post.id.value,
            {text.isEmpty() ? tr("(picture only)") : text, posts::stateTitle(state), whenText(line),
                line.post.authorName},
            theme::icon(iconFor(state)), text});
    }
    m_model.setRows(rows);
    const QModelIndex again = m_model.indexOf(kept);
    m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    Q_EMIT waitingChanged(troubled);
    updateActions();
}

const outbox::Line* OutboxPage::chosen() const
{
    const base::PostId id{m_model.idAt(m_view->chosen())};
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
        [id](const outbox::Line& line) { return line.post.id == id; });
    return found == m_lines.end() ? nullptr : &*found;
}

void OutboxPage::updateActions()
{
    const outbox::Line* line = chosen();
    const auto may = [&](posts::Action action) {
        return line && posts::mayTake(line->post.state, action, m_user, line->post.author);
    };
    m_link->setVisible(line && !line->post.remoteId.isEmpty());
    m_withdraw->setVisible(may(posts::Action::Withdraw));
    m_retry->setVisible(may(posts::Action::Retry));
    m_found->setVisible(may(posts::Action::SettleAsSent));
    m_missing->setVisible(may(posts::Action::SettleAsNotSent));
    QString reason;
    if (line && line->attempt)
        reason = line->attempt->reason;
    if (line && reason.isEmpty())
        reason = line->post.comment;
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void OutboxPage::take(posts::Action action)
{
    if (const outbox::Line* line = chosen())
        base::whenDone(m_posts.move(m_user, line->post.id, line->post.revision, action), this,
            [this](const base::Result<posts::State>& state) { onDone(state); });
}

void OutboxPage::askToSendAgain()
{
    const outbox::Line* line = chosen();
    if (!line)
        return;
    auto* question = new QMessageBox(QMessageBox::Question, tr("Send again?"),
        tr("Have you looked at the account, and is this post not there? If it is there after all, "
           "it will stand there twice."),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* yes = question->addButton(tr("I &looked: send again"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QAbstractButton::clicked, this,
        [this, id = line->post.id, revision = line->post.revision] {
            settle(id, revision, false, {});
        });
    question->open();
}

void OutboxPage::askWhereItIs()
{
    const outbox::Line* line = chosen();
    if (!line)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Where is it?"));
    dialog->setLabelText(tr("Paste the link of the post on the account:"));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, post = line->post.id, revision = line->post.revision](const QString& link) {
            const QString id = idFromLink(link);
            if (id.isEmpty())
                m_message->showMessage(MessageBar::Kind::Warning,
                    tr("That is not the link of a post. Open the post on the account and copy the "
                       "address from the browser."));
            else
                settle(post, revision, true, id);
        });
    dialog->open();
}

void OutboxPage::settle(base::PostId post, int revision, bool wasSent, const QString& remoteId)
{
    base::whenDone(m_outbox.settle(m_user, post, revision, wasSent, remoteId), this,
        [this](const base::Result<posts::State>& state) { onDone(state); });
}

void OutboxPage::onDone(const base::Result<posts::State>& state)
{
    if (!state)
        m_message->showMessage(MessageBar::Kind::Error, state.error().text);
    reload();
}
