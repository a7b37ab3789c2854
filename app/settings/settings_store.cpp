// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/school_settings.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QHash>
#include <QSettings>

#include <algorithm>
#include <array>

namespace settings {
namespace {

using Values = QHash<QString, QString>;

const auto onlyFlagged = QStringLiteral("only-flagged");
const auto everyPost = QStringLiteral("every-post");
const auto yes = QStringLiteral("yes");
const auto no = QStringLiteral("no");
const auto deciderHead = QStringLiteral("head");

quint16 portFrom(const QString& text, quint16 otherwise)
{
    bool ok = false;
    const ushort port = text.toUShort(&ok);
    return ok && port > 0 ? port : otherwise;
}

QVector<quint16> portsFrom(const QString& text, const QVector<quint16>& otherwise)
{
    QVector<quint16> ports;
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const quint16 port = portFrom(part, 0))
            ports.append(port);
    }
    return ports.isEmpty() ? otherwise : ports;
}

QString portsText(const QVector<quint16>& ports)
{
    QStringList parts;
    for (const quint16 port : ports)
        parts.append(QString::number(port));
    return parts.join(QLatin1Char(' '));
}

SchoolSettings fromValues(const Values& values)
{
    SchoolSettings settings;
    const auto text = [&values](const char* name, const QString& otherwise) {
        return values.value(QString::fromLatin1(name), otherwise);
    };
    settings.practice = text("practice", QString()) == yes;
    settings.schoolName = text("school-name", QString());
    settings.handle = text("handle", QString());
    settings.policyId = text("policy", QString());
    settings.reviewMode = text("review", everyPost) == onlyFlagged ? ReviewMode::OnlyFlagged
                                                                   : ReviewMode::EveryPost;
    bool ok = false;
    const int idle = text("idle-minutes", QString()).toInt(&ok);
    settings.idleMinutes = ok ? std::clamp(idle, 1, 240) : settings.idleMinutes;
    settings.clientId = text("x-client-id", QString());
    settings.authorizeUrl = QUrl(text("x-authorize-url", settings.authorizeUrl.toString()));
    settings.apiUrl = QUrl(text("x-api-url", settings.apiUrl.toString()));
    settings.callbackPorts = portsFrom(text("x-callback-ports", QString()), settings.callbackPorts);
    settings.practicePort = portFrom(text("practice-port", QString()), settings.practicePort);
    settings.nursery = text("nursery", QString()) == yes;
    settings.mailbox = text("mailbox", QString());
    settings.crest = QByteArray::fromBase64(text("crest", QString()).toLatin1());
    settings.followDeciders
        = text("follow-deciders", QString()) == deciderHead ? deciderHead : settings.followDeciders;
    const int days = text("follower-check-days", QString()).toInt(&ok);
    settings.followerCheckDays = ok ? std::clamp(days, 1, 365) : settings.followerCheckDays;
    settings.setupLeft = text("setup-left", QString()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return settings;
}

Values toValues(const SchoolSettings& settings)
{
    return {
        {QStringLiteral("practice"), settings.practice ? yes : no},
        {QStringLiteral("school-name"), settings.schoolName},
        {QStringLiteral("handle"), settings.handle},
        {QStringLiteral("policy"), settings.policyId},
        {QStringLiteral("review"),
            settings.reviewMode == ReviewMode::OnlyFlagged ? onlyFlagged : everyPost},
        {QStringLiteral("idle-minutes"), QString::number(settings.idleMinutes)},
        {QStringLiteral("x-client-id"), settings.clientId},
        {QStringLiteral("x-authorize-url"), settings.authorizeUrl.toString()},
        {QStringLiteral("x-api-url"), settings.apiUrl.toString()},
        {QStringLiteral("x-callback-ports"), portsText(settings.callbackPorts)},
        {QStringLiteral("practice-port"), QString::number(settings.practicePort)},
        {QStringLiteral("nursery"), settings.nursery ? yes : no},
        {QStringLiteral("mailbox"), settings.mailbox},
        {QStringLiteral("crest"), QString::fromLatin1(settings.crest.toBase64())},
        {QStringLiteral("follow-deciders"), settings.followDeciders},
        {QStringLiteral("follower-check-days"), QString::number(settings.followerCheckDays)},
        {QStringLiteral("setup-left"), settings.setupLeft.join(QLatin1Char(' '))},
    };
}

} // namespace

base::Result<SchoolSettings> loadSchoolSettings(storage::Session& session)
{
    const auto rows = session.rows(QStringLiteral("select name, value from school_setting"));
    if (!rows)
        return base::failure(rows.error());
    Values values;
    for (const storage::Row& row : *rows)
        values.insert(row.at(0).toString(), row.at(1).toString());
    return fromValues(values);
}

base::Result<void> saveSchoolSettings(storage::Session& session, const SchoolSettings& settings)
{
    auto transaction = storage::Transaction::begin(session);
    if (!transaction)
        return base::failure(transaction.error());
    const Values values = toValues(settings);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto done = session.execute(
            QStringLiteral("insert into school_setting (name, value) values (?, ?) "
                           "on conflict (name) do update set value = excluded.value"),
            {it.key(), it.value()});
        if (!done)
            return base::failure(done.error());
    }
    return (*transaction)->commit();
}

SchoolSettings merged(
    const SchoolSettings& current, const SchoolSettings& seen, const SchoolSettings& wanted)
{
    Values values = toValues(current);
    const Values before = toValues(seen);
    const Values after = toValues(wanted);
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value())
            values.insert(it.key(), it.value());
    }
    return fromValues(values);
}

ComputerSettings loadComputerSettings(const QString& iniPath)
{
    const QSettings file(iniPath, QSettings::IniFormat);
    ComputerSettings settings;
    const QString appearance = file.value(QStringLiteral("appearance")).toString();
    if (appearance == QLatin1String("light"))
        settings.appearance = Appearance::Light;
    else if (appearance == QLatin1String("dark"))
        settings.appearance = Appearance::Dark;
    settings.lastName = file.value(QStringLiteral("last-name")).toString();
    settings.atSchool = file.value(QStringLiteral("at-school")).toBool();
    return settings;
}

base::Result<void> saveComputerSettings(const QString& iniPath, const ComputerSettings& settings)
{
    QSettings file(iniPath, QSettings::IniFormat);
    const std::array names{QLatin1String("system"), QLatin1String("light"), QLatin1String("dark")};
    file.setValue(
        QStringLiteral("appearance"), QString(names.at(static_cast<size_t>(settings.appearance))));
    file.setValue(QStringLiteral("last-name"), settings.lastName);
    file.setValue(QStringLiteral("at-school"), settings.atSchool);
    file.sync();
    if (file.status() != QSettings::NoError)
        return base::failure(base::ErrorKind::Storage,
            QCoreApplication::translate("settings::ComputerSettings",
                "The settings of this computer cannot be saved. Check that your home folder has "
                "space and may be written to."));
    return {};
}

} // namespace settings
