// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a post is written: the text with its findings, pictures with alt texts, what kind of
// news it is, a preview, and one button that says what it will do. Every change is judged at
// once and on disk within a second.
#pragma once

#include "app/posts/live_check.h"
#include "ui/compose/composer_parts.h"
#include "ui/compose/dismissal_asker.h"
#include "ui/compose/draft_saver.h"
#include "ui/page.h"

struct PostAccount;

class ComposerPage : public Page
{
    Q_OBJECT

public:
    ComposerPage(posts::PostDesk& desk, const base::Clock& clock, QWidget* parent = nullptr);

    void setAccount(const PostAccount& account);
    // What the account is for: beside the text while there is none.
    void setPurpose(const QString& sentence);
    // Opens this draft or returned post for writing.
    void edit(base::PostId id);

    QString title() const override { return tr("Compose"); }
    QString iconName() const override { return QStringLiteral("compose"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::Compose;
    }
    void open(const staff::StaffMember& user) override;
    void leave() override;
    // Everything typed here is on disk.
    [[nodiscard]] bool isSaved() const { return m_saver.isSettled(); }

Q_SIGNALS:
    void submitted(posts::State state);
    void settled(); // isSaved() again

private:
    void connectParts();
    void connectPictures();
    void connectSaving();
    void connectKeys();
    void load(const base::Async<posts::Post>& question);
    void showPost(const posts::Post& post);
    void fill(const posts::Content& content);
    void onTextChanged();
    void onKindChanged();
    void contentChanged();
    void applyFix(const policy::Fix& fix);
    void plan(const QDateTime& moment); // an invalid one: as soon as it may
    void showPlan();
    void askAbout(const policy::Finding& finding);
    void judge();
    void onJudged(const policy::Verdict& verdict, const QString& text);
    void updatePreview();
    void updateButton();
    void submit();
    void setSubmitting(bool submitting);
    void closeIfGone();
    void onSubmitted(const base::Result<posts::State>& state);

    posts::PostDesk& m_desk;
    posts::LiveCheck m_check;
    DraftSaver m_saver;
    staff::StaffMember m_user;
    posts::Post m_post;
    QString m_purpose;
    policy::Verdict m_verdict;
    bool m_filling = false; // widgets are being set by the program
    bool m_submitting = false;
    bool m_loading = true; // no post is open yet
    quint64 m_asked = 0; // answers to an earlier load are not ours
    ComposerParts m_parts;
    DismissalAsker m_asker;
};
