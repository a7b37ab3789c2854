// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_page.h"

#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

SettingsPage::SettingsPage(QWidget* parent)
    : Page(parent)
{
    m_message = new MessageBar(this);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    auto* body = new QWidget(area);
    auto* inner = new QVBoxLayout(body);
    inner->addWidget(buildLeftSteps());
    inner->addWidget(buildSchool());
    inner->addWidget(buildAccount());
    inner->addWidget(buildComputer());
    inner->addStretch();
    area->setWidget(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(area, 1);
}

QWidget* SettingsPage::buildLeftSteps()
{
    auto* box = new QGroupBox(tr("Left from the set-up"), this);
    box->setObjectName(QStringLiteral("leftSteps"));
    m_leftText = new QLabel(box);
    m_leftText->setWordWrap(true);
    auto* goOn = new QPushButton(tr("&Go on with the set-up…"), box);
    goOn->setObjectName(QStringLiteral("goOnWithSetup"));
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_leftText);
    column->addWidget(goOn, 0, Qt::AlignLeft);
    connect(goOn, &QPushButton::clicked, this, &SettingsPage::setupRequested);
    m_left = box;
    return box;
}

QWidget* SettingsPage::buildSchool()
{
    auto* box = new QGroupBox(tr("School"), this);
    m_policy = new QComboBox(box);
    m_policy->setObjectName(QStringLiteral("policyChoice"));
    m_policy->setAccessibleName(tr("Policy in force"));
    m_policyStatus = new QLabel(box);
    m_policyStatus->setWordWrap(true);
    m_policyStatus->setForegroundRole(QPalette::PlaceholderText);
    m_review = new QComboBox(box);
    m_review->setObjectName(QStringLiteral("reviewMode"));
    m_review->setAccessibleName(tr("Who reviews"));
    m_review->addItems({tr("A reviewer sees every post"),
        tr("Only posts with a question go to a reviewer; clear ones leave at once")});
    m_idle = new QSpinBox(box);
    m_idle->setObjectName(QStringLiteral("idleMinutes"));
    m_idle->setAccessibleName(tr("Minutes until the screen locks"));
    m_idle->setRange(1, 240);
    m_idle->setSuffix(tr(" min"));
    auto* form = new QFormLayout(box);
    form->addRow(tr("&Policy in force"), m_policy);
    form->addRow(QString(), m_policyStatus);
    form->addRow(tr("Who &reviews"), m_review);
    form->addRow(tr("&Lock after"), m_idle);
    connect(m_policy, &QComboBox::activated, this, &SettingsPage::edited);
    connect(m_review, &QComboBox::activated, this, &SettingsPage::edited);
    connect(m_idle, &QSpinBox::editingFinished, this, &SettingsPage::edited);
    return box;
}

QWidget* SettingsPage::buildAccount()
{
    auto* box = new QGroupBox(tr("Account on X"), this);
    m_accountState = new QLabel(box);
    m_accountState->setObjectName(QStringLiteral("accountState"));
    m_accountState->setWordWrap(true);
    m_connect = new QPushButton(tr("&Connect…"), box);
    m_connect->setObjectName(QStringLiteral("connectAccount"));
    m_disconnect = new QPushButton(tr("&Disconnect"), box);
    m_pasteBack = new QLineEdit(box);
    m_pasteBack->setAccessibleName(tr("Address from the browser"));
    m_pasteBack->setPlaceholderText(tr("If the browser shows an error, paste its address here"));
    m_pasteButton = new QPushButton(tr("&Use this address"), box);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_connect);
    buttons->addWidget(m_disconnect);
    buttons->addStretch();
    auto* paste = new QHBoxLayout;
    paste->addWidget(m_pasteBack, 1);
    paste->addWidget(m_pasteButton);
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_accountState);
    column->addLayout(buttons);
    column->addLayout(paste);
    connect(m_connect, &QPushButton::clicked, this, &SettingsPage::connectRequested);
    connect(m_disconnect, &QPushButton::clicked, this, &SettingsPage::disconnectRequested);
    connect(m_pasteButton, &QPushButton::clicked, this, [this] {
        Q_EMIT pastedBack(m_pasteBack->text().trimmed());
        m_pasteBack->clear();
    });
    return box;
}

QWidget* SettingsPage::buildComputer()
{
    auto* box = new QGroupBox(tr("This computer"), this);
    m_appearance = new QComboBox(box);
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_appearance->setAccessibleName(tr("Appearance"));
    m_appearance->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    auto* form = new QFormLayout(box);
    form->addRow(tr("&Appearance"), m_appearance);
    connect(m_appearance, &QComboBox::activated, this,
        [this](int index) { Q_EMIT appearanceChanged(static_cast<settings::Appearance>(index)); });
    return box;
}

void SettingsPage::setPolicies(const QVector<PolicyChoice>& choices)
{
    m_choices = choices;
    m_policy->clear();
    for (const PolicyChoice& choice : choices)
        m_policy->addItem(choice.name, choice.id);
    updatePolicyStatus();
}

void SettingsPage::setSchool(const settings::SchoolSettings& school)
{
    m_school = school;
    m_policy->setCurrentIndex(m_policy->findData(school.policyId));
    m_review->setCurrentIndex(static_cast<int>(school.reviewMode));
    m_idle->setValue(school.idleMinutes);
    updatePolicyStatus();
}

void SettingsPage::setComputer(const settings::ComputerSettings& computer)
{
    m_appearance->setCurrentIndex(static_cast<int>(computer.appearance));
}

void SettingsPage::setAccount(const Account& account)
{
    m_account = account;
    m_accountState->setText(account.sentence);
    updateRights();
}

void SettingsPage::setLeftSteps(const QStringList& sentences)
{
    m_leftSteps = sentences;
    m_leftText->setText(sentences.join(QLatin1Char('\n')));
    updateRights();
}

void SettingsPage::showError(const QString& sentence)
{
    m_message->showMessage(MessageBar::Kind::Error, sentence);
}

void SettingsPage::showDone(const QString& sentence)
{
    m_message->showMessage(MessageBar::Kind::Information, sentence);
}

void SettingsPage::open(const staff::StaffMember& user)
{
    m_user = user;
    m_message->dismiss();
    updateRights();
}

void SettingsPage::updateRights()
{
    const bool mayChoose = m_user.may(staff::Permission::ChangePolicy);
    m_policy->setEnabled(mayChoose);
    m_left->setVisible(mayChoose && !m_leftSteps.isEmpty());
    setEntrance(mayChoose ? m_policy : m_appearance);
    m_review->setEnabled(m_user.may(staff::Permission::ChangePolicy));
    m_idle->setEnabled(m_user.may(staff::Permission::ChangeSettings));
    const bool mayConnect = m_user.may(staff::Permission::ConnectAccount);
    m_connect->setEnabled(mayConnect && !m_account.waiting);
    m_connect->setVisible(!m_account.connected);
    m_disconnect->setVisible(m_account.connected);
    m_disconnect->setEnabled(mayConnect);
    m_pasteBack->setVisible(m_account.waiting && mayConnect);
    m_pasteButton->setVisible(m_account.waiting && mayConnect);
}

void SettingsPage::updatePolicyStatus()
{
    const auto choice = std::find_if(m_choices.begin(), m_choices.end(),
        [this](const PolicyChoice& c) { return c.id == m_policy->currentData().toString(); });
    m_policyStatus->setText(choice == m_choices.end() ? QString() : choice->status);
}

void SettingsPage::edited()
{
    settings::SchoolSettings school = m_school;
    school.policyId = m_policy->currentData().toString();
    school.reviewMode = static_cast<settings::ReviewMode>(m_review->currentIndex());
    school.idleMinutes = m_idle->value();
    updatePolicyStatus();
    if (!(school == m_school))
        Q_EMIT schoolChanged(school);
}
