// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a list shows when it is empty: an icon, a sentence, and perhaps what to do next.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    // An empty action means no button.
    void setContent(const QString& iconName, const QString& sentence, const QString& action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshLook();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
};
