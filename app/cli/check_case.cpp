// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/check_case.h"

#include "app/base/school_time.h"
#include "app/photo/picture.h"
#include "app/photo/picture_file.h"
#include "app/posts/post.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::CheckCase)
};

[[nodiscard]] auto invalid(const QString& sentence)
{
    return base::failure(base::ErrorKind::Invalid, sentence);
}

// "field is missing" and "field is a string" are fine; anything else is not.
base::Result<QString> textField(const QJsonObject& object, const char* name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return invalid(Text::tr("The field \"%1\" must be a text.").arg(QLatin1String(name)));
    return value.toString();
}

base::Result<void> readWords(const QJsonObject& object, policy::Subject& subject)
{
    if (!object.value(QLatin1String("text")).isString())
        return invalid(Text::tr("The field \"text\" is missing."));
    subject.text = object.value(QLatin1String("text")).toString();
    const auto kind = textField(object, "kind");
    const auto category = textField(object, "category");
    const auto reason = textField(object, "reason");
    const auto replyTo = textField(object, "replyTo");
    for (const auto* field : {&kind, &category, &reason, &replyTo}) {
        if (!*field)
            return base::failure(field->error());
    }
    subject.reason = *reason;
    subject.replyTo = *replyTo;
    if (!kind->isEmpty()) {
        const auto known = posts::kindFromName(*kind);
        if (!known)
            return invalid(Text::tr("The field \"kind\" is none of tweet, reply, retweet, quote, "
                                    "message."));
        subject.kind = *known;
    }
    if (!category->isEmpty()) {
        const auto known = posts::categoryFromName(*category);
        if (!known)
            return invalid(
                Text::tr("The field \"category\" is none of celebration, event, urgent."));
        subject.category = *known;
    }
    return {};
}

// People who write cases by hand may give "Forename Surname"; null unless exactly one pupil fits.
const roll::Pupil* namedInFull(const QString& name, const roll::Roll& roll)
{
    const roll::Pupil* found = nullptr;
    for (const roll::Pupil& pupil : roll.pupils()) {
        if (pupil.forename + QLatin1Char(' ') + pupil.surname != name)
            continue;
        if (found)
            return nullptr;
        found = &pupil;
    }
    return found;
}

base::Result<QVector<roll::Pupil>> pupilsFrom(const QStringList& upns, const roll::Roll& roll)
{
    QVector<roll::Pupil> pupils;
    for (const QString& upn : upns) {
        const roll::Pupil* pupil = roll.byUpn(upn);
        if (!pupil)
            pupil = namedInFull(upn, roll);
        if (!pupil)
            return invalid(Text::tr("A pupil given in \"photos\" is not on the roll."));
        pupils.append(*pupil);
    }
    return pupils;
}

base::Result<void> readMakers(
    const QJsonValue& workOf, const roll::Roll& roll, policy::PhotoFacts& facts)
{
    if (workOf.isUndefined() || workOf.isNull())
        return {};
    if (workOf.isString() && workOf.toString() == QLatin1String("group")) {
        facts.workOf = policy::WorkOf::Group;
        return {};
    }
    if (workOf.isString() && workOf.toString().startsWith(QLatin1String("class:"))) {
        facts.workOf = policy::WorkOf::Class;
        facts.makers = roll.inClass(workOf.toString().mid(6));
        return {};
    }
    if (!workOf.isArray())
        return invalid(
            Text::tr("The field \"workOf\" must be a list of UPNs, \"class:NAME\" or \"group\"."));
    QStringList upns;
    for (const QJsonValue& upn : workOf.toArray())
        upns.append(upn.toString());
    auto makers = pupilsFrom(upns, roll);
    if (!makers)
        return base::failure(makers.error());
    facts.workOf = policy::WorkOf::Pupils;
    facts.makers = std::move(*makers);
    return {};
}

base::Result<policy::PhotoFacts> readPhoto(
    const QJsonObject& object, const roll::Roll& roll, const QString& folder)
{
    policy::PhotoFacts facts; // no face check exists yet: `faces` stays unknown
    const auto file = textField(object, "file");
    const auto alt = textField(object, "alt");
    const auto source = textField(object, "source");
    for (const auto* field : {&file, &alt, &source}) {
        if (!*field)
            return base::failure(field->error());
    }
    facts.altText = *alt;
    facts.noPeople = object.value(QLatin1String("noPeople")).toBool();
    if (*source == QLatin1String("ours"))
        facts.source = policy::PictureSource::Ours;
    else if (!source->isEmpty())
        facts.source = policy::PictureSource::NotOurs;
    if (auto makers = readMakers(object.value(QLatin1String("workOf")), roll, facts); !makers)
        return base::failure(makers.error());
    QStringList seen;
    for (const QJsonValue& person : object.value(QLatin1String("people")).toArray())
        seen.append(person[QLatin1String("upn")].toString());
    auto people = pupilsFrom(seen, roll);
    if (!people)
        return base::failure(people.error());
    facts.people = std::move(*people);
    if (!file->isEmpty()) {
        const auto bytes = photo::readFile(QDir(folder).absoluteFilePath(*file));
        if (!bytes)
            return base::failure(bytes.error());
        if (auto clean = photo::clean(*bytes); !clean)
            return base::failure(clean.error());
    }
    return facts;
}

} // namespace

base::Result<CheckCase> readCase(
    const QByteArray& line, const QDateTime& now, const roll::Roll& roll, const QString& folder)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return invalid(Text::tr("This line is no JSON object."));
    const QJsonObject object = document.object();
    CheckCase read;
    read.id = object.value(QLatin1String("id"));
    const auto policy = textField(object, "policy");
    const auto at = textField(object, "at");
    if (!policy || !at)
        return base::failure(!policy ? policy.error() : at.error());
    read.policy = *policy;
    read.subject.moment = at->isEmpty() ? now : base::momentFromSchoolText(*at);
    if (!read.subject.moment.isValid())
        return invalid(Text::tr("The field \"at\" is no school time such as 2026-11-20T10:00."));
    if (auto words = readWords(object, read.subject); !words)
        return base::failure(words.error());
    const QJsonValue photos = object.value(QLatin1String("photos"));
    if (!photos.isUndefined() && !photos.isNull() && !photos.isArray())
        return invalid(Text::tr("The field \"photos\" must be a list."));
    for (const QJsonValue& photo : photos.toArray()) {
        auto facts = readPhoto(photo.toObject(), roll, folder);
        if (!facts)
            return base::failure(facts.error());
        read.photos.append(std::move(*facts));
    }
    return read;
}

} // namespace cli
