// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/account_step.h"

#include "ui/widgets/severity_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

AccountStep::AccountStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_wish(new QLabel(this))
    , m_clientId(new QLineEdit(this))
    , m_connect(new QPushButton(tr("&Connect in the browser…"), this))
    , m_state(new QLabel(this))
    , m_pasting(new QWidget(this))
    , m_paste(new QLineEdit(m_pasting))
    , m_usePaste(new QPushButton(tr("&Use this address"), m_pasting))
    , m_fit(new SeverityLabel(this))
    , m_fitSentence(new QLabel(this))
    , m_cost(makeNote({}))
    , m_again(new QPushButton(tr("Check &again"), this))
{
    m_clientId->setObjectName(QStringLiteral("setupClientId"));
    m_clientId->setAccessibleName(tr("Client ID from IT"));
    m_clientId->setMaxLength(200);
    m_connect->setObjectName(QStringLiteral("setupConnect"));
    m_state->setObjectName(QStringLiteral("setupAccountState"));
    m_fitSentence->setObjectName(QStringLiteral("setupAccountFit"));
    m_again->setObjectName(QStringLiteral("setupCheckAgain"));
    m_paste->setAccessibleName(tr("Address from the browser"));
    m_paste->setPlaceholderText(tr("If the browser shows an error, paste its address here"));
    for (QLabel* label : {m_wish, m_state, m_fitSentence})
        label->setWordWrap(true);
    auto* pasteRow = new QHBoxLayout(m_pasting);
    pasteRow->setContentsMargins({});
    pasteRow->addWidget(m_paste, 1);
    pasteRow->addWidget(m_usePaste);
    column()->addWidget(m_wish);
    addField(tr("Client &ID from IT"), m_clientId,
        tr("It belongs to the school's own app at X and is no password. Whoever looks after the "
           "school's computers makes it once at developer.x.com."));
    column()->addWidget(m_connect, 0, Qt::AlignLeft);
    column()->addWidget(m_state);
    column()->addWidget(m_pasting);
    column()->addWidget(m_fit, 0, Qt::AlignLeft);
    column()->addWidget(m_fitSentence);
    column()->addWidget(m_cost);
    column()->addWidget(m_again, 0, Qt::AlignLeft);
    column()->addStretch();
    connect(m_connect, &QPushButton::clicked, this, &AccountStep::connectAccount);
    connect(m_clientId, &QLineEdit::returnPressed, this, &AccountStep::connectAccount);
    connect(m_again, &QPushButton::clicked, &setup, &services::SchoolSetup::checkAccountAgain);
    connect(m_usePaste, &QPushButton::clicked, this, [this] {
        if (auto taken = this->setup().pasteBack(m_paste->text().trimmed()); !taken)
            Q_EMIT failed(taken.error().text);
        m_paste->clear();
    });
    connect(&setup, &services::SchoolSetup::accountChanged, this, [this] {
        showAccount();
        Q_EMIT doneChanged();
    });
}

QString AccountStep::introduction() const
{
    return tr("Sign in to X in your browser as the school, and allow Nestbox to post. Nestbox "
              "never sees the password. Without the account, approved posts wait.");
}

QWidget* AccountStep::entrance() const
{
    return m_clientId;
}

bool AccountStep::isDone() const
{
    return !isLeft(services::accountStep);
}

void AccountStep::fill(const services::SetupDraft&)
{
    if (const services::SchoolRecord* school = setup().school()) {
        m_wish->setText(tr("The account has to be @%1. %2")
                            .arg(school->settings.handle, setup().accountWish()));
        m_clientId->setText(school->settings.clientId);
    }
    showAccount();
}

void AccountStep::connectAccount()
{
    const QString clientId = m_clientId->text().trimmed();
    if (clientId.isEmpty()) {
        Q_EMIT failed(
            tr("Ask IT for the client ID first, or go on and connect the account later."));
        return;
    }
    m_state->setText(tr("Opening the browser…"));
    setup().connectAccount(clientId);
}

void AccountStep::showAccount()
{
    m_state->setText(setup().accountSentence());
    m_pasting->setVisible(setup().isWaitingForPaste());
    const auto fit = setup().accountFit();
    m_fit->setVisible(fit.has_value());
    m_fitSentence->setVisible(fit.has_value());
    m_cost->setVisible(fit && !fit->cost.isEmpty());
    m_again->setVisible(fit && !fit->fits);
    m_connect->setEnabled(!setup().isWaitingForPaste());
    if (!fit)
        return;
    m_fit->setTone(fit->fits ? theme::Tone::Clear : theme::Tone::Review,
        fit->fits ? tr("Fits your policy") : tr("Does not fit your policy"));
    m_fitSentence->setText(
        fit->clause.isEmpty() ? fit->sentence : tr("%1 (%2)").arg(fit->sentence, fit->clause));
    m_cost->setText(fit->cost);
}
