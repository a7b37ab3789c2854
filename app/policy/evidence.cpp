// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/evidence.h"

#include <utility>

namespace policy {
namespace {

QVector<NamedPupils> withPupils(const QVector<names::NameHit>& hits, const roll::Roll& roll)
{
    QVector<NamedPupils> named;
    for (const names::NameHit& hit : hits) {
        NamedPupils one{hit, {}};
        one.pupils.reserve(hit.people.size());
        for (const names::PersonKey key : hit.people) {
            if (const roll::Pupil* pupil = roll.byId(roll::pupilId(key)))
                one.pupils.append(*pupil);
        }
        if (!one.pupils.isEmpty())
            named.append(std::move(one));
    }
    return named;
}

names::Unmasked unmaskedFor(const QString& text, const names::NameFinder& finder)
{
    return names::unmask(text, [&finder](const QString& word) { return finder.knows(word); });
}

} // namespace

QVector<NamedPupils> gatherNames(
    const QString& text, const names::NameFinder& finder, const roll::Roll& roll)
{
    const names::Unmasked unmasked = unmaskedFor(text, finder);
    return withPupils(finder.find(text, names::splitWords(unmasked)), roll);
}

Evidence gatherEvidence(const Subject& subject, const names::NameFinder& finder,
    const roll::Roll& roll, QVector<PhotoFacts> photos)
{
    Evidence evidence;
    evidence.text = subject.text;
    evidence.tweet = text::parse(subject.text);
    evidence.unmasked = unmaskedFor(subject.text, finder);
    evidence.words = names::splitWords(evidence.unmasked);
    evidence.names = withPupils(finder.find(subject.text, evidence.words), roll);
    evidence.photos = std::move(photos);
    for (PhotoFacts& photo : evidence.photos)
        photo.namesInAltText = gatherNames(photo.altText, finder, roll);
    return evidence;
}

} // namespace policy
