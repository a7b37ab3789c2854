// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_personal_info.h"

#include "app/base/school_time.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/person_cue.h"
#include "app/policy/removal_fix.h"

#include <QHash>

#include <algorithm>

namespace policy {
namespace {

QString caseOf(DetailKind kind)
{
    switch (kind) {
    case DetailKind::Phone:
        return QStringLiteral("phone");
    case DetailKind::PersonalMail:
        return QStringLiteral("email");
    case DetailKind::RoleMail:
        return QStringLiteral("other-mailbox");
    case DetailKind::Postcode:
        return QStringLiteral("postcode");
    case DetailKind::Address:
        return QStringLiteral("address");
    case DetailKind::BirthDate:
        return QStringLiteral("birth-date");
    case DetailKind::Registration:
        return QStringLiteral("registration");
    case DetailKind::Bank:
        return QStringLiteral("bank-details");
    }
    return {};
}

// What the pack calls a cue: some weigh more beside a pupil's name.
QString caseOf(const PersonCue& cue)
{
    if (cue.caseName == u"health")
        return cue.named ? cue.caseName : QStringLiteral("health-unnamed");
    if (cue.caseName == u"birthday" && cue.named)
        return QStringLiteral("named-birthday");
    return cue.caseName;
}

// Addresses from a book or from history.
QVector<phrases::PhraseHit> knownPlaces(const Matter& matter)
{
    return matter.school.phrases.find(
        QStringLiteral("known-places"), {matter.subject.text, matter.evidence.words});
}

bool isAmong(const QVector<phrases::PhraseHit>& places, text::Range range)
{
    return std::any_of(places.begin(), places.end(),
        [range](const phrases::PhraseHit& hit) { return hit.range.overlaps(range); });
}

// What stands before the @ is the name of an office.
bool isSharedMailbox(const Matter& matter, const QString& mail)
{
    const QString mailbox = mail.section(u'@', 0, 0);
    const auto hits = matter.school.phrases.find(
        QStringLiteral("mailboxes"), {mailbox, names::splitWords(mailbox)});
    return !hits.isEmpty() && hits.first().range.start == 0
        && hits.first().range.end == mailbox.size();
}

} // namespace

QString PersonalInfoRule::id() const
{
    return QStringLiteral("personal-info");
}

QStringList PersonalInfoRule::cases() const
{
    return {QStringLiteral("phone"), QStringLiteral("email"), QStringLiteral("other-mailbox"),
        QStringLiteral("postcode"), QStringLiteral("address"), QStringLiteral("birth-date"),
        QStringLiteral("registration"), QStringLiteral("bank-details"), QStringLiteral("birthday"),
        QStringLiteral("named-birthday"), QStringLiteral("adult-birthday"),
        QStringLiteral("health"), QStringLiteral("health-unnamed"), QStringLiteral("family"),
        QStringLiteral("circumstances"), QStringLiteral("status"), QStringLiteral("group-status"),
        QStringLiteral("whereabouts"), QStringLiteral("private-handle")};
}

QVector<ParameterSpec> PersonalInfoRule::parameters() const
{
    return {{QStringLiteral("allowedMailboxes"), ParameterType::Texts, false}};
}

QString PersonalInfoRule::sentence(DetailKind kind)
{
    switch (kind) {
    case DetailKind::Phone:
        return tr("This looks like a telephone number. Take it out; people who need it can ask the "
                  "office.");
    case DetailKind::PersonalMail:
        return tr("This is somebody's e-mail address. Take it out.");
    case DetailKind::RoleMail:
        return tr("This mailbox is not the school's own. Take it out, or a reviewer decides "
                  "whether it belongs in the post.");
    case DetailKind::Postcode:
        return tr("This looks like a postcode, which can lead a stranger to somebody's home. Take "
                  "it out.");
    case DetailKind::Address:
        return tr("This looks like an address, which can lead a stranger to somebody's home. Take "
                  "it out.");
    case DetailKind::BirthDate:
        return tr("This looks like a child's date of birth. Take it out.");
    case DetailKind::Registration:
        return tr("This looks like the number plate of a car, which leads to its owner. Take it "
                  "out.");
    case DetailKind::Bank:
        return tr("This looks like the number of a bank account. Take it out.");
    }
    return {};
}

QString PersonalInfoRule::sentence(const PersonCue& cue)
{
    const QHash<QString, QString> sentences{
        {QStringLiteral("health"),
            tr("This tells something about a person's health, which stays private. Take it out.")},
        {QStringLiteral("birthday"),
            cue.named ? tr("Together with a name, a birthday tells a child's date of birth. Leave "
                           "one of them out.")
                      : tr("An age and a birthday tell a child's date of birth. Leave them out.")},
        {QStringLiteral("adult-birthday"),
            tr("This tells a colleague's age or birthday. Ask before it goes out, or leave it.")},
        {QStringLiteral("circumstances"),
            tr("This tells something about the private life of a family. Take it out.")},
        {QStringLiteral("status"),
            tr("This tells a child's needs, means, faith or origin, which stays private. Praise "
               "the work of the class or year group instead.")},
        {QStringLiteral("group-status"),
            tr("This sets a group of children apart. Say “children in Year …” instead.")},
        {QStringLiteral("whereabouts"),
            tr("This tells a stranger where a child can be found. Take it out.")},
        {QStringLiteral("private-handle"),
            tr("This leads to a private person's account. Take it out.")}};
    return sentences.value(cue.caseName);
}

void PersonalInfoRule::judge(const Matter& matter, Report& report) const
{
    const QStringList allowed
        = textsParameter(matter.rule.parameters, QStringLiteral("allowedMailboxes"));
    const QDate today = base::schoolWallTime(matter.subject.moment).date();
    const auto known = knownPlaces(matter);
    for (Detail detail : findDetails(matter.readable, matter.evidence.words, today)) {
        const QString found = matter.readable.mid(detail.range.start, detail.range.length());
        if (detail.kind == DetailKind::PersonalMail) {
            if (allowed.contains(found, Qt::CaseInsensitive))
                continue;
            if (isSharedMailbox(matter, found))
                detail.kind = DetailKind::RoleMail;
        }
        if (detail.kind == DetailKind::Address && isAmong(known, detail.range))
            continue;
        report.add(caseOf(detail.kind), detail.range, sentence(detail.kind),
            {removalFix(tr("Take it out"), matter.subject.text, detail.range)});
    }
    judgePeople(matter, report);
    judgeFamilies(matter, report);
}

void PersonalInfoRule::judgePeople(const Matter& matter, Report& report) const
{
    for (const auto* list : {"health", "family", "background", "birthdays", "whereabouts"}) {
        for (const PersonCue& cue : findPersonCues(QLatin1String(list), matter)) {
            const QString message = sentence(cue);
            if (!message.isEmpty())
                report.add(caseOf(cue), cue.range, message);
        }
    }
}

// "the Brown family"
void PersonalInfoRule::judgeFamilies(const Matter& matter, Report& report) const
{
    const names::Words& words = matter.evidence.words;
    for (const NamedPupils& named : matter.evidence.names) {
        if (named.hit.form != names::NameForm::Surname || named.hit.place != names::Place::Text)
            continue;
        const qsizetype next = names::wordFrom(words, named.hit.range.end);
        if (next >= words.size() || words.at(next).joint != names::Joint::Space)
            continue;
        const names::Words after{words.at(next)};
        const auto hits
            = matter.school.phrases.find(QStringLiteral("family"), {matter.subject.text, after});
        if (!hits.isEmpty() && hits.first().caseName == u"household")
            report.add(QStringLiteral("family"), named.hit.range,
                tr("This names the family of a pupil. Thank “one of our families” instead."));
    }
}

} // namespace policy
