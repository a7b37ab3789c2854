// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/post_card.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/post_text_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

PostCard::PostCard(QWidget* parent)
    : Card(parent)
    , m_avatar(new Avatar(this))
    , m_name(new QLabel(this))
    , m_handle(new QLabel(this))
    , m_text(new PostTextView(this))
    , m_pictures(new PictureGrid(this))
    , m_when(new QLabel(this))
{
    setAccessibleName(tr("The post as it will look on X"));
    m_name->setObjectName(QStringLiteral("name"));
    m_handle->setObjectName(QStringLiteral("handle"));
    m_text->setObjectName(QStringLiteral("text"));
    m_when->setObjectName(QStringLiteral("when"));
    for (QLabel* label : {m_name, m_handle, m_when}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_pictures->hide();
    m_when->hide();
    const theme::Spacing space = theme::spacing(this);
    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(m_name);
    who->addWidget(m_handle);
    auto* header = new QHBoxLayout;
    header->setSpacing(space.small);
    header->addWidget(m_avatar, 0, Qt::AlignTop);
    header->addLayout(who, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium, space.medium, space.medium, space.medium);
    layout->setSpacing(space.small);
    layout->addLayout(header);
    layout->addWidget(m_text);
    layout->addWidget(m_pictures);
    layout->addWidget(m_when);
    refreshLook();
}

void PostCard::setAccount(const PostAccount& account)
{
    m_account = account;
    m_avatar->setAccount(account.name, account.crest);
    m_name->setText(account.name);
    m_handle->setText(account.handle.isEmpty() ? QString() : u'@' + account.handle);
}

void PostCard::setContent(const PostContent& content)
{
    m_content = content;
    m_text->setPost(content.text, content.entities);
    m_pictures->setPictures(content.pictures);
    m_when->setText(content.when);
    m_when->setVisible(!content.when.isEmpty());
}

QString PostCard::spokenText() const
{
    QStringList parts{tr("%1, at %2:").arg(m_account.name, m_account.handle), m_content.text};
    if (!m_content.pictures.isEmpty())
        parts.append(m_pictures->spokenText());
    if (!m_content.when.isEmpty())
        parts.append(m_content.when);
    return parts.join(u'\n');
}

void PostCard::refreshLook()
{
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    m_name->setFont(bold);
    m_when->setFont(theme::smallFont(font()));
    for (QLabel* label : {m_handle, m_when}) {
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, theme::colours(palette()).secondaryText);
        label->setPalette(quiet);
    }
}

void PostCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshLook();
    Card::changeEvent(event);
}
