// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/policy_notices.h"

#include "app/base/when_done.h"
#include "ui/policy/policy_dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

bool wantsAttention(policy::StandingKind kind)
{
    return kind == policy::StandingKind::Overdue || kind == policy::StandingKind::Undated
        || kind == policy::StandingKind::DueSoon;
}

} // namespace

PolicyNotices::PolicyNotices(governance::PolicyDesk& desk, posts::PostDesk& posts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_posts(posts)
{
    m_standing = new MessageBar(this);
    m_standing->setObjectName(QStringLiteral("standingBanner"));
    m_carryOn = new QPushButton(tr("Carry &on…"), this);
    m_carryOn->setObjectName(QStringLiteral("carryOn"));
    m_reading = new MessageBar(this);
    m_reading->setObjectName(QStringLiteral("readingBanner"));
    m_reading->setDismissable(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_standing, 1);
    row->addWidget(m_carryOn);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(this).small);
    column->addLayout(row);
    column->addWidget(m_reading);
    clear();
    connect(m_standing, &MessageBar::actionTriggered, this, &PolicyNotices::renewRequested);
    connect(m_standing, &MessageBar::dismissed, m_carryOn, &QWidget::hide);
    connect(m_carryOn, &QPushButton::clicked, this, &PolicyNotices::askToCarryOn);
    connect(m_reading, &MessageBar::actionTriggered, this, &PolicyNotices::askToRead);
    connect(&m_desk, &governance::PolicyDesk::changed, this, [this] { reload(false); });
    connect(&m_posts, &posts::PostDesk::houseChanged, this, [this] { reload(false); });
}

void PolicyNotices::enter(const staff::StaffMember& user)
{
    m_user = user;
    reload(true);
}

void PolicyNotices::clear()
{
    m_user = {};
    m_unread.reset();
    m_standing->hide();
    m_carryOn->hide();
    m_reading->hide();
    hide();
}

void PolicyNotices::reload(bool ask)
{
    if (!m_user.id.isValid() || !m_posts.house())
        return;
    base::whenDone(m_desk.file(m_user, m_posts.house()->checker->pack().id), this,
        [this, ask, reader = m_user.id](const base::Result<governance::PolicyFile>& file) {
            if (file && reader == m_user.id)
                showFile(*file, ask);
        });
}

void PolicyNotices::showFile(const governance::PolicyFile& file, bool ask)
{
    showStanding(file);
    m_unread = file.acknowledged ? std::nullopt : std::optional(file.inForce);
    if (m_unread)
        m_reading->showMessage(MessageBar::Kind::Warning,
            tr("You have not read version %1 of the school's policy yet. You can write drafts, but "
               "not send them.")
                .arg(file.inForce.version),
            tr("&Read it now"));
    else
        m_reading->hide();
    setVisible(!m_reading->isHidden() || !m_standing->isHidden());
    if (m_unread && ask)
        askToRead();
}

void PolicyNotices::showStanding(const governance::PolicyFile& file)
{
    const bool head = m_user.may(staff::Permission::ChangePolicy);
    const bool told = head || m_user.may(staff::Permission::Review);
    const policy::StandingKind kind = file.standing.kind;
    if (!told || !wantsAttention(kind)) {
        m_standing->hide();
        m_carryOn->hide();
        return;
    }
    m_standing->showMessage(MessageBar::Kind::Warning, policy::standingSentence(file.standing),
        head ? tr("Re&new…") : QString());
    m_carryOn->setVisible(head && kind != policy::StandingKind::DueSoon);
}

void PolicyNotices::askToRead()
{
    if (!m_unread || m_question)
        return;
    m_question = new AcknowledgeDialog(*m_unread, this);
    connect(m_question, &AcknowledgeDialog::acknowledged, this,
        [this](const QString& packId, const QString& version) {
            base::whenDone(m_desk.acknowledge(m_user, packId, version), this,
                [this](const base::Result<void>& done) {
                    if (!done)
                        m_reading->showMessage(
                            MessageBar::Kind::Error, done.error().text, tr("&Read it now"));
                });
        });
    m_question->open();
}

void PolicyNotices::askToCarryOn()
{
    auto* question = new CarryOnDialog(m_desk.today(), this);
    connect(question, &CarryOnDialog::signedOff, this, [this](const governance::CarryOn& wanted) {
        base::whenDone(m_desk.carryOn(m_user, m_posts.house()->checker->pack().id, wanted), this,
            [this](const base::Result<void>& done) {
                if (!done)
                    m_standing->showMessage(MessageBar::Kind::Error, done.error().text);
            });
    });
    question->open();
}
