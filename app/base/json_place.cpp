// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/json_place.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <utility>

namespace base {
namespace {

// What somebody else wrote is shown only in short.
QString shortened(const QString& text)
{
    constexpr qsizetype shown = 40;
    return text.size() <= shown ? text : text.left(shown) + u'…';
}

} // namespace

JsonPlace::JsonPlace(QJsonValue value, QString path, JsonProblem& problem)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_problem(&problem)
{
}

JsonPlace JsonPlace::member(const QString& name) const
{
    return {m_value.toObject().value(name), m_path + u'.' + name, *m_problem};
}

JsonPlace JsonPlace::element(qsizetype index) const
{
    return {
        m_value.toArray().at(index), QStringLiteral("%1[%2]").arg(m_path).arg(index), *m_problem};
}

QStringList JsonPlace::memberNames() const
{
    return m_value.toObject().keys();
}

qsizetype JsonPlace::size() const
{
    return m_value.toArray().size();
}

void JsonPlace::complain(const QString& sentence) const
{
    if (!m_problem->found())
        m_problem->sentence = tr("%1: %2", "place in a file: what is wrong").arg(m_path, sentence);
}

QString JsonPlace::text(qsizetype longest) const
{
    const QString text = m_value.toString();
    if (!exists())
        complain(tr("this is missing."));
    else if (!m_value.isString())
        complain(tr("this must be a text."));
    else if (text.trimmed().isEmpty())
        complain(tr("this must not be empty."));
    else if (text.size() > longest)
        complain(tr("this must not be longer than %1 characters.").arg(longest));
    return text;
}

bool JsonPlace::yes() const
{
    if (!exists())
        complain(tr("this is missing."));
    else if (!m_value.isBool())
        complain(tr("this must be true or false."));
    return m_value.toBool();
}

int JsonPlace::number(int least, int most) const
{
    const double number = m_value.toDouble(least - 1.0);
    if (!exists()) {
        complain(tr("this is missing."));
    } else if (!m_value.isDouble() || std::floor(number) != number || number < least
        || number > most) {
        complain(tr("this must be a whole number from %1 to %2.").arg(least).arg(most));
        return least;
    }
    return static_cast<int>(exists() ? number : least);
}

QString JsonPlace::choice(const QStringList& choices) const
{
    const QString word = m_value.toString();
    if (!exists())
        complain(tr("this is missing."));
    else if (!m_value.isString() || !choices.contains(word))
        complain(tr("this must be one of: %1.").arg(choices.join(QStringLiteral(", "))));
    return word;
}

QStringList JsonPlace::texts(qsizetype most, qsizetype longest) const
{
    QStringList list;
    if (!mustBeArray(most))
        return list;
    for (qsizetype i = 0; i < size(); ++i) {
        const JsonPlace place = element(i);
        const QString text = place.text(longest);
        if (list.contains(text))
            place.complain(tr("this stands here twice."));
        list.append(text);
    }
    return list;
}

std::optional<QDate> JsonPlace::dateOrUndated() const
{
    const QString word = m_value.toString();
    if (!exists()) {
        complain(tr("this is missing; write a date such as 2026-09-01, or undated."));
        return std::nullopt;
    }
    if (word == u"undated")
        return std::nullopt;
    const QDate date = QDate::fromString(word, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid() || date.year() < 1990 || date.year() > 2100) {
        complain(tr("this must be a date such as 2026-09-01, or undated."));
        return std::nullopt;
    }
    return date;
}

bool JsonPlace::mustBeObject(const QStringList& known, const QStringList& required) const
{
    if (!m_value.isObject()) {
        complain(exists() ? tr("this must be an object.") : tr("this is missing."));
        return false;
    }
    for (const QString& name : memberNames()) {
        if (!known.contains(name)) {
            complain(tr("“%1” is not known here.").arg(shortened(name)));
            return false;
        }
    }
    for (const QString& name : required) {
        if (member(name).value().isUndefined()) {
            member(name).complain(tr("this is missing."));
            return false;
        }
    }
    return true;
}

bool JsonPlace::mustBeArray(qsizetype most) const
{
    if (!m_value.isArray()) {
        complain(exists() ? tr("this must be a list.") : tr("this is missing."));
        return false;
    }
    if (size() > most) {
        complain(tr("this must not have more than %1 entries.").arg(most));
        return false;
    }
    return true;
}

} // namespace base
