// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/rules_change_store.h"

#include "app/policy/pack_reader.h"
#include "app/storage/session.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace posts {
namespace {

const auto settingName = QStringLiteral("rules-causes");
const auto revisionKey = QStringLiteral("revision");
const auto partsKey = QStringLiteral("parts");
const auto changesKey = QStringLiteral("changes");
constexpr qsizetype mostChanges = 200;

// Of fields in their order; what stands in one can not pass for two.
class Digest
{
public:
    void add(const QString& field)
    {
        const QByteArray bytes = field.toUtf8();
        m_hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

QString policyPart(const DraftChecker& checker)
{
    Digest digest;
    digest.add(QString::fromUtf8(policy::writePack(checker.pack())));
    const auto& until = checker.school().carriedOnUntil;
    digest.add(until ? until->toString(Qt::ISODate) : QString());
    return digest.text();
}

QString classListPart(const roll::Roll& roll)
{
    Digest digest;
    for (const roll::Pupil& pupil : roll.pupils()) {
        digest.add(QString::number(pupil.id.value));
        for (const QString& field :
            {pupil.forename, pupil.surname, pupil.preferred, pupil.className})
            digest.add(field);
    }
    return digest.text();
}

QString consentPart(const roll::Roll& roll)
{
    Digest digest;
    for (const roll::Pupil& pupil : roll.pupils()) {
        QString answers = QString::number(pupil.id.value);
        for (const roll::Category category : roll::allCategories)
            answers += QLatin1Char(' ')
                + QString::number(static_cast<int>(pupil.consents.of(category)));
        digest.add(answers);
    }
    return digest.text();
}

QString calendarPart(const policy::SchoolCalendar& calendar)
{
    Digest digest;
    for (const policy::CalendarEntry& entry : calendar.entries) {
        digest.add(QString::number(static_cast<int>(entry.kind)));
        for (const QString& field :
            {entry.first.toString(Qt::ISODate), entry.last.toString(Qt::ISODate), entry.name})
            digest.add(field);
    }
    return digest.text();
}

QString dismissalPart(const QVector<policy::Dismissal>& dismissals)
{
    Digest digest;
    for (const policy::Dismissal& one : dismissals) {
        for (const QString& field :
            {one.rule, one.phrase, QString::number(static_cast<int>(one.state)),
                QString::number(one.post), QString::number(static_cast<int>(one.reviewed))})
            digest.add(field);
    }
    return digest.text();
}

// Lines are added and withdrawn, never changed.
base::Result<QString> wordsPart(storage::Session& session)
{
    const auto row = session.row(QStringLiteral(
        "select count(*), count(withdrawn_at), coalesce(max(id), 0) from school_phrase"));
    if (!row)
        return base::failure(row.error());
    QStringList numbers;
    for (const QVariant& column : row->value_or(storage::Row()))
        numbers.append(column.toString());
    return numbers.join(QLatin1Char(' '));
}

base::Result<QJsonObject> partsOf(storage::Session& session, const House& house)
{
    const auto words = wordsPart(session);
    if (!words)
        return base::failure(words.error());
    const DraftChecker& checker = *house.checker;
    return QJsonObject{{causeNames({RulesCause::Policy}), policyPart(checker)},
        {causeNames({RulesCause::ClassList}), classListPart(checker.roll())},
        {causeNames({RulesCause::Consent}), consentPart(checker.roll())},
        {causeNames({RulesCause::TermDates}), calendarPart(checker.school().calendar)},
        {causeNames({RulesCause::Words}), *words},
        {causeNames({RulesCause::PhraseDecision}), dismissalPart(checker.school().dismissals)}};
}

base::Result<QJsonObject> load(storage::Session& session)
{
    const auto row = session.row(
        QStringLiteral("select value from school_setting where name = ?"), {settingName});
    if (!row)
        return base::failure(row.error());
    return row->has_value()
        ? QJsonDocument::fromJson(row->value().at(0).toString().toUtf8()).object()
        : QJsonObject();
}

QString changedParts(const QJsonObject& before, const QJsonObject& now)
{
    QStringList changed;
    for (const QString& part : now.keys()) {
        if (before.contains(part) && before.value(part) != now.value(part))
            changed.append(part);
    }
    return changed.join(QLatin1Char(' '));
}

} // namespace

base::Result<void> noteRulesCauses(storage::Session& session, const House& house)
{
    auto kept = load(session);
    if (!kept)
        return base::failure(kept.error());
    const QString number = QString::number(house.rulesRevision);
    if (kept->value(revisionKey).toString() == number)
        return {};
    const auto parts = partsOf(session, house);
    if (!parts)
        return base::failure(parts.error());
    QJsonArray changes = kept->value(changesKey).toArray();
    changes.append(QJsonArray{number, changedParts(kept->value(partsKey).toObject(), *parts)});
    while (changes.size() > mostChanges)
        changes.removeFirst();
    const QJsonObject now{{revisionKey, number}, {partsKey, *parts}, {changesKey, changes}};
    const auto done = session.execute(
        QStringLiteral("insert into school_setting (name, value) values (?, ?) on conflict (name) "
                       "do update set value = excluded.value"),
        {settingName, QString::fromUtf8(QJsonDocument(now).toJson(QJsonDocument::Compact))});
    if (!done)
        return base::failure(done.error());
    return {};
}

base::Result<RulesCauses> rulesCausesSince(storage::Session& session, qint64 rulesRevision)
{
    const auto kept = load(session);
    if (!kept)
        return base::failure(kept.error());
    RulesCauses causes;
    for (const QJsonValue& change : kept->value(changesKey).toArray()) {
        if (change[0].toString().toLongLong() > rulesRevision)
            causes.unite(causesFromNames(change[1].toString()));
    }
    return causes;
}

} // namespace posts
