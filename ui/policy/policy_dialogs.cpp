// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/policy_dialogs.h"

#include "ui/policy/policy_text.h"
#include "ui/theme/metrics.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

AcknowledgeDialog::AcknowledgeDialog(const policy::Pack& pack, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("acknowledgeDialog"));
    setWindowTitle(tr("The school's policy, version %1").arg(pack.version));
    auto* why = new QLabel(
        tr("Please read what the school posts and how. Before you have, you can write drafts but "
           "not send them."),
        this);
    why->setWordWrap(true);
    auto* text = new QTextBrowser(this);
    text->setAccessibleName(tr("The policy in plain sentences"));
    text->setOpenLinks(false);
    text->setHtml(policyDocument(pack));
    auto* buttons = new QDialogButtonBox(this);
    auto* yes = buttons->addButton(tr("&I have read this"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("acknowledge"));
    auto* later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("acknowledgeLater"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(why);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(
        buttons, &QDialogButtonBox::accepted, this, [this, id = pack.id, version = pack.version] {
            Q_EMIT acknowledged(id, version);
            accept();
        });
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 34);
    text->setFocus();
}

CarryOnDialog::CarryOnDialog(QDate today, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("carryOnDialog"));
    setWindowTitle(tr("Carry on with this policy"));
    auto* why = new QLabel(tr("Your name, the day and the reason go on record. Posting goes on "
                              "either way; the reminder rests until the day you choose."),
        this);
    why->setWordWrap(true);
    auto* reason = new QPlainTextEdit(this);
    reason->setObjectName(QStringLiteral("carryOnReason"));
    reason->setAccessibleName(tr("Reason"));
    reason->setPlaceholderText(tr("The governors look at it in the spring term."));
    reason->setTabChangesFocus(true);
    reason->setFixedHeight(fontMetrics().lineSpacing() * 4);
    auto* until = new QDateEdit(today.addMonths(6), this);
    until->setObjectName(QStringLiteral("carryOnUntil"));
    until->setDateRange(today.addDays(1), today.addDays(governance::mostDaysCarriedOn));
    until->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    until->setCalendarPopup(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* yes = buttons->addButton(tr("&Sign"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("carryOnSign"));
    yes->setEnabled(false);
    auto* form = new QFormLayout;
    form->addRow(tr("&Reason"), reason);
    form->addRow(tr("&Until"), until);
    auto* column = new QVBoxLayout(this);
    column->addWidget(why);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(reason, &QPlainTextEdit::textChanged, yes,
        [yes, reason] { yes->setEnabled(!reason->toPlainText().trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, reason, until] {
        Q_EMIT signedOff({reason->toPlainText().trimmed(), until->date()});
        accept();
    });
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
    reason->setFocus();
}
