// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/clause_editor.h"

#include "app/governance/policy_changes.h"
#include "app/policy/reading_questions.h"
#include "app/policy/rule_table.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/severity_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr std::array severities{policy::Severity::Clear, policy::Severity::Advice,
    policy::Severity::Review, policy::Severity::Blocked};

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPlainTextEdit* field(const QString& text, const QString& name, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(text, parent);
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4);
    return edit;
}

void changeClause(
    policy::Pack& pack, const QString& id, QString policy::Clause::*member, const QString& words)
{
    for (policy::Clause& clause : pack.clauses) {
        if (clause.id == id)
            clause.*member = words;
    }
}

void changeRule(
    policy::Pack& pack, const QString& id, const std::function<void(policy::PackRule&)>& change)
{
    for (policy::PackRule& rule : pack.rules) {
        if (rule.id == id)
            change(rule);
    }
}

// The rule about hashtags and the reading about them say the same.
void changeSeverity(
    policy::Pack& pack, const QString& rule, const QString& caseName, policy::Severity severity)
{
    changeRule(pack, rule, [&](policy::PackRule& changed) {
        changed.cases[caseName].severity = severity;
        if (changed.kind == u"hashtag-position" && caseName == u"not-at-end")
            pack.readings.midSentenceTags = severity;
    });
}

bool concerns(const policy::PackRule& rule, const QString& caseName, const QString& clause)
{
    const bool cited = std::any_of(rule.cases.begin(), rule.cases.end(),
        [&clause](const policy::Consequence& c) { return c.clauses.contains(clause); });
    return !cited || rule.cases.value(caseName).clauses.contains(clause);
}

} // namespace

ClauseEditor::ClauseEditor(DraftKeeper& keeper, QWidget* parent)
    : QScrollArea(parent)
    , m_keeper(keeper)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it can be reached and scrolls along
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ClauseEditor::showClause(const QString& id)
{
    const policy::Clause* clause = policy::findClause(m_keeper.pack(), id);
    if (!clause)
        return;
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, theme::spacing(this).small, 0);
    addFacts(column, id);
    addSentences(column, *clause);
    for (const policy::PackRule& rule : policy::rulesOf(m_keeper.pack(), *clause))
        addRule(column, rule, id);
    column->addStretch();
    setWidget(body);
}

void ClauseEditor::addFacts(QVBoxLayout* column, const QString& clause)
{
    for (const governance::StaleFact& fact : governance::staleFacts(m_keeper.pack())) {
        if (!fact.clauses.contains(clause))
            continue;
        auto* card = new Card(this);
        card->setObjectName(QStringLiteral("staleFact"));
        auto* inner = new QVBoxLayout(card);
        auto* chip = new SeverityLabel(card);
        chip->setTone(theme::Tone::Advice, tr("May be out of date: %1").arg(fact.title));
        inner->addWidget(chip);
        inner->addWidget(wrapped(fact.why, card));
        inner->addWidget(wrapped(tr("To consider: %1").arg(fact.consider), card));
        auto* source
            = wrapped(tr("From: %1. As known on %2.")
                          .arg(fact.source, QLocale().toString(fact.checked, QLocale::LongFormat)),
                card);
        source->setForegroundRole(QPalette::PlaceholderText);
        inner->addWidget(source);
        column->addWidget(card);
    }
}

void ClauseEditor::addSentences(QVBoxLayout* column, const policy::Clause& clause)
{
    auto* sentence = field(clause.sentence, tr("Sentence"), this);
    sentence->setObjectName(QStringLiteral("clauseWords"));
    auto* parents = field(clause.parents, tr("Sentence for parents"), this);
    parents->setPlaceholderText(tr("Empty: not on the page for parents"));
    auto* first = new QLabel(tr("&What %1 says").arg(clause.id), this);
    first->setBuddy(sentence);
    auto* second = new QLabel(tr("On the pa&ge for parents"), this);
    second->setBuddy(parents);
    column->addWidget(first);
    column->addWidget(sentence);
    if (clause.sentence.contains(QLatin1Char('{')))
        column->addWidget(
            wrapped(tr("What stands in { } is filled in from the settings below."), this));
    column->addWidget(second);
    column->addWidget(parents);
    connect(sentence, &QPlainTextEdit::textChanged, this, [this, sentence, id = clause.id] {
        m_keeper.change([id, words = sentence->toPlainText().simplified()](policy::Pack& pack) {
            changeClause(pack, id, &policy::Clause::sentence, words);
        });
    });
    connect(parents, &QPlainTextEdit::textChanged, this, [this, parents, id = clause.id] {
        m_keeper.change([id, words = parents->toPlainText().simplified()](policy::Pack& pack) {
            changeClause(pack, id, &policy::Clause::parents, words);
        });
    });
}

void ClauseEditor::addRule(QVBoxLayout* column, const policy::PackRule& rule, const QString& clause)
{
    auto* box = new QGroupBox(rule.summary, this);
    auto* form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const QString& name : rule.parameters.keys())
        addParameter(form, rule, name);
    for (const QString& name : rule.cases.keys()) {
        if (concerns(rule, name, clause))
            addSeverity(form, rule, name);
    }
    column->addWidget(box);
}

void ClauseEditor::addSeverity(
    QFormLayout* form, const policy::PackRule& rule, const QString& caseName)
{
    auto* choice = new QComboBox(this);
    for (const policy::Severity severity : severities)
        choice->addItem(governance::severityTitle(severity));
    choice->setCurrentIndex(static_cast<int>(rule.cases.value(caseName).severity));
    const QString label = governance::plainCase(caseName);
    choice->setAccessibleName(label);
    form->addRow(label, choice);
    connect(choice, &QComboBox::activated, this, [this, id = rule.id, caseName](int index) {
        m_keeper.change([id, caseName, index](policy::Pack& pack) {
            changeSeverity(pack, id, caseName, severities.at(static_cast<size_t>(index)));
        });
    });
}

void ClauseEditor::addParameter(
    QFormLayout* form, const policy::PackRule& rule, const QString& name)
{
    const auto specs = policy::ruleKind(rule.kind)->parameters();
    const auto spec = std::find_if(specs.begin(), specs.end(),
        [&name](const policy::ParameterSpec& s) { return s.name == name; });
    if (spec == specs.end())
        return;
    const QString label = governance::plainCase(name);
    const auto set = [this, id = rule.id, name](const QJsonValue& value) {
        m_keeper.change([id, name, value](policy::Pack& pack) {
            changeRule(
                pack, id, [&](policy::PackRule& changed) { changed.parameters[name] = value; });
        });
    };
    if (spec->type == policy::ParameterType::Number) {
        auto* number = new QSpinBox(this);
        number->setRange(spec->least, spec->most);
        number->setValue(rule.parameters.value(name).toInt());
        number->setAccessibleName(label);
        form->addRow(label, number);
        connect(number, &QSpinBox::valueChanged, this, [set](int value) { set(value); });
    } else if (spec->type == policy::ParameterType::Time) {
        const auto format = QStringLiteral("HH:mm");
        auto* time = new QTimeEdit(
            QTime::fromString(rule.parameters.value(name).toString(), format), this);
        time->setDisplayFormat(format);
        time->setAccessibleName(label);
        form->addRow(label, time);
        connect(time, &QTimeEdit::timeChanged, this,
            [set, format](QTime chosen) { set(chosen.toString(format)); });
    }
}

void ClauseEditor::showReadings()
{
    auto* body = new QWidget;
    auto* form = new QFormLayout(body);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto& questions = policy::readingQuestions();
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const policy::ReadingQuestion& reading = questions.at(i);
        auto* answer = new QComboBox(body);
        answer->addItems(reading.answers);
        answer->setCurrentIndex(reading.chosen(m_keeper.pack()));
        answer->setAccessibleName(reading.question);
        form->addRow(wrapped(reading.question, body), answer);
        connect(answer, &QComboBox::activated, this, [this, choose = reading.choose](int index) {
            m_keeper.change([choose, index](policy::Pack& pack) { choose(pack, index); });
        });
    }
    setWidget(body);
}
