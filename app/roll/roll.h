// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The name list of one school at one moment. Built once and then only read, so it can be shared
// as const between threads. Pointers given out live as long as the roll.
#pragma once

#include "app/names/person_name.h"
#include "app/roll/pupil.h"

#include <QHash>
#include <QVector>

namespace roll {

class Roll
{
public:
    Roll() = default;
    explicit Roll(QVector<Pupil> pupils);

    [[nodiscard]] const QVector<Pupil>& pupils() const { return m_pupils; }
    [[nodiscard]] qsizetype size() const { return m_pupils.size(); }
    [[nodiscard]] bool isEmpty() const { return m_pupils.isEmpty(); }

    // Null if there is no such child.
    [[nodiscard]] const Pupil* byId(base::PupilId id) const;
    [[nodiscard]] const Pupil* byUpn(const QString& upn) const;
    [[nodiscard]] QVector<Pupil> inClass(const QString& className) const;

    // The list as the name finder wants it; keys are pupil ids.
    [[nodiscard]] QVector<names::PersonName> names() const;

private:
    QVector<Pupil> m_pupils;
    QHash<base::PupilId, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byUpn;
};

[[nodiscard]] constexpr names::PersonKey personKey(base::PupilId id)
{
    return names::PersonKey{id.value};
}
[[nodiscard]] constexpr base::PupilId pupilId(names::PersonKey key)
{
    return base::PupilId{key.value};
}

} // namespace roll
