// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds telephone numbers, mail and postal addresses and dates of birth as they are written in
// Britain. Pure functions over readableText; scores, dates, prices and class names are left alone.
#pragma once

#include "app/names/word.h"

#include <QDate>
#include <QString>
#include <QVector>

namespace policy {

enum class DetailKind
{
    Phone,
    PersonalMail, // any mail address; which of them belong to an office is the caller's to know
    RoleMail, // an office, a school, an organisation
    Postcode,
    Address,
    BirthDate,
    Registration, // the number plate of a car
    Bank // a sort code or account number
};

struct Detail
{
    DetailKind kind = DetailKind::Phone;
    text::Range range;

    bool operator==(const Detail&) const = default;
};

// `words` are those of the same text. `today` tells a child's birthday from a king's.
[[nodiscard]] QVector<Detail> findDetails(
    const QString& readable, const names::Words& words, QDate today);

} // namespace policy
