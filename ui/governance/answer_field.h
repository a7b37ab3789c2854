// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One question of a decision with the control that suits it. Answers are the words the record
// keeps; empty: not answered.
#pragma once

#include "app/governance/decision_kind.h"
#include "app/staff/staff_member.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class AnswerField : public QWidget
{
    Q_OBJECT

public:
    // `wall` is what the school's clock shows.
    AnswerField(const governance::DecisionField& field,
        const std::vector<staff::StaffMember>& staff, const QDateTime& wall, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] QString answer() const { return m_read(); }
    void setAnswer(const QString& answer) { m_write(answer); }

Q_SIGNALS:
    void edited();
    void fileRequested(); // a screenshot is to be chosen
    void linkRequested(const QUrl& url);

private:
    [[nodiscard]] QWidget* build(const governance::DecisionField& field,
        const std::vector<staff::StaffMember>& staff, const QDateTime& wall);
    [[nodiscard]] QWidget* buildLine(const governance::DecisionField& field);
    [[nodiscard]] QWidget* buildWords();
    [[nodiscard]] QWidget* buildDate(const QDateTime& wall);
    [[nodiscard]] QWidget* buildMoment(const QDateTime& wall);
    [[nodiscard]] QWidget* buildOptions(const QVector<governance::FieldOption>& options);
    [[nodiscard]] QWidget* buildYesNo();
    [[nodiscard]] QWidget* buildScreenshot();
    [[nodiscard]] QWidget* buildFollowers();

    QString m_id;
    std::function<QString()> m_read;
    std::function<void(const QString&)> m_write;
};
