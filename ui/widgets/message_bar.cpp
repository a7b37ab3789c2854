// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/message_bar.h"

#include "ui/theme/colours.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace {

theme::Tone toneOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return theme::Tone::Advice;
    case MessageBar::Kind::Success:
        return theme::Tone::Clear;
    case MessageBar::Kind::Warning:
        return theme::Tone::Review;
    case MessageBar::Kind::Error:
        return theme::Tone::Blocked;
    }
    return theme::Tone::Neutral;
}

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return QStringLiteral("information");
    case MessageBar::Kind::Success:
        return QStringLiteral("check");
    case MessageBar::Kind::Warning:
        return QStringLiteral("warning");
    case MessageBar::Kind::Error:
        return QStringLiteral("blocked");
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setObjectName(QStringLiteral("sentence"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setObjectName(QStringLiteral("action"));
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));
    auto* layout = new QHBoxLayout(this);
    const theme::Spacing space = theme::spacing(this);
    layout->setContentsMargins(space.medium, space.small, space.small, space.small);
    layout->setSpacing(space.small);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    refreshLook();
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& sentence, const QString& action)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    refreshLook();
    show();
    announce(this, sentence);
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void MessageBar::setDismissable(bool dismissable)
{
    m_dismissable = dismissable;
    m_close->setVisible(dismissable);
}

QString MessageBar::sentence() const
{
    return m_text->text();
}

void MessageBar::refreshLook()
{
    const QColor ink = theme::tone(toneOf(m_kind), palette()).ink;
    const int side = theme::iconSide(font());
    m_icon->setPixmap(theme::iconPixmap(iconOf(m_kind), ink, side, devicePixelRatioF()));
    QPalette inked = m_text->palette();
    inked.setColor(QPalette::WindowText, ink);
    m_text->setPalette(inked);
    m_close->setIcon(theme::icon(QStringLiteral("remove"), ink));
    update();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::ToneColours& set = theme::tone(toneOf(m_kind), palette());
    painter.setPen(QPen(set.line, 1));
    painter.setBrush(set.fill);
    const qreal radius = theme::cornerRadius(font());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_dismissable)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshLook();
    QFrame::changeEvent(event);
}
