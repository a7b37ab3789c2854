// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_pupil_name.h"

#include "app/policy/name_fixes.h"
#include "app/policy/work_cue.h"

#include <algorithm>

namespace policy {
namespace {

using names::NameForm;
using names::Place;
using names::Sureness;

QString caseOf(NameForm form)
{
    switch (form) {
    case NameForm::Forename:
    case NameForm::Preferred:
        return QStringLiteral("forename");
    case NameForm::ForenameInitial:
        return QStringLiteral("forename-initial");
    case NameForm::Surname:
    case NameForm::Full:
        break;
    }
    return QStringLiteral("surname");
}

enum class Work
{
    None,
    Perhaps,
    Shown
};

// Whether the pictures show work of one of the pupils that can be meant.
Work workInPictures(const NamedPupils& named, const QVector<PhotoFacts>& photos)
{
    Work work = Work::None;
    for (const PhotoFacts& photo : photos) {
        if (photo.workOf == WorkOf::NotSaid)
            continue;
        const bool maker = std::any_of(
            photo.makers.begin(), photo.makers.end(), [&named](const roll::Pupil& one) {
                return std::any_of(named.pupils.begin(), named.pupils.end(),
                    [&one](const roll::Pupil& pupil) { return pupil.id == one.id; });
            });
        if (maker && photo.workOf == WorkOf::Pupils)
            return Work::Shown;
        if (maker || photo.workOf == WorkOf::Group)
            work = Work::Perhaps;
    }
    return work;
}

} // namespace

QString PupilNameRule::id() const
{
    return QStringLiteral("pupil-name");
}

QStringList PupilNameRule::cases() const
{
    return {QStringLiteral("forename"), QStringLiteral("forename-initial"),
        QStringLiteral("surname"), QStringLiteral("in-handle"), QStringLiteral("doubtful"),
        QStringLiteral("doubtful-surname"), QStringLiteral("with-work"),
        QStringLiteral("perhaps-with-work"), QStringLiteral("in-description")};
}

void PupilNameRule::judge(const Matter& matter, Report& report) const
{
    const WorkCue cue(matter.evidence.words, matter.evidence.names);
    for (const NamedPupils& named : matter.evidence.names) {
        judgeForm(named, matter, report);
        judgeWork(named, cue, matter, report);
    }
    for (const PhotoFacts& photo : matter.evidence.photos) {
        for (const NamedPupils& named : photo.namesInAltText) {
            if (named.hit.sureness == Sureness::Sure && forbidden(named.hit.form, matter, report))
                report.add(QStringLiteral("in-description"), std::nullopt,
                    tr("The description of the picture says “%1”, which is a pupil's name. "
                       "Describe "
                       "the picture without it. %2")
                        .arg(named.hit.text, matter.rule.summary));
        }
    }
}

// Whether the pack forbids this form.
bool PupilNameRule::forbidden(NameForm form, const Matter& matter, const Report& report)
{
    const bool bare = form == NameForm::Forename || form == NameForm::Preferred;
    return report.cares(caseOf(form)) && !(bare && matter.pack.readings.bareForenameAllowed);
}

void PupilNameRule::judgeForm(const NamedPupils& named, const Matter& matter, Report& report) const
{
    const names::NameHit& hit = named.hit;
    const QString& text = matter.subject.text;
    const bool surname = names::showsSurname(hit.form);
    const bool less = report.cares(QStringLiteral("surname"))
        && !report.cares(QStringLiteral("forename-initial"));
    const QVector<Fix> fixes = less ? initialFixes(text, matter.evidence.words, named)
                                    : namelessFixes(text, matter.evidence.words, named);
    if (hit.sureness == Sureness::Ambiguous) {
        if (hit.place == Place::Handle && !report.cares(QStringLiteral("in-handle")))
            return;
        report.add(surname ? QStringLiteral("doubtful-surname") : QStringLiteral("doubtful"),
            hit.range,
            tr("“%1” may be the name of a pupil. %2 Take it out if it is; otherwise a reviewer "
               "records "
               "that it is not.")
                .arg(hit.text, matter.rule.summary));
        return;
    }
    if (hit.place == Place::Handle) {
        report.add(QStringLiteral("in-handle"), hit.range,
            tr("This handle contains the name “%1” of a pupil. %2 Take the mention out.")
                .arg(hit.text, matter.rule.summary),
            fixes);
        return;
    }
    if (!forbidden(hit.form, matter, report))
        return;
    const QString message = less
        ? tr("“%1” shows the surname of a pupil. %2").arg(hit.text, matter.rule.summary)
        : tr("“%1” is the name of a pupil. %2 Name the year group instead.")
              .arg(hit.text, matter.rule.summary);
    report.add(caseOf(hit.form), hit.range, message, fixes);
}

void PupilNameRule::judgeWork(
    const NamedPupils& named, const WorkCue& cue, const Matter& matter, Report& report) const
{
    const QString sure = QStringLiteral("with-work");
    const QString perhaps = QStringLiteral("perhaps-with-work");
    if ((!report.cares(sure) && !report.cares(perhaps)) || named.hit.place == Place::Handle)
        return;
    const Work pictured = workInPictures(named, matter.evidence.photos);
    const bool tied = cue.tiesToWork(named.hit) || pictured == Work::Shown;
    if (!tied && pictured == Work::None)
        return;
    const QString& text = matter.subject.text;
    if (tied && named.hit.sureness == Sureness::Sure)
        report.add(sure, named.hit.range,
            tr("“%1” is named as the maker of a piece of work. %2 Name the year group instead.")
                .arg(named.hit.text, matter.rule.summary),
            namelessFixes(text, matter.evidence.words, named));
    else
        report.add(perhaps, named.hit.range,
            tr("“%1” may be read as the name of the child who made this work. %2 Take the name "
               "out, or "
               "a reviewer decides.")
                .arg(named.hit.text, matter.rule.summary));
}

} // namespace policy
