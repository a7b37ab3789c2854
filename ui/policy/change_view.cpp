// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/change_view.h"

#include "ui/policy/clause_editor.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

const auto readings = QStringLiteral("readings");

QStringList staleClauses(const policy::Pack& pack)
{
    QStringList ids;
    for (const governance::StaleFact& fact : governance::staleFacts(pack))
        ids += fact.clauses;
    return ids;
}

} // namespace

ChangeView::ChangeView(DraftKeeper& keeper, QWidget* parent)
    : QWidget(parent)
    , m_keeper(keeper)
{
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("copyState"));
    m_state->setWordWrap(true);
    m_discard = new QPushButton(tr("T&hrow the copy away…"), this);
    m_discard->setObjectName(QStringLiteral("discardCopy"));
    m_message = new MessageBar(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("copyClauses"));
    m_list->setAccessibleName(tr("Clauses of the copy"));
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_list->setMaximumWidth(fontMetrics().averageCharWidth() * 50);
    m_list->setSpacing(1);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor = new ClauseEditor(keeper, this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_state, 1);
    top->addWidget(m_discard);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::spacing(this).medium);
    row->addWidget(m_list, 2);
    row->addWidget(m_editor, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    join();
}

void ChangeView::join()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangeView::showChosen);
    connect(m_discard, &QPushButton::clicked, this, &ChangeView::askToDiscard);
    connect(&m_keeper, &DraftKeeper::taken, this, [this] {
        m_message->dismiss();
        markStale();
    });
    connect(&m_keeper, &DraftKeeper::saved, this, [this] {
        m_state->setText(
            tr("Your copy is saved. Nothing changes for anybody until it is approved."));
        m_discard->setEnabled(true);
    });
    connect(&m_keeper, &DraftKeeper::refused, this, [this](const QString& sentence) {
        m_message->showMessage(MessageBar::Kind::Error,
            tr("This cannot be taken over, so the copy stays as it was. %1").arg(sentence));
    });
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const QString& sentence) {
        m_message->showMessage(MessageBar::Kind::Error, sentence);
    });
}

QWidget* ChangeView::entrance() const
{
    return m_list;
}

void ChangeView::showCopy(bool fromDraft, const QString& changedBy)
{
    m_message->dismiss();
    m_discard->setEnabled(fromDraft);
    m_state->setText(fromDraft
            ? tr("A copy begun by %1. Nothing changes for anybody until it is approved.")
                  .arg(changedBy)
            : tr("Change a sentence or how grave something is: a copy of the policy keeps it until "
                 "you approve it."));
    fill();
}

void ChangeView::fill()
{
    const QString kept
        = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const policy::Pack& pack = m_keeper.pack();
    const QStringList stale = staleClauses(pack);
    QVector<policy::Clause> clauses = pack.clauses;
    std::stable_partition(clauses.begin(), clauses.end(),
        [&stale](const policy::Clause& clause) { return stale.contains(clause.id); });
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const policy::Clause& clause : clauses) {
        auto* entry = new QListWidgetItem(
            QStringLiteral("%1  %2").arg(clause.id, policy::sentenceOf(pack, clause)), m_list);
        entry->setData(Qt::UserRole, clause.id);
        entry->setToolTip(policy::sentenceOf(pack, clause));
        if (clause.id == kept)
            m_list->setCurrentItem(entry);
    }
    auto* open = new QListWidgetItem(tr("Questions the text leaves open"), m_list);
    open->setData(Qt::UserRole, readings);
    if (kept == readings)
        m_list->setCurrentItem(open);
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    markStale();
    showChosen();
}

// The list says at once what the copy says, without moving its lines.
void ChangeView::markStale()
{
    const policy::Pack& pack = m_keeper.pack();
    const QStringList stale = staleClauses(pack);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* entry = m_list->item(row);
        const QString id = entry->data(Qt::UserRole).toString();
        const policy::Clause* clause = policy::findClause(pack, id);
        if (!clause)
            continue;
        entry->setText(QStringLiteral("%1  %2").arg(id, policy::sentenceOf(pack, *clause)));
        entry->setIcon(stale.contains(id) ? theme::icon(QStringLiteral("warning")) : QIcon());
        entry->setData(Qt::AccessibleDescriptionRole,
            stale.contains(id) ? tr("May be out of date") : QString());
    }
}

void ChangeView::showChosen()
{
    if (!m_list->currentItem())
        return;
    const QString id = m_list->currentItem()->data(Qt::UserRole).toString();
    m_keeper.flush(); // the form shows what is taken over
    if (id == readings)
        m_editor->showReadings();
    else
        m_editor->showClause(id);
}

void ChangeView::askToDiscard()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Throw the copy away?"),
        tr("All changes since the policy in force are lost. The policy in force stays as it is."),
        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    auto* away = question->addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    connect(away, &QAbstractButton::clicked, this, &ChangeView::discardRequested);
    question->open();
}
