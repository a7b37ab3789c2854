// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A place in a text where somebody on the list is named. Values; any thread.
#pragma once

#include "app/names/person_name.h"
#include "app/names/word.h"

#include <QVector>

#include <optional>

namespace names {

enum class NameForm
{
    Forename, // "Olivia"
    Preferred, // "Mo" for Mohammed
    Surname, // "Brown", "Müller-Jones", or one half of it
    ForenameInitial, // "Olivia B", "Olivia B.", "Siân Ll"
    Full // "Olivia Brown"
};

enum class Sureness
{
    Sure, // names a person
    Ambiguous // may be a word, a title or somebody else: a person must look
};

struct NameHit
{
    text::Range range; // the name alone: no possessive 's, no # or @
    QString text;
    NameForm form = NameForm::Forename;
    QVector<PersonKey> people; // everybody it can mean, in the order of the list
    Sureness sureness = Sureness::Sure;
    Place place = Place::Text;
    std::optional<text::Range> tag; // the whole hashtag or handle it stands in, sign included
    bool possessive = false; // 's or s' follows

    bool operator==(const NameHit&) const = default;
};

[[nodiscard]] constexpr bool showsSurname(NameForm form)
{
    return form == NameForm::Surname || form == NameForm::Full;
}

} // namespace names
