// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds every place in a text that names somebody on a list, in whatever form, and says how sure
// that is. Built once from the list, then unchanged; any thread; one pass over any input.
#pragma once

#include "app/names/name_index.h"

#include <QVector>

namespace names {

class NameFinder
{
public:
    explicit NameFinder(const QVector<PersonName>& people);

    // In the order of the text; hits never overlap. `words` must be splitWords of the text, as
    // written or unmasked.
    [[nodiscard]] QVector<NameHit> find(QStringView text, const Words& words) const;
    [[nodiscard]] QVector<NameHit> find(QStringView text) const; // as written
    // Whether this folded word is somebody's forename, preferred name or surname.
    [[nodiscard]] bool knows(const QString& folded) const;

private:
    NameIndex m_index;
};

} // namespace names
