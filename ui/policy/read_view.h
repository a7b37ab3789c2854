// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A policy as plain sentences by topic, with the school's answers to what its text leaves open.
// Shows values; reads nothing itself.
#pragma once

#include "app/policy/pack.h"

#include <QWidget>

class QListWidget;
class QScrollArea;

class ReadView : public QWidget
{
    Q_OBJECT

public:
    explicit ReadView(QWidget* parent = nullptr);

    // The topic in sight stays the same.
    void setPolicy(const policy::Pack& pack);
    [[nodiscard]] QWidget* entrance() const;

private:
    void showTopic();
    [[nodiscard]] QWidget* clausesOf(const QString& topic) const;
    [[nodiscard]] QWidget* readings() const;

    policy::Pack m_pack;
    QListWidget* m_topics = nullptr;
    QScrollArea* m_area = nullptr;
};
