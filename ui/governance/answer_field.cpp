// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/governance/answer_field.h"

#include "ui/governance/followers_field.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace {

const auto momentForm = QStringLiteral("yyyy-MM-ddTHH:mm");

QVector<governance::FieldOption> people(
    const governance::DecisionField& field, const std::vector<staff::StaffMember>& staff)
{
    QVector<governance::FieldOption> options;
    for (const staff::StaffMember& member : staff) {
        if (member.active && (!field.role || member.roles.contains(*field.role)))
            options.append({QString::number(member.id.value), member.name, {}});
    }
    return options;
}

} // namespace

AnswerField::AnswerField(const governance::DecisionField& field,
    const std::vector<staff::StaffMember>& staff, const QDateTime& wall, QWidget* parent)
    : QWidget(parent)
    , m_id(field.id)
{
    QWidget* control = build(field, staff, wall);
    control->setAccessibleName(field.title);
    control->setAccessibleDescription(field.hint);
    control->setObjectName(QStringLiteral("answer-") + field.id);
    setFocusProxy(control);
    auto* label
        = new QLabel(field.required ? field.title : tr("%1 (optional)").arg(field.title), this);
    label->setBuddy(control);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(this).hair);
    column->addWidget(label);
    column->addWidget(control);
    const bool placeholder = qobject_cast<QLineEdit*>(control) != nullptr;
    if (!field.hint.isEmpty() && !placeholder) {
        auto* hint = new QLabel(field.hint, this);
        hint->setWordWrap(true);
        hint->setForegroundRole(QPalette::PlaceholderText);
        column->insertWidget(1, hint);
    }
}

QWidget* AnswerField::build(const governance::DecisionField& field,
    const std::vector<staff::StaffMember>& staff, const QDateTime& wall)
{
    using Type = governance::FieldType;
    switch (field.type) {
    case Type::LongText:
        return buildWords();
    case Type::Date:
        return buildDate(wall);
    case Type::Moment:
        return buildMoment(wall);
    case Type::Choice:
        return buildOptions(field.options);
    case Type::Staff:
        return buildOptions(people(field, staff));
    case Type::YesNo:
        return buildYesNo();
    case Type::Screenshot:
        return buildScreenshot();
    case Type::Followers:
        return buildFollowers();
    case Type::Text:
    case Type::Handle:
        break;
    }
    return buildLine(field);
}

QWidget* AnswerField::buildLine(const governance::DecisionField& field)
{
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(field.hint);
    line->setMaxLength(300);
    connect(line, &QLineEdit::textChanged, this, &AnswerField::edited);
    m_read = [line] { return line->text().trimmed(); };
    m_write = [line](const QString& answer) { line->setText(answer); };
    return line;
}

QWidget* AnswerField::buildWords()
{
    auto* words = new QPlainTextEdit(this);
    words->setTabChangesFocus(true);
    words->setFixedHeight(words->fontMetrics().lineSpacing() * 5);
    connect(words, &QPlainTextEdit::textChanged, this, &AnswerField::edited);
    m_read = [words] { return words->toPlainText().trimmed(); };
    m_write = [words](const QString& answer) { words->setPlainText(answer); };
    return words;
}

QWidget* AnswerField::buildDate(const QDateTime& wall)
{
    auto* date = new QDateEdit(wall.date(), this);
    date->setCalendarPopup(true);
    date->setMaximumDate(wall.date());
    date->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    connect(date, &QDateEdit::dateChanged, this, &AnswerField::edited);
    m_read = [date] { return date->date().toString(Qt::ISODate); };
    m_write
        = [date](const QString& answer) { date->setDate(QDate::fromString(answer, Qt::ISODate)); };
    return date;
}

QWidget* AnswerField::buildMoment(const QDateTime& wall)
{
    auto* moment = new QDateTimeEdit(QDateTime(wall.date(), wall.time()), this);
    moment->setDisplayFormat(QStringLiteral("d MMMM yyyy, HH:mm"));
    connect(moment, &QDateTimeEdit::dateTimeChanged, this, &AnswerField::edited);
    m_read = [moment] { return moment->dateTime().toString(momentForm); };
    m_write = [moment](const QString& answer) {
        moment->setDateTime(QDateTime::fromString(answer, momentForm));
    };
    return moment;
}

QWidget* AnswerField::buildOptions(const QVector<governance::FieldOption>& options)
{
    auto* box = new QComboBox(this);
    box->addItem(tr("Choose…"), QString());
    for (const governance::FieldOption& option : options)
        box->addItem(option.title, option.id);
    connect(box, &QComboBox::currentIndexChanged, this, &AnswerField::edited);
    m_read = [box] { return box->currentData().toString(); };
    m_write = [box](const QString& answer) {
        box->setCurrentIndex(std::max(0, box->findData(answer)));
    };
    return box;
}

QWidget* AnswerField::buildYesNo()
{
    auto* pair = new QWidget(this);
    auto* yes = new QRadioButton(tr("Yes"), pair);
    auto* no = new QRadioButton(tr("No"), pair);
    yes->setObjectName(m_id + QStringLiteral("-yes"));
    no->setObjectName(m_id + QStringLiteral("-no"));
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->addWidget(yes);
    row->addWidget(no);
    row->addStretch();
    pair->setFocusProxy(yes);
    connect(yes, &QRadioButton::toggled, this, &AnswerField::edited);
    connect(no, &QRadioButton::toggled, this, &AnswerField::edited);
    m_read = [yes, no] {
        return yes->isChecked() ? QStringLiteral("yes")
            : no->isChecked()   ? QStringLiteral("no")
                                : QString();
    };
    m_write = [yes, no](const QString& answer) {
        yes->setChecked(answer == QLatin1String("yes"));
        no->setChecked(answer == QLatin1String("no"));
    };
    return pair;
}

QWidget* AnswerField::buildScreenshot()
{
    auto* button = new QPushButton(tr("Choose the file…"), this);
    connect(button, &QPushButton::clicked, this, &AnswerField::fileRequested);
    m_read = [button] { return button->property("fingerprint").toString(); };
    m_write = [this, button](const QString& answer) {
        button->setProperty("fingerprint", answer);
        button->setText(answer.isEmpty() ? tr("Choose the file…")
                                         : tr("Noted: fingerprint %1…").arg(answer.left(12)));
        Q_EMIT edited();
    };
    return button;
}

QWidget* AnswerField::buildFollowers()
{
    auto* followers = new FollowersField(this);
    connect(followers, &FollowersField::edited, this, &AnswerField::edited);
    connect(followers, &FollowersField::linkRequested, this, &AnswerField::linkRequested);
    m_read = [followers] { return followers->answer(); };
    m_write = [followers](const QString& answer) { followers->setAnswer(answer); };
    return followers;
}
