// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/policy_page.h"

#include "app/base/when_done.h"
#include "app/policy/pack_reader.h"
#include "ui/policy/approve_view.h"
#include "ui/policy/change_view.h"
#include "ui/policy/effect_view.h"
#include "ui/policy/policy_text.h"
#include "ui/policy/read_view.h"
#include "ui/policy/try_view.h"
#include "ui/policy/versions_view.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/severity_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace {

// A word and a tone for how a policy stands.
std::pair<theme::Tone, QString> standingChip(policy::StandingKind kind)
{
    switch (kind) {
    case policy::StandingKind::InDate:
        return {theme::Tone::Clear, PolicyPage::tr("In date")};
    case policy::StandingKind::DueSoon:
        return {theme::Tone::Advice, PolicyPage::tr("Review soon")};
    case policy::StandingKind::Overdue:
        return {theme::Tone::Review, PolicyPage::tr("Review overdue")};
    case policy::StandingKind::Undated:
        return {theme::Tone::Review, PolicyPage::tr("Undated")};
    case policy::StandingKind::CarriedOn:
        return {theme::Tone::Advice, PolicyPage::tr("Carried on")};
    }
    return {theme::Tone::Neutral, {}};
}

} // namespace

PolicyPage::PolicyPage(
    governance::PolicyDesk& desk, posts::PostDesk& posts, const base::Clock& clock, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_posts(posts)
    , m_keeper(desk)
{
    m_message = new MessageBar(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("policyTabs"));
    m_tabs->setDocumentMode(true);
    m_read = new ReadView(this);
    m_try = new TryView(posts, clock, this);
    m_change = new ChangeView(m_keeper, this);
    m_effect = new EffectView(desk, posts, this);
    m_approve = new ApproveView(this);
    m_versions = new VersionsView(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(buildHead());
    column->addWidget(m_message);
    column->addWidget(m_tabs, 1);
    buildTabs();
    joinViews();
    setEntrance(m_tabs->tabBar());
}

QWidget* PolicyPage::buildHead()
{
    auto* head = new QWidget(this);
    m_name = new QLabel(head);
    m_name->setObjectName(QStringLiteral("policyName"));
    m_name->setFont(theme::headingFont(font()));
    m_name->setWordWrap(true);
    m_standing = new SeverityLabel(head);
    m_standing->setObjectName(QStringLiteral("policyStanding"));
    m_standingSentence = new QLabel(head);
    m_standingSentence->setObjectName(QStringLiteral("policyStandingSentence"));
    m_standingSentence->setWordWrap(true);
    m_standingSentence->setForegroundRole(QPalette::PlaceholderText);
    m_pdf = new QPushButton(tr("Page for parents…"), head);
    m_pdf->setObjectName(QStringLiteral("parentsPdf"));
    m_pdf->setToolTip(tr("Save one printable page for parents, made from this policy"));
    auto* first = new QHBoxLayout;
    first->addWidget(m_name, 1);
    first->addWidget(m_standing);
    first->addWidget(m_pdf);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->addLayout(first);
    column->addWidget(m_standingSentence);
    return head;
}

void PolicyPage::buildTabs()
{
    const auto add = [this](QWidget* view, const QString& title) {
        auto* frame = new QWidget(m_tabs);
        auto* column = new QVBoxLayout(frame);
        column->setContentsMargins(0, theme::spacing(this).medium, 0, 0);
        column->addWidget(view);
        m_tabs->addTab(frame, title);
    };
    add(m_read, tr("&Read"));
    add(m_try, tr("&Try"));
    add(m_change, tr("&Change"));
    add(m_effect, tr("&Effect"));
    add(m_approve, tr("A&pprove"));
    add(m_versions, tr("&Versions"));
}

void PolicyPage::joinViews()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &PolicyPage::showTab);
    connect(m_pdf, &QPushButton::clicked, this, &PolicyPage::savePdf);
    connect(m_approve, &ApproveView::approved, this, &PolicyPage::approve);
    connect(m_change, &ChangeView::discardRequested, this, [this] {
        m_keeper.discard();
        if (!m_file)
            return;
        m_file->draft.reset();
        beginCopy();
    });
    connect(&m_keeper, &DraftKeeper::saved, this, &PolicyPage::settled);
    connect(&m_keeper, &DraftKeeper::failed, this, &PolicyPage::settled);
    connect(&m_desk, &governance::PolicyDesk::changed, this, &PolicyPage::reload);
    connect(&m_posts, &posts::PostDesk::houseChanged, this, [this] {
        reload();
        showTab();
    });
}

void PolicyPage::open(const staff::StaffMember& user)
{
    const bool other = !(m_user.id == user.id);
    m_user = user;
    m_message->dismiss();
    if (other) {
        m_file.reset();
        m_try->clear();
        m_tabs->setCurrentIndex(0);
    }
    for (QWidget* view : std::initializer_list<QWidget*>{m_change, m_effect, m_approve})
        m_tabs->setTabVisible(m_tabs->indexOf(view->parentWidget()), isHead());
    reload();
    showTab();
}

void PolicyPage::leave()
{
    m_keeper.flush();
}

void PolicyPage::beginRenewal()
{
    if (isHead())
        m_tabs->setCurrentIndex(m_tabs->indexOf(m_change->parentWidget()));
}

void PolicyPage::reload()
{
    if (!m_user.id.isValid() || !m_posts.house())
        return;
    m_keeper.flush(); // what is read includes what was typed
    base::whenDone(m_desk.file(m_user, m_posts.house()->checker->pack().id), this,
        [this, reader = m_user.id](const base::Result<governance::PolicyFile>& file) {
            if (!(reader == m_user.id))
                return;
            if (file)
                showFile(*file);
            else
                m_message->showMessage(MessageBar::Kind::Error, file.error().text);
        });
}

void PolicyPage::showFile(const governance::PolicyFile& file)
{
    const bool anew = !m_file || !(m_file->inForce == file.inForce);
    m_file = file;
    showStanding();
    m_versions->setFile(file, m_user.may(staff::Permission::Review) || isHead());
    if (!anew)
        return;
    m_read->setPolicy(file.inForce);
    beginCopy();
}

void PolicyPage::showStanding()
{
    const policy::Pack& pack = m_file->inForce;
    const auto [tone, word] = standingChip(m_file->standing.kind);
    m_name->setText(tr("%1, version %2").arg(pack.name, pack.version));
    m_standing->setTone(tone, word);
    m_standingSentence->setText(policy::standingSentence(m_file->standing));
    m_name->parentWidget()->layout()->activate();
    layout()->activate();
}

// The copy on disk if there is a readable one, else the policy in force.
void PolicyPage::beginCopy()
{
    if (!isHead())
        return;
    const auto copy = m_file->draft ? policy::readPack(m_file->draft->document)
                                    : base::Result<policy::Pack>(m_file->inForce);
    const bool usable = copy && copy->version == m_file->inForce.version;
    m_keeper.begin(m_user, usable ? *copy : m_file->inForce);
    m_change->showCopy(usable && m_file->draft.has_value(),
        m_file->draft ? m_file->draft->changedByName : QString());
    if (!usable)
        m_message->showMessage(MessageBar::Kind::Warning,
            tr("The copy on disk was begun from an older version, so a new one starts from the "
               "policy in force."));
    showTab();
}

void PolicyPage::showTab()
{
    const QWidget* frame = m_tabs->currentWidget();
    if (frame == m_try->parentWidget() && m_posts.house())
        m_try->open();
    if (!m_file || !isHead())
        return;
    m_keeper.flush();
    if (frame == m_effect->parentWidget())
        m_effect->judge(m_keeper.pack());
    if (frame == m_approve->parentWidget())
        m_approve->showChanges(m_file->inForce, m_keeper.pack(), m_desk.today());
}

void PolicyPage::approve(const QString& minuteReference, QDate nextReview)
{
    m_keeper.flush();
    const governance::Approval approval{
        m_keeper.pack().id, policy::writePack(m_keeper.pack()), minuteReference, nextReview};
    base::whenDone(
        m_desk.approve(m_user, approval), this, [this](const base::Result<policy::Pack>& approved) {
            if (!approved) {
                m_approve->showError(approved.error().text);
                return;
            }
            m_tabs->setCurrentIndex(0);
            m_message->showMessage(MessageBar::Kind::Success,
                tr("Version %1 is in force. Everybody is asked to read it.")
                    .arg(approved->version));
        });
}

void PolicyPage::savePdf()
{
    if (!m_file)
        return;
    auto* dialog = new QFileDialog(this, tr("Save the page for parents"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("%1-parents.pdf").arg(m_file->inForce.handle));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString school = m_school.isEmpty() ? m_file->inForce.school : m_school;
        if (const auto saved = saveParentsPdf(m_file->inForce, school, path); saved)
            m_message->showMessage(MessageBar::Kind::Success, tr("The page is saved."));
        else
            m_message->showMessage(MessageBar::Kind::Error, saved.error().text);
    });
    dialog->open();
}
