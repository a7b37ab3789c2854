// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/stop_card.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/severity_label.h"
#include "ui/widgets/spoken.h"

#include <QDate>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

StopCard::StopCard(QWidget* parent)
    : Card(parent)
{
    m_sign = new SeverityLabel(this);
    m_sign->setTone(theme::Tone::Blocked, tr("Stop and read this first"));
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("stopTitle"));
    m_title->setFont(theme::headingFont(font()));
    m_sentence = new QLabel(this);
    m_contacts = new QLabel(this);
    m_contacts->setObjectName(QStringLiteral("stopContacts"));
    m_contacts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_contacts->setAccessibleName(tr("Whom to ring"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_sign, 0, Qt::AlignLeft);
    for (QLabel* label : {m_title, m_sentence, m_contacts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    hide();
}

void StopCard::setStop(const governance::StopSign* stop)
{
    setVisible(stop != nullptr);
    if (!stop)
        return;
    m_title->setText(stop->title);
    m_sentence->setText(stop->sentence);
    QStringList lines;
    for (const governance::Contact& contact : stop->contacts)
        lines.append(tr("%1: %2 – %3", "telephone number: who – when")
                         .arg(contact.reach, contact.name, contact.when));
    lines.append(tr("Numbers noted on %1. If one no longer answers, ring 101.")
                     .arg(QLocale().toString(
                         QDate::fromString(stop->notedOn, Qt::ISODate), QLocale::LongFormat)));
    m_contacts->setText(lines.join(QLatin1Char('\n')));
    announce(this, stop->title);
}
