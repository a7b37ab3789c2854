// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts one decision on record: the questions of its kind and, for those who decide, the answer.
// A stop sign appears as soon as the kind of thing asks for one. Ctrl+Enter records.
#pragma once

#include "app/governance/decision_desk.h"

#include <QTimer>
#include <QWidget>

class AnswerField;
class MessageBar;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class RulingBox;
class StopCard;

class DecisionForm : public QWidget
{
    Q_OBJECT

public:
    DecisionForm(governance::DecisionDesk& desk, const governance::DecisionKind& kind,
        const staff::StaffMember& user, const std::vector<staff::StaffMember>& staff,
        QWidget* parent);

    [[nodiscard]] const QString& kind() const { return m_kind.id; }
    void takeKeyboard();

Q_SIGNALS:
    void recorded(governance::DecisionId id);
    void cancelled();
    void linkRequested(const QUrl& url);

private:
    void buildHead(QVBoxLayout* column);
    void buildFields(QVBoxLayout* column, const std::vector<staff::StaffMember>& staff);
    void buildActions(QVBoxLayout* column);
    [[nodiscard]] governance::Answers answers() const;
    [[nodiscard]] AnswerField* field(const QString& id) const;
    void onEdited();
    void showStop(const QString& sort);
    void askJudge();
    void showHint(const governance::MentionHint& hint);
    void chooseFile(AnswerField* target);
    void record();
    void showRefusal(const QString& sentence);

    governance::DecisionDesk& m_desk;
    governance::DecisionKind m_kind;
    staff::StaffMember m_user;
    QVector<AnswerField*> m_fields;
    QTimer m_pause; // until the words are judged
    QString m_judged;
    QString m_sort; // whose stop sign is shown
    MessageBar* m_message = nullptr;
    QScrollArea* m_area = nullptr;
    QWidget* m_body = nullptr; // the questions, in the area
    StopCard* m_stop = nullptr;
    QLabel* m_hint = nullptr;
    RulingBox* m_ruling = nullptr; // null: somebody else decides
    QPushButton* m_record = nullptr;
};
