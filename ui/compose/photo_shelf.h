// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of the post being written: takes them in on a worker, shows them with their
// descriptions, and tells when the person changed something. Knows nothing of saving or judging.
#pragma once

#include "app/base/async.h"
#include "app/posts/post.h"
#include "ui/photos/previews.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/picture_grid.h"

#include <QWidget>

class PictureStrip;

class PhotoShelf : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoShelf(QWidget* parent = nullptr);

    // Another post's pictures; ones still being read for the post before are forgotten.
    void setPhotos(const QVector<posts::Photo>& photos);
    [[nodiscard]] const QVector<posts::Photo>& photos() const { return m_photos; }
    // For the preview; a picture whose small copy is not made yet is null.
    [[nodiscard]] QVector<PostPicture> pictures();

    void choose(); // asks for files
    void addFiles(const QStringList& paths);
    void addImage(const QImage& image);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReading() const { return m_reading > 0; }
    [[nodiscard]] bool hasRoom() const { return m_photos.size() + m_reading < posts::mostPhotos; }

Q_SIGNALS:
    void changed(); // by the person: added, removed, described
    void picturesReady(); // pictures() has more to show
    void readingChanged();
    void said(MessageBar::Kind kind, const QString& sentence);

private:
    void add(const base::Async<posts::Photo>& photo);
    void onTaken(const base::Result<posts::Photo>& taken);
    void show();
    [[nodiscard]] QImage previewOf(const posts::Photo& photo);

    QVector<posts::Photo> m_photos;
    Previews m_previews;
    PictureStrip* m_strip;
    int m_reading = 0;
    quint64 m_post = 0; // answers about an earlier post's pictures are not ours
    bool m_readOnly = false;
};
