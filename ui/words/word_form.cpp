// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/word_form.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using phrases::PhraseBook;
using phrases::PhraseList;
using phrases::SchoolPhrase;

WordForm::WordForm(QWidget* parent)
    : QWidget(parent)
{
    build();
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &WordForm::cancelled);
    connect(m_list, &QComboBox::currentIndexChanged, this, &WordForm::showCases);
    connect(m_case, &QComboBox::currentIndexChanged, this, &WordForm::onEdited);
    connect(m_words, &QLineEdit::textChanged, this, &WordForm::onEdited);
    connect(m_reason, &QLineEdit::textChanged, this, &WordForm::onEdited);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { m_reason->setFocus(); });
    connect(m_reason, &QLineEdit::returnPressed, this, &WordForm::save);
    connect(m_save, &QPushButton::clicked, this, &WordForm::save);
}

void WordForm::build()
{
    const theme::Spacing space = theme::spacing(this);
    m_title = new QLabel(this);
    m_title->setFont(theme::headingFont(font()));
    m_list = new QComboBox(this);
    m_list->setObjectName(QStringLiteral("wordList"));
    m_list->setAccessibleName(tr("Word list"));
    for (const PhraseList& list : PhraseBook::builtInLists())
        m_list->addItem(list.title, list.id);
    m_case = new QComboBox(this);
    m_case->setObjectName(QStringLiteral("wordCase"));
    m_case->setAccessibleName(tr("What the words stand for"));
    for (QComboBox* box : {m_list, m_case}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("wordWritten"));
    m_words->setAccessibleName(tr("Words"));
    m_words->setPlaceholderText(tr("please (bring|send in) .. money"));
    m_check = new QLabel(this);
    m_check->setObjectName(QStringLiteral("wordCheck"));
    m_check->setWordWrap(true);
    m_check->setTextFormat(Qt::PlainText);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("wordReason"));
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setPlaceholderText(tr("So that the next person understands it"));
    for (QLineEdit* edit : {m_words, m_reason})
        edit->setMaxLength(phrases::longestOwnLine);
    auto* help = new QLabel(tr("please bring – these words, in any capitals; remind* – any word "
                               "that begins so.\n"
                               "(bring|send in) – one of these; [a|the] – one of these, or "
                               "nothing.\n"
                               ".. – up to five words between; <number>, <money>, <hashtag>, "
                               "<weekday> – any of that kind."),
        this);
    help->setWordWrap(true);
    help->setTextFormat(Qt::PlainText);
    help->setForegroundRole(QPalette::PlaceholderText);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&List"), m_list);
    m_caseLabel = new QLabel(tr("Stands &for"), this);
    m_caseLabel->setBuddy(m_case);
    form->addRow(m_caseLabel, m_case);
    form->addRow(tr("W&ords"), m_words);
    form->addRow(QString(), help);
    form->addRow(tr("Wh&y"), m_reason);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("wordSave"));
    m_save->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("wordCancel"));
    connect(cancel, &QPushButton::clicked, this, &WordForm::cancelled);
    auto* actions = new QHBoxLayout;
    actions->addWidget(cancel);
    actions->addStretch();
    actions->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space.medium);
    column->addWidget(m_title);
    column->addLayout(form);
    column->addWidget(m_check);
    column->addLayout(actions);
}

void WordForm::begin(SchoolPhrase::Effect effect, const QString& list, const QString& written)
{
    m_effect = effect;
    const bool silence = effect == SchoolPhrase::Effect::Silence;
    m_title->setText(silence ? tr("Pass over these words") : tr("Look for more words"));
    m_save->setText(silence ? tr("&Silence") : tr("&Add"));
    m_caseLabel->setVisible(!silence);
    m_case->setVisible(!silence);
    m_list->setEnabled(!silence || list.isEmpty());
    if (const int index = m_list->findData(list); index >= 0)
        m_list->setCurrentIndex(index);
    showCases();
    m_words->setText(written);
    m_reason->clear();
    setBusy(false);
    if (written.isEmpty())
        m_words->setFocus();
    else
        m_reason->setFocus();
}

void WordForm::setBusy(bool busy)
{
    m_busy = busy;
    onEdited();
}

void WordForm::showCases()
{
    m_case->clear();
    const PhraseList* list = PhraseBook::builtInList(m_list->currentData().toString());
    for (const QString& name : list ? list->caseNames() : QStringList())
        m_case->addItem(list->caseTitle(name), name);
    onEdited();
}

SchoolPhrase WordForm::line() const
{
    SchoolPhrase line;
    line.list = m_list->currentData().toString();
    line.effect = m_effect;
    if (m_effect == SchoolPhrase::Effect::Add)
        line.caseName = m_case->currentData().toString();
    line.written = m_words->text().simplified();
    line.reason = m_reason->text().simplified();
    return line;
}

void WordForm::onEdited()
{
    const SchoolPhrase now = line();
    const QString problem = PhraseBook::problemWith(now);
    if (now.written.isEmpty())
        m_check->setText(tr("Write the words."));
    else
        m_check->setText(problem.isEmpty() ? tr("This can be used.") : problem);
    m_save->setEnabled(problem.isEmpty() && !m_busy);
    Q_EMIT edited(now);
}

void WordForm::save()
{
    if (m_save->isEnabled())
        Q_EMIT saveRequested(line());
}
