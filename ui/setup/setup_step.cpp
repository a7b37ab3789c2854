// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/setup_step.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

SetupStep::SetupStep(services::SchoolSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, theme::spacing(this).medium, 0); // clear of the scroll bar
    m_column->setSpacing(theme::spacing(this).medium);
}

bool SetupStep::isLeft(const char* step) const
{
    const services::SchoolRecord* school = m_setup.school();
    return !school || school->settings.setupLeft.contains(QLatin1String(step));
}

QLabel* SetupStep::addHeading(const QString& text)
{
    auto* heading = new QLabel(text, this);
    heading->setFont(theme::headingFont(font()));
    heading->setWordWrap(true);
    m_column->addWidget(heading);
    return heading;
}

void SetupStep::addField(const QString& label, QWidget* field, const QString& note)
{
    auto* group = new QVBoxLayout;
    group->setSpacing(theme::spacing(this).small);
    auto* words = new QLabel(label, this);
    words->setBuddy(field);
    group->addWidget(words);
    group->addWidget(field);
    if (!note.isEmpty())
        group->addWidget(makeNote(note));
    m_column->addLayout(group);
}

QLabel* SetupStep::makeNote(const QString& text)
{
    auto* note = new QLabel(text, this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    return note;
}

void SetupStep::guardWheel(QWidget* field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
}

bool SetupStep::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        const auto* field = qobject_cast<QWidget*>(watched);
        if (field && !field->hasFocus()) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
