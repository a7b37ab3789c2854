// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/people_step.h"

#include "app/policy/pack_reader.h"
#include "app/services/staff_list.h"
#include "ui/setup/passphrase_box.h"
#include "ui/setup/people_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

QVector<services::SetupPerson> withHead(
    QVector<services::SetupPerson> people, const QString& signedBy)
{
    const bool hasHead = std::any_of(people.begin(), people.end(),
        [](const auto& person) { return person.roles.contains(staff::Role::Head); });
    if (hasHead || signedBy.trimmed().isEmpty())
        return people;
    return services::withPeople(
        {{signedBy.simplified(), {staff::Role::Head, staff::Role::Teacher}, {}}}, people);
}

} // namespace

PeopleStep::PeopleStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_posters(makeNote({}))
{
    // Made in the order in which Tab reaches them.
    column()->addWidget(m_posters);
    buildPasting();
    m_table = new PeopleTable(this);
    m_remove = new QPushButton(tr("Take &off the list"), this);
    m_remove->setObjectName(QStringLiteral("setupRemovePerson"));
    m_secrets = new PassphraseBox(setup, this);
    column()->addWidget(m_table);
    column()->addWidget(makeNote(
        tr("Arrow keys move, Space ticks, F2 changes a name. Nobody approves a post of their own, "
           "so tick at least one more person who leads the school.")));
    column()->addWidget(m_remove, 0, Qt::AlignLeft);
    column()->addWidget(m_secrets);
    buildFollowers();
    column()->addStretch();
    connect(m_table, &PeopleTable::edited, this, &PeopleStep::edited);
    connect(m_table, &PeopleTable::edited, this, &PeopleStep::showChosen);
    connect(m_table, &QTableWidget::currentCellChanged, this, &PeopleStep::showChosen);
    connect(m_remove, &QPushButton::clicked, this, &PeopleStep::removeChosen);
    connect(m_secrets, &PassphraseBox::hashed, this, &PeopleStep::setHash);
    connect(m_secrets, &PassphraseBox::makeRequested, this, &PeopleStep::makeSecrets);
    connect(m_secrets, &PassphraseBox::failed, this, &PeopleStep::failed);
}

QString PeopleStep::introduction() const
{
    return tr("Everybody signs in with a passphrase of their own; nobody ever sees the password of "
              "the account on X. You, the headteacher, come first.");
}

QWidget* PeopleStep::entrance() const
{
    return m_pasted;
}

void PeopleStep::buildPasting()
{
    m_pasted = new QPlainTextEdit(this);
    m_pasted->setObjectName(QStringLiteral("setupPastedNames"));
    m_pasted->setAccessibleName(tr("Names to add"));
    m_pasted->setPlaceholderText(
        tr("Type or paste names, one a line:\nMrs Adams, headteacher\nMr Bell, deputy head\nMs "
           "Cole, office\nMiss Dean"));
    m_pasted->setTabChangesFocus(true);
    m_pasted->setFixedHeight(fontMetrics().height() * 6);
    m_add = new QPushButton(tr("&Add to the list"), this);
    m_add->setObjectName(QStringLiteral("setupAddNames"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_pasted, 1);
    row->addWidget(m_add, 0, Qt::AlignBottom);
    column()->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &PeopleStep::addPasted);
}

void PeopleStep::buildFollowers()
{
    m_followers = addHeading(tr("Followers"));
    m_deciders = new QComboBox(this);
    m_deciders->setObjectName(QStringLiteral("setupDeciders"));
    m_deciders->addItem(
        tr("The senior leadership team and the headteacher (recommended)"), QStringLiteral("slt"));
    m_deciders->addItem(tr("The headteacher alone"), QStringLiteral("head"));
    m_interval = new QSpinBox(this);
    m_interval->setObjectName(QStringLiteral("setupInterval"));
    m_interval->setRange(1, 365);
    m_interval->setPrefix(tr("every "));
    m_interval->setSuffix(tr(" days"));
    guardWheel(m_deciders);
    guardWheel(m_interval);
    addField(tr("&Who decides on follows and blocks"), m_deciders);
    addField(tr("Look through new &followers"), m_interval);
    m_deciders->setAccessibleName(tr("Who decides on follows and blocks"));
    m_interval->setAccessibleName(tr("Look through new followers, in days"));
    connect(m_deciders, &QComboBox::activated, this, &PeopleStep::edited);
    connect(m_interval, &QSpinBox::valueChanged, this, &PeopleStep::edited);
}

void PeopleStep::addPasted()
{
    const auto added = services::peopleFromText(m_pasted->toPlainText(), m_wholeStaff);
    if (added.isEmpty()) {
        Q_EMIT failed(tr("Type at least one name first."));
        return;
    }
    const auto before = m_table->people().size();
    m_table->setPeople(services::withPeople(m_table->people(), added));
    const auto left = added.size() - (m_table->people().size() - before);
    m_pasted->clear();
    showChosen();
    Q_EMIT edited();
    if (left > 0)
        Q_EMIT failed(tr("%n name(s) were on the list already and were not added again.", nullptr,
            static_cast<int>(left)));
}

void PeopleStep::removeChosen()
{
    const int row = m_table->chosen();
    if (row < 0)
        return;
    auto people = m_table->people();
    people.removeAt(row);
    m_table->setPeople(people);
    showChosen();
    Q_EMIT edited();
}

void PeopleStep::setHash(const QString& name, const QString& hash)
{
    auto people = m_table->people();
    for (services::SetupPerson& person : people) {
        if (person.name == name)
            person.secretHash = hash;
    }
    m_table->setPeople(people);
    Q_EMIT edited();
}

void PeopleStep::makeSecrets()
{
    QStringList names;
    for (const services::SetupPerson& person : m_table->people()) {
        if (person.secretHash.isEmpty())
            names.append(person.name);
    }
    if (names.isEmpty())
        Q_EMIT failed(tr("Everybody on the list has a passphrase already."));
    m_secrets->makeFor(names);
}

void PeopleStep::showChosen()
{
    const int row = m_table->chosen();
    const bool somebody = row >= 0 && row < m_table->people().size();
    m_secrets->setPerson(somebody ? m_table->people().at(row).name : QString());
    m_remove->setEnabled(somebody);
}

void PeopleStep::fill(const services::SetupDraft& draft)
{
    const auto pack = policy::builtInPack(draft.policyId);
    const policy::PackSetup says = pack ? pack->setup : policy::PackSetup();
    m_wholeStaff = says.posters.answer == QLatin1String("whole-staff");
    m_posters->setText(m_wholeStaff
            ? tr("Your policy lets the whole staff post (%1).").arg(says.posters.clause)
            : tr("Your policy lets all teaching staff post (%1). The office keeps the consents.")
                  .arg(says.posters.clause));
    m_posters->setVisible(!says.posters.answer.isEmpty());
    m_table->setPeople(withHead(draft.people, draft.signedBy));
    m_deciders->setCurrentIndex(std::max(0, m_deciders->findData(draft.followDeciders)));
    const QSignalBlocker quiet(m_interval);
    m_interval->setValue(draft.followerCheckDays);
    m_followers->setText(says.deciders.answer == QLatin1String("unnamed")
            ? tr("Followers: your policy names nobody who decides (%1), so choose")
                  .arg(says.deciders.clause)
            : tr("Followers"));
    showChosen();
}

void PeopleStep::take(services::SetupDraft& draft) const
{
    draft.people = m_table->people();
    draft.followDeciders = m_deciders->currentData().toString();
    draft.followerCheckDays = m_interval->value();
}

base::Result<void> PeopleStep::check(const services::SetupDraft& draft) const
{
    if (!m_pasted->toPlainText().trimmed().isEmpty())
        return base::failure(base::ErrorKind::Invalid,
            tr("There are names in the box that are not on the list yet. Choose “Add to the list”, "
               "or empty the box."));
    if (!m_secrets->isNoted())
        return base::failure(base::ErrorKind::Invalid,
            tr("Save or note the passphrases first and tick that you have: they are not kept."));
    return services::peopleComplete(draft);
}
