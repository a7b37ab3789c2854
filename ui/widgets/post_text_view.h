// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the text of a post, selectable with mouse and keyboard, as tall as the text is.
#pragma once

#include "ui/widgets/post_text.h"

#include <QTextEdit>

class PostTextView : public QTextEdit
{
    Q_OBJECT

public:
    explicit PostTextView(QWidget* parent = nullptr);

    void setPost(const QString& text, const PostEntities& entities);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void rewrite();

    QString m_text;
    PostEntities m_entities;
};
