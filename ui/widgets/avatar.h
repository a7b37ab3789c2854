// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A round picture of an account: its crest, or else the first letter of its name.
#pragma once

#include <QImage>
#include <QWidget>

class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget* parent = nullptr);

    void setAccount(const QString& name, const QImage& crest);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QImage m_crest;
};
