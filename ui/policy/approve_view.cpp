// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/approve_view.h"

#include "app/governance/policy_changes.h"
#include "app/governance/policy_service.h"
#include "ui/theme/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

ApproveView::ApproveView(QWidget* parent)
    : QWidget(parent)
    , m_model({tr("What"), tr("In force"), tr("New")})
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("changesSummary"));
    m_summary->setWordWrap(true);
    m_message = new MessageBar(this);
    m_view = new RowsView(m_model, 2, this);
    m_view->setObjectName(QStringLiteral("changesList"));
    m_view->setAccessibleName(tr("What the copy changes"));
    m_minute = new QLineEdit(this);
    m_minute->setObjectName(QStringLiteral("minuteReference"));
    m_minute->setPlaceholderText(tr("FGB 12 March, item 7"));
    m_minute->setMaxLength(200);
    m_review = new QDateEdit(this);
    m_review->setObjectName(QStringLiteral("nextReview"));
    m_review->setCalendarPopup(true);
    m_review->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_approve = new QPushButton(
        theme::icon(QStringLiteral("check"), QPalette::HighlightedText), tr("&Approve…"), this);
    m_approve->setObjectName(QStringLiteral("approvePolicy"));
    m_approve->setDefault(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Governors' &minute"), m_minute);
    form->addRow(tr("Ne&xt review"), m_review);
    auto* last = new QHBoxLayout;
    last->addStretch();
    last->addWidget(m_approve);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    column->addLayout(form);
    column->addLayout(last);
    connect(m_minute, &QLineEdit::textChanged, this, &ApproveView::updateButton);
    connect(m_approve, &QPushButton::clicked, this, &ApproveView::ask);
    updateButton();
}

QWidget* ApproveView::entrance() const
{
    return m_minute;
}

void ApproveView::showChanges(const policy::Pack& inForce, const policy::Pack& copy, QDate today)
{
    m_message->dismiss();
    const auto changes = governance::changesBetween(inForce, copy);
    QVector<RowsModel::Row> rows;
    for (const governance::PolicyChange& change : changes)
        rows.append({rows.size() + 1, {change.what, change.before, change.after}, {},
            QStringLiteral("%1 → %2").arg(change.before, change.after)});
    m_model.setRows(rows);
    m_summary->setText(changes.isEmpty()
            ? tr("Nothing is changed. Approving renews the policy as it stands.")
            : tr("%n change(s) from version %1. Everybody is asked to read the new version.",
                nullptr, static_cast<int>(changes.size()))
                  .arg(inForce.version));
    m_review->setDateRange(today.addDays(1), today.addYears(governance::mostYearsToReview));
    m_review->setDate(today.addYears(1));
}

void ApproveView::showError(const QString& sentence)
{
    m_message->showMessage(MessageBar::Kind::Error, sentence);
}

void ApproveView::updateButton()
{
    const bool named = !m_minute->text().trimmed().isEmpty();
    m_approve->setEnabled(named);
    m_approve->setToolTip(
        named ? QString() : tr("Write first where the governors' minutes say so."));
}

void ApproveView::ask()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Put this policy in force?"),
        tr("From now on every post is judged by it, and everybody has to read it before sending a "
           "post. The next review is on %1.")
            .arg(QLocale().toString(m_review->date(), QStringLiteral("d MMMM yyyy"))),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Not yet"), QMessageBox::RejectRole);
    auto* yes = question->addButton(tr("Put in force"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirmApproval"));
    connect(yes, &QAbstractButton::clicked, this, [this] {
        Q_EMIT approved(m_minute->text().trimmed(), m_review->date());
        m_minute->clear();
    });
    question->open();
}
