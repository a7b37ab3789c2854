// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Try a sentence": what the word lists find in it, as they are and with the line that is being
// written. Keeps nothing.
#pragma once

#include "app/phrases/phrase_trial.h"

#include <QWidget>

class QLabel;
class QLineEdit;

class TrialBox : public QWidget
{
    Q_OBJECT

public:
    explicit TrialBox(QWidget* parent = nullptr);

    // The school's lines in force.
    void setOwn(const QVector<phrases::SchoolPhrase>& own);
    // A line that is not kept yet; nothing: none. One that cannot be used counts for nothing.
    void setCandidate(const std::optional<phrases::SchoolPhrase>& candidate);

private:
    void showFound();
    [[nodiscard]] QStringList sentences(const QString& text) const;

    QVector<phrases::SchoolPhrase> m_own;
    std::optional<phrases::SchoolPhrase> m_candidate;
    phrases::PhraseBook m_now;
    phrases::PhraseBook m_then; // with the candidate
    QLineEdit* m_text;
    QLabel* m_found;
};
