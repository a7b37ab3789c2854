// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/acknowledge_step.h"

#include "ui/setup/paper.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

AcknowledgeStep::AcknowledgeStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_people(new QLabel(this))
    , m_save(new QPushButton(tr("Save the &list to print…"), this))
{
    m_people->setObjectName(QStringLiteral("setupAcknowledge"));
    m_people->setWordWrap(true);
    m_people->setTextFormat(Qt::PlainText);
    m_save->setObjectName(QStringLiteral("setupSaveAcknowledge"));
    column()->addWidget(m_people);
    column()->addWidget(m_save, 0, Qt::AlignLeft);
    column()->addWidget(makeNote(
        tr("The printed list is for the staff room, if you want signatures on paper as well.")));
    column()->addStretch();
    connect(m_save, &QPushButton::clicked, this, &AcknowledgeStep::saveList);
}

QString AcknowledgeStep::introduction() const
{
    return tr("At the first sign-in each person reads the policy's sentences and says “I have read "
              "this”. The day is recorded, for this version of the policy; after every change they "
              "are asked again. You have nothing to do here.");
}

QWidget* AcknowledgeStep::entrance() const
{
    return m_save;
}

void AcknowledgeStep::fill(const services::SetupDraft&)
{
    if (!setup().school())
        return;
    QStringList names;
    for (const staff::StaffMember& member : setup().school()->staff)
        names.append(member.name);
    m_people->setText(tr("%n person(s) will be asked: %1.", nullptr, static_cast<int>(names.size()))
                          .arg(names.join(QStringLiteral(", "))));
}

void AcknowledgeStep::saveList()
{
    QVector<QStringList> rows;
    for (const staff::StaffMember& member : setup().school()->staff)
        rows.append({member.name, QString(), QString()});
    savePaper(this,
        {tr("%1: our policy for X").arg(setup().school()->settings.schoolName),
            tr("I have read the policy for the school's account on X and keep to it."),
            {tr("Name"), tr("Date"), tr("Signature")}, rows},
        tr("policy-read-by.pdf"), [this](const QString& trouble) { Q_EMIT failed(trouble); });
}
