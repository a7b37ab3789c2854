// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/try_view.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/policy/verdict_column.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace {

// Ten o'clock on the next Monday: an hour at which every school may post.
QDateTime nextMonday(const QDateTime& now)
{
    const QDate today = base::schoolWallTime(now).date();
    return base::momentOfSchoolTime(today.addDays(8 - today.dayOfWeek()), QTime(10, 0));
}

} // namespace

TryView::TryView(posts::PostDesk& desk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
{
    auto* label = new QLabel(tr("Type &any sentence. Nothing here is kept or sent."), this);
    label->setWordWrap(true);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("tryText"));
    m_text->setAccessibleName(tr("Sentence to try"));
    m_text->setPlaceholderText(tr("Year 4 made clay owls today. #art"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 5);
    label->setBuddy(m_text);
    m_category = new QComboBox(this);
    m_category->setAccessibleName(tr("What it is"));
    m_category->addItems({tr("A celebration"), tr("News of an event"), tr("Urgent news")});
    m_when = new QComboBox(this);
    m_when->setAccessibleName(tr("When it goes out"));
    m_when->addItems({tr("On a Monday at 10:00"), tr("Now")});
    auto* choices = new QHBoxLayout;
    choices->addWidget(label, 1);
    choices->addWidget(m_category);
    choices->addWidget(m_when);
    m_row = new QHBoxLayout;
    m_row->setSpacing(theme::spacing(this).medium);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(choices);
    column->addWidget(m_text);
    column->addLayout(m_row, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TryView::judge);
    connect(m_category, &QComboBox::activated, this, &TryView::judge);
    connect(m_when, &QComboBox::activated, this, &TryView::judge);
}

QWidget* TryView::entrance() const
{
    return m_text;
}

void TryView::clear()
{
    m_text->clear();
}

void TryView::open()
{
    const auto checker = m_desk.house()->checker;
    if (m_ready == checker)
        return;
    m_ready = checker;
    base::whenFinished(governance::makeBuiltInCheckers(checker), this,
        [this, checker](const std::optional<governance::Checkers>& builtIn) {
            if (builtIn && m_ready == checker)
                showColumns(*builtIn);
        });
}

void TryView::addColumn(const QString& title, std::shared_ptr<const posts::DraftChecker> checker)
{
    auto* shown = new VerdictColumn(m_clock, title, this);
    shown->setChecker(std::move(checker));
    m_row->addWidget(shown, 1);
    m_columns.append(shown);
}

void TryView::showColumns(const governance::Checkers& builtIn)
{
    qDeleteAll(m_columns);
    m_columns.clear();
    const policy::Pack& own = m_ready->pack();
    addColumn(tr("Our policy, version %1").arg(own.version), m_ready);
    for (const auto& checker : builtIn) {
        const policy::Pack& pack = checker->pack();
        if (!(pack == own)) // not the same twice
            addColumn(tr("%1, as built in").arg(pack.school), checker);
    }
    judge();
}

void TryView::judge()
{
    posts::Content content;
    content.text = m_text->toPlainText();
    content.category = static_cast<policy::PostCategory>(m_category->currentIndex());
    if (m_when->currentIndex() == 0)
        content.sendAt = nextMonday(m_clock.now());
    for (VerdictColumn* shown : m_columns)
        shown->judge(content);
}
