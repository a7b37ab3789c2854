// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/verdict_column.h"

#include "ui/severity_tone.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/severity_label.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

VerdictColumn::VerdictColumn(const base::Clock& clock, const QString& title, QWidget* parent)
    : Card(parent)
    , m_check(clock)
    , m_severity(new SeverityLabel(this))
    , m_length(new QLabel(this))
    , m_findings(new QLabel(this))
{
    setAccessibleName(title);
    auto* heading = new QLabel(title, this);
    heading->setFont(theme::headingFont(font()));
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setAlignment(Qt::AlignTop);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_findings->setObjectName(QStringLiteral("tryFindings"));
    m_length->setForegroundRole(QPalette::PlaceholderText);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_findings);
    m_findings->setAutoFillBackground(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_severity);
    top->addStretch();
    top->addWidget(m_length);
    auto* column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addLayout(top);
    column->addWidget(area, 1);
    connect(&m_check, &posts::LiveCheck::judged, this,
        [this](const policy::Verdict& verdict) { showVerdict(verdict); });
}

void VerdictColumn::setChecker(std::shared_ptr<const posts::DraftChecker> checker)
{
    m_check.setChecker(std::move(checker));
}

void VerdictColumn::judge(const posts::Content& content)
{
    const bool empty = content.isEmpty();
    m_severity->setVisible(!empty);
    m_length->setVisible(!empty);
    if (empty)
        m_findings->clear();
    else
        m_check.check(content);
}

void VerdictColumn::showVerdict(const policy::Verdict& verdict)
{
    m_shown = verdict.severity;
    m_severity->setTone(toneOf(verdict.severity));
    m_length->setText(tr("%1 of %2").arg(verdict.weightedLength).arg(verdict.limit));
    QStringList lines;
    for (const policy::Finding& finding : verdict.findings) {
        const QString clause = finding.origin == policy::Origin::Policy
            ? finding.clause
            : tr("%1, app safeguard").arg(finding.clause);
        lines.append(
            tr("%1 (%2): %3")
                .arg(SeverityLabel::wordFor(toneOf(finding.severity)), clause, finding.message));
    }
    m_findings->setText(lines.isEmpty() ? tr("This policy has nothing to say against it.")
                                        : lines.join(QStringLiteral("\n\n")));
}
