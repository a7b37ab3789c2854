// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/picture_tile.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/severity_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int longestDescription = 1000; // what X takes
constexpr int longestNote = 200;
constexpr int tileLetters = 30;

// The whole picture on a quiet ground, at the sharpness of the screen.
QPixmap fitted(const QImage& image, const QSize& size, qreal scale, const QColor& ground)
{
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(ground);
    if (image.isNull())
        return pixmap;
    QPainter painter(&pixmap);
    const QImage small = image.scaled(size * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QRectF place(QPointF(), QSizeF(small.size()) / scale);
    place.moveCenter(QRectF(QPointF(), QSizeF(size)).center());
    painter.drawImage(place, small);
    return pixmap;
}

} // namespace

PictureTile::PictureTile(const QImage& picture, QWidget* parent)
    : Card(parent)
    , m_picture(picture)
    , m_thumbnail(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_remark(new SeverityLabel(this))
    , m_description(new QPlainTextEdit(this))
    , m_label(new QLabel(tr("Description"), this))
    , m_owner(new QComboBox(this))
    , m_ownerNote(new QLineEdit(this))
{
    m_thumbnail->setObjectName(QStringLiteral("thumbnail"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_description->setObjectName(QStringLiteral("description"));
    m_label->setBuddy(m_description);
    m_thumbnail->setAutoRaise(true);
    m_thumbnail->setFocusPolicy(Qt::StrongFocus);
    m_thumbnail->setToolTip(tr("Show this picture large"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setIcon(theme::icon(QStringLiteral("remove")));
    m_remove->setToolTip(tr("Remove this picture from the post"));
    m_description->setTabChangesFocus(true);
    m_description->setPlaceholderText(tr("What does it show, for people who cannot see it?"));
    m_remark->hide();
    m_owner->setObjectName(QStringLiteral("owner"));
    m_owner->addItems({tr("Whose picture is this?"), tr("Made at school"), tr("Somebody else's")});
    m_ownerNote->setObjectName(QStringLiteral("ownerNote"));
    m_ownerNote->setPlaceholderText(tr("Whose, and who allows it?"));
    m_ownerNote->setMaxLength(longestNote);
    m_ownerNote->hide();
    build();
    setPlace(1, 1);
    refreshLook();
    connect(m_thumbnail, &QToolButton::clicked, this, &PictureTile::opened);
    connect(m_remove, &QToolButton::clicked, this, &PictureTile::removeClicked);
    connect(m_owner, &QComboBox::activated, this, &PictureTile::ownerEdited);
    connect(m_ownerNote, &QLineEdit::textEdited, this, &PictureTile::ownerEdited);
    connect(m_description, &QPlainTextEdit::textChanged, this, &PictureTile::descriptionEdited);
}

void PictureTile::build()
{
    const theme::Spacing space = theme::spacing(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_remark);
    head->addStretch();
    head->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.small, space.small, space.small, space.small);
    layout->setSpacing(space.hair);
    layout->addLayout(head);
    layout->addWidget(m_thumbnail, 0, Qt::AlignCenter);
    layout->addWidget(m_label);
    layout->addWidget(m_description);
    layout->addWidget(m_owner);
    layout->addWidget(m_ownerNote);
    setTabOrder(m_thumbnail, m_description);
    setTabOrder(m_description, m_owner);
    setTabOrder(m_owner, m_ownerNote);
    setTabOrder(m_ownerNote, m_remove);
}

void PictureTile::setPlace(int number, int count)
{
    const QString place = tr("Picture %1 of %2").arg(number).arg(count);
    setAccessibleName(place);
    m_thumbnail->setAccessibleName(tr("%1: show large").arg(place));
    m_remove->setAccessibleName(tr("%1: remove").arg(place));
    m_description->setAccessibleName(tr("%1: description").arg(place));
    m_owner->setAccessibleName(tr("%1: whose picture is this?").arg(place));
    m_ownerNote->setAccessibleName(tr("%1: whose it is, and who allows it").arg(place));
}

void PictureTile::setPicture(const QImage& picture)
{
    m_picture = picture;
    refreshLook();
}

void PictureTile::setDescription(const QString& text)
{
    if (text == description())
        return;
    const QSignalBlocker quiet(m_description);
    m_description->setPlainText(text);
}

QString PictureTile::description() const
{
    return m_description->toPlainText();
}

void PictureTile::setOwner(Owner owner, const QString& note)
{
    m_owner->setCurrentIndex(static_cast<int>(owner));
    if (m_ownerNote->text() != note)
        m_ownerNote->setText(note);
    m_ownerNote->setVisible(owner == Owner::Other);
}

void PictureTile::ownerEdited()
{
    const auto owner = static_cast<Owner>(m_owner->currentIndex());
    m_ownerNote->setVisible(owner == Owner::Other);
    Q_EMIT ownerChanged(owner, owner == Owner::Other ? m_ownerNote->text() : QString());
}

void PictureTile::setRemark(theme::Tone tone, const QString& word)
{
    m_remark->setVisible(!word.isEmpty());
    m_remark->setTone(tone, word);
}

void PictureTile::setReadOnly(bool readOnly)
{
    m_description->setReadOnly(readOnly);
    m_owner->setEnabled(!readOnly);
    m_ownerNote->setReadOnly(readOnly);
    m_remove->setVisible(!readOnly);
}

void PictureTile::focusDescription()
{
    m_description->setFocus(Qt::OtherFocusReason);
}

// X takes no more; cutting here tells at once instead of when the post is sent.
void PictureTile::descriptionEdited()
{
    QString text = description();
    if (text.size() > longestDescription) {
        const QSignalBlocker quiet(m_description);
        QTextCursor cursor = m_description->textCursor();
        cursor.movePosition(QTextCursor::End);
        cursor.setPosition(longestDescription, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        text = description();
    }
    Q_EMIT descriptionChanged(text);
}

void PictureTile::refreshLook()
{
    const QFontMetrics metrics(font());
    const int width = metrics.averageCharWidth() * tileLetters;
    const QSize size(width, width * 2 / 3);
    m_thumbnail->setIconSize(size);
    m_thumbnail->setIcon(QIcon(
        fitted(m_picture, size, devicePixelRatioF(), palette().color(QPalette::AlternateBase))));
    const int lines = 3;
    m_description->setFixedHeight(metrics.lineSpacing() * lines + 2 * metrics.descent()
        + 2 * m_description->frameWidth()
        + qRound(2 * m_description->document()->documentMargin()));
    for (QWidget* field : std::initializer_list<QWidget*>{m_description, m_owner, m_ownerNote})
        field->setFixedWidth(width + theme::spacing(this).small);
}

void PictureTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshLook();
    Card::changeEvent(event);
}
