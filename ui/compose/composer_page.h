// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a post is written: the text with its findings, pictures with alt texts, what kind of
// news it is, a preview, and one button that says what it will do. Every change is judged at
// once and on disk within a second.
#pragma once

#include "app/posts/live_check.h"
#include "ui/compose/draft_saver.h"
#include "ui/page.h"

class ComposerEdit;
class CounterRing;
class FindingsPanel;
class MessageBar;
class PhotoShelf;
class PostCard;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class SeverityLabel;
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
    void build();
    [[nodiscard]] QWidget* buildWriting();
    [[nodiscard]] QWidget* buildContent(QWidget* side);
    [[nodiscard]] QWidget* buildAside();
    void connectParts();
    void load(const base::Async<posts::Post>& question);
    void showPost(const posts::Post& post);
    void fill(const posts::Content& content);
    void onTextChanged();
    void onKindChanged();
    void contentChanged();
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

    ComposerEdit* m_text = nullptr;
    CounterRing* m_counter = nullptr;
    QLabel* m_length = nullptr; // by X's weighting
    SeverityLabel* m_severity = nullptr;
    QLabel* m_savedLabel = nullptr;
    QComboBox* m_category = nullptr;
    QLineEdit* m_reason = nullptr;
    PhotoShelf* m_photos = nullptr;
    QPushButton* m_attach = nullptr;
    QPushButton* m_submit = nullptr;
    FindingsPanel* m_findings = nullptr;
    PostCard* m_preview = nullptr;
    MessageBar* m_message = nullptr;
};
