// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Passphrases for the people in the table: typed for one, or made for all who have none. What is
// typed or made is shown once and never kept; only its hash is.
#pragma once

#include "app/services/school_setup.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

class PassphraseBox : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseBox(services::SchoolSetup& setup, QWidget* parent = nullptr);

    // The one it is typed for, by name; empty: nobody is chosen.
    void setPerson(const QString& name);
    // Makes one for each of these names.
    void makeFor(const QStringList& names);
    // Nothing that was made would be lost by going on.
    [[nodiscard]] bool isNoted() const;
    [[nodiscard]] QLineEdit* field() const { return m_secret; }

Q_SIGNALS:
    void hashed(const QString& name, const QString& hash);
    void makeRequested();
    void failed(const QString& sentence);

private:
    void buildResult();
    void set();
    void makeNext();
    void showList();
    void saveList();

    services::SchoolSetup& m_setup;
    QString m_person;
    QStringList m_waiting;
    QStringList m_made; // "name <tab> passphrase"
    QLabel* m_label;
    QLineEdit* m_secret;
    QPushButton* m_set;
    QPushButton* m_make;
    QWidget* m_result;
    QPlainTextEdit* m_list;
    QPushButton* m_save;
    QCheckBox* m_noted;
};
