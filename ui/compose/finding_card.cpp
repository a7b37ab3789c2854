// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/finding_card.h"

#include "ui/dismissal_dialog.h"
#include "ui/severity_tone.h"
#include "ui/theme/icon.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/severity_label.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

// A teacher needs the place, not the whole of a long match.
QString shortened(const QString& words)
{
    constexpr qsizetype longest = 24;
    const QString line = words.simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + QChar(0x2026);
}

} // namespace

FindingCard::FindingCard(QWidget* parent)
    : Card(parent)
    , m_severity(new SeverityLabel(this))
    , m_message(new QLabel(this))
    , m_clause(new QLabel(this))
    , m_place(new QToolButton(this))
    , m_standing(new QLabel(this))
    , m_dismiss(new QPushButton(this))
    , m_fixRow(new FlowLayout)
{
    setObjectName(QStringLiteral("findingCard"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setObjectName(QStringLiteral("findingMessage"));
    m_clause->setForegroundRole(QPalette::PlaceholderText);
    m_clause->setObjectName(QStringLiteral("findingClause"));
    m_place->setAutoRaise(true);
    m_place->setObjectName(QStringLiteral("findingPlace"));
    connect(m_place, &QToolButton::clicked, this, [this] {
        if (m_finding.range)
            Q_EMIT placeChosen(*m_finding.range);
    });

    m_standing->setForegroundRole(QPalette::PlaceholderText);
    m_standing->setObjectName(QStringLiteral("findingStanding"));
    m_dismiss->setObjectName(QStringLiteral("findingDismiss"));
    m_dismiss->setAutoDefault(false);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { Q_EMIT dismissChosen(m_finding); });

    auto* top = new FlowLayout; // wraps when the letters are large
    top->addWidget(m_severity);
    top->addWidget(m_clause);
    top->addWidget(m_place);
    top->addWidget(m_standing);
    for (QWidget* part : std::initializer_list<QWidget*>{m_severity, m_clause, m_place, m_standing})
        top->setAlignment(part, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addLayout(m_fixRow);
    m_fixRow->addWidget(m_dismiss);
}

void FindingCard::setFinding(const policy::Finding& finding)
{
    if (finding == m_finding)
        return;
    m_finding = finding;
    m_severity->setTone(toneOf(finding.severity));
    m_message->setText(finding.message);
    m_clause->setText(finding.origin == policy::Origin::Policy
            ? finding.clause
            : tr("%1 · app safeguard").arg(finding.clause));
    m_clause->setToolTip(finding.origin == policy::Origin::Policy
            ? tr("A clause of your school's policy")
            : tr("A safeguard of Nestbox, not of your school's policy"));
    const QString words = shortened(finding.text);
    m_place->setVisible(finding.range.has_value() && !words.isEmpty());
    m_place->setText(tr("“%1”").arg(words));
    m_place->setAccessibleName(tr("Show “%1” in the text").arg(words));
    setAccessibleName(finding.message);
    setFixes(finding.fixes);
    setStanding();
}

void FindingCard::setStanding()
{
    const bool mayAsk
        = m_finding.range && !m_finding.asked && m_finding.dismissal != policy::MayDismiss::Nobody;
    m_dismiss->setVisible(mayAsk);
    m_dismiss->setText(dismissalTitle(m_finding.rule));
    m_dismiss->setAccessibleDescription(m_finding.message);
    m_standing->setText(m_finding.asked ? tr("A reviewer has been asked") : tr("Cannot be waived"));
    m_standing->setVisible(m_finding.asked || !m_finding.waivable);
}

void FindingCard::setFixes(const QVector<policy::Fix>& fixes)
{
    while (m_fixButtons.size() < fixes.size()) {
        auto* button = new QPushButton(this);
        button->setIcon(theme::icon(QStringLiteral("fix")));
        button->setObjectName(QStringLiteral("fixButton"));
        const qsizetype index = m_fixButtons.size();
        connect(button, &QPushButton::clicked, this, [this, index] {
            if (index < m_finding.fixes.size())
                Q_EMIT fixChosen(m_finding.fixes.at(index));
        });
        m_fixRow->removeWidget(m_dismiss); // it stays the last
        m_fixRow->addWidget(button);
        m_fixRow->addWidget(m_dismiss);
        setTabOrder(button, m_dismiss);
        m_fixButtons.append(button);
    }
    for (qsizetype i = 0; i < m_fixButtons.size(); ++i) {
        QPushButton* button = m_fixButtons.at(i);
        button->setVisible(i < fixes.size());
        if (i < fixes.size()) {
            button->setText(fixes.at(i).label);
            button->setAccessibleDescription(m_finding.message);
        }
    }
}
