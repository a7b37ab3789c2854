// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An author says that a finding is no matter: asks for words and reason, waits until the draft is
// on disk, hands the question over and tells what came of it. Lives on the UI thread.
#pragma once

#include "app/posts/post_desk.h"

class DraftSaver;
class MessageBar;

class DismissalAsker : public QObject
{
    Q_OBJECT

public:
    DismissalAsker(posts::PostDesk& desk, DraftSaver& saver, MessageBar* message);

    // `text` is the one the finding is about; the dialog belongs to `page`.
    void askAbout(const policy::Finding& finding, const QString& text,
        const staff::StaffMember& author, QWidget* page);

private:
    void ask(const QString& rule, const QString& phrase, const QString& reason,
        const staff::StaffMember& author);
    void onAsked(const base::Result<posts::DismissalDecision>& decision);

    posts::PostDesk& m_desk;
    DraftSaver& m_saver;
    MessageBar* m_message;
};
