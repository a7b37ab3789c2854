// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/followers_field.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/rows_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

using Answer = governance::FollowerLook::Answer;

QString answerWord(Answer answer)
{
    switch (answer) {
    case Answer::Keep:
        return FollowersField::tr("May stay");
    case Answer::Ask:
        return FollowersField::tr("Ask who it is");
    case Answer::Remove:
        return FollowersField::tr("Remove");
    case Answer::Block:
        return FollowersField::tr("Block");
    }
    return {};
}

QIcon answerIcon(Answer answer)
{
    return theme::icon(answer == Answer::Keep ? QStringLiteral("check")
            : answer == Answer::Ask           ? QStringLiteral("information")
                                              : QStringLiteral("blocked"));
}

} // namespace

FollowersField::FollowersField(QWidget* parent)
    : QWidget(parent)
    , m_model({tr("Account"), tr("Answer"), tr("Pupil?"), tr("Reason")})
{
    m_view = new RowsView(m_model, 3, this);
    m_view->setObjectName(QStringLiteral("followerList"));
    m_view->setAccessibleName(tr("Accounts that are looked at"));
    m_view->setAccessibleDescription(
        tr("K: may stay. A: ask. R: remove. B: block. P: perhaps a pupil."));
    m_view->installEventFilter(this);
    m_view->setMinimumHeight(fontMetrics().height() * 12);
    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(buildPaste());
    column->addWidget(m_view, 1);
    column->addWidget(buildAnswers());
    column->addWidget(m_count);
    setFocusProxy(m_paste);
    connect(m_view, &RowsView::chosenChanged, this, &FollowersField::showChosen);
    showLooks();
}

QWidget* FollowersField::buildPaste()
{
    auto* box = new QWidget(this);
    m_paste = new QPlainTextEdit(box);
    m_paste->setObjectName(QStringLiteral("followerPaste"));
    m_paste->setAccessibleName(tr("Handles of the new followers"));
    m_paste->setPlaceholderText(tr("@name, one a line"));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(m_paste->fontMetrics().lineSpacing() * 4);
    m_add = new QPushButton(theme::icon(QStringLiteral("add")), tr("A&dd to the list"), box);
    m_add->setObjectName(QStringLiteral("followerAdd"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(m_paste, 1);
    row->addWidget(m_add, 0, Qt::AlignBottom);
    connect(m_add, &QPushButton::clicked, this, &FollowersField::addPasted);
    return box;
}

QWidget* FollowersField::buildAnswers()
{
    m_answers = new QWidget(this);
    auto* buttons = new FlowLayout;
    buttons->setContentsMargins({});
    for (const Answer answer : {Answer::Keep, Answer::Ask, Answer::Remove, Answer::Block}) {
        auto* button = new QPushButton(answerWord(answer), m_answers);
        button->setObjectName(QStringLiteral("follower-") + governance::answerName(answer));
        connect(button, &QPushButton::clicked, this, [this, answer] { answerChosen(answer); });
        buttons->addWidget(button);
    }
    m_pupil = new QCheckBox(tr("Perhaps a &pupil"), m_answers);
    m_pupil->setObjectName(QStringLiteral("followerPupil"));
    auto* profile = new QPushButton(
        theme::icon(QStringLiteral("link-out")), tr("Open the pro&file"), m_answers);
    buttons->addWidget(m_pupil);
    buttons->addWidget(profile);
    m_reason = new QLineEdit(m_answers);
    m_reason->setObjectName(QStringLiteral("followerReason"));
    m_reason->setAccessibleName(tr("Reason for this account"));
    m_reason->setPlaceholderText(tr("Reason, unless the account may stay; no pupil's name"));
    m_reason->setMaxLength(300);
    auto* column = new QVBoxLayout(m_answers);
    column->setContentsMargins({});
    column->addLayout(buttons);
    column->addWidget(m_reason);
    connect(m_pupil, &QCheckBox::clicked, this, &FollowersField::setPupil);
    connect(m_reason, &QLineEdit::textEdited, this, &FollowersField::setReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &FollowersField::goOn);
    connect(profile, &QPushButton::clicked, this, [this] {
        if (const auto* look = chosen())
            Q_EMIT linkRequested(QUrl(QStringLiteral("https://x.com/") + look->handle));
    });
    return m_answers;
}

bool FollowersField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_K:
        answerChosen(Answer::Keep);
        return true;
    case Qt::Key_A:
        answerChosen(Answer::Ask);
        return true;
    case Qt::Key_R:
        answerChosen(Answer::Remove);
        return true;
    case Qt::Key_B:
        answerChosen(Answer::Block);
        return true;
    case Qt::Key_P:
        if (const auto* look = chosen())
            setPupil(!look->maybePupil);
        return true;
    default:
        return false;
    }
}

governance::FollowerLook* FollowersField::chosen()
{
    const qint64 id = m_model.idAt(m_view->chosen());
    return id > 0 && id <= m_looks.size() ? &m_looks[id - 1] : nullptr;
}

void FollowersField::addPasted()
{
    for (const QString& handle : governance::readHandles(m_paste->toPlainText())) {
        const bool known = std::any_of(m_looks.cbegin(), m_looks.cend(), [&handle](const auto& l) {
            return l.handle.compare(handle, Qt::CaseInsensitive) == 0;
        });
        if (!known)
            m_looks.append({handle, Answer::Keep, false, {}});
    }
    m_paste->clear();
    showLooks();
    if (!m_looks.isEmpty())
        m_view->setFocus();
    Q_EMIT edited();
}

void FollowersField::showLooks()
{
    const qint64 kept = m_model.idAt(m_view->chosen());
    QVector<RowsModel::Row> rows;
    int changed = 0;
    for (const governance::FollowerLook& look : m_looks) {
        rows.append({rows.size() + 1,
            {QLatin1Char('@') + look.handle, answerWord(look.answer),
                look.maybePupil ? tr("perhaps") : QString(), look.reason},
            answerIcon(look.answer), {}});
        changed += look.answer == Answer::Keep ? 0 : 1;
    }
    m_model.setRows(rows);
    if (!m_view->chosen().isValid() && !m_looks.isEmpty())
        m_view->setCurrentIndex(m_model.index(0, 0));
    else if (kept > 0)
        m_view->setCurrentIndex(m_model.indexOf(kept));
    m_count->setText(m_looks.isEmpty()
            ? tr("No new followers: sign off all the same, so that the check is on record.")
            : tr("%n account(s), %1 not to stay as they are. K, A, R, B and P answer in the list.",
                nullptr, static_cast<int>(m_looks.size()))
                  .arg(changed));
    m_view->setVisible(!m_looks.isEmpty());
    m_answers->setVisible(!m_looks.isEmpty());
    showChosen();
}

void FollowersField::showChosen()
{
    const governance::FollowerLook* look = chosen();
    m_pupil->setChecked(look && look->maybePupil);
    if (!m_reason->hasFocus())
        m_reason->setText(look ? look->reason : QString());
}

void FollowersField::answerChosen(Answer answer)
{
    governance::FollowerLook* look = chosen();
    if (!look)
        return;
    look->answer = answer;
    const bool explain = answer != Answer::Keep && look->reason.isEmpty();
    showLooks();
    if (explain)
        m_reason->setFocus();
    else
        goOn();
    Q_EMIT edited();
}

void FollowersField::setPupil(bool pupil)
{
    governance::FollowerLook* look = chosen();
    if (!look)
        return;
    look->maybePupil = pupil;
    // A pupil must not follow.
    if (pupil && look->answer != Answer::Block)
        look->answer = Answer::Remove;
    const bool explain = pupil && look->reason.isEmpty();
    showLooks();
    if (explain)
        m_reason->setFocus();
    Q_EMIT edited();
}

void FollowersField::setReason(const QString& reason)
{
    if (governance::FollowerLook* look = chosen()) {
        look->reason = reason;
        showLooks();
        Q_EMIT edited();
    }
}

void FollowersField::goOn()
{
    m_view->setFocus();
    const QModelIndex next = m_model.index(m_view->chosen().row() + 1, 0);
    if (next.isValid())
        m_view->setCurrentIndex(next);
}

QString FollowersField::answer() const
{
    return m_looks.isEmpty() ? QString() : governance::writeLooks(m_looks);
}

void FollowersField::setAnswer(const QString& answer)
{
    m_looks = governance::readLooks(answer);
    showLooks();
}
