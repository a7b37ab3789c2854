// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/findings_panel.h"

#include "ui/compose/finding_card.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace {

// A text with more findings than this is not mended card by card.
constexpr qsizetype mostCards = 30;

// The same sentence about the same words is said once, with all its clauses.
QVector<policy::Finding> grouped(const QVector<policy::Finding>& findings)
{
    QVector<policy::Finding> groups;
    for (const policy::Finding& finding : findings) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const policy::Finding& g) {
            return g.rule == finding.rule && g.range == finding.range
                && g.message == finding.message && g.severity == finding.severity
                && g.waivable == finding.waivable;
        });
        if (same == groups.end())
            groups.append(finding);
        else
            same->clause += QStringLiteral(", ") + finding.clause;
    }
    return groups;
}

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QScrollArea(parent)
    , m_clear(new QLabel(nothing(), this))
{
    setObjectName(QStringLiteral("findingsPanel"));
    setAccessibleName(tr("What the policy says about this post"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    m_list = new QVBoxLayout(body);
    m_list->setContentsMargins({});
    m_clear->setWordWrap(true);
    m_clear->setForegroundRole(QPalette::PlaceholderText);
    m_list->addWidget(m_clear);
    m_list->addStretch();
    setWidget(body);
}

void FindingsPanel::setFindings(const QVector<policy::Finding>& all)
{
    const QVector<policy::Finding> findings = grouped(all);
    if (findings == m_findings)
        return;
    m_findings = findings;
    const qsizetype shown = std::min(findings.size(), mostCards);
    while (m_cards.size() < shown) {
        auto* card = new FindingCard(widget());
        connect(card, &FindingCard::fixChosen, this, &FindingsPanel::fixChosen);
        connect(card, &FindingCard::placeChosen, this, &FindingsPanel::placeChosen);
        connect(card, &FindingCard::dismissChosen, this, &FindingsPanel::dismissChosen);
        m_list->insertWidget(m_list->count() - 1, card);
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->setVisible(i < shown);
        if (i < shown)
            m_cards.at(i)->setFinding(findings.at(i));
    }
    // No sideways scrolling: the panel is as wide as its widest card needs.
    setMinimumWidth(widget()->minimumSizeHint().width()
        + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) + 2 * frameWidth());
    m_clear->setVisible(findings.isEmpty() || findings.size() > shown);
    m_clear->setText(findings.isEmpty() ? nothing()
                                        : tr("… and %n more. Mend these first.", nullptr,
                                            static_cast<int>(findings.size() - shown)));
}

QString FindingsPanel::nothing() const
{
    return m_nothing.isEmpty() ? tr("Nothing speaks against this post.") : m_nothing;
}

void FindingsPanel::setNothing(const QString& sentence)
{
    m_nothing = sentence;
    if (m_findings.isEmpty())
        m_clear->setText(nothing());
}
