// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/empty_state.h"

#include "ui/theme/colours.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(QStringLiteral("sentence"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("action"));
    m_action->hide();
    auto* layout = new QVBoxLayout(this);
    const theme::Spacing space = theme::spacing(this);
    layout->setContentsMargins(space.large, space.large, space.large, space.large);
    layout->setSpacing(space.medium);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(const QString& iconName, const QString& sentence, const QString& action)
{
    m_iconName = iconName;
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    refreshLook();
}

void EmptyState::refreshLook()
{
    const QColor quiet = theme::colours(palette()).secondaryText;
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            theme::iconPixmap(m_iconName, quiet, 3 * theme::iconSide(font()), devicePixelRatioF()));
    QPalette inked = m_text->palette();
    inked.setColor(QPalette::WindowText, quiet);
    m_text->setPalette(inked);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshLook();
    QWidget::changeEvent(event);
}
