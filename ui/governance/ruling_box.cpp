// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/ruling_box.h"

#include "app/governance/decision_check.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

RulingBox::RulingBox(const governance::DecisionKind& kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
{
    m_because = new QLabel(this);
    m_consequence = new QLabel(this);
    m_onXHow = new QLabel(this);
    for (QLabel* label : {m_because, m_consequence, m_onXHow}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_consequence->setForegroundRole(QPalette::PlaceholderText);
    m_onX = new QCheckBox(tr("Done on &X"), this);
    m_onX->setObjectName(QStringLiteral("doneOnX"));
    auto* reasonLabel = new QLabel(
        kind.reasonAlways ? tr("R&eason") : tr("R&eason (where the answer asks for one)"), this);
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 3);
    reasonLabel->setBuddy(m_reason);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    buildChoices();
    column->addWidget(m_because);
    column->addWidget(m_consequence);
    column->addWidget(m_onXHow);
    column->addWidget(m_onX);
    column->addWidget(reasonLabel);
    column->addWidget(m_reason);
    connect(m_choices, &QButtonGroup::idToggled, this, [this] {
        showChoice();
        Q_EMIT edited();
    });
    connect(m_onX, &QCheckBox::toggled, this, &RulingBox::edited);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &RulingBox::edited);
    setAnswers({});
}

void RulingBox::buildChoices()
{
    m_choices = new QButtonGroup(this);
    for (int i = 0; i < m_kind.choices.size(); ++i) {
        const governance::DecisionChoice& choice = m_kind.choices.at(i);
        auto* radio = new QRadioButton(
            choice.id == m_kind.usual ? tr("%1 (usual answer)").arg(choice.title) : choice.title,
            this);
        radio->setObjectName(QStringLiteral("choice-") + choice.id);
        radio->setAccessibleDescription(choice.consequence);
        m_choices->addButton(radio, i);
        layout()->addWidget(radio);
    }
}

void RulingBox::setAnswers(const governance::Answers& answers)
{
    const QStringList left = governance::choicesLeft(m_kind, answers);
    m_choices->setExclusive(false);
    for (int i = 0; i < m_kind.choices.size(); ++i) {
        QAbstractButton* radio = m_choices->button(i);
        const bool allowed = left.contains(m_kind.choices.at(i).id);
        radio->setEnabled(allowed);
        if (!allowed)
            radio->setChecked(false);
    }
    m_choices->setExclusive(true);
    m_because->setText(governance::whyFewerChoices(m_kind, answers));
    m_because->setVisible(!m_because->text().isEmpty());
    showChoice();
}

const governance::DecisionChoice* RulingBox::chosen() const
{
    const int index = m_choices->checkedId();
    return index < 0 ? nullptr : &m_kind.choices.at(index);
}

void RulingBox::showChoice()
{
    const governance::DecisionChoice* choice = chosen();
    m_consequence->setText(choice ? choice->consequence : QString());
    m_consequence->setVisible(choice != nullptr);
    const bool onX = choice && !choice->onX.isEmpty();
    m_onXHow->setText(onX ? choice->onX : QString());
    m_onXHow->setVisible(onX);
    m_onX->setVisible(onX);
    m_onX->setChecked(false);
}

governance::Ruling RulingBox::ruling() const
{
    const governance::DecisionChoice* choice = chosen();
    return {choice ? choice->id : QString(), m_reason->toPlainText().trimmed(), m_onX->isChecked()};
}
