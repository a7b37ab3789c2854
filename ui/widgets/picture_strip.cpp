// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/picture_strip.h"

#include "ui/widgets/flow_layout.h"

#include <algorithm>

PictureStrip::PictureStrip(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins({});
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Attached pictures"));
}

void PictureStrip::addPicture(int id, const QImage& picture, const QString& description)
{
    auto* added = new PictureTile(picture, this);
    added->setDescription(description);
    added->setReadOnly(m_readOnly);
    connect(added, &PictureTile::descriptionChanged, this,
        [this, id](const QString& text) { Q_EMIT descriptionChanged(id, text); });
    connect(added, &PictureTile::ownerChanged, this,
        [this, id](PictureTile::Owner owner, const QString& note) {
            Q_EMIT ownerChanged(id, owner, note);
        });
    connect(added, &PictureTile::removeClicked, this, [this, id] { Q_EMIT removeRequested(id); });
    connect(added, &PictureTile::opened, this, [this, id] { Q_EMIT openRequested(id); });
    if (!m_tiles.isEmpty())
        setTabOrder(m_tiles.last().tile, added);
    m_tiles.append({id, added});
    layout()->addWidget(added);
    added->show();
    renumber();
}

void PictureStrip::removePicture(int id)
{
    const auto it = std::find_if(
        m_tiles.begin(), m_tiles.end(), [id](const Entry& entry) { return entry.id == id; });
    if (it == m_tiles.end())
        return;
    PictureTile* gone = it->tile;
    const bool hadFocus = gone->isAncestorOf(focusWidget());
    const auto place = it - m_tiles.begin();
    m_tiles.erase(it);
    layout()->removeWidget(gone);
    gone->hide();
    gone->deleteLater(); // its own button may be what asked for this
    renumber();
    // The keyboard stays in the strip, at the picture that took the place.
    if (hadFocus && !m_tiles.isEmpty())
        m_tiles.at(std::min(place, m_tiles.size() - 1)).tile->focusDescription();
}

void PictureStrip::clear()
{
    while (!m_tiles.isEmpty())
        removePicture(m_tiles.last().id);
}

void PictureStrip::setPicture(int id, const QImage& picture)
{
    if (PictureTile* found = tile(id))
        found->setPicture(picture);
}

void PictureStrip::setDescription(int id, const QString& text)
{
    if (PictureTile* found = tile(id))
        found->setDescription(text);
}

void PictureStrip::setOwner(int id, PictureTile::Owner owner, const QString& note)
{
    if (PictureTile* found = tile(id))
        found->setOwner(owner, note);
}

void PictureStrip::setRemark(int id, theme::Tone tone, const QString& word)
{
    if (PictureTile* found = tile(id))
        found->setRemark(tone, word);
}

void PictureStrip::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Entry& entry : m_tiles)
        entry.tile->setReadOnly(readOnly);
}

void PictureStrip::focusDescription(int id)
{
    if (PictureTile* found = tile(id))
        found->focusDescription();
}

QString PictureStrip::description(int id) const
{
    const PictureTile* found = tile(id);
    return found != nullptr ? found->description() : QString();
}

PictureTile* PictureStrip::tile(int id) const
{
    const auto it = std::find_if(
        m_tiles.begin(), m_tiles.end(), [id](const Entry& entry) { return entry.id == id; });
    return it != m_tiles.end() ? it->tile : nullptr;
}

void PictureStrip::renumber()
{
    for (qsizetype i = 0; i < m_tiles.size(); ++i)
        m_tiles.at(i).tile->setPlace(static_cast<int>(i) + 1, count());
    updateGeometry();
}
