// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/photo_shelf.h"

#include "app/base/when_done.h"
#include "app/posts/photo_intake.h"
#include "ui/theme/colours.h"
#include "ui/widgets/picture_strip.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace {

policy::PictureSource sourceFor(PictureTile::Owner owner)
{
    switch (owner) {
    case PictureTile::Owner::School:
        return policy::PictureSource::Ours;
    case PictureTile::Owner::Other:
        return policy::PictureSource::NotOurs;
    case PictureTile::Owner::NotSaid:
        break;
    }
    return policy::PictureSource::NotSaid;
}

PictureTile::Owner ownerFor(policy::PictureSource source)
{
    switch (source) {
    case policy::PictureSource::Ours:
        return PictureTile::Owner::School;
    case policy::PictureSource::NotOurs:
        return PictureTile::Owner::Other;
    case policy::PictureSource::NotSaid:
        break;
    }
    return PictureTile::Owner::NotSaid;
}

} // namespace

PhotoShelf::PhotoShelf(QWidget* parent)
    : QWidget(parent)
    , m_strip(new PictureStrip(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_strip);
    connect(m_strip, &PictureStrip::removeRequested, this, [this](int index) {
        m_photos.removeAt(index);
        show();
        Q_EMIT changed();
    });
    connect(m_strip, &PictureStrip::descriptionChanged, this,
        [this](int index, const QString& description) {
            m_photos[index].altText = description;
            Q_EMIT changed();
        });
    connect(m_strip, &PictureStrip::ownerChanged, this,
        [this](int index, PictureTile::Owner owner, const QString& note) {
            m_photos[index].source = sourceFor(owner);
            m_photos[index].sourceNote = note;
            Q_EMIT changed();
        });
    connect(&m_previews, &Previews::ready, this, [this] {
        for (int i = 0; i < m_strip->count(); ++i)
            m_strip->setPicture(i, previewOf(m_photos.at(i)));
        Q_EMIT picturesReady();
    });
    show();
}

void PhotoShelf::setPhotos(const QVector<posts::Photo>& photos)
{
    ++m_post;
    m_reading = 0;
    m_photos = photos;
    show();
}

QImage PhotoShelf::previewOf(const posts::Photo& photo)
{
    return m_previews.of(photo.sha256, photo.bytes);
}

QVector<PostPicture> PhotoShelf::pictures()
{
    QVector<PostPicture> shown;
    for (const posts::Photo& photo : m_photos)
        shown.append({previewOf(photo), photo.altText});
    return shown;
}

// The strip's ids are places in the post.
void PhotoShelf::show()
{
    m_strip->clear();
    for (int i = 0; i < m_photos.size(); ++i) {
        m_strip->addPicture(i, previewOf(m_photos.at(i)), m_photos.at(i).altText);
        m_strip->setOwner(i, ownerFor(m_photos.at(i).source), m_photos.at(i).sourceNote);
        m_strip->setRemark(i, theme::Tone::Review, tr("Not checked for faces"));
    }
    setVisible(!m_photos.isEmpty());
}

void PhotoShelf::choose()
{
    auto* dialog = new QFileDialog(window(), tr("Choose pictures of work"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff *.heic)"),
            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &PhotoShelf::addFiles);
    dialog->open();
}

void PhotoShelf::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (!m_readOnly)
            add(posts::takeInFile(path));
    }
}

void PhotoShelf::addImage(const QImage& image)
{
    if (!m_readOnly)
        add(posts::takeInImage(image));
}

void PhotoShelf::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_strip->setReadOnly(readOnly);
}

void PhotoShelf::add(const base::Async<posts::Photo>& photo)
{
    if (!hasRoom()) {
        Q_EMIT said(MessageBar::Kind::Warning, tr("A post holds four pictures at most."));
        return;
    }
    ++m_reading;
    Q_EMIT readingChanged();
    base::whenDone(photo, this, [this, post = m_post](const base::Result<posts::Photo>& taken) {
        if (post == m_post)
            onTaken(taken);
    });
}

void PhotoShelf::onTaken(const base::Result<posts::Photo>& taken)
{
    --m_reading;
    if (!taken) {
        Q_EMIT readingChanged();
        Q_EMIT said(MessageBar::Kind::Error, taken.error().text);
        return;
    }
    m_photos.append(*taken);
    show();
    Q_EMIT readingChanged();
    Q_EMIT changed();
    if (!taken->metadataFound.isEmpty())
        Q_EMIT said(MessageBar::Kind::Information,
            tr("Removed from the picture's file: %1.").arg(taken->metadataFound.join(tr(", "))));
    m_strip->focusDescription(static_cast<int>(m_photos.size()) - 1);
}
