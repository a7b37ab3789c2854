// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_kind_reader.h"

#include "app/base/json_place.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <set>

namespace governance {
namespace {

using base::JsonPlace;

constexpr qsizetype largestFile = 1024 * 1024;
constexpr qsizetype mostEntries = 60;
constexpr qsizetype longestTitle = 120;
constexpr qsizetype longestSentence = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::DecisionKindReader)
};

QString word(const char* latin)
{
    return QString::fromLatin1(latin);
}

QStringList words(const char* spaced)
{
    return word(spaced).split(QLatin1Char(' '));
}

QString id(const JsonPlace& place)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    const QString read = place.text(60);
    if (!read.isEmpty() && !shape.match(read).hasMatch())
        place.complain(Text::tr("this must be small letters, digits and single hyphens."));
    return read;
}

QString optionalText(const JsonPlace& place)
{
    return place.exists() ? place.text(longestSentence) : QString();
}

bool optionalYes(const JsonPlace& place)
{
    return place.exists() && place.yes();
}

QStringList optionalTexts(const JsonPlace& place)
{
    return place.exists() ? place.texts(mostEntries, 60) : QStringList();
}

// Every element read by `one`, ids unique.
template <typename T, typename One> QVector<T> list(const JsonPlace& place, One one)
{
    QVector<T> read;
    if (!place.exists() || !place.mustBeArray(mostEntries))
        return read;
    std::set<QString> seen;
    for (qsizetype i = 0; i < place.size(); ++i) {
        read.append(one(place.element(i)));
        if constexpr (requires(T t) { t.id; }) {
            if (!seen.insert(read.constLast().id).second)
                place.element(i).complain(Text::tr("another entry has this id already."));
        }
    }
    return read;
}

Clauses clauses(const JsonPlace& place)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{1,6}-[0-9]{1,4}\\z"));
    Clauses read;
    if (!place.exists() || !place.mustBeObject(words("lickey-hills william-stockton"), {}))
        return read;
    for (const QString& policy : place.memberNames()) {
        const QStringList ids = place.member(policy).texts(mostEntries, 20);
        for (const QString& clause : ids) {
            if (!shape.match(clause).hasMatch())
                place.member(policy).complain(Text::tr("this must be clauses such as LH-16."));
        }
        read.insert(policy, ids);
    }
    return read;
}

FieldOption option(const JsonPlace& place)
{
    FieldOption read;
    if (!place.mustBeObject(words("id title clauses"), words("id title")))
        return read;
    read.id = id(place.member(word("id")));
    read.title = place.member(word("title")).text(longestTitle);
    read.clauses = clauses(place.member(word("clauses")));
    return read;
}

FieldType fieldType(const JsonPlace& place)
{
    static const QStringList names
        = words("text long-text handle date moment choice yes-no staff screenshot followers");
    return static_cast<FieldType>(std::max(qsizetype(0), names.indexOf(place.choice(names))));
}

std::optional<staff::Role> role(const JsonPlace& place)
{
    if (!place.exists())
        return std::nullopt;
    const auto read = staff::roleFromName(place.text(60));
    if (!read)
        place.complain(Text::tr("there is no such role."));
    return read;
}

DecisionField field(const JsonPlace& place)
{
    DecisionField read;
    if (!place.mustBeObject(
            words("id type title hint required options role unless"), words("id type title")))
        return read;
    read.id = id(place.member(word("id")));
    read.type = fieldType(place.member(word("type")));
    read.title = place.member(word("title")).text(longestTitle);
    read.hint = optionalText(place.member(word("hint")));
    read.required = optionalYes(place.member(word("required")));
    read.options = list<FieldOption>(place.member(word("options")), option);
    read.role = role(place.member(word("role")));
    read.unless = optionalTexts(place.member(word("unless")));
    if ((read.type == FieldType::Choice) == read.options.isEmpty())
        place.complain(Text::tr("options belong to a field of type choice, and to no other."));
    return read;
}

DecisionChoice choice(const JsonPlace& place)
{
    DecisionChoice read;
    if (!place.mustBeObject(
            words("id title consequence onX reason raises"), words("id title consequence")))
        return read;
    read.id = id(place.member(word("id")));
    read.title = place.member(word("title")).text(longestTitle);
    read.consequence = place.member(word("consequence")).text(longestSentence);
    read.onX = optionalText(place.member(word("onX")));
    read.reasonRequired = optionalYes(place.member(word("reason")));
    read.raises = optionalText(place.member(word("raises")));
    return read;
}

DecisionGate gate(const JsonPlace& place)
{
    DecisionGate read;
    if (!place.mustBeObject(
            words("field answers choices because raises"), words("field answers choices because")))
        return read;
    read.field = id(place.member(word("field")));
    read.answers = place.member(word("answers")).texts(mostEntries, 60);
    read.choices = place.member(word("choices")).texts(mostEntries, 60);
    read.because = place.member(word("because")).text(longestSentence);
    read.raises = optionalText(place.member(word("raises")));
    return read;
}

ChecklistStep step(const JsonPlace& place)
{
    ChecklistStep read;
    if (!place.mustBeObject(words("id title hint sorts note"), words("id title")))
        return read;
    read.id = id(place.member(word("id")));
    read.title = place.member(word("title")).text(longestTitle);
    read.hint = optionalText(place.member(word("hint")));
    read.sorts = optionalTexts(place.member(word("sorts")));
    read.noteRequired = optionalYes(place.member(word("note")));
    return read;
}

Contact contact(const JsonPlace& place)
{
    Contact read;
    if (!place.mustBeObject(words("name reach when"), words("name reach when")))
        return read;
    read.name = place.member(word("name")).text(longestTitle);
    read.reach = place.member(word("reach")).text(longestTitle);
    read.when = place.member(word("when")).text(longestSentence);
    return read;
}

StopSign stop(const JsonPlace& place)
{
    StopSign read;
    const QStringList members = words("sorts title sentence notedOn contacts");
    if (!place.mustBeObject(members, members))
        return read;
    read.sorts = place.member(word("sorts")).texts(mostEntries, 60);
    read.title = place.member(word("title")).text(longestTitle);
    read.sentence = place.member(word("sentence")).text(longestSentence);
    read.notedOn = place.member(word("notedOn")).text(10);
    if (!QDate::fromString(read.notedOn, Qt::ISODate).isValid())
        place.member(word("notedOn")).complain(Text::tr("this must be a date."));
    read.contacts = list<Contact>(place.member(word("contacts")), contact);
    return read;
}

std::optional<Recurrence> recurrence(const JsonPlace& place)
{
    if (!place.exists() || !place.mustBeObject(words("everyDays month day"), {}))
        return std::nullopt;
    Recurrence read;
    if (place.member(word("everyDays")).exists()) {
        read.everyDays = place.member(word("everyDays")).number(1, 366);
    } else {
        read.month = place.member(word("month")).number(1, 12);
        read.day = place.member(word("day")).number(1, 28);
    }
    return read;
}

staff::Permission permission(const JsonPlace& place)
{
    using enum staff::Permission;
    static const QStringList names
        = words("report-concern decide-followers decide-incidents keep-consent keep-calendar");
    static constexpr std::array values{
        ReportConcern, DecideFollowers, DecideIncidents, KeepConsent, KeepCalendar};
    const qsizetype index = names.indexOf(place.choice(names));
    return values.at(static_cast<size_t>(std::max(qsizetype(0), index)));
}

// References inside one kind lead somewhere.
void checkReferences(const DecisionKind& kind, const JsonPlace& place)
{
    const DecisionField* sorting = kind.field(kind.sortedBy);
    if (!kind.sortedBy.isEmpty() && (!sorting || sorting->type != FieldType::Choice))
        place.member(word("sortedBy")).complain(Text::tr("there is no such field with options."));
    QStringList sorts;
    for (const FieldOption& option : sorting ? sorting->options : QVector<FieldOption>())
        sorts.append(option.id);
    const auto checkSorts = [&](const QStringList& named) {
        for (const QString& sort : named) {
            if (!sorts.contains(sort))
                place.complain(Text::tr("“%1” is no option of the sorting field.").arg(sort));
        }
    };
    for (const ChecklistStep& step : kind.steps)
        checkSorts(step.sorts);
    for (const StopSign& stop : kind.stops)
        checkSorts(stop.sorts);
    for (const DecisionField& field : kind.fields)
        checkSorts(field.unless);
    if (!kind.usual.isEmpty() && !kind.choice(kind.usual))
        place.member(word("usual")).complain(Text::tr("there is no such choice."));
    for (const DecisionGate& gate : kind.gates) {
        if (!kind.field(gate.field))
            place.member(word("gates")).complain(Text::tr("there is no such field."));
        for (const QString& left : gate.choices) {
            if (!kind.choice(left))
                place.member(word("gates")).complain(Text::tr("there is no such choice."));
        }
    }
}

void readPeople(DecisionKind& kind, const JsonPlace& place)
{
    kind.record = permission(place.member(word("record")));
    kind.decide = permission(place.member(word("decide")));
    kind.alerts = role(place.member(word("alerts")));
}

DecisionKind kind(const JsonPlace& place)
{
    const QStringList required = words("id button title question about clauses record decide");
    DecisionKind read;
    if (!place.mustBeObject(required
                + words("alerts sortedBy reason fields choices usual gates steps stops recurs"),
            required))
        return read;
    read.id = id(place.member(word("id")));
    read.button = place.member(word("button")).text(longestTitle);
    read.title = place.member(word("title")).text(longestTitle);
    read.question = place.member(word("question")).text(longestSentence);
    read.about = place.member(word("about")).text(longestSentence);
    read.clauses = clauses(place.member(word("clauses")));
    if (read.clauses.isEmpty())
        place.member(word("clauses")).complain(Text::tr("this needs at least one policy."));
    readPeople(read, place);
    read.sortedBy = optionalText(place.member(word("sortedBy")));
    read.reasonAlways = optionalYes(place.member(word("reason")));
    read.fields = list<DecisionField>(place.member(word("fields")), field);
    read.choices = list<DecisionChoice>(place.member(word("choices")), choice);
    read.usual = optionalText(place.member(word("usual")));
    read.gates = list<DecisionGate>(place.member(word("gates")), gate);
    read.steps = list<ChecklistStep>(place.member(word("steps")), step);
    read.stops = list<StopSign>(place.member(word("stops")), stop);
    read.recurs = recurrence(place.member(word("recurs")));
    checkReferences(read, place);
    return read;
}

// A decision that opens another one names a kind that exists.
void checkRaised(const DecisionBook& book, const JsonPlace& place)
{
    const auto check = [&](const QString& raised) {
        if (!raised.isEmpty() && !book.find(raised))
            place.complain(Text::tr("there is no kind “%1” to raise.").arg(raised));
    };
    for (const DecisionKind& kind : book.kinds) {
        for (const DecisionChoice& choice : kind.choices)
            check(choice.raises);
        for (const DecisionGate& gate : kind.gates)
            check(gate.raises);
    }
}

} // namespace

base::Result<DecisionBook> readDecisionBook(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (json.size() > largestFile || error.error != QJsonParseError::NoError
        || !document.isObject())
        return base::failure(base::ErrorKind::Invalid,
            Text::tr("This is no file of decision kinds; the first fault is at byte %1.")
                .arg(error.offset));
    base::JsonProblem problem;
    const JsonPlace root(document.object(), QStringLiteral("$"), problem);
    DecisionBook book;
    if (root.mustBeObject(words("kinds"), words("kinds"))) {
        for (DecisionKind& read : list<DecisionKind>(root.member(word("kinds")), kind))
            book.kinds.push_back(std::move(read));
        checkRaised(book, root.member(word("kinds")));
    }
    if (problem.found())
        return base::failure(base::ErrorKind::Invalid, problem.sentence);
    return book;
}

const DecisionBook& decisionBook()
{
    static const DecisionBook book = [] {
        QFile file(QStringLiteral(":/nestbox/governance/decisions.json"));
        auto read = file.open(QIODevice::ReadOnly) ? readDecisionBook(file.readAll())
                                                   : base::Result<DecisionBook>(DecisionBook());
        return read ? std::move(*read) : DecisionBook();
    }();
    return book;
}

} // namespace governance
