// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/handles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace governance {
namespace {

using Answer = FollowerLook::Answer;

constexpr std::array answers{Answer::Keep, Answer::Ask, Answer::Remove, Answer::Block};
constexpr qsizetype longestPaste = 200000;

} // namespace

QString readHandle(const QString& written)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:(?:https?://)?(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/)?@?"
                       "([A-Za-z0-9_]{1,15})(?:[/?#]\\S*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = written.trimmed();
    const auto match = shape.match(trimmed);
    const bool address = trimmed.contains(QLatin1String(".com/"), Qt::CaseInsensitive);
    if (!match.hasMatch() || (!address && match.capturedEnd(1) != trimmed.size()))
        return {};
    return match.captured(1);
}

QStringList readHandles(const QString& pasted, qsizetype most)
{
    static const QRegularExpression marked(
        QStringLiteral("(?<![A-Za-z0-9_@.])@([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_])"));
    QStringList found;
    const auto add = [&found, most](const QString& handle) {
        if (!handle.isEmpty() && found.size() < most
            && !found.contains(handle, Qt::CaseInsensitive))
            found.append(handle);
    };
    for (const QString& line : pasted.left(longestPaste).split(QLatin1Char('\n'))) {
        bool any = false;
        for (auto matches = marked.globalMatch(line); matches.hasNext(); any = true)
            add(matches.next().captured(1));
        if (any)
            continue;
        static const QRegularExpression separator(QStringLiteral("[,;\\s]+"));
        const QStringList words = line.split(separator, Qt::SkipEmptyParts);
        // A line of several plain words is a name or a biography, not a list of handles.
        if (words.size() == 1 || line.contains(QLatin1Char(',')))
            for (const QString& word : words)
                add(readHandle(word));
    }
    return found;
}

QString answerName(FollowerLook::Answer answer)
{
    switch (answer) {
    case Answer::Keep:
        return QStringLiteral("keep");
    case Answer::Ask:
        return QStringLiteral("ask");
    case Answer::Remove:
        return QStringLiteral("remove");
    case Answer::Block:
        return QStringLiteral("block");
    }
    return {};
}

QString writeLooks(const QVector<FollowerLook>& looks)
{
    QJsonArray rows;
    for (const FollowerLook& look : looks)
        rows.append(QJsonObject{{QStringLiteral("handle"), look.handle},
            {QStringLiteral("answer"), answerName(look.answer)},
            {QStringLiteral("pupil"), look.maybePupil}, {QStringLiteral("reason"), look.reason}});
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QVector<FollowerLook> readLooks(const QString& written)
{
    QVector<FollowerLook> looks;
    for (const QJsonValue& row : QJsonDocument::fromJson(written.toUtf8()).array()) {
        FollowerLook look;
        look.handle = readHandle(row[QLatin1String("handle")].toString());
        look.maybePupil = row[QLatin1String("pupil")].toBool();
        look.reason = row[QLatin1String("reason")].toString();
        const QString name = row[QLatin1String("answer")].toString();
        for (const Answer answer : answers) {
            if (answerName(answer) == name)
                look.answer = answer;
        }
        if (look.handle.isEmpty())
            return {};
        looks.append(look);
    }
    return looks;
}

} // namespace governance
