// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Guesses from a handle, with the word list "handles", whether it belongs to an organisation or to
// a person. Pure.
#pragma once

#include "app/phrases/phrase_book.h"

namespace policy {

enum class HandleOwner
{
    Organisation, // "TownLibrary"
    Parent, // "SarahMum77"
    Person, // "jenny_w82"
    Forename, // "KirstyReads": a person, or somebody known for their work
    Unknown
};

// The handle is written without @.
[[nodiscard]] HandleOwner handleOwner(const QString& handle, const phrases::PhraseBook& book);

} // namespace policy
