// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_check.h"

#include "app/governance/handles.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace governance {
namespace {

constexpr qsizetype longestText = 300;
constexpr qsizetype longestWords = 10000;
constexpr qsizetype longestReason = 2000;
constexpr qsizetype longestNote = 2000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::DecisionCheck)
};

base::Error wrong(const QString& sentence)
{
    return {base::ErrorKind::Invalid, sentence};
}

bool isOption(const DecisionField& field, const QString& answer)
{
    return std::any_of(field.options.begin(), field.options.end(),
        [&answer](const FieldOption& option) { return option.id == answer; });
}

bool isFingerprint(const QString& answer)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9a-f]{64}\\z"));
    return shape.match(answer).hasMatch();
}

base::Result<QString> checkedFollowers(const QString& answer)
{
    const QVector<FollowerLook> looks = readLooks(answer);
    for (const FollowerLook& look : looks) {
        const bool explained = !look.reason.trimmed().isEmpty();
        if (look.answer != FollowerLook::Answer::Keep && !explained)
            return base::failure(
                wrong(Text::tr("@%1: each case is judged on its own, so write a reason.")
                          .arg(look.handle)));
        if (look.maybePupil && look.answer != FollowerLook::Answer::Remove
            && look.answer != FollowerLook::Answer::Block)
            return base::failure(
                wrong(Text::tr("@%1: a pupil must not follow. Remove or block the account.")
                          .arg(look.handle)));
    }
    return writeLooks(looks);
}

// What is wrong with the form of an answer; empty: nothing.
QString complaintAbout(const DecisionField& field, const QString& answer)
{
    const auto unless
        = [](bool good, const QString& sentence) { return good ? QString() : sentence; };
    switch (field.type) {
    case FieldType::Handle:
        return unless(
            !readHandle(answer).isEmpty(), Text::tr("write @name or the address of the profile."));
    case FieldType::Date:
        return unless(QDate::fromString(answer, Qt::ISODate).isValid(),
            Text::tr("write a date such as 2026-11-20."));
    case FieldType::Moment:
        return unless(QDateTime::fromString(answer, QStringLiteral("yyyy-MM-ddTHH:mm")).isValid(),
            Text::tr("write a time such as 2026-11-20T10:00."));
    case FieldType::Choice:
        return unless(isOption(field, answer), Text::tr("choose one of the answers."));
    case FieldType::YesNo:
        return unless(answer == QLatin1String("yes") || answer == QLatin1String("no"),
            Text::tr("answer yes or no."));
    case FieldType::Staff:
        return unless(answer.toLongLong() > 0, Text::tr("choose a member of staff."));
    case FieldType::Screenshot:
        return unless(isFingerprint(answer), Text::tr("choose the file again."));
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Followers:
        break;
    }
    return {};
}

// One answer, not empty.
base::Result<QString> checkedAnswer(const DecisionField& field, const QString& answer)
{
    const auto refuse = [&field](const QString& sentence) {
        return base::failure(
            wrong(Text::tr("%1: %2", "field: what is wrong").arg(field.title, sentence)));
    };
    const qsizetype longest = field.type == FieldType::LongText ? longestWords : longestText;
    if (field.type != FieldType::Followers && answer.size() > longest)
        return refuse(Text::tr("at most %1 characters.").arg(longest));
    if (field.type == FieldType::Followers)
        return checkedFollowers(answer);
    const QString handle = readHandle(answer);
    if (field.type == FieldType::Handle && !handle.isEmpty())
        return handle;
    if (const QString complaint = complaintAbout(field, answer); !complaint.isEmpty())
        return refuse(complaint);
    return answer;
}

const DecisionGate* closedGate(const DecisionKind& kind, const Answers& answers)
{
    const auto gate = std::find_if(kind.gates.begin(), kind.gates.end(),
        [&answers](const DecisionGate& g) { return g.answers.contains(answers.value(g.field)); });
    return gate == kind.gates.end() ? nullptr : &*gate;
}

} // namespace

base::Result<Answers> checkedAnswers(const DecisionKind& kind, const Answers& answers)
{
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (!kind.field(it.key()))
            return base::failure(wrong(Text::tr("There is no question “%1” here.").arg(it.key())));
    }
    const QString sort = answers.value(kind.sortedBy).trimmed();
    Answers checked;
    for (const DecisionField& field : kind.fields) {
        const QString answer = answers.value(field.id).trimmed();
        if (!kind.asks(field, sort)) {
            if (!answer.isEmpty())
                return base::failure(wrong(
                    Text::tr("%1: do not keep this for this kind of thing.").arg(field.title)));
            continue;
        }
        if (answer.isEmpty()) {
            if (field.required)
                return base::failure(wrong(Text::tr("Please answer: %1.").arg(field.title)));
            continue;
        }
        auto tidy = checkedAnswer(field, answer);
        if (!tidy)
            return base::failure(tidy.error());
        checked.insert(field.id, *tidy);
    }
    return checked;
}

QStringList choicesLeft(const DecisionKind& kind, const Answers& answers)
{
    QStringList left;
    for (const DecisionChoice& choice : kind.choices) {
        const bool allowed
            = std::all_of(kind.gates.begin(), kind.gates.end(), [&](const DecisionGate& gate) {
                  return !gate.answers.contains(answers.value(gate.field))
                      || gate.choices.contains(choice.id);
              });
        if (allowed)
            left.append(choice.id);
    }
    return left;
}

QString whyFewerChoices(const DecisionKind& kind, const Answers& answers)
{
    const DecisionGate* gate = closedGate(kind, answers);
    return gate ? gate->because : QString();
}

base::Result<void> checkRuling(
    const DecisionKind& kind, const Answers& answers, const Ruling& ruling)
{
    if (ruling.reason.size() > longestReason)
        return base::failure(
            wrong(Text::tr("The reason has at most %1 characters.").arg(longestReason)));
    if (kind.choices.isEmpty())
        return {};
    const DecisionChoice* choice = kind.choice(ruling.choice);
    if (!choice)
        return base::failure(wrong(Text::tr("Choose one of the answers.")));
    if (!choicesLeft(kind, answers).contains(choice->id))
        return base::failure(wrong(whyFewerChoices(kind, answers)));
    if ((kind.reasonAlways || choice->reasonRequired) && ruling.reason.trimmed().isEmpty())
        return base::failure(wrong(Text::tr("Each case is judged on its own, so write a reason.")));
    if (!choice->onX.isEmpty() && !ruling.doneOnX)
        return base::failure(
            wrong(Text::tr("First do it on X, then tick that it is done. %1").arg(choice->onX)));
    return {};
}

QStringList raisedKinds(const DecisionKind& kind, const Answers& answers, const QString& choice)
{
    QStringList raised;
    for (const DecisionGate& gate : kind.gates) {
        if (!gate.raises.isEmpty() && gate.answers.contains(answers.value(gate.field)))
            raised.append(gate.raises);
    }
    if (const DecisionChoice* chosen = kind.choice(choice); chosen && !chosen->raises.isEmpty())
        raised.append(chosen->raises);
    raised.removeDuplicates();
    return raised;
}

Answers inherited(const DecisionKind& from, const DecisionKind& to, const Answers& answers)
{
    Answers taken;
    for (const DecisionField& field : to.fields) {
        const DecisionField* source = from.field(field.id);
        if (!source || source->type != field.type || !answers.contains(field.id))
            continue;
        if (field.type != FieldType::Choice || isOption(field, answers.value(field.id)))
            taken.insert(field.id, answers.value(field.id));
    }
    return taken;
}

QString subjectOf(const DecisionKind& kind, const Answers& answers)
{
    for (const DecisionField& field : kind.fields) {
        const QString answer = answers.value(field.id);
        if (field.type == FieldType::Handle && !answer.isEmpty())
            return QLatin1Char('@') + answer;
        if (field.type == FieldType::Followers)
            return Text::tr("%n account(s)", nullptr, static_cast<int>(readLooks(answer).size()));
    }
    for (const DecisionField& field : kind.fields) {
        if (field.type == FieldType::Text && !answers.value(field.id).isEmpty())
            return answers.value(field.id);
    }
    return {};
}

QStringList stepsLeft(const DecisionKind& kind, const Decision& decision)
{
    QStringList left;
    for (const ChecklistStep& step : kind.stepsFor(decision.answers.value(kind.sortedBy))) {
        if (!decision.has(step.id))
            left.append(step.id);
    }
    return left;
}

base::Result<void> checkStep(
    const DecisionKind& kind, const Decision& decision, const QString& step, const QString& note)
{
    if (note.size() > longestNote)
        return base::failure(wrong(Text::tr("A note has at most %1 characters.").arg(longestNote)));
    if (step == stepReceipt)
        return {};
    if (step == stepNote)
        return note.trimmed().isEmpty()
            ? base::Result<void>(base::failure(wrong(Text::tr("Write the note first."))))
            : base::Result<void>();
    if (decision.closed)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr("This is closed and locked. You can still add a note."));
    const ChecklistStep* known = kind.step(step);
    if (!known)
        return base::failure(wrong(Text::tr("There is no such step here.")));
    if (decision.has(step))
        return base::failure(
            base::ErrorKind::Conflict, Text::tr("This step has been ticked already."));
    if (known->noteRequired && note.trimmed().isEmpty())
        return base::failure(wrong(Text::tr("Write down the reference or whom you spoke to.")));
    return {};
}

} // namespace governance
