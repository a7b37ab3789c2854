// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/class_list_step.h"

#include "app/base/when_done.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

constexpr int mostRowsShown = 8;

QString yearText(int year)
{
    if (year == roll::nurseryYear)
        return ClassListStep::tr("Nursery");
    if (year == roll::receptionYear)
        return ClassListStep::tr("Reception");
    return year == roll::unknownYear ? QString() : ClassListStep::tr("Year %1").arg(year);
}

int answersOf(const roll::Pupil& pupil)
{
    int answers = 0;
    for (const roll::Category category : roll::allCategories)
        answers += pupil.consents.of(category) != roll::Answer::NotAsked ? 1 : 0;
    return answers;
}

QString classesText(const roll::Roll& pupils)
{
    QMap<QString, int> classes;
    for (const roll::Pupil& pupil : pupils.pupils())
        ++classes[pupil.className];
    QStringList parts;
    for (auto it = classes.begin(); it != classes.end(); ++it)
        parts.append(it.key().isEmpty()
                ? ClassListStep::tr("no class: %1").arg(it.value())
                : ClassListStep::tr("%1: %2").arg(it.key()).arg(it.value()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ClassListStep::ClassListStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("&Choose a file…"), this))
    , m_look(new QPushButton(tr("Loo&k at it"), this))
    , m_summary(new QLabel(this))
    , m_preview(new QTableWidget(0, 5, this))
    , m_take(new QPushButton(tr("&Use this list"), this))
    , m_reading(new QWidget(this))
{
    m_path->setObjectName(QStringLiteral("setupClassFile"));
    m_path->setAccessibleName(tr("File with the class list"));
    m_path->setPlaceholderText(tr("A CSV file from SIMS, Arbor or Bromcom, or our own form"));
    m_look->setObjectName(QStringLiteral("setupLook"));
    m_take->setObjectName(QStringLiteral("setupTakeList"));
    m_summary->setObjectName(QStringLiteral("setupListSummary"));
    m_summary->setWordWrap(true);
    m_preview->setAccessibleName(tr("First children of the list"));
    m_preview->setHorizontalHeaderLabels(
        {tr("Forename"), tr("Surname"), tr("Year"), tr("Class"), tr("Consents answered")});
    m_preview->verticalHeader()->hide();
    m_preview->setTabKeyNavigation(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setShowGrid(false);
    m_preview->setAlternatingRowColors(true);
    m_preview->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_preview->setMinimumHeight(fontMetrics().height() * 15);
    auto* row = new QHBoxLayout(m_reading);
    row->setContentsMargins({});
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    row->addWidget(m_look);
    column()->addWidget(m_reading);
    column()->addWidget(m_summary);
    column()->addWidget(m_preview);
    column()->addWidget(m_take, 0, Qt::AlignLeft);
    column()->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ClassListStep::chooseFile);
    connect(m_look, &QPushButton::clicked, this, &ClassListStep::look);
    connect(m_path, &QLineEdit::returnPressed, this, &ClassListStep::look);
    connect(m_take, &QPushButton::clicked, this, &ClassListStep::takeList);
}

QString ClassListStep::introduction() const
{
    return tr("With the class list Nestbox notices a child's name in a post, even misspelt or in a "
              "hashtag, and knows who may be shown. The list never leaves this computer. Until it "
              "is here, names are not recognised.");
}

QWidget* ClassListStep::entrance() const
{
    return isDone() ? nullptr : m_path;
}

bool ClassListStep::isDone() const
{
    return !isLeft(services::classListStep);
}

void ClassListStep::fill(const services::SetupDraft&)
{
    showState();
}

void ClassListStep::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("The class list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("CSV files (*.csv *.txt);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path->setText(path);
        look();
    });
    dialog->open();
}

void ClassListStep::look()
{
    if (m_path->text().trimmed().isEmpty()) {
        Q_EMIT failed(tr("Choose the file with the class list first, or go on and do it later."));
        return;
    }
    m_look->setEnabled(false);
    base::whenDone(setup().readClassList(m_path->text().trimmed()), this,
        [this](const base::Result<roll::Roll>& pupils) {
            m_look->setEnabled(true);
            m_seen.reset();
            if (!pupils)
                Q_EMIT failed(pupils.error().text);
            else if (pupils->isEmpty())
                Q_EMIT failed(tr("There are no children in this file."));
            else
                m_seen = *pupils;
            showState();
            if (m_seen)
                m_take->setFocus();
        });
}

void ClassListStep::showPreview(const roll::Roll& pupils)
{
    const int rows = std::min(mostRowsShown, static_cast<int>(pupils.size()));
    m_preview->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const roll::Pupil& pupil = pupils.pupils().at(row);
        const QStringList cells{pupil.forename, pupil.surname, yearText(pupil.year),
            pupil.className, tr("%1 of 4").arg(answersOf(pupil))};
        for (int i = 0; i < static_cast<int>(cells.size()); ++i)
            m_preview->setItem(row, i, new QTableWidgetItem(cells.at(i)));
    }
    const auto asked = std::count_if(pupils.pupils().begin(), pupils.pupils().end(),
        [](const roll::Pupil& pupil) { return answersOf(pupil) > 0; });
    m_summary->setText(tr("%n child(ren) in this file. %1. For %2 of them an answer about consent "
                          "is on file; the others count as no.",
        nullptr, static_cast<int>(pupils.size()))
                           .arg(classesText(pupils))
                           .arg(asked));
}

void ClassListStep::takeList()
{
    if (!m_seen)
        return;
    m_take->setEnabled(false);
    base::whenDone(setup().takeClassList(*m_seen), this, [this](const base::Result<void>& taken) {
        m_take->setEnabled(true);
        if (!taken)
            Q_EMIT failed(taken.error().text);
        else
            m_seen.reset();
        showState();
        Q_EMIT doneChanged();
    });
}

void ClassListStep::showState()
{
    m_reading->setVisible(!isDone());
    m_preview->setVisible(m_seen.has_value());
    m_take->setVisible(m_seen.has_value());
    if (m_seen)
        showPreview(*m_seen);
    else if (isDone() && setup().school())
        m_summary->setText(tr("%n child(ren) are on the class list.", nullptr,
            static_cast<int>(setup().pupilCount())));
    else
        m_summary->clear();
}
