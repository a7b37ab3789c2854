// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/pack_reader.h"

#include "app/base/json_place.h"
#include "app/policy/clause_reader.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/rule_table.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::PackReader)
};

constexpr qsizetype largestPack = 1024 * 1024;
constexpr qsizetype mostRules = 200;
constexpr qsizetype mostClauses = 10;
constexpr int formatNumber = 1;

QStringList severityNames()
{
    return {severityName(Severity::Clear), severityName(Severity::Advice),
        severityName(Severity::Review), severityName(Severity::Blocked)};
}

QStringList mayDismissNames()
{
    return {mayDismissName(MayDismiss::Nobody), mayDismissName(MayDismiss::Author),
        mayDismissName(MayDismiss::Reviewer)};
}

QString matching(const base::JsonPlace& place, qsizetype longest, const QRegularExpression& shape,
    const QString& complaint)
{
    const QString text = place.text(longest);
    if (!text.isEmpty() && !shape.match(text).hasMatch())
        place.complain(complaint);
    return text;
}

QString identifier(const base::JsonPlace& place)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return matching(
        place, 60, shape, Texts::tr("this must be small letters, digits and single hyphens."));
}

Severity severity(const base::JsonPlace& place)
{
    return severityFromName(place.choice(severityNames())).value_or(Severity::Clear);
}

Consequence consequence(const base::JsonPlace& place)
{
    static const QStringList members{QStringLiteral("severity"), QStringLiteral("clauses")};
    static const QString dismiss = QStringLiteral("dismiss");
    Consequence read;
    if (!place.mustBeObject(members + QStringList{dismiss}, members))
        return read;
    if (const base::JsonPlace who = place.member(dismiss); who.exists())
        read.dismiss = mayDismissFromName(who.choice(mayDismissNames())).value_or(read.dismiss);
    read.severity = severity(place.member(members.at(0)));
    const base::JsonPlace clauses = place.member(members.at(1));
    read.clauses = clauses.texts(mostClauses, 20);
    if (read.clauses.isEmpty())
        clauses.complain(Texts::tr("this needs at least one clause."));
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{1,6}-[0-9]{1,4}\\z"));
    for (qsizetype i = 0; i < read.clauses.size(); ++i) {
        if (!shape.match(read.clauses.at(i)).hasMatch())
            clauses.element(i).complain(Texts::tr("this must be a clause such as LH-16."));
    }
    return read;
}

QMap<QString, Consequence> cases(const base::JsonPlace& place, const RuleKind& kind)
{
    QMap<QString, Consequence> read;
    if (!place.mustBeObject(kind.cases(), {}))
        return read;
    for (const QString& name : place.memberNames())
        read.insert(name, consequence(place.member(name)));
    if (read.isEmpty())
        place.complain(Texts::tr("this needs at least one case."));
    return read;
}

PackRule rule(const base::JsonPlace& place)
{
    static const QStringList required{QStringLiteral("id"), QStringLiteral("kind"),
        QStringLiteral("origin"), QStringLiteral("summary"), QStringLiteral("cases")};
    static const QString parameters = QStringLiteral("parameters");
    static const QString waivable = QStringLiteral("waivable");
    PackRule read;
    if (!place.mustBeObject(required + QStringList{parameters, waivable}, required))
        return read;
    read.id = identifier(place.member(required.at(0)));
    read.kind = place.member(required.at(1)).text(60);
    const QString policyName = originName(Origin::Policy);
    const QString safeguardName = originName(Origin::Safeguard);
    read.origin = place.member(required.at(2)).choice({policyName, safeguardName}) == policyName
        ? Origin::Policy
        : Origin::Safeguard;
    read.summary = place.member(required.at(3)).text(300);
    if (const base::JsonPlace may = place.member(waivable); may.exists())
        read.waivable = may.yes();
    const RuleKind* kind = ruleKind(read.kind);
    if (kind == nullptr) {
        place.member(required.at(1)).complain(Texts::tr("this kind of rule is not known."));
        return read;
    }
    read.cases = cases(place.member(required.at(4)), *kind);
    read.parameters = readParameters(place.member(parameters), *kind);
    return read;
}

Readings readings(const base::JsonPlace& place)
{
    static const QStringList members{QStringLiteral("limitIsRule"),
        QStringLiteral("closingSecondInside"), QStringLiteral("bareForenameAllowed"),
        QStringLiteral("personParts"), QStringLiteral("nicknamesAreNames"),
        QStringLiteral("midSentenceTags"), QStringLiteral("unknownConsentIsNo"),
        QStringLiteral("reviewersMayAllowNames"), QStringLiteral("testedAt")};
    Readings read;
    if (!place.mustBeObject(members, members))
        return read;
    read.limitIsRule = place.member(members.at(0)).yes();
    read.closingSecondInside = place.member(members.at(1)).yes();
    read.bareForenameAllowed = place.member(members.at(2)).yes();
    read.personParts = severity(place.member(members.at(3)));
    read.nicknamesAreNames = place.member(members.at(4)).yes();
    read.midSentenceTags = severity(place.member(members.at(5)));
    read.unknownConsentIsNo = place.member(members.at(6)).yes();
    read.reviewersMayAllowNames = place.member(members.at(7)).yes();
    const base::JsonPlace tested = place.member(members.at(8));
    read.testedAt = tested.texts(4, 20);
    for (qsizetype i = 0; i < read.testedAt.size(); ++i)
        (void)tested.element(i).choice({QStringLiteral("typing"), QStringLiteral("submit"),
            QStringLiteral("approve"), QStringLiteral("send")});
    if (!read.testedAt.contains(QStringLiteral("send")))
        tested.complain(Texts::tr("a post must be tested at sending, so “send” must stand here."));
    return read;
}

// One answer must not be given in two ways.
void compareReadings(const Pack& pack, const base::JsonPlace& root)
{
    Severity tags = Severity::Clear;
    for (const PackRule& rule : pack.rules) {
        if (rule.kind == u"hashtag-position")
            tags = std::max(tags, rule.cases.value(QStringLiteral("not-at-end")).severity);
    }
    if (tags != pack.readings.midSentenceTags)
        root.member(QStringLiteral("readings"))
            .member(QStringLiteral("midSentenceTags"))
            .complain(Texts::tr("this differs from what the rule about hashtags says."));
}

QVector<PackRule> rules(const base::JsonPlace& place)
{
    QVector<PackRule> read;
    if (!place.mustBeArray(mostRules))
        return read;
    QSet<QString> ids;
    for (qsizetype i = 0; i < place.size(); ++i) {
        read.append(rule(place.element(i)));
        if (ids.contains(read.constLast().id))
            place.element(i)
                .member(QStringLiteral("id"))
                .complain(Texts::tr("another rule has this id already."));
        ids.insert(read.constLast().id);
    }
    if (read.isEmpty())
        place.complain(Texts::tr("a policy needs at least one rule."));
    return read;
}

SetupAnswer setupAnswer(const base::JsonPlace& place, const QStringList& answers)
{
    static const QStringList members{QStringLiteral("answer"), QStringLiteral("clause")};
    SetupAnswer read;
    if (!place.exists() || !place.mustBeObject(members, members))
        return read;
    read.answer = place.member(members.at(0)).choice(answers);
    read.clause = place.member(members.at(1)).text(20);
    return read;
}

PackSetup packSetup(const base::JsonPlace& place)
{
    static const QStringList members{QStringLiteral("account"), QStringLiteral("posters"),
        QStringLiteral("deciders"), QStringLiteral("followerChecks")};
    PackSetup read;
    if (!place.exists() || !place.mustBeObject(members, {}))
        return read;
    read.account = setupAnswer(
        place.member(members.at(0)), {QStringLiteral("protected"), QStringLiteral("public")});
    read.posters = setupAnswer(place.member(members.at(1)),
        {QStringLiteral("teaching-staff"), QStringLiteral("whole-staff")});
    read.deciders = setupAnswer(
        place.member(members.at(2)), {QStringLiteral("senior-leaders"), QStringLiteral("unnamed")});
    read.followerChecks = setupAnswer(place.member(members.at(3)), {QStringLiteral("regular")});
    return read;
}

QJsonObject setupObject(const PackSetup& setup)
{
    QJsonObject object;
    const auto add = [&object](const QString& name, const SetupAnswer& given) {
        if (!given.answer.isEmpty())
            object.insert(name,
                QJsonObject{{QStringLiteral("answer"), given.answer},
                    {QStringLiteral("clause"), given.clause}});
    };
    add(QStringLiteral("account"), setup.account);
    add(QStringLiteral("posters"), setup.posters);
    add(QStringLiteral("deciders"), setup.deciders);
    add(QStringLiteral("followerChecks"), setup.followerChecks);
    return object;
}

Pack pack(const base::JsonPlace& root)
{
    static const QStringList members{QStringLiteral("format"), QStringLiteral("id"),
        QStringLiteral("name"), QStringLiteral("school"), QStringLiteral("handle"),
        QStringLiteral("version"), QStringLiteral("effective"), QStringLiteral("review"),
        QStringLiteral("readings"), QStringLiteral("rules")};
    static const QString clauses = QStringLiteral("clauses");
    static const QString setup = QStringLiteral("setup");
    Pack read;
    if (!root.mustBeObject(members + QStringList{clauses, setup}, members))
        return read;
    (void)root.member(members.at(0)).number(formatNumber, formatNumber);
    read.id = identifier(root.member(members.at(1)));
    read.name = root.member(members.at(2)).text(120);
    read.school = root.member(members.at(3)).text(120);
    static const QRegularExpression handle(QStringLiteral("^[A-Za-z0-9_]{1,15}\\z"));
    read.handle = matching(root.member(members.at(4)), 15, handle,
        Texts::tr("this must be a handle without @: letters, digits and _."));
    read.version = root.member(members.at(5)).text(40);
    read.effective = root.member(members.at(6)).dateOrUndated();
    read.review = root.member(members.at(7)).dateOrUndated();
    if (read.effective && read.review && *read.review < *read.effective)
        root.member(members.at(7))
            .complain(Texts::tr("this is earlier than the date of the policy."));
    read.readings = readings(root.member(members.at(8)));
    read.setup = packSetup(root.member(setup));
    read.rules = rules(root.member(members.at(9)));
    read.clauses = readClauses(root.member(clauses), read.rules);
    compareReadings(read, root);
    return read;
}

int lineOf(const QByteArray& json, int offset)
{
    return static_cast<int>(json.left(offset).count('\n')) + 1;
}

QString dateText(const std::optional<QDate>& date)
{
    return date ? date->toString(QStringLiteral("yyyy-MM-dd")) : QStringLiteral("undated");
}

QJsonObject ruleObject(const PackRule& rule)
{
    QJsonObject cases;
    for (auto it = rule.cases.begin(); it != rule.cases.end(); ++it) {
        QJsonObject consequence{{QStringLiteral("severity"), severityName(it->severity)},
            {QStringLiteral("clauses"), QJsonArray::fromStringList(it->clauses)}};
        if (it->dismiss != MayDismiss::Nobody)
            consequence.insert(QStringLiteral("dismiss"), mayDismissName(it->dismiss));
        cases.insert(it.key(), consequence);
    }
    QJsonObject object{{QStringLiteral("id"), rule.id}, {QStringLiteral("kind"), rule.kind},
        {QStringLiteral("origin"), originName(rule.origin)},
        {QStringLiteral("summary"), rule.summary}, {QStringLiteral("cases"), cases}};
    if (!rule.waivable)
        object.insert(QStringLiteral("waivable"), false);
    if (!rule.parameters.isEmpty())
        object.insert(QStringLiteral("parameters"), rule.parameters);
    return object;
}

} // namespace

base::Result<Pack> readPack(const QByteArray& json)
{
    const QByteArray body = json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json;
    if (body.trimmed().isEmpty())
        return base::failure(base::ErrorKind::Invalid, Texts::tr("This policy file is empty."));
    if (body.size() > largestPack)
        return base::failure(base::ErrorKind::Invalid,
            Texts::tr("This file is too large for a policy; a policy has less than one megabyte."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return base::failure(
            base::ErrorKind::Invalid, Texts::tr("This file is nested too deeply to be a policy."));
    if (error.error != QJsonParseError::NoError)
        return base::failure(base::ErrorKind::Invalid,
            Texts::tr("This file is not JSON; the first fault is in line %1.")
                .arg(lineOf(body, error.offset)));
    if (!document.isObject())
        return base::failure(
            base::ErrorKind::Invalid, Texts::tr("$: a policy file must hold one object."));
    base::JsonProblem problem;
    Pack read = pack(base::JsonPlace(document.object(), QStringLiteral("$"), problem));
    if (problem.found())
        return base::failure(base::ErrorKind::Invalid, problem.sentence);
    return read;
}

QByteArray writePack(const Pack& pack)
{
    QJsonArray rules;
    for (const PackRule& rule : pack.rules)
        rules.append(ruleObject(rule));
    const Readings& r = pack.readings;
    const QJsonObject readings{{QStringLiteral("limitIsRule"), r.limitIsRule},
        {QStringLiteral("closingSecondInside"), r.closingSecondInside},
        {QStringLiteral("bareForenameAllowed"), r.bareForenameAllowed},
        {QStringLiteral("personParts"), severityName(r.personParts)},
        {QStringLiteral("nicknamesAreNames"), r.nicknamesAreNames},
        {QStringLiteral("midSentenceTags"), severityName(r.midSentenceTags)},
        {QStringLiteral("unknownConsentIsNo"), r.unknownConsentIsNo},
        {QStringLiteral("reviewersMayAllowNames"), r.reviewersMayAllowNames},
        {QStringLiteral("testedAt"), QJsonArray::fromStringList(r.testedAt)}};
    QJsonObject root{{QStringLiteral("format"), formatNumber}, {QStringLiteral("id"), pack.id},
        {QStringLiteral("name"), pack.name}, {QStringLiteral("school"), pack.school},
        {QStringLiteral("handle"), pack.handle}, {QStringLiteral("version"), pack.version},
        {QStringLiteral("effective"), dateText(pack.effective)},
        {QStringLiteral("review"), dateText(pack.review)}, {QStringLiteral("readings"), readings},
        {QStringLiteral("rules"), rules}};
    if (!pack.clauses.isEmpty())
        root.insert(QStringLiteral("clauses"), writeClauses(pack.clauses));
    if (const QJsonObject setup = setupObject(pack.setup); !setup.isEmpty())
        root.insert(QStringLiteral("setup"), setup);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QStringList builtInPackIds()
{
    return {QStringLiteral("lickey-hills"), QStringLiteral("william-stockton")};
}

base::Result<Pack> builtInPack(const QString& id)
{
    if (!builtInPackIds().contains(id))
        return base::failure(base::ErrorKind::NotFound,
            Texts::tr("There is no built-in policy of this name; there are %1.")
                .arg(builtInPackIds().join(QStringLiteral(", "))));
    QFile file(QStringLiteral(":/nestbox/policy/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Internal,
            Texts::tr("A built-in policy is missing from this program. Install it again."));
    return readPack(file.readAll());
}

} // namespace policy
