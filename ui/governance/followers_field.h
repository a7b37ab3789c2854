// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts of a follower check, one line each. Everybody may stay until somebody answers
// otherwise: K keep, A ask, R remove, B block, P perhaps a pupil; then the reason, then Enter.
#pragma once

#include "app/governance/handles.h"
#include "ui/widgets/rows_model.h"

#include <QUrl>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class RowsView;

class FollowersField : public QWidget
{
    Q_OBJECT

public:
    explicit FollowersField(QWidget* parent = nullptr);

    [[nodiscard]] QString answer() const; // empty: nobody was looked at
    void setAnswer(const QString& answer);

Q_SIGNALS:
    void edited();
    void linkRequested(const QUrl& url);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildPaste();
    [[nodiscard]] QWidget* buildAnswers();
    void addPasted();
    void showLooks();
    void showChosen();
    void answerChosen(governance::FollowerLook::Answer answer);
    void setPupil(bool pupil);
    void setReason(const QString& reason);
    void goOn();
    [[nodiscard]] governance::FollowerLook* chosen();

    QVector<governance::FollowerLook> m_looks;
    RowsModel m_model;
    RowsView* m_view = nullptr;
    QPlainTextEdit* m_paste = nullptr;
    QPushButton* m_add = nullptr;
    QWidget* m_answers = nullptr;
    QCheckBox* m_pupil = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_count = nullptr;
};
