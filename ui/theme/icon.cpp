// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icon.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace theme {
namespace {

QString folder()
{
    return QStringLiteral(":/nestbox/icons/");
}

const QString& applicationIconName()
{
    static const QString name = QStringLiteral("org.nestbox.Nestbox");
    return name;
}

QByteArray drawing(const QString& name)
{
    QFile file(folder() + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// `size` in device dots. An invalid colour keeps the drawing's own colours.
QPixmap rendered(const QString& name, const QSize& size, const QColor& colour)
{
    const QString key = QStringLiteral("nestbox-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(colour.isValid() ? colour.name(QColor::HexArgb) : QString());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = drawing(name);
    if (colour.isValid())
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.isValid() ? colour.alphaF() : 1.0);
    const QSizeF shape = renderer.defaultSize().scaled(size, Qt::KeepAspectRatio);
    renderer.render(&painter,
        QRectF(QPointF((size.width() - shape.width()) / 2, (size.height() - shape.height()) / 2),
            shape));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, QPalette::ColorRole role, std::optional<QColor> colour)
        : m_name(std::move(name))
        , m_role(role)
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return rendered(m_name, size, colourFor(mode));
    }
    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_role, m_colour); }
    QString key() const override { return QStringLiteral("nestbox-line"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_colour.value_or(palette.color(QPalette::Active, m_role));
    }

    QString m_name;
    QPalette::ColorRole m_role;
    std::optional<QColor> m_colour;
};

QIcon lineIcon(const QString& name, QPalette::ColorRole role, std::optional<QColor> colour)
{
    if (!QFile::exists(folder() + name + QStringLiteral(".svg")))
        return {};
    return QIcon(new LineIconEngine(name, role, colour));
}

} // namespace

QIcon icon(const QString& name, QPalette::ColorRole role)
{
    return lineIcon(name, role, std::nullopt);
}

QIcon icon(const QString& name, const QColor& colour)
{
    return lineIcon(name, QPalette::ButtonText, colour);
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int side, qreal devicePixelRatio)
{
    const int dots = qRound(side * devicePixelRatio);
    QPixmap pixmap = rendered(name, {dots, dots}, colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(rendered(applicationIconName(), {side, side}, QColor()));
    return icon;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.svg")}, QDir::Files))
        names.append(file.chopped(4));
    names.removeAll(applicationIconName());
    return names;
}

} // namespace theme
