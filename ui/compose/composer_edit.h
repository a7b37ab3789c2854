// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of a post while it is written. Underlines findings (a wave, by severity), shows a
// finding's sentence under the pointer, offers its fixes in the context menu, and hands over
// pictures that are pasted or dropped. Tab leaves the field.
#pragma once

#include "app/policy/finding.h"

#include <QImage>
#include <QPlainTextEdit>

class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget* parent = nullptr);

    // `judgedText` is the text the findings are about; their fixes fit no other.
    void setFindings(const QVector<policy::Finding>& findings, const QString& judgedText);
    // As one step that Ctrl+Z takes back.
    void apply(const policy::Fix& fix);
    void select(text::Range range);
    // Moves the caret to the next (or previous) finding; false if there is none.
    bool goToFinding(bool forward);

Q_SIGNALS:
    void fixChosen(const policy::Fix& fix); // in the context menu
    void pictureFilesGiven(const QStringList& paths);
    void pictureGiven(const QImage& picture); // pasted pixels

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void underline();
    [[nodiscard]] const policy::Finding* findingAt(int position) const;

    QVector<policy::Finding> m_findings;
    QString m_judgedText;
};
