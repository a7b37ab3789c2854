// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of the set-up. It shows a draft, gives back what was typed, and says whether that is
// enough to go on. Steps after the school exists work on the school itself.
#pragma once

#include "app/services/school_setup.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

class SetupStep : public QWidget
{
    Q_OBJECT

public:
    explicit SetupStep(services::SchoolSetup& setup, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString introduction() const = 0;
    // The step is about to be seen.
    virtual void fill(const services::SetupDraft& draft) = 0;
    virtual void take(services::SetupDraft&) const { }
    [[nodiscard]] virtual base::Result<void> check(const services::SetupDraft&) const { return {}; }
    // False: the step may be put off until later.
    [[nodiscard]] virtual bool isDone() const { return true; }
    // Its name among what is left; empty: it cannot be put off.
    [[nodiscard]] virtual QString leftName() const { return {}; }
    // Where the keyboard starts.
    [[nodiscard]] virtual QWidget* entrance() const = 0;

Q_SIGNALS:
    void edited();
    void doneChanged();
    void failed(const QString& sentence);

protected:
    [[nodiscard]] services::SchoolSetup& setup() const { return m_setup; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] bool isLeft(const char* step) const;
    QLabel* addHeading(const QString& text);
    // A label above the field, which gets its key, and a quiet sentence below.
    void addField(const QString& label, QWidget* field, const QString& note = {});
    [[nodiscard]] QLabel* makeNote(const QString& text);
    // The mouse wheel scrolls the page and does not change this field unless it has the keyboard.
    void guardWheel(QWidget* field);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    services::SchoolSetup& m_setup;
    QVBoxLayout* m_column;
};
