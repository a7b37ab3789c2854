// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two questions about the policy that are asked in a window of their own: "have you read this?"
// and "why and until when do you carry on?". Opened with open(); gone when closed.
#pragma once

#include "app/governance/policy_service.h"

#include <QDialog>

class QDateEdit;
class QPlainTextEdit;

class AcknowledgeDialog : public QDialog
{
    Q_OBJECT

public:
    AcknowledgeDialog(const policy::Pack& pack, QWidget* parent);

Q_SIGNALS:
    void acknowledged(const QString& packId, const QString& version);
};

class CarryOnDialog : public QDialog
{
    Q_OBJECT

public:
    CarryOnDialog(QDate today, QWidget* parent);

Q_SIGNALS:
    void signedOff(const governance::CarryOn& wanted);
};
