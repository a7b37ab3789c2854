// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures attached to a post, side by side, each with its description. Tells what the
// person did; whoever owns the draft decides and calls back.
#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/picture_tile.h"

#include <QImage>
#include <QVector>
#include <QWidget>

class PictureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PictureStrip(QWidget* parent = nullptr);

    // `id` is the caller's and unique.
    void addPicture(int id, const QImage& picture, const QString& description = {});
    void removePicture(int id);
    void clear();
    void setPicture(int id, const QImage& picture);
    void setDescription(int id, const QString& text);
    void setOwner(int id, PictureTile::Owner owner, const QString& note);
    // A pill over the thumbnail, such as "Face found"; an empty word removes it.
    void setRemark(int id, theme::Tone tone, const QString& word);
    void setReadOnly(bool readOnly);
    void focusDescription(int id);

    [[nodiscard]] int count() const { return static_cast<int>(m_tiles.size()); }
    [[nodiscard]] QString description(int id) const;

Q_SIGNALS:
    void descriptionChanged(int id, const QString& text);
    void ownerChanged(int id, PictureTile::Owner owner, const QString& note);
    void removeRequested(int id);
    void openRequested(int id);

private:
    struct Entry
    {
        int id;
        PictureTile* tile; // owned by this widget
    };

    [[nodiscard]] PictureTile* tile(int id) const;
    void renumber();

    QVector<Entry> m_tiles;
    bool m_readOnly = false;
};
