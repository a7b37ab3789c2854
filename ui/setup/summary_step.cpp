// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/summary_step.h"

#include "ui/setup/left_steps.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

SummaryStep::SummaryStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_lines(new QWidget(this))
{
    m_lines->setObjectName(QStringLiteral("setupSummary"));
    new QVBoxLayout(m_lines);
    m_lines->layout()->setContentsMargins({});
    column()->addWidget(m_lines);
    column()->addStretch();
}

QString SummaryStep::introduction() const
{
    return tr("Your school is ready. Sign in with your own name and passphrase. What is left stays "
              "on your Settings page until it is done.");
}

void SummaryStep::fill(const services::SetupDraft&)
{
    while (QLayoutItem* item = m_lines->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const services::SchoolRecord* school = setup().school();
    if (!school)
        return;
    const settings::SchoolSettings& set = school->settings;
    const auto done = QStringLiteral("check");
    addLine(done, tr("%1, @%2, %3").arg(set.schoolName, set.handle, set.mailbox));
    addLine(done, tr("Policy, version %1, signed").arg(setup().policy().version));
    if (setup().policy().review)
        addLine(done,
            tr("Next review of the policy: %1")
                .arg(QLocale().toString(*setup().policy().review, QLocale::LongFormat)));
    addLine(done, tr("%n person(s) may sign in", nullptr, static_cast<int>(school->staff.size())));
    addLine(done,
        tr("New followers are looked through every %n day(s)", nullptr, set.followerCheckDays));
    if (setup().pupilCount() > 0)
        addLine(done,
            tr("%n child(ren) on the class list", nullptr, static_cast<int>(setup().pupilCount())));
    for (const QString& step : set.setupLeft)
        addLine(QStringLiteral("clock"), leftStepSentence(step));
}

void SummaryStep::addLine(const QString& icon, const QString& words)
{
    auto* line = new QWidget(m_lines);
    auto* picture = new QLabel(line);
    const int side = theme::iconSide(font());
    picture->setPixmap(theme::icon(icon, QPalette::WindowText).pixmap(side, side));
    auto* text = new QLabel(words, line);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_lines->layout()->addWidget(line);
}
