// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/world_file.h"

#include "app/sandbox/world_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace sandbox {
namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(sandbox::WorldFile)
};

constexpr qint64 largestFile = qint64(64) * 1024 * 1024;

QString mediaFolder(const QString& path)
{
    return path + QLatin1String(".media");
}

QString mediumPath(const QString& path, const Medium& medium)
{
    return mediaFolder(path) + QLatin1Char('/') + medium.id;
}

bool writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool writeMedia(const QString& path, const WorldState& state)
{
    if (!state.media.isEmpty() && !QDir().mkpath(mediaFolder(path)))
        return false;
    for (const Medium& medium : state.media) {
        const QString file = mediumPath(path, medium);
        if (!QFile::exists(file) && !writeWhole(file, medium.bytes))
            return false;
    }
    return true;
}

// Pictures nobody refers to any more.
void removeForgottenMedia(const QString& path, const WorldState& state)
{
    QDir folder(mediaFolder(path));
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString& name : names) {
        if (Snowflakes::isId(name) && !state.media.contains(Snowflakes::number(name)))
            folder.remove(name);
    }
}

} // namespace

base::Result<void> writeWorld(const QString& path, const WorldState& state)
{
    const QByteArray bytes = QJsonDocument(worldToJson(state)).toJson();
    // Pictures first: the file never names one that is not there.
    if (!writeMedia(path, state) || !writeWhole(path, bytes))
        return base::failure(base::ErrorKind::Storage,
            Sentences::tr("The practice school could not be saved. Check that the disk is not full "
                          "and that you may write to its folder."));
    removeForgottenMedia(path, state);
    return {};
}

base::Result<WorldState> readWorld(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return base::failure(
            base::ErrorKind::NotFound, Sentences::tr("There is no saved practice school yet."));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Storage,
            Sentences::tr("The saved practice school could not be opened. Check that you may read "
                          "its file."));
    std::optional<WorldState> state;
    if (file.size() <= largestFile)
        state = worldFromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!state)
        return base::failure(base::ErrorKind::Invalid,
            Sentences::tr("The saved practice school is damaged and cannot be read."));
    for (Medium& medium : state->media) {
        QFile picture(mediumPath(path, medium));
        if (picture.open(QIODevice::ReadOnly))
            medium.bytes = picture.readAll();
    }
    return std::move(*state);
}

} // namespace sandbox
