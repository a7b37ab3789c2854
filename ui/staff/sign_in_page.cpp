// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/staff/sign_in_page.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

SignInPage::SignInPage(QWidget* parent)
    : QWidget(parent)
    , m_crest(new QLabel(this))
    , m_school(new QLabel(this))
    , m_handle(new QLabel(this))
    , m_name(new QComboBox(this))
    , m_secret(new QLineEdit(this))
    , m_button(new QPushButton(tr("&Sign in"), this))
    , m_hint(new QLabel(this))
    , m_other(new QPushButton(this))
    , m_message(new MessageBar(this))
{
    m_school->setFont(theme::titleFont(font()));
    m_handle->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("signInName"));
    m_name->setAccessibleName(tr("Your name"));
    m_secret->setObjectName(QStringLiteral("signInSecret"));
    m_secret->setAccessibleName(tr("Passphrase or PIN"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(1000);
    m_button->setObjectName(QStringLiteral("signIn"));
    m_button->setDefault(true);
    m_other->setObjectName(QStringLiteral("otherSchool"));
    m_other->hide();

    auto* card = new Card(this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Passphrase"), m_secret);
    auto* inner = new QVBoxLayout(card);
    m_crest->hide();
    inner->addWidget(m_crest);
    inner->addWidget(m_school);
    inner->addWidget(m_handle);
    inner->addWidget(m_message);
    inner->addLayout(form);
    inner->addWidget(m_button);
    inner->addWidget(m_hint);
    const theme::Spacing space = theme::spacing(this);
    inner->setContentsMargins(space.large, space.large, space.large, space.large);
    inner->setSpacing(space.medium);
    form->setVerticalSpacing(space.medium);
    card->setFixedWidth(fontMetrics().averageCharWidth() * 62);
    // No alignment here: it would measure the wrapped hint at the wrong width.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(row);
    column->addSpacing(space.medium);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &SignInPage::request);
    connect(m_other, &QPushButton::clicked, this, &SignInPage::otherRequested);
    connect(m_secret, &QLineEdit::returnPressed, this, &SignInPage::request);
}

void SignInPage::setSchool(const QString& schoolName, const QString& handle)
{
    m_school->setText(schoolName);
    m_handle->setText(handle.isEmpty() ? QString() : QLatin1Char('@') + handle);
}

void SignInPage::setCrest(const QByteArray& picture)
{
    const int side = fontMetrics().height() * 4;
    QPixmap crest;
    const bool shown = crest.loadFromData(picture);
    m_crest->setPixmap(shown
            ? crest.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            : QPixmap());
    m_crest->setVisible(shown);
}

void SignInPage::setStaff(const std::vector<staff::StaffMember>& members, const QString& lastName)
{
    m_name->clear();
    for (const staff::StaffMember& member : members) {
        if (member.active)
            m_name->addItem(member.name);
    }
    m_name->setCurrentText(lastName);
}

void SignInPage::setOther(Other other)
{
    switch (other) {
    case Other::NewSchool:
        m_other->setText(tr("Set &up our school…"));
        break;
    case Other::School:
        m_other->setText(tr("G&o to our school…"));
        break;
    case Other::Practice:
        m_other->setText(tr("P&ractise instead…"));
        break;
    }
    m_other->show();
}

void SignInPage::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SignInPage::prepare(const QString& reason)
{
    m_secret->clear();
    m_secret->setFocus();
    if (reason.isEmpty())
        m_message->dismiss();
    else
        m_message->showMessage(MessageBar::Kind::Information, reason);
}

void SignInPage::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    m_button->setText(busy ? tr("Checking…") : tr("&Sign in"));
}

void SignInPage::showFailure(const QString& sentence)
{
    m_secret->selectAll();
    m_secret->setFocus();
    m_message->showMessage(MessageBar::Kind::Warning, sentence);
}

void SignInPage::request()
{
    if (m_button->isEnabled())
        Q_EMIT signInRequested(m_name->currentText(), m_secret->text());
}
