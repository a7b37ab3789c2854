// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known about one picture of a post: what the program found, what the author says.
#pragma once

#include "app/names/name_hit.h"
#include "app/roll/pupil_refs.h"

#include <QString>
#include <QVector>

#include <optional>

namespace policy {

// A place where somebody is named, and the pupils that can be meant.
struct NamedPupils
{
    names::NameHit hit;
    roll::PupilRefs pupils; // never empty; of the roll that was asked
};

enum class WorkOf
{
    NotSaid,
    Pupils,
    Class, // a whole class made it
    Group // several children together
};

enum class PictureSource
{
    NotSaid,
    Ours,
    NotOurs
};

struct PhotoFacts
{
    std::optional<int> faces; // nothing: nobody has looked
    QString altText;
    WorkOf workOf = WorkOf::NotSaid;
    QVector<roll::Pupil> makers; // whose work it is; for a class, everybody in it
    QVector<roll::Pupil> people; // who the author says can be seen
    bool noPeople = false; // the author says nobody can be seen
    PictureSource source = PictureSource::NotSaid;
    QVector<NamedPupils> namesInAltText;
    QVector<NamedPupils> namesInPicture; // written in the picture itself
};

} // namespace policy
