// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/post_text_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

PostTextView::PostTextView(QWidget* parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Text of the post"));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(theme::focusRingWidth + 1);
    // Not Fixed: that would cap the height at the hint's, whatever the width asks for.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PostTextView::setPost(const QString& text, const PostEntities& entities)
{
    m_text = text;
    m_entities = entities;
    rewrite();
}

void PostTextView::rewrite()
{
    writePostText(*document(), m_text, m_entities, palette().color(QPalette::Link));
    updateGeometry();
}

int PostTextView::heightForWidth(int width) const
{
    QTextDocument* const shown = document();
    const qreal before = shown->textWidth();
    shown->setTextWidth(width);
    const int height = static_cast<int>(std::ceil(shown->size().height()));
    shown->setTextWidth(before);
    return height;
}

QSize PostTextView::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 45;
    return {width, heightForWidth(width)};
}

QSize PostTextView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void PostTextView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rewrite();
}

void PostTextView::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    theme::drawFocusRing(painter, viewport()->rect(), palette(), theme::cornerRadius(font()));
}

// All of the text is in sight: the wheel belongs to the page around it.
void PostTextView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void PostTextView::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update();
}

void PostTextView::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}
