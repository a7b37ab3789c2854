// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every version of the policy that was ever in force, who approved it and when, to be read again;
// and who has read the present one.
#pragma once

#include "app/governance/policy_desk.h"
#include "ui/widgets/rows_model.h"

#include <QWidget>

class QLabel;
class ReadView;
class RowsView;

class VersionsView : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsView(QWidget* parent = nullptr);

    // `names`: also who has not read it yet.
    void setFile(const governance::PolicyFile& file, bool names);
    [[nodiscard]] QWidget* entrance() const;

private:
    void showChosen();

    std::vector<policy::Pack> m_packs; // by row
    RowsModel m_model;
    RowsView* m_view = nullptr;
    QLabel* m_readers = nullptr;
    ReadView* m_read = nullptr;
};
