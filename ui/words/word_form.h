// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a line of the school's own is written: words to look for, or words to pass over. Says at
// once whether the way of writing can be read. Gives the line; keeping it happens elsewhere.
#pragma once

#include "app/phrases/phrase_book.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

class WordForm : public QWidget
{
    Q_OBJECT

public:
    explicit WordForm(QWidget* parent = nullptr);

    // An empty form; of a list's cases the first is chosen.
    void begin(phrases::SchoolPhrase::Effect effect, const QString& list, const QString& written);
    void setBusy(bool busy);

Q_SIGNALS:
    void edited(const phrases::SchoolPhrase& line);
    void saveRequested(const phrases::SchoolPhrase& line);
    void cancelled();

private:
    void build();
    void showCases();
    void onEdited();
    void save();
    [[nodiscard]] phrases::SchoolPhrase line() const;

    phrases::SchoolPhrase::Effect m_effect = phrases::SchoolPhrase::Effect::Add;
    bool m_busy = false;
    QLabel* m_title = nullptr;
    QComboBox* m_list = nullptr;
    QLabel* m_caseLabel = nullptr;
    QComboBox* m_case = nullptr;
    QLineEdit* m_words = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_check = nullptr;
    QPushButton* m_save = nullptr;
};
