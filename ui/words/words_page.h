// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The word lists the rules read, with the reason of every line, and the school's own lines: add,
// silence, withdraw, and try a sentence before anything is kept.
#pragma once

#include "app/governance/word_desk.h"
#include "ui/page.h"
#include "ui/widgets/rows_model.h"
#include "ui/words/word_line.h"

class MessageBar;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class RowsView;
class TrialBox;
class WordForm;

class WordsPage : public Page
{
    Q_OBJECT

public:
    explicit WordsPage(governance::WordDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Word lists"); }
    QString iconName() const override { return QStringLiteral("words"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::KeepWords;
    }
    void open(const staff::StaffMember& user) override;

private:
    [[nodiscard]] QWidget* buildLists();
    [[nodiscard]] QWidget* buildSide();
    [[nodiscard]] QWidget* buildDetails();
    void connectParts();
    void reload();
    void showLines();
    void showAbout();
    void showChosen();
    [[nodiscard]] const words::WordLine* chosen() const;
    [[nodiscard]] QString currentList() const;
    void beginForm(phrases::SchoolPhrase::Effect effect, const QString& written);
    void setWriting(bool writing);
    void closeForm();
    void keep(const phrases::SchoolPhrase& line);
    void withdraw();
    void tell(bool done, const QString& sentence);

    governance::WordDesk& m_desk;
    staff::StaffMember m_user;
    QVector<phrases::PhraseRecord> m_records;
    QVector<words::WordLine> m_lines; // as shown; a row's id is its place here, from 1
    RowsModel m_model;
    MessageBar* m_message = nullptr;
    QComboBox* m_list = nullptr;
    QLineEdit* m_search = nullptr;
    QCheckBox* m_withdrawn = nullptr;
    QLabel* m_about = nullptr;
    RowsView* m_view = nullptr;
    QWidget* m_details = nullptr;
    bool m_writing = false; // the form is open
    QLabel* m_written = nullptr;
    QLabel* m_facts = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_silence = nullptr;
    QPushButton* m_withdraw = nullptr;
    WordForm* m_form = nullptr;
    TrialBox* m_trial = nullptr;
};
