// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/dismissal_asker.h"

#include "app/base/when_done.h"
#include "ui/compose/draft_saver.h"
#include "ui/dismissal_dialog.h"
#include "ui/widgets/message_bar.h"

DismissalAsker::DismissalAsker(posts::PostDesk& desk, DraftSaver& saver, MessageBar* message)
    : m_desk(desk)
    , m_saver(saver)
    , m_message(message)
{
}

void DismissalAsker::askAbout(const policy::Finding& finding, const QString& text,
    const staff::StaffMember& author, QWidget* page)
{
    auto* dialog = new DismissalDialog(
        finding, text, finding.dismissal == policy::MayDismiss::Reviewer, page);
    connect(dialog, &DismissalDialog::confirmed, this,
        [this, rule = finding.rule, author](
            const QString& phrase, const QString& reason) { ask(rule, phrase, reason, author); });
    dialog->open();
}

// The words have to be on disk: the answer is about them.
void DismissalAsker::ask(const QString& rule, const QString& phrase, const QString& reason,
    const staff::StaffMember& author)
{
    m_saver.whenSaved([this, rule, phrase, reason, author](base::PostId id, int) {
        base::whenDone(m_desk.ask(author, {id, rule, phrase, reason}), this,
            [this](const base::Result<posts::DismissalDecision>& decision) { onAsked(decision); });
    });
}

void DismissalAsker::onAsked(const base::Result<posts::DismissalDecision>& decision)
{
    if (!decision)
        m_message->showMessage(MessageBar::Kind::Error, decision.error().text);
    else if (*decision == posts::DismissalDecision::Asked)
        m_message->showMessage(MessageBar::Kind::Information,
            tr("Asked. Send the post to the senior leadership team; they decide about these words "
               "with it."));
    else
        m_message->showMessage(
            MessageBar::Kind::Success, tr("Noted. These words are not marked again."));
}
