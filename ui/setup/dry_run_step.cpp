// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/dry_run_step.h"

#include "app/base/when_done.h"
#include "ui/severity_tone.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/severity_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr auto pauseBeforeJudging = std::chrono::milliseconds(150);
constexpr qsizetype mostFindings = 6;

QString findingsText(const policy::Verdict& verdict)
{
    QStringList lines;
    for (const policy::Finding& finding : verdict.findings) {
        const QString line = QStringLiteral("• %1 (%2)").arg(finding.message, finding.clause);
        if (!lines.contains(line) && lines.size() < mostFindings)
            lines.append(line);
    }
    return lines.isEmpty() ? DryRunStep::tr("Nothing speaks against this post.")
                           : lines.join(QLatin1Char('\n'));
}

} // namespace

DryRunStep::DryRunStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_text(new QPlainTextEdit(this))
    , m_severity(new SeverityLabel(this))
    , m_count(makeNote({}))
    , m_findings(new QLabel(this))
    , m_send(new QPushButton(tr("&Practise sending"), this))
    , m_arrived(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("setupTryText"));
    m_text->setAccessibleName(tr("A post to try"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().height() * 6);
    m_findings->setObjectName(QStringLiteral("setupTryFindings"));
    m_send->setObjectName(QStringLiteral("setupTrySend"));
    m_arrived->setObjectName(QStringLiteral("setupTryArrived"));
    for (QLabel* label : {m_findings, m_arrived}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* standing = new QHBoxLayout;
    standing->addWidget(m_severity);
    standing->addWidget(m_count, 1);
    column()->addWidget(m_text);
    column()->addLayout(standing);
    column()->addWidget(m_findings);
    column()->addWidget(m_send, 0, Qt::AlignLeft);
    column()->addWidget(makeNote(tr("Practice: the post goes to a practice X inside this computer "
                                    "and nowhere else.")));
    column()->addWidget(m_arrived);
    column()->addStretch();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeJudging);
    connect(&m_pause, &QTimer::timeout, this, &DryRunStep::judge);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_send, &QPushButton::clicked, this, &DryRunStep::send);
}

QString DryRunStep::introduction() const
{
    return tr("Type a post as a teacher would and watch your policy answer. Try one that breaks a "
              "rule, too. Nothing you type here is kept or posted.");
}

QWidget* DryRunStep::entrance() const
{
    return m_text;
}

bool DryRunStep::isDone() const
{
    return !isLeft(services::dryRunStep);
}

void DryRunStep::fill(const services::SetupDraft&)
{
    if (m_text->toPlainText().isEmpty())
        m_text->setPlainText(tr("Year 4 made clay owls and fired them today. #clay"));
    judge();
}

void DryRunStep::judge()
{
    if (!setup().school())
        return;
    const policy::Verdict verdict = setup().judge(m_text->toPlainText());
    m_severity->setTone(toneOf(verdict.severity));
    m_count->setText(tr("%1 of %2 characters").arg(verdict.weightedLength).arg(verdict.limit));
    m_findings->setText(findingsText(verdict));
    m_send->setEnabled(
        verdict.severity != policy::Severity::Blocked || verdict.sendableAt.has_value());
}

void DryRunStep::send()
{
    judge();
    if (!m_send->isEnabled())
        return;
    m_send->setEnabled(false);
    m_arrived->setText(tr("On its way to the practice X…"));
    base::whenDone(setup().practiseSending(m_text->toPlainText()), this,
        [this](const base::Result<QString>& arrived) {
            judge();
            if (!arrived) {
                m_arrived->clear();
                Q_EMIT failed(arrived.error().text);
                return;
            }
            m_arrived->setText(
                tr("Practice: the practice X received “%1”. Nothing left this computer.")
                    .arg(*arrived));
            base::whenDone(setup().noteDone(leftName()), this,
                [this](const base::Result<void>&) { Q_EMIT doneChanged(); });
        });
}
