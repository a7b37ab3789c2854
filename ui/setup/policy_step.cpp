// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/policy_step.h"

#include "app/policy/pack_reader.h"
#include "app/services/policy_questions.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace {

constexpr int monthsToReview = 12;

// Tab leaves the field as it leaves any other; arrows go from day to month to year.
class DayEdit : public QDateEdit
{
public:
    using QDateEdit::QDateEdit;

protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

// What a headteacher wants to know before choosing.
QString gist(const policy::Pack& pack)
{
    if (pack.id == QLatin1String("lickey-hills"))
        return PolicyStep::tr(
            "Shows children's work without names; no photographs of children. The account is "
            "protected, teaching staff post, notices to parents go another way.");
    if (pack.id == QLatin1String("william-stockton"))
        return PolicyStep::tr(
            "Photographs with consent; forename and initial at most, never beside a child's work. "
            "The account is public, the whole staff post, 8 am to 6 pm on weekdays.");
    return pack.name;
}

} // namespace

PolicyStep::PolicyStep(services::SchoolSetup& setup, QWidget* parent)
    : SetupStep(setup, parent)
    , m_policies(new QButtonGroup(this))
{
    buildChoice();
    m_openHeading = addHeading(tr("What the policy leaves open"));
    m_openNote = makeNote(
        tr("Our recommended answers are chosen already. Change what your school sees otherwise."));
    column()->addWidget(m_openNote);
    m_questions = new QWidget(this);
    m_questionColumn = new QVBoxLayout(m_questions);
    m_questionColumn->setContentsMargins({});
    m_questionColumn->setSpacing(theme::spacing(this).small);
    column()->addWidget(m_questions);
    buildSignature();
    column()->addStretch();
}

QString PolicyStep::introduction() const
{
    return tr("Start from the policy of a school that is like yours. You can change every sentence "
              "of it later, with your governors, on the Policy page.");
}

QWidget* PolicyStep::entrance() const
{
    QAbstractButton* checked = m_policies->checkedButton();
    return checked ? checked : m_policies->buttons().constFirst();
}

void PolicyStep::buildChoice()
{
    for (const QString& id : policy::builtInPackIds()) {
        const auto pack = policy::builtInPack(id);
        if (!pack)
            continue;
        auto* choice = new QRadioButton(tr("Like %1").arg(pack->school), this);
        choice->setObjectName(QStringLiteral("setupPolicy-") + id);
        choice->setAccessibleDescription(gist(*pack));
        choice->setFont(theme::headingFont(font()));
        m_policies->addButton(choice, static_cast<int>(m_policyIds.size()));
        m_policyIds.append(id);
        column()->addWidget(choice);
        auto* note = makeNote(gist(*pack));
        note->setContentsMargins(
            theme::iconSide(choice->font()) + theme::spacing(this).small, 0, 0, 0);
        column()->addWidget(note);
    }
    connect(m_policies, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) {
            askQuestions({});
            Q_EMIT edited();
        }
    });
}

void PolicyStep::buildSignature()
{
    addHeading(tr("The headteacher signs"));
    m_signedBy = new QLineEdit(this);
    m_signedBy->setObjectName(QStringLiteral("setupSignedBy"));
    m_signedBy->setPlaceholderText(tr("Mrs Adams"));
    m_signedBy->setMaxLength(200);
    const auto dateField = [this](const char* name) {
        auto* field = new DayEdit(this);
        field->setObjectName(QLatin1String(name));
        field->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
        guardWheel(field);
        connect(field, &QDateEdit::dateChanged, this, &PolicyStep::edited);
        return field;
    };
    m_signedOn = dateField("setupSignedOn");
    m_reviewOn = dateField("setupReviewOn");
    addField(tr("&Headteacher"), m_signedBy);
    addField(tr("&Signed on"), m_signedOn);
    addField(tr("Next &review"), m_reviewOn,
        tr("Once a year is usual. Nestbox reminds you when the day has passed."));
    m_signedBy->setAccessibleName(tr("Headteacher"));
    m_signedOn->setAccessibleName(tr("Signed on"));
    m_reviewOn->setAccessibleName(tr("Next review"));
    connect(m_signedBy, &QLineEdit::textEdited, this, &PolicyStep::edited);
}

void PolicyStep::askQuestions(const QMap<QString, QString>& answers)
{
    m_answers.clear();
    while (QLayoutItem* item = m_questionColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto pack = policy::builtInPack(chosenPolicy());
    for (QWidget* part : std::initializer_list<QWidget*>{m_openHeading, m_openNote, m_questions})
        part->setVisible(pack.has_value());
    if (!pack)
        return;
    QWidget* before = m_policies->buttons().constLast();
    for (const services::PolicyQuestion& question : services::policyQuestions(*pack)) {
        auto* label = new QLabel(question.question, m_questions);
        label->setWordWrap(true);
        auto* choice = new QComboBox(m_questions);
        choice->setObjectName(QStringLiteral("setupAnswer-") + question.id);
        choice->setAccessibleName(question.question);
        choice->setAccessibleDescription(question.why);
        choice->setToolTip(question.why);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        guardWheel(choice);
        for (const auto& option : question.options)
            choice->addItem(option.value == question.recommended
                    ? tr("%1 (recommended)").arg(option.words)
                    : option.words,
                option.value);
        const QString value = answers.value(question.id, question.recommended);
        choice->setCurrentIndex(std::max(0, choice->findData(value)));
        m_answers.insert(question.id, choice);
        auto* note = makeNote(question.why);
        note->setParent(m_questions);
        m_questionColumn->addWidget(label);
        m_questionColumn->addWidget(choice);
        m_questionColumn->addWidget(note);
        m_questionColumn->addSpacing(theme::spacing(this).medium);
        setTabOrder(before, choice);
        before = choice;
        connect(choice, &QComboBox::activated, this, &PolicyStep::edited);
    }
    setTabOrder(before, m_signedBy);
}

QString PolicyStep::chosenPolicy() const
{
    return m_policyIds.value(m_policies->checkedId());
}

QMap<QString, QString> PolicyStep::answers() const
{
    QMap<QString, QString> given;
    for (auto it = m_answers.begin(); it != m_answers.end(); ++it)
        given.insert(it.key(), it.value()->currentData().toString());
    return given;
}

void PolicyStep::fill(const services::SetupDraft& draft)
{
    const QSignalBlocker quietPolicies(m_policies);
    const QSignalBlocker quietSigned(m_signedOn);
    const QSignalBlocker quietReview(m_reviewOn);
    const auto index = static_cast<int>(m_policyIds.indexOf(draft.policyId));
    if (QAbstractButton* choice = m_policies->button(index))
        choice->setChecked(true);
    askQuestions(draft.answers);
    const QDate today = setup().today();
    m_signedBy->setText(draft.signedBy);
    m_signedOn->setDate(draft.signedOn.isValid() ? draft.signedOn : today);
    m_reviewOn->setDate(
        draft.reviewOn.isValid() ? draft.reviewOn : today.addMonths(monthsToReview));
}

void PolicyStep::take(services::SetupDraft& draft) const
{
    draft.policyId = chosenPolicy();
    draft.answers = answers();
    draft.signedBy = m_signedBy->text();
    draft.signedOn = m_signedOn->date();
    draft.reviewOn = m_reviewOn->date();
}

base::Result<void> PolicyStep::check(const services::SetupDraft& draft) const
{
    return services::policyComplete(draft, setup().today());
}
