// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head's guided copy: clauses with what may be out of date on top, the questions the text
// leaves open, and a form for the one that is chosen.
#pragma once

#include "ui/policy/draft_keeper.h"

#include <QWidget>

class ClauseEditor;
class MessageBar;
class QLabel;
class QListWidget;
class QPushButton;

class ChangeView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeView(DraftKeeper& keeper, QWidget* parent = nullptr);

    // The copy has been begun anew.
    void showCopy(bool fromDraft, const QString& changedBy);
    [[nodiscard]] QWidget* entrance() const;

Q_SIGNALS:
    void discardRequested();

private:
    void join();
    void fill();
    void markStale();
    void showChosen();
    void askToDiscard();

    DraftKeeper& m_keeper;
    QLabel* m_state = nullptr;
    QPushButton* m_discard = nullptr;
    MessageBar* m_message = nullptr;
    QListWidget* m_list = nullptr;
    ClauseEditor* m_editor = nullptr;
};
