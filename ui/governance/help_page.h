// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the account is for, who to ask, and the keys: the texts of the policy in force in the
// place where people look for them.
#pragma once

#include "app/governance/decision_desk.h"
#include "ui/page.h"

class QScrollArea;
class QVBoxLayout;

class HelpPage : public Page
{
    Q_OBJECT

public:
    explicit HelpPage(governance::DecisionDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Help"); }
    QString iconName() const override { return QStringLiteral("information"); }
    std::optional<staff::Permission> permission() const override { return std::nullopt; }
    void open(const staff::StaffMember& user) override;

private:
    void showTexts();
    void addCard(QVBoxLayout* column, const QString& id, const QString& title, const QString& text,
        const QString& source);
    [[nodiscard]] QString keys() const;

    governance::DecisionDesk& m_desk;
    QScrollArea* m_area = nullptr;
};
