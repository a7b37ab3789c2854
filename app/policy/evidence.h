// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known about a post: its text taken apart, the pupils it may name, its pictures. Gathered
// by the caller, so that judging asks no database, no network and no clock. Values; any thread. The roll must
// outlive them.
#pragma once

#include "app/names/name_finder.h"
#include "app/names/unmask.h"
#include "app/policy/photo_facts.h"
#include "app/policy/subject.h"
#include "app/roll/roll.h"
#include "app/text/tweet.h"

namespace policy {

struct Evidence
{
    QString text; // the very text all ranges are about
    text::Tweet tweet;
    names::Unmasked unmasked; // how the text is meant to be read
    names::Words words; // of the unmasked text, where they stand in the text
    QVector<NamedPupils> names; // in the text, in its order
    QVector<PhotoFacts> photos;
};

// Every pupil a text may name, with what is on file about them.
[[nodiscard]] QVector<NamedPupils> gatherNames(
    const QString& text, const names::NameFinder& finder, const roll::Roll& roll);

// The evidence about the words of a post; `photos` are added with the names in their alt texts.
[[nodiscard]] Evidence gatherEvidence(const Subject& subject, const names::NameFinder& finder,
    const roll::Roll& roll, QVector<PhotoFacts> photos = {});

} // namespace policy
