// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/composer_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/compose/composer_edit.h"
#include "ui/compose/findings_panel.h"
#include "ui/compose/photo_shelf.h"
#include "ui/compose/post_questions.h"
#include "ui/compose/submit_label.h"
#include "ui/post_view.h"
#include "ui/severity_tone.h"
#include "ui/widgets/counter_ring.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/post_card.h"
#include "ui/widgets/severity_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

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
    , m_parts(buildComposer(this))
    , m_asker(desk, m_saver, m_parts.message)
{
    connectParts();
    setEntrance(m_parts.text);
}

void ComposerPage::connectParts()
{
    connect(m_parts.text, &ComposerEdit::textChanged, this, &ComposerPage::onTextChanged);
    connect(m_parts.text, &ComposerEdit::pictureFilesGiven, m_parts.photos, &PhotoShelf::addFiles);
    connect(m_parts.text, &ComposerEdit::pictureGiven, m_parts.photos, &PhotoShelf::addImage);
    connect(m_parts.questions, &PostQuestions::answered, this, [this] {
        m_parts.questions->putAnswers(m_post.content);
        contentChanged();
    });
    connect(m_parts.planned, &QToolButton::clicked, this, [this] { plan({}); });
    connect(m_parts.category, &QComboBox::activated, this, &ComposerPage::onKindChanged);
    connect(m_parts.reason, &QLineEdit::textEdited, this, &ComposerPage::onKindChanged);
    connect(m_parts.attach, &QPushButton::clicked, m_parts.photos, &PhotoShelf::choose);
    connect(m_parts.submit, &QPushButton::clicked, this, &ComposerPage::submit);
    connect(m_parts.findings, &FindingsPanel::fixChosen, this, &ComposerPage::applyFix);
    connect(m_parts.text, &ComposerEdit::fixChosen, this, &ComposerPage::applyFix);
    connect(m_parts.findings, &FindingsPanel::placeChosen, m_parts.text, &ComposerEdit::select);
    connect(m_parts.findings, &FindingsPanel::dismissChosen, this, &ComposerPage::askAbout);
    connect(&m_check, &posts::LiveCheck::judged, this, &ComposerPage::onJudged);
    connectPictures();
    connectSaving();
    connectKeys();
}

void ComposerPage::connectPictures()
{
    connect(m_parts.photos, &PhotoShelf::changed, this, [this] {
        m_post.content.photos = m_parts.photos->photos();
        contentChanged();
    });
    connect(m_parts.photos, &PhotoShelf::picturesReady, this, &ComposerPage::updatePreview);
    connect(m_parts.photos, &PhotoShelf::readingChanged, this, [this] {
        if (m_parts.photos->isReading())
            m_parts.savedLabel->setText(tr("Reading the picture…"));
        else if (isSaved())
            m_parts.savedLabel->setText(QString());
        updateButton();
    });
    connect(m_parts.photos, &PhotoShelf::said, m_parts.message,
        [this](MessageBar::Kind kind, const QString& sentence) {
            m_parts.message->showMessage(kind, sentence);
        });
}

void ComposerPage::connectSaving()
{
    connect(&m_saver, &DraftSaver::saved, this, [this] {
        if (!isSaved())
            return; // more was typed meanwhile
        m_parts.savedLabel->setText(tr("Saved"));
        Q_EMIT settled();
    });
    connect(&m_saver, &DraftSaver::failed, this, [this](const QString& sentence) {
        setSubmitting(false);
        m_parts.savedLabel->setText(tr("Not saved yet"));
        m_parts.message->showMessage(MessageBar::Kind::Warning, sentence);
    });
    connect(&m_saver, &DraftSaver::movedToNewDraft, this, [this](const posts::Post& draft) {
        setSubmitting(false);
        m_post.id = draft.id;
        m_post.state = draft.state;
        m_parts.message->showMessage(MessageBar::Kind::Warning,
            tr("This post was changed or moved on elsewhere. Your words are kept "
               "as a new draft."));
    });
    connect(&m_desk, &posts::PostDesk::changed, this, &ComposerPage::closeIfGone);
    connect(&m_desk, &posts::PostDesk::houseChanged, this, [this] {
        m_check.setChecker(m_desk.house()->checker);
        judge();
    });
}

void ComposerPage::connectKeys()
{
    const auto shortcut = [this](const QKeySequence& keys, auto then) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, then);
    };
    shortcut(Qt::CTRL | Qt::Key_Return, [this] { submit(); });
    shortcut(Qt::Key_F8, [this] { m_parts.text->goToFinding(true); });
    shortcut(Qt::SHIFT | Qt::Key_F8, [this] { m_parts.text->goToFinding(false); });
}

void ComposerPage::setAccount(const PostAccount& account)
{
    m_parts.preview->setAccount(account);
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
    m_parts.text->setFocus();
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
                m_parts.message->showMessage(MessageBar::Kind::Error, post.error().text);
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
        m_parts.message->showMessage(
            MessageBar::Kind::Information, tr("Returned to you: %1").arg(post.comment));
}

void ComposerPage::fill(const posts::Content& content)
{
    m_filling = true;
    m_parts.text->setPlainText(content.text);
    m_parts.text->moveCursor(QTextCursor::End);
    const auto category = std::find(categories.begin(), categories.end(), content.category);
    m_parts.category->setCurrentIndex(static_cast<int>(category - categories.begin()));
    m_parts.reason->setText(content.reason);
    m_parts.savedLabel->setText(content.isEmpty() ? QString() : tr("Saved"));
    m_parts.message->dismiss();
    m_parts.photos->setPhotos(content.photos);
    m_parts.questions->setAnswers(content);
    showPlan();
    updateButton();
    onKindChanged();
    m_filling = false;
    judge();
}

void ComposerPage::onTextChanged()
{
    if (m_filling)
        return;
    m_post.content.text = m_parts.text->toPlainText();
    contentChanged();
}

void ComposerPage::onKindChanged()
{
    m_parts.reason->setVisible(m_parts.category->currentIndex() > 0);
    if (m_filling)
        return;
    posts::Content& content = m_post.content;
    const auto category = categories.at(static_cast<size_t>(m_parts.category->currentIndex()));
    const QString reason
        = category == policy::PostCategory::Celebration ? QString() : m_parts.reason->text();
    const bool changed = content.category != category || content.reason != reason;
    content.category = category;
    content.reason = reason;
    if (changed)
        contentChanged();
    else
        judge();
}

void ComposerPage::contentChanged()
{
    m_parts.savedLabel->setText(tr("Saving…"));
    m_saver.change(m_post.content);
    judge();
}

void ComposerPage::judge()
{
    m_check.check(m_post.content, m_post.id);
}

void ComposerPage::applyFix(const policy::Fix& fix)
{
    switch (fix.kind) {
    case policy::FixKind::Replace:
        m_parts.text->apply(fix);
        break;
    case policy::FixKind::CopyText:
        QGuiApplication::clipboard()->setText(fix.copy);
        m_parts.message->showMessage(MessageBar::Kind::Success,
            tr("Copied. Paste it where parents are written to, such as ParentMail."));
        break;
    case policy::FixKind::SendAt:
        plan(fix.moment);
        break;
    }
}

void ComposerPage::plan(const QDateTime& moment)
{
    if (m_parts.text->isReadOnly() || m_post.content.sendAt == moment)
        return;
    m_post.content.sendAt = moment;
    showPlan();
    if (!moment.isValid())
        m_parts.text->setFocus();
    contentChanged();
}

void ComposerPage::showPlan()
{
    const QDateTime& moment = m_post.content.sendAt;
    m_parts.planned->setVisible(moment.isValid());
    m_parts.planned->setText(tr("Goes %1  ✕")
                                 .arg(QLocale().toString(base::schoolWallTime(moment),
                                     QStringLiteral("dddd d MMMM, HH:mm"))));
    m_parts.planned->setAccessibleName(tr("Goes %1. Press to forget the time.")
                                           .arg(QLocale().toString(base::schoolWallTime(moment),
                                               QStringLiteral("dddd d MMMM, HH:mm"))));
}

void ComposerPage::askAbout(const policy::Finding& finding)
{
    if (m_parts.text->isReadOnly() || !finding.range)
        return;
    m_asker.askAbout(finding, m_post.content.text, m_user, this);
}

void ComposerPage::setPurpose(const QString& sentence)
{
    m_purpose = sentence;
    m_parts.findings->setNothing(m_post.content.isEmpty() ? m_purpose : QString());
}

void ComposerPage::onJudged(const policy::Verdict& verdict, const QString& text)
{
    m_verdict = verdict;
    // An empty page is no mistake yet.
    const auto findings = m_post.content.isEmpty() ? QVector<policy::Finding>() : verdict.findings;
    m_parts.text->setFindings(findings, text);
    m_parts.findings->setFindings(findings);
    m_parts.findings->setNothing(m_post.content.isEmpty() ? m_purpose : QString());
    m_parts.questions->setVerdict(verdict, m_post.content);
    m_parts.counter->setCount(verdict.weightedLength, verdict.limit);
    m_parts.length->setText(tr("%1 of %2").arg(verdict.weightedLength).arg(verdict.limit));
    m_parts.severity->setTone(toneOf(verdict.severity));
    m_parts.severity->setVisible(!m_post.content.isEmpty());
    updatePreview();
    updateButton();
}

void ComposerPage::updatePreview()
{
    m_parts.preview->setContent(
        postView(m_post.content.text.left(longestPreview), m_parts.photos->pictures()));
}

void ComposerPage::updateButton()
{
    const SubmitLabel label
        = submitLabel(m_verdict, m_post.content, m_desk.house()->reviewEveryPost);
    const bool busy = m_loading || m_submitting;
    m_parts.submit->setText(label.text);
    m_parts.submit->setEnabled(label.possible && !busy && !m_parts.photos->isReading());
    m_parts.attach->setEnabled(!busy && m_parts.photos->hasRoom());
    // What was handed in is not changed any more.
    m_parts.text->setReadOnly(busy);
    m_parts.category->setEnabled(!busy);
    m_parts.reason->setReadOnly(busy);
    m_parts.photos->setReadOnly(busy);
    m_parts.questions->setReadOnly(busy);
    m_parts.planned->setEnabled(!busy);
}

void ComposerPage::submit()
{
    if (!m_parts.submit->isEnabled())
        return;
    if (m_verdict.severity == policy::Severity::Blocked && !posts::waitsForClockOnly(m_verdict)) {
        if (!m_parts.text->goToFinding(true))
            m_parts.findings->setFocus();
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
    m_parts.text->setReadOnly(submitting || m_loading);
    updateButton();
}

void ComposerPage::onSubmitted(const base::Result<posts::State>& state)
{
    setSubmitting(false);
    if (!state) {
        m_parts.message->showMessage(MessageBar::Kind::Error, state.error().text);
        return;
    }
    Q_EMIT submitted(*state);
    load(m_desk.openDraft(m_user));
    m_parts.text->setFocus();
}
