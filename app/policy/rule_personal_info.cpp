// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_personal_info.h"

#include "app/base/school_time.h"
#include "app/names/neighbours.h"
#include "app/policy/health_cue.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/personal_details.h"

#include <QRegularExpression>

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
    }
    return {};
}

bool isNamed(const Matter& matter)
{
    const auto& names = matter.evidence.names;
    return std::any_of(names.begin(), names.end(), [](const NamedPupils& named) {
        return named.hit.sureness == names::Sureness::Sure
            && named.hit.place != names::Place::Handle;
    });
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
        QStringLiteral("named-birthday"), QStringLiteral("health"), QStringLiteral("family")};
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
        return tr(
            "This mailbox is not the school's own. Take it out, or a reviewer decides whether it "
            "belongs in the post.");
    case DetailKind::Postcode:
        return tr(
            "This looks like a postcode, which can lead a stranger to somebody's home. Take it "
            "out.");
    case DetailKind::Address:
        return tr(
            "This looks like an address, which can lead a stranger to somebody's home. Take it "
            "out.");
    case DetailKind::BirthDate:
        return tr("This looks like a child's date of birth. Take it out.");
    }
    return {};
}

void PersonalInfoRule::judge(const Matter& matter, Report& report) const
{
    const QStringList allowed
        = textsParameter(matter.rule.parameters, QStringLiteral("allowedMailboxes"));
    const QDate today = base::schoolWallTime(matter.subject.moment).date();
    for (const Detail& detail : findDetails(matter.readable, today)) {
        const bool mail
            = detail.kind == DetailKind::PersonalMail || detail.kind == DetailKind::RoleMail;
        if (mail
            && allowed.contains(matter.readable.mid(detail.range.start, detail.range.length()),
                Qt::CaseInsensitive))
            continue;
        report.add(caseOf(detail.kind), detail.range, sentence(detail.kind));
    }
    judgePeople(matter, report);
}

void PersonalInfoRule::judgePeople(const Matter& matter, Report& report) const
{
    for (const text::Range range : findHealthCues(matter.readable, matter.evidence.names))
        report.add(QStringLiteral("health"), range,
            tr("This tells something about a person's health, which stays private. Take it out."));
    static const QRegularExpression birthday(
        QStringLiteral(R"(\b(?:\d{1,2}(?:st|nd|rd|th) )?birthday\b(?! (?:party bags|cake stall)))"),
        QRegularExpression::CaseInsensitiveOption);
    if (report.cares(QStringLiteral("named-birthday")) && isNamed(matter)) {
        const auto match = birthday.match(matter.readable);
        if (match.hasMatch())
            report.add(QStringLiteral("named-birthday"),
                text::Range{
                    static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())},
                tr("Together with a name, a birthday tells a child's date of birth. Leave one of "
                   "them "
                   "out."));
    }
    for (const NamedPupils& named : matter.evidence.names) {
        if (named.hit.form != names::NameForm::Surname || named.hit.place != names::Place::Text)
            continue;
        const qsizetype next = names::wordFrom(matter.evidence.words, named.hit.range.end);
        if (next < matter.evidence.words.size()
            && names::isOneOf(
                matter.evidence.words.at(next).folded, {u"family", u"families", u"household"})
            && matter.evidence.words.at(next).joint == names::Joint::Space)
            report.add(QStringLiteral("family"), named.hit.range,
                tr("This names the family of a pupil. Thank “one of our families” instead."));
    }
}

} // namespace policy
