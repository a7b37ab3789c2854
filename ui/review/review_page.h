// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reviewer's desk: what waits, oldest first, and one post exactly as it will look, with why
// it is here. Approve or return with one key each; the next one follows by itself.
#pragma once

#include "app/posts/post_desk.h"
#include "ui/page.h"
#include "ui/photos/previews.h"
#include "ui/widgets/rows_model.h"

class MessageBar;
class PhraseQuestions;
class PostCard;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class RowsView;
class SeverityLabel;
struct PostAccount;

class ReviewPage : public Page
{
    Q_OBJECT

public:
    ReviewPage(posts::PostDesk& desk, const base::Clock& clock, QWidget* parent = nullptr);

    void setAccount(const PostAccount& account);
    // Shows this post as soon as it is in the list.
    void choose(base::PostId id);

    QString title() const override { return tr("Review"); }
    QString iconName() const override { return QStringLiteral("review"); }
    std::optional<staff::Permission> permission() const override
    {
        return staff::Permission::Review;
    }
    void open(const staff::StaffMember& user) override;

private:
    [[nodiscard]] QWidget* buildCard();
    void reload();
    void showQueue(const std::vector<posts::Post>& posts);
    void showChosen();
    void showPost(const posts::Post& post);
    void showCard();
    void showVerdict();
    void decide(qint64 dismissal, bool granted);
    void record(const policy::Finding& finding);
    void giveBack(const QString& comment);
    void onWordsDecided(const QString& problem);
    [[nodiscard]] static QString answersIn(const posts::Content& content);
    [[nodiscard]] QString reasonsFor(const policy::Verdict& verdict) const;
    void updateActions();
    void approve();
    void returnToAuthor();
    void onDecided(const base::Result<posts::State>& state, const QString& sentence);

    posts::PostDesk& m_desk;
    const base::Clock& m_clock;
    Previews m_previews;
    staff::StaffMember m_user;
    std::optional<posts::Post> m_post;
    policy::Verdict m_verdict;
    RowsModel m_model;
    RowsView* m_view = nullptr;
    QStackedWidget* m_side = nullptr;
    PostCard* m_card = nullptr;
    SeverityLabel* m_severity = nullptr;
    QLabel* m_author = nullptr;
    QLabel* m_reasons = nullptr;
    QLabel* m_answers = nullptr;
    PhraseQuestions* m_questions = nullptr;
    QPlainTextEdit* m_comment = nullptr;
    QPushButton* m_approve = nullptr;
    QPushButton* m_return = nullptr;
    MessageBar* m_message = nullptr;
    bool m_deciding = false;
    qint64 m_wanted = 0; // to be chosen when the list is there
    std::pair<base::PostId, base::StaffId> m_commentFor; // whose words, about which post
};
