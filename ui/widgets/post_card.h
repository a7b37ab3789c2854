// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A post as it will look on X: who, what, pictures, when. Its text can be selected; a screen
// reader that asks hears the whole post, but nothing is spoken while it changes.
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/picture_grid.h"
#include "ui/widgets/post_text.h"
#include "ui/widgets/spoken.h"

class Avatar;
class PostTextView;
class QLabel;

struct PostAccount
{
    QString name;
    QString handle; // without the @
    QImage crest; // null: the first letter of the name instead
};

struct PostContent
{
    QString text;
    PostEntities entities;
    QVector<PostPicture> pictures;
    QString when; // "Tomorrow, 09:00"; empty: no line
};

class PostCard : public Card, public Spoken
{
    Q_OBJECT

public:
    explicit PostCard(QWidget* parent = nullptr);

    void setAccount(const PostAccount& account);
    void setContent(const PostContent& content);

    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Grouping; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshLook();

    PostAccount m_account;
    PostContent m_content;
    Avatar* m_avatar;
    QLabel* m_name;
    QLabel* m_handle;
    PostTextView* m_text;
    PictureGrid* m_pictures;
    QLabel* m_when;
};
