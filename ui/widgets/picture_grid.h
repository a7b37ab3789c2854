// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Up to four pictures in the arrangement X uses, with rounded corners and a badge on those that
// have a description. Not interactive; a screen reader hears the descriptions.
#pragma once

#include "ui/widgets/spoken.h"

#include <QImage>
#include <QVector>
#include <QWidget>

struct PostPicture
{
    QImage image;
    QString description; // alternative text; empty: none
};

class PictureGrid : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit PictureGrid(QWidget* parent = nullptr);

    void setPictures(const QVector<PostPicture>& pictures); // the first four
    [[nodiscard]] QVector<QRect> cells(const QSize& size) const;

    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Graphic; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawBadge(QPainter& painter, const QRect& cell) const;

    QVector<PostPicture> m_pictures;
};
