// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/review_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "app/posts/approval.h"
#include "ui/dismissal_dialog.h"
#include "ui/post_view.h"
#include "ui/review/phrase_questions.h"
#include "ui/review/remembered_dialog.h"
#include "ui/severity_tone.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/severity_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace {

QString whenText(const QDateTime& moment)
{
    return QLocale().toString(base::schoolWallTime(moment), QStringLiteral("ddd d MMM HH:mm"));
}

} // namespace

ReviewPage::ReviewPage(posts::PostDesk& desk, const base::Clock& clock, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_model({tr("Post"), tr("Author"), tr("Waiting since")})
{
    m_message = new MessageBar(this);
    m_view = new RowsView(m_model, 0, this);
    m_view->setObjectName(QStringLiteral("reviewQueue"));
    m_view->setAccessibleName(tr("Posts that wait for review"));
    m_side = new QStackedWidget(this);
    auto* nothing = new EmptyState(this);
    nothing->setContent(QStringLiteral("check"), tr("Nothing waits for review."));
    m_side->addWidget(nothing);
    m_side->addWidget(buildCard());
    auto* remembered = new QPushButton(tr("Remembered &phrases…"), this);
    remembered->setObjectName(QStringLiteral("remembered"));
    connect(remembered, &QPushButton::clicked, this,
        [this] { (new RememberedDialog(m_desk, m_user, this))->open(); });
    auto* list = new QWidget(this);
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins({});
    listColumn->addWidget(m_view, 1);
    listColumn->addWidget(remembered, 0, Qt::AlignLeft);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(list);
    splitter->addWidget(m_side);
    splitter->setHandleWidth(theme::spacing(this).large);
    splitter->setSizes({2000, 3000});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(splitter, 1);

    connect(m_view, &RowsView::chosenChanged, this, &ReviewPage::showChosen);
    connect(m_approve, &QPushButton::clicked, this, &ReviewPage::approve);
    connect(m_return, &QPushButton::clicked, this, &ReviewPage::returnToAuthor);
    connect(m_questions, &PhraseQuestions::decided, this, &ReviewPage::decide);
    connect(m_questions, &PhraseQuestions::recordRequested, this, &ReviewPage::record);
    connect(m_questions, &PhraseQuestions::standsAsFound, this, [this] { giveBack({}); });
    connect(m_comment, &QPlainTextEdit::textChanged, this, &ReviewPage::updateActions);
    connect(&m_desk, &posts::PostDesk::changed, this, &ReviewPage::reload);
    connect(&m_desk, &posts::PostDesk::houseChanged, this, &ReviewPage::showChosen);
    connect(&m_previews, &Previews::ready, this, [this] {
        if (m_post)
            showCard();
    });
    setEntrance(m_view);
}

QWidget* ReviewPage::buildCard()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    auto* side = new QWidget(area);
    m_severity = new SeverityLabel(side);
    m_author = new QLabel(side);
    m_author->setObjectName(QStringLiteral("reviewAuthor"));
    m_card = new PostCard(side);
    m_card->setObjectName(QStringLiteral("reviewCard"));
    m_reasons = new QLabel(side);
    m_answers = new QLabel(side);
    for (QLabel* label : {m_reasons, m_answers, m_author}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_answers->setObjectName(QStringLiteral("reviewAnswers"));
    m_questions = new PhraseQuestions(side);
    m_reasons->setObjectName(QStringLiteral("reviewReasons"));
    m_answers->setForegroundRole(QPalette::PlaceholderText);
    auto* commentLabel = new QLabel(tr("&Comment for the author, when you return it:"), side);
    m_comment = new QPlainTextEdit(side);
    m_comment->setObjectName(QStringLiteral("reviewComment"));
    m_comment->setAccessibleName(tr("Comment for the author"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * 4);
    commentLabel->setBuddy(m_comment);
    m_approve = new QPushButton(
        theme::icon(QStringLiteral("check"), QPalette::HighlightedText), tr("&Approve"), side);
    m_approve->setObjectName(QStringLiteral("approve"));
    m_approve->setDefault(true);
    m_return
        = new QPushButton(theme::icon(QStringLiteral("return")), tr("&Return to author"), side);
    m_return->setObjectName(QStringLiteral("returnToAuthor"));

    auto* head = new QHBoxLayout;
    head->addWidget(m_severity);
    head->addWidget(m_author, 1);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_return);
    actions->addStretch();
    actions->addWidget(m_approve);
    auto* column = new QVBoxLayout(side);
    column->addLayout(head);
    column->addWidget(m_card);
    column->addWidget(m_answers);
    column->addWidget(m_reasons);
    column->addWidget(m_questions);
    column->addStretch(1);
    column->addWidget(commentLabel);
    column->addWidget(m_comment);
    column->addLayout(actions);
    area->setWidget(side);
    return area;
}

void ReviewPage::open(const staff::StaffMember& user)
{
    m_user = user;
    m_message->dismiss();
    reload();
}

void ReviewPage::choose(base::PostId id)
{
    m_wanted = id.value;
    reload();
}

void ReviewPage::reload()
{
    base::whenDone(m_desk.waitingForReview(), this,
        [this](const base::Result<std::vector<posts::Post>>& posts) {
            if (posts)
                showQueue(*posts);
            else
                m_message->showMessage(MessageBar::Kind::Error, posts.error().text);
        });
}

void ReviewPage::showQueue(const std::vector<posts::Post>& posts)
{
    const qint64 kept = m_wanted != 0 ? std::exchange(m_wanted, 0) : m_model.idAt(m_view->chosen());
    QVector<RowsModel::Row> rows;
    // The list comes newest first; the oldest has waited longest.
    for (auto post = posts.rbegin(); post != posts.rend(); ++post) {
        const QString text = post->content.text.simplified();
        rows.append({post->id.value,
            {text.isEmpty() ? tr("(picture only)") : text, post->authorName,
                whenText(post->submittedAt)},
            {}, text});
    }
    const QSignalBlocker quiet(m_view); // the choice is the same before and after
    m_model.setRows(rows);
    const QModelIndex again = m_model.indexOf(kept);
    m_view->setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
    Q_EMIT waitingChanged(static_cast<int>(posts.size()));
    showChosen();
}

void ReviewPage::showChosen()
{
    const base::PostId id{m_model.idAt(m_view->chosen())};
    if (!id.isValid()) {
        m_post.reset();
        m_side->setCurrentIndex(0);
        return;
    }
    updateActions(); // nothing is decided about a post that is not in sight yet
    base::whenDone(m_desk.find(id), this, [this, id](const base::Result<posts::Post>& post) {
        if (m_model.idAt(m_view->chosen()) != id.value)
            return; // another one was chosen meanwhile
        if (post)
            showPost(*post);
        else
            m_message->showMessage(MessageBar::Kind::Error, post.error().text);
    });
}

void ReviewPage::showPost(const posts::Post& post)
{
    if (m_commentFor != std::pair(post.id, m_user.id))
        m_comment->clear();
    m_commentFor = {post.id, m_user.id};
    m_post = post;
    showCard();
    m_answers->setText(answersIn(post.content));
    m_answers->setVisible(!m_answers->text().isEmpty());
    m_author->setText(tr("%1, %2").arg(post.authorName, whenText(post.submittedAt)));
    showVerdict();
    m_side->setCurrentIndex(1);
}

// With the questions about its words, which are asked of the database.
void ReviewPage::showVerdict()
{
    m_verdict = m_desk.house()->checker->check(
        m_post->content, posts::plannedMoment(m_post->content, m_clock.now()), m_post->id);
    m_severity->setTone(toneOf(m_verdict.severity));
    m_reasons->setText(reasonsFor(m_verdict));
    m_approve->setText(posts::vouchesForPictures(m_verdict)
            ? tr("No child in the pictures: &approve")
            : tr("&Approve"));
    updateActions();
    base::whenDone(m_desk.dismissalsOf(m_post->id), this,
        [this, id = m_post->id](const base::Result<std::vector<posts::DismissalRecord>>& asked) {
            if (m_post && m_post->id == id && asked)
                m_questions->setQuestions(m_verdict, *asked, m_post->author != m_user.id);
        });
}

// What the author answered beside the text.
QString ReviewPage::answersIn(const posts::Content& content)
{
    QStringList lines;
    if (content.category == policy::PostCategory::Event)
        lines.append(tr("School event: %1").arg(content.reason));
    if (content.category == policy::PostCategory::Urgent)
        lines.append(tr("Urgent: %1").arg(content.reason));
    if (!content.alsoSentBy.isEmpty())
        lines.append(tr("Also sent by: %1").arg(content.alsoSentBy));
    if (!content.wordsSource.isEmpty())
        lines.append(tr("Whose words: %1").arg(content.wordsSource));
    if (content.sendAt.isValid())
        lines.append(tr("Goes %1").arg(whenText(content.sendAt)));
    for (qsizetype i = 0; i < content.photos.size(); ++i) {
        const posts::Photo& photo = content.photos.at(i);
        lines.append(photo.altText.isEmpty() ? tr("Picture %1 has no description.").arg(i + 1)
                                             : tr("Picture %1: %2").arg(i + 1).arg(photo.altText));
        lines.append(photo.source == policy::PictureSource::Ours
                ? tr("Picture %1 was made at school.").arg(i + 1)
                : tr("Picture %1 is somebody else's: %2").arg(i + 1).arg(photo.sourceNote));
    }
    return lines.join(QLatin1Char('\n'));
}

void ReviewPage::showCard()
{
    const posts::Content& content = m_post->content;
    QVector<PostPicture> pictures;
    for (const posts::Photo& photo : content.photos)
        pictures.append({m_previews.of(photo.sha256, photo.bytes), photo.altText});
    m_card->setContent(postView(content.text, pictures));
}

void ReviewPage::setAccount(const PostAccount& account)
{
    m_card->setAccount(account);
}

QString ReviewPage::reasonsFor(const policy::Verdict& verdict) const
{
    if (verdict.findings.isEmpty())
        return tr("Nothing speaks against it. It is here because your school reviews every post.");
    QStringList lines;
    for (const policy::Finding& finding : verdict.findings)
        lines.append(tr("%1 (%2)").arg(finding.message, finding.clause));
    return lines.join(QStringLiteral("\n"));
}

void ReviewPage::updateActions()
{
    const auto may = [this](posts::Action action) {
        return m_post && !m_deciding && m_post->id.value == m_model.idAt(m_view->chosen())
            && posts::mayTake(m_post->state, action, m_user, m_post->author);
    };
    const bool open = posts::hindersApproval(m_verdict) != nullptr;
    m_approve->setEnabled(may(posts::Action::Approve) && !open);
    m_approve->setToolTip(m_post && m_post->author == m_user.id
            ? tr("You wrote this post, so somebody else has to approve it.")
            : open ? tr("Say first whether the marked words are about a child.")
                   : QString());
    m_return->setEnabled(
        may(posts::Action::Return) && !m_comment->toPlainText().trimmed().isEmpty());
}

void ReviewPage::approve()
{
    m_deciding = true;
    updateActions();
    base::whenDone(m_desk.approve(m_user, m_post->id, m_post->revision), this,
        [this](const base::Result<posts::State>& state) {
            onDecided(state, tr("Approved. It goes out as soon as it may."));
        });
}

void ReviewPage::returnToAuthor()
{
    giveBack(m_comment->toPlainText());
}

// Without a word of the reviewer's, the author is told what the decision was about.
void ReviewPage::giveBack(const QString& comment)
{
    if (!m_post)
        return;
    const QString own = m_comment->toPlainText().trimmed();
    const QString word = !comment.isEmpty() ? comment
        : !own.isEmpty()                    ? own
                         : tr("The marked words stand as Nestbox found them. Take "
                              "them out, then send the post again.");
    m_deciding = true;
    updateActions();
    base::whenDone(m_desk.returnToAuthor(m_user, m_post->id, m_post->revision, word), this,
        [this, author = m_post->authorName](const base::Result<posts::State>& state) {
            onDecided(state, tr("Returned to %1 with your comment.").arg(author));
        });
}

void ReviewPage::decide(qint64 dismissal, bool granted)
{
    if (!m_post)
        return;
    base::whenDone(m_desk.decide(m_user, dismissal, granted, m_comment->toPlainText()), this,
        [this, granted, id = m_post->id](const base::Result<void>& done) {
            onWordsDecided(done ? QString() : done.error().text);
            if (done && !granted && m_post && m_post->id == id)
                giveBack({});
        });
}

void ReviewPage::record(const policy::Finding& finding)
{
    auto* dialog = new DismissalDialog(finding, m_post->content.text, false, this);
    connect(dialog, &DismissalDialog::confirmed, this,
        [this, id = m_post->id, rule = finding.rule](const QString& phrase, const QString& reason) {
            base::whenDone(m_desk.ask(m_user, {id, rule, phrase, reason}), this,
                [this](const base::Result<posts::DismissalDecision>& done) {
                    onWordsDecided(done ? QString() : done.error().text);
                });
        });
    dialog->open();
}

// The rules are read again by themselves, and the post is judged by them.
void ReviewPage::onWordsDecided(const QString& problem)
{
    m_view->setFocus(); // the button that was pressed is gone
    if (problem.isEmpty())
        m_message->showMessage(MessageBar::Kind::Success, tr("Your decision is recorded."));
    else
        m_message->showMessage(MessageBar::Kind::Error, problem);
}

void ReviewPage::onDecided(const base::Result<posts::State>& state, const QString& sentence)
{
    m_deciding = false;
    if (state)
        m_message->showMessage(MessageBar::Kind::Success, sentence);
    else
        m_message->showMessage(MessageBar::Kind::Error, state.error().text);
    reload();
}
