// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's pages as a list: icon, name, and how many things wait there. One tab stop;
// arrow keys, Home, End and first letters move in it. The choice is announced by a signal.
#pragma once

#include <QListView>

class QStandardItem;
class QStandardItemModel;

class Sidebar : public QListView
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    // `id` is unique and never shown.
    void addEntry(const QString& id, const QString& iconName, const QString& text);
    void setEntryVisible(const QString& id, bool visible);
    // 0 shows nothing. `spoken` says what the number means: "3 posts wait for review".
    void setBadge(const QString& id, int count, const QString& spoken = {});
    [[nodiscard]] int badge(const QString& id) const;

    [[nodiscard]] QString currentEntry() const;
    void setCurrentEntry(const QString& id);
    // The nth visible entry from 0, for Ctrl+1 … Ctrl+9; false if there is none.
    bool setCurrentPosition(int position);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entryChosen(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QStandardItem* entry(const QString& id) const;

    QStandardItemModel* m_entries;
};
