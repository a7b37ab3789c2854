// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/setup_draft.h"

#include "app/policy/pack_reader.h"
#include "app/services/policy_questions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace services {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(services::SetupDraft)
};

constexpr qsizetype longestName = 120;
const auto firstVersion = QStringLiteral("1");

base::Result<void> missing(const QString& sentence)
{
    return base::failure(base::ErrorKind::Invalid, sentence);
}

QStringList roleNames(staff::Roles roles)
{
    QStringList names;
    for (const staff::Role role : staff::allRoles) {
        if (roles.contains(role))
            names.append(staff::roleName(role));
    }
    return names;
}

QJsonObject personToJson(const SetupPerson& person)
{
    return {{QStringLiteral("name"), person.name},
        {QStringLiteral("roles"), QJsonArray::fromStringList(roleNames(person.roles))},
        {QStringLiteral("secretHash"), person.secretHash}};
}

SetupPerson personFromJson(const QJsonObject& json)
{
    SetupPerson person;
    person.name = json.value(QLatin1String("name")).toString();
    for (const QJsonValue& role : json.value(QLatin1String("roles")).toArray()) {
        if (const auto known = staff::roleFromName(role.toString()))
            person.roles.insert(*known);
    }
    person.secretHash = json.value(QLatin1String("secretHash")).toString();
    return person;
}

QString dateText(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QDate dateIn(const QJsonObject& json, const char* name)
{
    return QDate::fromString(json.value(QLatin1String(name)).toString(), Qt::ISODate);
}

bool isMailbox(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+\\z"));
    return text.size() <= 254 && shape.match(text).hasMatch();
}

void allowMailbox(policy::Pack& pack, const QString& mailbox)
{
    for (policy::PackRule& rule : pack.rules) {
        if (rule.kind == QLatin1String("personal-info"))
            rule.parameters.insert(QLatin1String("allowedMailboxes"), QJsonArray{mailbox});
    }
}

} // namespace

QJsonObject toJson(const SetupDraft& draft)
{
    QJsonObject answers;
    for (auto it = draft.answers.begin(); it != draft.answers.end(); ++it)
        answers.insert(it.key(), it.value());
    QJsonArray people;
    for (const SetupPerson& person : draft.people)
        people.append(personToJson(person));
    return {{QStringLiteral("step"), draft.step}, {QStringLiteral("schoolName"), draft.schoolName},
        {QStringLiteral("nursery"), draft.nursery},
        {QStringLiteral("crest"), QString::fromLatin1(draft.crest.toBase64())},
        {QStringLiteral("handle"), draft.handle}, {QStringLiteral("mailbox"), draft.mailbox},
        {QStringLiteral("policy"), draft.policyId}, {QStringLiteral("answers"), answers},
        {QStringLiteral("signedBy"), draft.signedBy},
        {QStringLiteral("signedOn"), dateText(draft.signedOn)},
        {QStringLiteral("reviewOn"), dateText(draft.reviewOn)}, {QStringLiteral("people"), people},
        {QStringLiteral("followDeciders"), draft.followDeciders},
        {QStringLiteral("followerCheckDays"), draft.followerCheckDays}};
}

SetupDraft draftFromJson(const QJsonObject& json)
{
    const auto text
        = [&json](const char* name) { return json.value(QLatin1String(name)).toString(); };
    SetupDraft draft;
    draft.step = std::clamp(json.value(QLatin1String("step")).toInt(), 0, 2);
    draft.schoolName = text("schoolName");
    draft.nursery = json.value(QLatin1String("nursery")).toBool();
    draft.crest = QByteArray::fromBase64(text("crest").toLatin1());
    draft.handle = text("handle");
    draft.mailbox = text("mailbox");
    draft.policyId = text("policy");
    const QJsonObject answers = json.value(QLatin1String("answers")).toObject();
    for (auto it = answers.begin(); it != answers.end(); ++it)
        draft.answers.insert(it.key(), it.value().toString());
    draft.signedBy = text("signedBy");
    draft.signedOn = dateIn(json, "signedOn");
    draft.reviewOn = dateIn(json, "reviewOn");
    for (const QJsonValue& person : json.value(QLatin1String("people")).toArray()) {
        if (draft.people.size() < mostPeople)
            draft.people.append(personFromJson(person.toObject()));
    }
    if (text("followDeciders") == QLatin1String("head"))
        draft.followDeciders = text("followDeciders");
    draft.followerCheckDays
        = std::clamp(json.value(QLatin1String("followerCheckDays")).toInt(7), 1, 365);
    return draft;
}

QString cleanHandle(const QString& typed)
{
    static const QRegularExpression before(
        QStringLiteral("^(https?://)?(www\\.|mobile\\.)?(x|twitter)\\.com/"),
        QRegularExpression::CaseInsensitiveOption);
    QString handle = typed.trimmed();
    handle.remove(before);
    if (handle.startsWith(QLatin1Char('@')))
        handle.remove(0, 1);
    if (handle.endsWith(QLatin1Char('/')))
        handle.chop(1);
    return handle;
}

base::Result<void> schoolComplete(const SetupDraft& draft)
{
    static const QRegularExpression handle(QStringLiteral("^[A-Za-z0-9_]{1,15}\\z"));
    const QString name = draft.schoolName.trimmed();
    if (name.isEmpty())
        return missing(Text::tr("Type the name of the school."));
    if (name.size() > longestName)
        return missing(
            Text::tr("The name of the school is too long; %1 characters fit.").arg(longestName));
    if (cleanHandle(draft.handle).isEmpty())
        return missing(Text::tr("Type the school's name on X, such as @Lickey_Hills."));
    if (!handle.match(cleanHandle(draft.handle)).hasMatch())
        return missing(Text::tr(
            "A name on X has up to 15 letters, digits and underscores, such as @Lickey_Hills."));
    if (!isMailbox(draft.mailbox.trimmed()))
        return missing(Text::tr("Type the office's e-mail address, such as office@school.sch.uk."));
    return {};
}

base::Result<void> policyComplete(const SetupDraft& draft, const QDate& today)
{
    if (!policy::builtInPackIds().contains(draft.policyId))
        return missing(Text::tr("Choose a starter policy."));
    if (draft.signedBy.trimmed().isEmpty())
        return missing(Text::tr("The headteacher signs the policy: type the name."));
    if (draft.signedBy.trimmed().size() > longestName)
        return missing(Text::tr("The headteacher's name is too long."));
    if (!draft.signedOn.isValid() || draft.signedOn > today)
        return missing(Text::tr("The day of signing is today or earlier."));
    if (!draft.reviewOn.isValid() || draft.reviewOn <= today)
        return missing(Text::tr("The next review has to be after today."));
    return {};
}

base::Result<void> peopleComplete(const SetupDraft& draft)
{
    bool hasHead = false;
    QSet<QString> names;
    for (const SetupPerson& person : draft.people) {
        const QString name = person.name.trimmed();
        if (name.isEmpty() || name.size() > longestName)
            return missing(
                Text::tr("Everybody needs a name of up to %1 characters.").arg(longestName));
        if (names.contains(name.toLower()))
            return missing(
                Text::tr("%1 is on the list twice. Give one of the two another name.").arg(name));
        names.insert(name.toLower());
        if (person.roles.isEmpty())
            return missing(Text::tr("Tick what %1 does.").arg(name));
        hasHead = hasHead || person.roles.contains(staff::Role::Head);
    }
    if (!hasHead)
        return missing(Text::tr("Say who the headteacher is."));
    for (const SetupPerson& person : draft.people) {
        if (person.secretHash.isEmpty())
            return missing(Text::tr("%1 has no passphrase yet.").arg(person.name));
    }
    return {};
}

base::Result<policy::Pack> policyFrom(const SetupDraft& draft)
{
    auto pack = policy::builtInPack(draft.policyId);
    if (!pack)
        return pack;
    pack->school = draft.schoolName.trimmed();
    pack->handle = cleanHandle(draft.handle);
    pack->version = firstVersion;
    pack->effective = draft.signedOn;
    pack->review = draft.reviewOn;
    allowMailbox(*pack, draft.mailbox.trimmed());
    // Read back by the strict reader, so that nothing unusable is ever signed.
    return policy::readPack(policy::writePack(withAnswers(std::move(*pack), draft.answers)));
}

} // namespace services
