// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_consent.h"

#include "app/policy/achievement_cue.h"

#include <algorithm>

namespace policy {
namespace {

using roll::Answer;
using roll::Category;
using roll::Pupil;

enum class Standing
{
    Good,
    Unanswered, // never asked, or the answer is out of date
    Refused
};

Standing standingOf(Answer answer, bool unknownIsNo)
{
    if (roll::isRefusal(answer))
        return Standing::Refused;
    if (answer == Answer::Yes || !unknownIsNo)
        return Standing::Good;
    return Standing::Unanswered;
}

Standing worst(const Pupil& pupil, std::initializer_list<Category> categories, bool unknownIsNo)
{
    Standing found = Standing::Good;
    for (const Category category : categories)
        found = std::max(found, standingOf(pupil.consents.of(category), unknownIsNo));
    return found;
}

// Of several pupils that can be meant only all together can be refused; one alone makes a question.
Standing together(const QVector<Standing>& standings)
{
    const auto [least, most] = std::minmax_element(standings.begin(), standings.end());
    if (least == standings.end())
        return Standing::Good;
    return *most == Standing::Refused && *least != Standing::Refused ? Standing::Unanswered : *most;
}

} // namespace

QString ConsentRule::id() const
{
    return QStringLiteral("consent");
}

QStringList ConsentRule::cases() const
{
    return {QStringLiteral("name-refused"), QStringLiteral("name-unanswered"),
        QStringLiteral("picture-refused"), QStringLiteral("picture-unanswered"),
        QStringLiteral("people-not-stated"), QStringLiteral("work-refused"),
        QStringLiteral("class-work-refused")};
}

void ConsentRule::judge(const Matter& matter, Report& report) const
{
    judgeNames(matter, report);
    for (const PhotoFacts& photo : matter.evidence.photos) {
        judgePeople(photo, matter, report);
        judgeWork(photo, report);
    }
}

void ConsentRule::judgeNames(const Matter& matter, Report& report) const
{
    const bool unknownIsNo = matter.pack.readings.unknownConsentIsNo;
    const AchievementCues achievements(matter);
    for (const NamedPupils& named : matter.evidence.names) {
        const names::NameHit& hit = named.hit;
        const bool sure = hit.sureness == names::Sureness::Sure;
        if (hit.place == names::Place::Handle && !sure)
            continue;
        const bool achievement = achievements.near(hit.range);
        QVector<Standing> standings;
        for (const Pupil& pupil : named.pupils)
            standings.append(achievement
                    ? worst(pupil, {Category::Name, Category::Achievement}, unknownIsNo)
                    : worst(pupil, {Category::Name}, unknownIsNo));
        const Standing standing = together(standings);
        if (standing == Standing::Refused && sure)
            report.add(QStringLiteral("name-refused"), hit.range,
                tr("The parents of “%1” do not allow this to be posted. Leave the child out.")
                    .arg(hit.text));
        else if (standing != Standing::Good)
            report.add(QStringLiteral("name-unanswered"), hit.range,
                named.pupils.size() > 1 ? tr(
                    "More than one pupil can be meant by “%1”, and not all have consent on file. "
                    "Say who it is to the reviewer, or leave the name out.")
                                              .arg(hit.text)
                                        : tr("There is no consent on file for naming “%1” here. "
                                             "Ask the office first, or "
                                             "leave the name out.")
                                              .arg(hit.text));
    }
}

void ConsentRule::judgePeople(const PhotoFacts& photo, const Matter& matter, Report& report) const
{
    const bool unknownIsNo = matter.pack.readings.unknownConsentIsNo;
    Standing standing = Standing::Good;
    for (const Pupil& pupil : photo.people)
        standing = std::max(standing, worst(pupil, {Category::Photo}, unknownIsNo));
    if (standing == Standing::Refused)
        report.add(QStringLiteral("picture-refused"), std::nullopt,
            tr("The parents of a child in the picture do not allow photographs. Choose another "
               "picture, or hide the child."));
    else if (standing == Standing::Unanswered)
        report.add(QStringLiteral("picture-unanswered"), std::nullopt,
            tr("There is no photo consent on file for a child in the picture. Ask the office "
               "first, or "
               "hide the child."));
    if (photo.faces.value_or(0) > 0 && photo.people.isEmpty())
        report.add(QStringLiteral("people-not-stated"), std::nullopt,
            tr("The consent of the people in the picture cannot be checked, because it is not said "
               "who "
               "they are. Say who can be seen."));
}

void ConsentRule::judgeWork(const PhotoFacts& photo, Report& report) const
{
    const bool refused = std::any_of(photo.makers.begin(), photo.makers.end(),
        [](const Pupil& pupil) { return roll::isRefusal(pupil.consents.of(Category::Work)); });
    if (!refused)
        return;
    if (photo.workOf == WorkOf::Class)
        report.add(QStringLiteral("class-work-refused"), std::nullopt,
            tr("A family in this class does not allow its child's work to be posted. Check that "
               "the "
               "picture does not show that child's work."));
    else
        report.add(QStringLiteral("work-refused"), std::nullopt,
            tr("The parents of the child who made this have asked that the work is not posted. "
               "Choose "
               "another piece of work."));
}

} // namespace policy
