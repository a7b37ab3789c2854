// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/remembered_dialog.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

RememberedDialog::RememberedDialog(
    posts::PostDesk& desk, const staff::StaffMember& user, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_user(user)
    , m_model({tr("Words"), tr("Why"), tr("Decided by"), tr("When")})
    , m_message(new MessageBar(this))
    , m_view(new RowsView(m_model, 1, this))
    , m_why(new QLabel(tr("&Why is it withdrawn?"), this))
    , m_reason(new QLineEdit(this))
    , m_withdraw(new QPushButton(tr("W&ithdraw"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Remembered phrases"));
    auto* about = new QLabel(tr("Nestbox does not mark these words, because somebody has recorded "
                                "that they are no matter. Withdraw one that is no longer right."),
        this);
    about->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("rememberedPhrases"));
    m_view->setAccessibleName(tr("Remembered phrases"));
    m_reason->setObjectName(QStringLiteral("withdrawReason"));
    m_reason->setMaxLength(200);
    m_why->setBuddy(m_reason);
    m_withdraw->setObjectName(QStringLiteral("withdrawPhrase"));
    m_withdraw->setAutoDefault(false);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_why);
    row->addWidget(m_reason, 1);
    row->addWidget(m_withdraw);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(about);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    column->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 24);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_view, &RowsView::chosenChanged, this, &RememberedDialog::updateChosen);
    connect(m_reason, &QLineEdit::textChanged, this, &RememberedDialog::updateChosen);
    connect(m_withdraw, &QPushButton::clicked, this, &RememberedDialog::withdraw);
    updateChosen();
    reload();
}

void RememberedDialog::reload()
{
    base::whenDone(m_desk.rememberedPhrases(), this,
        [this](const base::Result<std::vector<posts::DismissalRecord>>& records) {
            if (records)
                showRecords(*records);
            else
                m_message->showMessage(MessageBar::Kind::Error, records.error().text);
        });
}

void RememberedDialog::showRecords(const std::vector<posts::DismissalRecord>& records)
{
    QVector<RowsModel::Row> rows;
    for (const posts::DismissalRecord& record : records)
        rows.append({record.id,
            {record.phrase, record.reason, record.decidedByName,
                QLocale().toString(
                    base::schoolWallTime(record.decidedAt), QStringLiteral("d MMM yyyy"))},
            {}, record.reason});
    m_model.setRows(rows);
    m_view->setCurrentIndex(m_model.index(0, 0));
    m_view->setFocus();
    updateChosen();
}

void RememberedDialog::updateChosen()
{
    const bool chosen = m_model.idAt(m_view->chosen()) != 0;
    m_reason->setEnabled(chosen);
    m_withdraw->setEnabled(chosen && !m_reason->text().trimmed().isEmpty());
}

void RememberedDialog::withdraw()
{
    const qint64 id = m_model.idAt(m_view->chosen());
    m_withdraw->setEnabled(false);
    base::whenDone(m_desk.withdraw(m_user, id, m_reason->text()), this,
        [this](const base::Result<void>& done) {
            if (done) {
                m_reason->clear();
                m_message->showMessage(
                    MessageBar::Kind::Success, tr("Withdrawn. These words are marked again."));
            } else {
                m_message->showMessage(MessageBar::Kind::Error, done.error().text);
            }
            reload();
        });
}
