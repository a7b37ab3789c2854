// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the head's copy changes, and the form to put it in force: the governors' minute and the
// day of the next review.
#pragma once

#include "app/policy/pack.h"
#include "ui/widgets/rows_model.h"

#include <QWidget>

class MessageBar;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class RowsView;

class ApproveView : public QWidget
{
    Q_OBJECT

public:
    explicit ApproveView(QWidget* parent = nullptr);

    void showChanges(const policy::Pack& inForce, const policy::Pack& copy, QDate today);
    void showError(const QString& sentence);
    [[nodiscard]] QWidget* entrance() const;

Q_SIGNALS:
    void approved(const QString& minuteReference, QDate nextReview);

private:
    void updateButton();
    void ask();

    RowsModel m_model;
    RowsView* m_view = nullptr;
    QLabel* m_summary = nullptr;
    MessageBar* m_message = nullptr;
    QLineEdit* m_minute = nullptr;
    QDateEdit* m_review = nullptr;
    QPushButton* m_approve = nullptr;
};
