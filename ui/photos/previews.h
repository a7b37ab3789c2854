// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small copies of a post's pictures, made away from the UI thread and kept while they are asked
// for. Lives on the UI thread.
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

class Previews : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // The preview, or a null image while it is being made; ready() follows.
    [[nodiscard]] QImage of(const QString& sha256, const QByteArray& bytes);

Q_SIGNALS:
    void ready();

private:
    QHash<QString, QImage> m_images;
    QSet<QString> m_making;
};
