// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One decision as it stands: what was said, the checklist with one click a step, notes, and for
// those who decide, the end. Shows a fresh copy whenever the record changes.
#pragma once

#include "app/governance/decision_desk.h"

#include <QScrollArea>

class MessageBar;
class QGridLayout;
class QVBoxLayout;
class RulingBox;

class DecisionView : public QScrollArea
{
    Q_OBJECT

public:
    DecisionView(governance::DecisionDesk& desk, QWidget* parent);

    void setDecision(const staff::StaffMember& user, const governance::Decision& decision,
        const std::vector<staff::StaffMember>& staff);
    [[nodiscard]] governance::DecisionId shown() const { return m_decision.id; }
    void clear();

private:
    void buildHead(QVBoxLayout* column);
    void buildAnswers(QVBoxLayout* column);
    void buildReceipt(QVBoxLayout* column);
    void buildSteps(QVBoxLayout* column);
    void buildStep(QGridLayout* grid, int row, const governance::ChecklistStep& step);
    void buildEnd(QVBoxLayout* column);
    void buildNotes(QVBoxLayout* column);
    void addTo(QVBoxLayout* column, const QString& text, bool quiet = false);
    [[nodiscard]] QString answerText(
        const governance::DecisionField& field, const QString& answer) const;
    void take(const QString& step, const QString& note);
    void close();
    void onDone(const base::Result<void>& done);
    [[nodiscard]] bool mayAct() const;

    governance::DecisionDesk& m_desk;
    staff::StaffMember m_user;
    std::vector<staff::StaffMember> m_staff;
    governance::Decision m_decision;
    const governance::DecisionKind* m_kind = nullptr;
    QWidget* m_body = nullptr;
    RulingBox* m_ruling = nullptr;
    MessageBar* m_message = nullptr;
};
