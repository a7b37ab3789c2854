// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/help_page.h"

#include "app/base/school_time.h"
#include "app/governance/help_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

HelpPage::HelpPage(governance::DecisionDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
{
    m_area = new QScrollArea(this);
    m_area->setObjectName(QStringLiteral("helpTexts"));
    m_area->setAccessibleName(tr("Help"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus); // scrolls by keys: there is nothing else in it
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_area);
    setEntrance(m_area);
    connect(&m_desk, &governance::DecisionDesk::houseChanged, this, &HelpPage::showTexts);
    showTexts();
}

void HelpPage::open(const staff::StaffMember&)
{
    showTexts();
}

void HelpPage::showTexts()
{
    auto* body = new QWidget(m_area);
    auto* column = new QVBoxLayout(body);
    column->setSpacing(theme::spacing(this).medium);
    const QString policy = m_desk.house().policy;
    const QDate today = base::schoolWallTime(m_desk.clock().now()).date();
    for (const governance::HelpText& text : governance::helpTexts()) {
        if (!text.concerns(policy))
            continue;
        QString source = text.clauses.value(policy).join(QStringLiteral(", "));
        if (text.asOf)
            source = tr("%1. Noted on %2%3")
                         .arg(source, QLocale().toString(*text.asOf, QLocale::LongFormat),
                             text.isStale(today) ? tr("; it may have changed since, so check it.")
                                                 : QStringLiteral("."));
        addCard(column, text.id, text.title, text.textFor(policy), source);
    }
    addCard(column, QStringLiteral("keys"), tr("Keys"), keys(), {});
    column->addStretch(1);
    m_area->setWidget(body); // the one before is deleted
}

void HelpPage::addCard(QVBoxLayout* column, const QString& id, const QString& title,
    const QString& text, const QString& source)
{
    auto* card = new Card(m_area);
    card->setObjectName(QStringLiteral("help-") + id);
    auto* inner = new QVBoxLayout(card);
    auto* heading = new QLabel(title, card);
    heading->setFont(theme::headingFont(font()));
    auto* words = new QLabel(text, card);
    words->setObjectName(QStringLiteral("words"));
    auto* from = new QLabel(source, card);
    from->setForegroundRole(QPalette::PlaceholderText);
    from->setVisible(!source.isEmpty());
    for (QLabel* label : {heading, words, from}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        inner->addWidget(label);
    }
    column->addWidget(card);
}

QString HelpPage::keys() const
{
    return tr("Ctrl+1 to Ctrl+9, Ctrl+0: the pages on the left\n"
              "Tab and Shift+Tab: next and previous control\n"
              "Ctrl+Enter: hand in a post, or record a decision\n"
              "Ctrl+I on the page Decisions: new incident\n"
              "K, A, R, B, P in a follower check: keep, ask, remove, block, perhaps a pupil\n"
              "Escape: close a message\n"
              "F1: this page\n"
              "Ctrl+L: sign out");
}
