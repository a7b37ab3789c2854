// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/words_page.h"

#include "app/base/school_time.h"
#include "app/base/when_done.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rows_view.h"
#include "ui/words/trial_box.h"
#include "ui/words/word_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using phrases::PhraseBook;
using phrases::PhraseList;
using phrases::SchoolPhrase;
using words::WordLine;

namespace {

QString dayText(const QDateTime& moment)
{
    return QLocale().toString(base::schoolWallTime(moment).date(), QStringLiteral("d MMMM yyyy"));
}

QVector<SchoolPhrase> inForce(const QVector<phrases::PhraseRecord>& records)
{
    QVector<SchoolPhrase> lines;
    for (const phrases::PhraseRecord& record : records) {
        if (!record.withdrawnAt.isValid())
            lines.append(record.line);
    }
    return lines;
}

} // namespace

WordsPage::WordsPage(governance::WordDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_model({tr("Words"), tr("Stands for"), tr("From")})
{
    m_message = new MessageBar(this);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(theme::spacing(this).large);
    splitter->addWidget(buildLists());
    splitter->addWidget(buildSide());
    splitter->setSizes({3000, 2200});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
    connectParts();
    setEntrance(m_search);
    showLines();
    showAbout();
}

QWidget* WordsPage::buildLists()
{
    auto* side = new QWidget(this);
    m_list = new QComboBox(side);
    m_list->setObjectName(QStringLiteral("listChoice"));
    m_list->setAccessibleName(tr("Word list"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(16);
    m_list->addItem(tr("All lists"), QString());
    for (const PhraseList& list : PhraseBook::builtInLists())
        m_list->addItem(list.title, list.id);
    m_search = new QLineEdit(side);
    m_search->setObjectName(QStringLiteral("wordSearch"));
    m_search->setAccessibleName(tr("Search words and reasons"));
    m_search->setPlaceholderText(tr("Search words and reasons"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_withdrawn = new QCheckBox(tr("&Withdrawn lines, too"), side);
    m_withdrawn->setObjectName(QStringLiteral("showWithdrawn"));
    m_about = new QLabel(side);
    m_about->setObjectName(QStringLiteral("listAbout"));
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_view = new RowsView(m_model, 0, side);
    m_view->setObjectName(QStringLiteral("wordLines"));
    m_view->setAccessibleName(tr("Lines of the word lists"));
    m_view->setTextElideMode(Qt::ElideRight);
    auto* top = new QHBoxLayout;
    top->addWidget(m_list, 1);
    top->addWidget(m_search, 1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_about);
    column->addWidget(m_view, 1);
    column->addWidget(m_withdrawn);
    return side;
}

QWidget* WordsPage::buildSide()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    auto* side = new QWidget(area);
    m_details = buildDetails();
    m_form = new WordForm(side);
    m_form->hide();
    m_trial = new TrialBox(side);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(this).large);
    column->addWidget(m_details);
    column->addWidget(m_form);
    column->addWidget(m_trial);
    column->addStretch(1);
    area->setWidget(side);
    return area;
}

QWidget* WordsPage::buildDetails()
{
    auto* details = new QWidget(this);
    m_written = new QLabel(details);
    m_written->setObjectName(QStringLiteral("wordsInFull"));
    m_written->setFont(theme::headingFont(font()));
    m_facts = new QLabel(details);
    m_facts->setObjectName(QStringLiteral("wordFacts"));
    for (QLabel* label : {m_written, m_facts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_add = new QPushButton(
        theme::icon(QStringLiteral("add"), QPalette::HighlightedText), tr("&Add words…"), details);
    m_add->setObjectName(QStringLiteral("addWords"));
    m_add->setDefault(true);
    m_silence = new QPushButton(tr("&Silence…"), details);
    m_silence->setObjectName(QStringLiteral("silenceWords"));
    m_withdraw = new QPushButton(theme::icon(QStringLiteral("remove")), tr("Wi&thdraw"), details);
    m_withdraw->setObjectName(QStringLiteral("withdrawWords"));
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_silence);
    actions->addWidget(m_withdraw);
    actions->addStretch();
    actions->addWidget(m_add);
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->addWidget(m_written);
    column->addWidget(m_facts);
    column->addLayout(actions);
    return details;
}

void WordsPage::connectParts()
{
    connect(m_list, &QComboBox::currentIndexChanged, this, &WordsPage::showLines);
    connect(m_list, &QComboBox::currentIndexChanged, this, &WordsPage::showAbout);
    connect(m_search, &QLineEdit::textChanged, this, &WordsPage::showLines);
    connect(m_withdrawn, &QCheckBox::toggled, this, &WordsPage::showLines);
    connect(m_view, &RowsView::chosenChanged, this, &WordsPage::showChosen);
    connect(
        m_add, &QPushButton::clicked, this, [this] { beginForm(SchoolPhrase::Effect::Add, {}); });
    connect(m_silence, &QPushButton::clicked, this, [this] {
        const WordLine* line = chosen();
        const bool fits = line && line->written.size() <= phrases::longestOwnLine;
        beginForm(SchoolPhrase::Effect::Silence, fits ? line->written : QString());
    });
    connect(m_withdraw, &QPushButton::clicked, this, &WordsPage::withdraw);
    connect(m_form, &WordForm::cancelled, this, &WordsPage::closeForm);
    connect(m_form, &WordForm::saveRequested, this, &WordsPage::keep);
    connect(m_form, &WordForm::edited, this, [this](const SchoolPhrase& line) {
        if (m_writing)
            m_trial->setCandidate(line);
    });
    connect(&m_desk, &governance::WordDesk::changed, this, &WordsPage::reload);
}

void WordsPage::open(const staff::StaffMember& user)
{
    m_user = user;
    m_message->dismiss();
    closeForm();
    reload();
}

void WordsPage::reload()
{
    base::whenDone(m_desk.everything(), this,
        [this](const base::Result<QVector<phrases::PhraseRecord>>& records) {
            if (!records) {
                m_message->showMessage(MessageBar::Kind::Error, records.error().text);
                return;
            }
            m_records = *records;
            m_trial->setOwn(inForce(m_records));
            showLines();
        });
}

void WordsPage::showLines()
{
    m_lines = words::linesFor(
        m_records, {m_list->currentData().toString(), m_search->text(), m_withdrawn->isChecked()});
    QVector<RowsModel::Row> rows;
    rows.reserve(m_lines.size());
    for (const WordLine& line : m_lines)
        rows.append({rows.size() + 1,
            {line.written.left(200), words::standsFor(line), words::fromTitle(line.from)},
            line.from == WordLine::From::BuiltIn ? QIcon() : theme::icon(QStringLiteral("person")),
            line.reason});
    const int kept = std::max(0, m_view->chosen().row());
    m_model.setRows(rows);
    m_view->setCurrentIndex(m_model.index(std::min(kept, m_model.rowCount() - 1), 0));
    showChosen();
}

void WordsPage::showAbout()
{
    const PhraseList* list = PhraseBook::builtInList(m_list->currentData().toString());
    m_about->setText(list ? list->about
                          : tr("The rules read these words. Your school can add its own, and "
                               "silence what does not fit."));
}

const WordLine* WordsPage::chosen() const
{
    const qint64 id = m_model.idAt(m_view->chosen());
    return id > 0 && id <= m_lines.size() ? &m_lines.at(id - 1) : nullptr;
}

void WordsPage::showChosen()
{
    const WordLine* line = chosen();
    const bool inForce = line && line->from != WordLine::From::Withdrawn;
    m_silence->setEnabled(inForce && line->from == WordLine::From::BuiltIn);
    m_withdraw->setEnabled(inForce && line->from != WordLine::From::BuiltIn);
    if (!line) {
        m_written->setText(tr("Nothing found"));
        m_facts->setText(tr("No line has these words. Try fewer, or look in all lists."));
        return;
    }
    QStringList facts{tr("%1: %2", "list: what the words stand for")
                          .arg(words::listTitle(line->list), words::standsFor(*line)),
        line->reason};
    if (!line->conditions.isEmpty())
        facts.append(line->conditions);
    if (line->from != WordLine::From::BuiltIn)
        facts.append(tr("Added by %1 on %2.")
                         .arg(line->record.line.addedBy, dayText(line->record.line.addedAt)));
    if (line->from == WordLine::From::Withdrawn)
        facts.append(tr("Withdrawn by %1 on %2.")
                         .arg(line->record.withdrawnBy, dayText(line->record.withdrawnAt)));
    m_written->setText(line->written);
    m_facts->setText(facts.join(u'\n'));
}

QString WordsPage::currentList() const
{
    const WordLine* line = chosen();
    const QString shown = m_list->currentData().toString();
    return shown.isEmpty() && line ? line->list : shown;
}

void WordsPage::beginForm(SchoolPhrase::Effect effect, const QString& written)
{
    m_message->dismiss();
    setWriting(true);
    m_form->begin(effect, currentList(), written);
}

void WordsPage::setWriting(bool writing)
{
    m_writing = writing;
    m_form->setVisible(writing);
    m_details->setVisible(!writing);
}

void WordsPage::closeForm()
{
    const bool wasOpen = m_writing;
    setWriting(false);
    m_trial->setCandidate(std::nullopt);
    if (wasOpen && isVisible())
        m_view->setFocus();
}

void WordsPage::keep(const SchoolPhrase& line)
{
    m_form->setBusy(true);
    base::whenDone(m_desk.add(m_user, line), this, [this](const base::Result<qint64>& id) {
        m_form->setBusy(false);
        tell(
            id.has_value(), id ? tr("Kept. Posts are judged by it from now on.") : id.error().text);
        if (id)
            closeForm();
    });
}

void WordsPage::withdraw()
{
    const WordLine* line = chosen();
    if (!line)
        return;
    m_withdraw->setEnabled(false);
    base::whenDone(m_desk.withdraw(m_user, line->record.line.id), this,
        [this](const base::Result<void>& done) {
            tell(done.has_value(),
                done ? tr("Withdrawn. It stays on record, and no post is judged by it any more.")
                     : done.error().text);
            if (!done)
                reload();
        });
}

void WordsPage::tell(bool done, const QString& sentence)
{
    m_message->showMessage(done ? MessageBar::Kind::Success : MessageBar::Kind::Error, sentence);
}
