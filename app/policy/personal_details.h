// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds telephone numbers, mail and postal addresses and dates of birth as they are written in
// Britain. Pure functions over readableText; scores, dates, prices and class names are left alone.
#pragma once

#include "app/text/range.h"

#include <QDate>
#include <QString>
#include <QVector>

namespace policy {

enum class DetailKind
{
    Phone,
    PersonalMail,
    RoleMail, // an office, a school, an organisation
    Postcode,
    Address,
    BirthDate
};

struct Detail
{
    DetailKind kind = DetailKind::Phone;
    text::Range range;

    bool operator==(const Detail&) const = default;
};

// In the order of the kinds. `today` tells a child's birthday from a king's.
[[nodiscard]] QVector<Detail> findDetails(const QString& readable, QDate today);

} // namespace policy
