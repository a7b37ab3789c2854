// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/parameter_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::ParameterReader)
};

constexpr qsizetype longestText = 120;
constexpr qsizetype mostTexts = 100;
constexpr qsizetype mostDays = 400;

QStringList weekdayNames()
{
    return {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
        QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
}

void checkTime(const base::JsonPlace& place)
{
    const QString text = place.text(5);
    if (!text.isEmpty() && !QTime::fromString(text, QStringLiteral("HH:mm")).isValid())
        place.complain(Texts::tr("this must be a time such as 08:00."));
}

void checkWeekdays(const base::JsonPlace& place)
{
    const QStringList days = place.texts(7, 3);
    if (place.value().isArray() && days.isEmpty())
        place.complain(Texts::tr("this needs at least one day."));
    for (qsizetype i = 0; i < days.size(); ++i)
        (void)place.element(i).choice(weekdayNames());
}

// "2026-12-28" for one year, "12-25" for every year.
bool isDay(const QString& text)
{
    if (QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid())
        return true;
    return text.size() == 5
        && QDate::fromString(QStringLiteral("2024-") + text, QStringLiteral("yyyy-MM-dd"))
               .isValid();
}

void checkDays(const base::JsonPlace& place)
{
    static const QStringList members{QStringLiteral("date"), QStringLiteral("name")};
    if (!place.mustBeArray(mostDays))
        return;
    for (qsizetype i = 0; i < place.size(); ++i) {
        const base::JsonPlace day = place.element(i);
        if (!day.mustBeObject(members, members))
            return;
        const base::JsonPlace date = day.member(members.at(0));
        if (!isDay(date.text(10)))
            date.complain(
                Texts::tr("this must be a date such as 2026-12-28, or 12-25 for every year."));
        (void)day.member(members.at(1)).text(longestText);
    }
}

void check(const base::JsonPlace& place, const ParameterSpec& spec)
{
    switch (spec.type) {
    case ParameterType::Number:
        (void)place.number(spec.least, spec.most);
        break;
    case ParameterType::Text:
        (void)place.text(longestText);
        break;
    case ParameterType::Texts:
        (void)place.texts(mostTexts, longestText);
        break;
    case ParameterType::Time:
        checkTime(place);
        break;
    case ParameterType::Weekdays:
        checkWeekdays(place);
        break;
    case ParameterType::Days:
        checkDays(place);
        break;
    }
}

} // namespace

QJsonObject readParameters(const base::JsonPlace& place, const RuleKind& kind)
{
    QStringList known;
    QStringList required;
    for (const ParameterSpec& spec : kind.parameters()) {
        known.append(spec.name);
        if (spec.required)
            required.append(spec.name);
    }
    if (!place.exists() && required.isEmpty())
        return {};
    if (!place.mustBeObject(known, required))
        return {};
    for (const ParameterSpec& spec : kind.parameters()) {
        if (place.member(spec.name).exists())
            check(place.member(spec.name), spec);
    }
    const QJsonObject parameters = place.value().toObject();
    const QTime from = timeParameter(parameters, QStringLiteral("from"));
    const QTime to = timeParameter(parameters, QStringLiteral("to"));
    if (from.isValid() && to.isValid() && to <= from)
        place.member(QStringLiteral("to")).complain(Texts::tr("this must be later than “from”."));
    return parameters;
}

QTime timeParameter(const QJsonObject& parameters, const QString& name)
{
    return QTime::fromString(parameters.value(name).toString(), QStringLiteral("HH:mm"));
}

QSet<int> weekdaysParameter(const QJsonObject& parameters, const QString& name)
{
    QSet<int> days;
    for (const QString& day : textsParameter(parameters, name))
        days.insert(static_cast<int>(weekdayNames().indexOf(day)) + 1);
    days.remove(0);
    return days;
}

QStringList textsParameter(const QJsonObject& parameters, const QString& name)
{
    QStringList texts;
    for (const QJsonValue& value : parameters.value(name).toArray())
        texts.append(value.toString());
    return texts;
}

std::optional<QString> dayNamed(const QJsonObject& parameters, const QString& name, QDate date)
{
    const QString once = date.toString(QStringLiteral("yyyy-MM-dd"));
    const QString yearly = date.toString(QStringLiteral("MM-dd"));
    for (const QJsonValue& value : parameters.value(name).toArray()) {
        const QJsonObject day = value.toObject();
        const QString written = day.value(QStringLiteral("date")).toString();
        if (written == once || written == yearly)
            return day.value(QStringLiteral("name")).toString();
    }
    return std::nullopt;
}

} // namespace policy
