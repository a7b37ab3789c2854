// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/composer_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/compose/composer_edit.h"
#include "ui/compose/findings_panel.h"
#include "ui/compose/photo_shelf.h"
#include "ui/compose/submit_label.h"
#include "ui/severity_tone.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/counter_ring.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/severity_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace {

// Laying out more than this on every key would be felt; no network takes such a post.
constexpr qsizetype longestPreview = 2000;

constexpr std::array categories{
    policy::PostCategory::Celebration, policy::PostCategory::Event, policy::PostCategory::Urgent};

} // namespace

ComposerPage::ComposerPage(posts::PostDesk& desk, const base::Clock& clock, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_check(clock)
    , m_saver(desk)
{
    build();
    connectParts();
    setEntrance(m_text);
}

void ComposerPage::build()
{
    m_message = new MessageBar(this);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("composerSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildWriting());
    splitter->addWidget(buildAside());
    splitter->setHandleWidth(theme::spacing(this).large);
    splitter->setSizes({3000, 2000});
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
}

QWidget* ComposerPage::buildWriting()
{
    auto* side = new QWidget(this);
    m_text = new ComposerEdit(side);
    m_counter = new CounterRing(side);
    m_length = new QLabel(side);
    m_length->setObjectName(QStringLiteral("lengthLabel"));
    m_severity = new SeverityLabel(side);
    m_savedLabel = new QLabel(side);
    m_savedLabel->setForegroundRole(QPalette::PlaceholderText);
    m_savedLabel->setObjectName(QStringLiteral("savedLabel"));
    m_category = new QComboBox(side);
    m_category->setObjectName(QStringLiteral("category"));
    m_category->setAccessibleName(tr("Kind of news"));
    m_category->addItems({tr("Celebration of work"), tr("School event"), tr("Urgent school news")});
    m_reason = new QLineEdit(side);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Which event, or why it is urgent"));
    m_reason->setPlaceholderText(tr("Which event, or why is it urgent?"));
    m_reason->setMaxLength(200);
    m_photos = new PhotoShelf(side);
    m_attach
        = new QPushButton(theme::icon(QStringLiteral("attach-picture")), tr("Add &picture…"), side);
    m_attach->setObjectName(QStringLiteral("attachPicture"));
    m_submit = new QPushButton(
        theme::icon(QStringLiteral("send"), QPalette::HighlightedText), QString(), side);
    m_submit->setObjectName(QStringLiteral("submit"));
    m_submit->setDefault(true);

    auto* kind = new QHBoxLayout;
    kind->addWidget(m_category);
    kind->addWidget(m_reason, 1);
    auto* status = new QHBoxLayout;
    status->addWidget(m_counter);
    status->addWidget(m_length);
    status->addWidget(m_severity);
    status->addWidget(m_savedLabel);
    status->addStretch();
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_attach);
    actions->addStretch();
    actions->addWidget(m_submit);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(buildContent(side), 1);
    column->addLayout(status);
    column->addLayout(kind);
    column->addLayout(actions);
    return side;
}

// Text and pictures scroll together when there is little room; the button below stays in sight.
QWidget* ComposerPage::buildContent(QWidget* side)
{
    auto* area = new QScrollArea(side);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(area);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->addWidget(m_text, 1);
    column->addWidget(m_photos);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 5);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    area->setWidget(body);
    return area;
}

QWidget* ComposerPage::buildAside()
{
    auto* side = new QWidget(this);
    m_findings = new FindingsPanel(side);
    m_preview = new PostCard(side);
    m_preview->setObjectName(QStringLiteral("preview"));
    auto* checksTitle = new QLabel(tr("What the policy says"), side);
    checksTitle->setFont(theme::headingFont(font()));
    auto* previewTitle = new QLabel(tr("How it will look"), side);
    previewTitle->setFont(theme::headingFont(font()));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(checksTitle);
    column->addWidget(m_findings, 1);
    column->addWidget(previewTitle);
    auto* previewArea = new QScrollArea(side);
    previewArea->setWidgetResizable(true);
    previewArea->setFrameShape(QFrame::NoFrame);
    previewArea->setFocusPolicy(Qt::NoFocus); // the text in it can be reached and scrolls along
    auto* previewBody = new QWidget(previewArea);
    auto* previewColumn = new QVBoxLayout(previewBody);
    previewColumn->setContentsMargins({});
    previewColumn->addWidget(m_preview);
    previewColumn->addStretch(1);
    previewArea->setWidget(previewBody);
    column->addWidget(previewArea, 1);
    return side;
}

void ComposerPage::connectParts()
{
    connect(m_text, &ComposerEdit::textChanged, this, &ComposerPage::onTextChanged);
    connect(m_text, &ComposerEdit::pictureFilesGiven, m_photos, &PhotoShelf::addFiles);
    connect(m_text, &ComposerEdit::pictureGiven, m_photos, &PhotoShelf::addImage);
    connect(m_category, &QComboBox::activated, this, &ComposerPage::onKindChanged);
    connect(m_reason, &QLineEdit::textEdited, this, &ComposerPage::onKindChanged);
    connect(m_attach, &QPushButton::clicked, m_photos, &PhotoShelf::choose);
    connect(m_submit, &QPushButton::clicked, this, &ComposerPage::submit);
    connect(m_photos, &PhotoShelf::changed, this, [this] {
        m_post.content.photos = m_photos->photos();
        contentChanged();
    });
    connect(m_photos, &PhotoShelf::picturesReady, this, &ComposerPage::updatePreview);
    connect(m_photos, &PhotoShelf::readingChanged, this, [this] {
        if (m_photos->isReading())
            m_savedLabel->setText(tr("Reading the picture…"));
        else if (isSaved())
            m_savedLabel->setText(QString());
        updateButton();
    });
    connect(m_photos, &PhotoShelf::said, m_message,
        [this](MessageBar::Kind kind, const QString& sentence) {
            m_message->showMessage(kind, sentence);
        });
    connect(m_findings, &FindingsPanel::fixChosen, m_text, &ComposerEdit::apply);
    connect(m_findings, &FindingsPanel::placeChosen, m_text, &ComposerEdit::select);
    connect(&m_check, &posts::LiveCheck::judged, this, &ComposerPage::onJudged);
    connect(&m_saver, &DraftSaver::saved, this, [this] {
        if (!isSaved())
            return; // more was typed meanwhile
        m_savedLabel->setText(tr("Saved"));
        Q_EMIT settled();
    });
    connect(&m_saver, &DraftSaver::failed, this, [this](const QString& sentence) {
        setSubmitting(false);
        m_savedLabel->setText(tr("Not saved yet"));
        m_message->showMessage(MessageBar::Kind::Warning, sentence);
    });
    connect(&m_saver, &DraftSaver::movedToNewDraft, this, [this](const posts::Post& draft) {
        setSubmitting(false);
        m_post.id = draft.id;
        m_post.state = draft.state;
        m_message->showMessage(MessageBar::Kind::Warning,
            tr("This post was changed or moved on elsewhere. Your words are kept "
               "as a new draft."));
    });
    connect(&m_desk, &posts::PostDesk::changed, this, &ComposerPage::closeIfGone);
    connect(&m_desk, &posts::PostDesk::houseChanged, this, [this] {
        m_check.setChecker(m_desk.house()->checker);
        m_check.check(m_post.content);
    });
    const auto shortcut = [this](const QKeySequence& keys, auto then) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, then);
    };
    shortcut(Qt::CTRL | Qt::Key_Return, [this] { submit(); });
    shortcut(Qt::Key_F8, [this] { m_text->goToFinding(true); });
    shortcut(Qt::SHIFT | Qt::Key_F8, [this] { m_text->goToFinding(false); });
}

void ComposerPage::setAccount(const PostAccount& account)
{
    m_preview->setAccount(account);
}

void ComposerPage::open(const staff::StaffMember& user)
{
    const bool samePerson = user.id == m_post.author;
    m_user = user;
    if (m_desk.house())
        m_check.setChecker(m_desk.house()->checker);
    if (!samePerson)
        load(m_desk.openDraft(user));
}

void ComposerPage::edit(base::PostId id)
{
    load(m_desk.find(id));
    m_text->setFocus();
}

// Until the answer is there the page is empty and takes no letters.
void ComposerPage::load(const base::Async<posts::Post>& question)
{
    m_saver.flush();
    m_saver.setPost(m_user, {}, 0);
    m_loading = true;
    m_post = {};
    fill({});
    setSubmitting(false);
    base::whenDone(
        question, this, [this, asked = ++m_asked](const base::Result<posts::Post>& post) {
            if (asked != m_asked)
                return;
            if (post)
                showPost(*post);
            else
                m_message->showMessage(MessageBar::Kind::Error, post.error().text);
        });
}

void ComposerPage::leave()
{
    m_saver.flush();
}

void ComposerPage::showPost(const posts::Post& post)
{
    m_saver.setPost(m_user, post.id, post.revision);
    m_loading = false;
    m_post = post;
    fill(post.content);
    setSubmitting(false);
    if (post.state == posts::State::Returned)
        m_message->showMessage(
            MessageBar::Kind::Information, tr("Returned to you: %1").arg(post.comment));
}

void ComposerPage::fill(const posts::Content& content)
{
    m_filling = true;
    m_text->setPlainText(content.text);
    m_text->moveCursor(QTextCursor::End);
    const auto category = std::find(categories.begin(), categories.end(), content.category);
    m_category->setCurrentIndex(static_cast<int>(category - categories.begin()));
    m_reason->setText(content.reason);
    m_savedLabel->setText(content.isEmpty() ? QString() : tr("Saved"));
    m_message->dismiss();
    m_photos->setPhotos(content.photos);
    updateButton();
    onKindChanged();
    m_filling = false;
    m_check.check(content);
}

void ComposerPage::onTextChanged()
{
    if (m_filling)
        return;
    m_post.content.text = m_text->toPlainText();
    contentChanged();
}

void ComposerPage::onKindChanged()
{
    m_reason->setVisible(m_category->currentIndex() > 0);
    if (m_filling)
        return;
    posts::Content& content = m_post.content;
    const auto category = categories.at(static_cast<size_t>(m_category->currentIndex()));
    const QString reason
        = category == policy::PostCategory::Celebration ? QString() : m_reason->text();
    const bool changed = content.category != category || content.reason != reason;
    content.category = category;
    content.reason = reason;
    if (changed)
        contentChanged();
    else
        m_check.check(content);
}

void ComposerPage::contentChanged()
{
    m_savedLabel->setText(tr("Saving…"));
    m_saver.change(m_post.content);
    m_check.check(m_post.content);
}

void ComposerPage::setPurpose(const QString& sentence)
{
    m_purpose = sentence;
    m_findings->setNothing(m_post.content.isEmpty() ? m_purpose : QString());
}

void ComposerPage::onJudged(const policy::Verdict& verdict, const QString& text)
{
    m_verdict = verdict;
    // An empty page is no mistake yet.
    const auto findings = m_post.content.isEmpty() ? QVector<policy::Finding>() : verdict.findings;
    m_text->setFindings(findings, text);
    m_findings->setFindings(findings);
    m_findings->setNothing(m_post.content.isEmpty() ? m_purpose : QString());
    m_counter->setCount(verdict.weightedLength, verdict.limit);
    m_length->setText(tr("%1 of %2").arg(verdict.weightedLength).arg(verdict.limit));
    m_severity->setTone(toneOf(verdict.severity));
    m_severity->setVisible(!m_post.content.isEmpty());
    updatePreview();
    updateButton();
}

void ComposerPage::updatePreview()
{
    PostContent card;
    card.text = m_post.content.text.left(longestPreview);
    const text::Tweet parsed = text::parse(card.text);
    card.entities = {parsed.urls, parsed.mentions + parsed.hashtags + parsed.cashtags};
    card.pictures = m_photos->pictures();
    m_preview->setContent(card);
}

void ComposerPage::updateButton()
{
    const SubmitLabel label
        = submitLabel(m_verdict, m_post.content.isEmpty(), m_desk.house()->reviewEveryPost);
    const bool busy = m_loading || m_submitting;
    m_submit->setText(label.text);
    m_submit->setEnabled(label.possible && !busy && !m_photos->isReading());
    m_attach->setEnabled(!busy && m_photos->hasRoom());
    // What was handed in is not changed any more.
    m_text->setReadOnly(busy);
    m_category->setEnabled(!busy);
    m_reason->setReadOnly(busy);
    m_photos->setReadOnly(busy);
}

void ComposerPage::submit()
{
    if (!m_submit->isEnabled())
        return;
    if (m_verdict.severity == policy::Severity::Blocked && !posts::waitsForClockOnly(m_verdict)) {
        if (!m_text->goToFinding(true))
            m_findings->setFocus();
        return;
    }
    setSubmitting(true);
    m_saver.whenSaved([this, author = m_user](base::PostId id, int revision) {
        base::whenDone(m_desk.submit(author, id, revision), this,
            [this, id](const base::Result<posts::State>& state) {
                if (id == m_post.id)
                    onSubmitted(state);
            });
    });
}

// A draft that was discarded or sent from elsewhere is not to be written on.
void ComposerPage::closeIfGone()
{
    if (!m_post.id.isValid() || m_submitting)
        return;
    base::whenDone(m_desk.find(m_post.id), this,
        [this, id = m_post.id](const base::Result<posts::Post>& post) {
            if (id != m_post.id || m_submitting || !post)
                return;
            if (!posts::mayTake(post->state, posts::Action::Edit, m_user, post->author))
                load(m_desk.openDraft(m_user));
        });
}

// What is being submitted is not to be changed under way.
void ComposerPage::setSubmitting(bool submitting)
{
    m_submitting = submitting;
    m_text->setReadOnly(submitting || m_loading);
    updateButton();
}

void ComposerPage::onSubmitted(const base::Result<posts::State>& state)
{
    setSubmitting(false);
    if (!state) {
        m_message->showMessage(MessageBar::Kind::Error, state.error().text);
        return;
    }
    Q_EMIT submitted(*state);
    load(m_desk.openDraft(m_user));
    m_text->setFocus();
}
