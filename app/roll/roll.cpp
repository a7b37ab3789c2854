// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/roll/roll.h"

#include <utility>

namespace roll {
namespace {

QString upnKey(const QString& upn)
{
    return upn.trimmed().toUpper();
}

} // namespace

Roll::Roll(QVector<Pupil> pupils)
    : m_pupils(std::move(pupils))
{
    m_byId.reserve(m_pupils.size());
    m_byUpn.reserve(m_pupils.size());
    for (qsizetype i = 0; i < m_pupils.size(); ++i) {
        m_byId.insert(m_pupils.at(i).id, i);
        const QString key = upnKey(m_pupils.at(i).upn);
        if (!key.isEmpty())
            m_byUpn.insert(key, i);
    }
}

const Pupil* Roll::byId(base::PupilId id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_pupils.at(*found);
}

const Pupil* Roll::byUpn(const QString& upn) const
{
    const auto found = m_byUpn.constFind(upnKey(upn));
    return found == m_byUpn.constEnd() ? nullptr : &m_pupils.at(*found);
}

QVector<Pupil> Roll::inClass(const QString& className) const
{
    QVector<Pupil> found;
    const QString wanted = className.simplified();
    for (const Pupil& pupil : m_pupils) {
        if (!wanted.isEmpty()
            && pupil.className.simplified().compare(wanted, Qt::CaseInsensitive) == 0)
            found.append(pupil);
    }
    return found;
}

QVector<names::PersonName> Roll::names() const
{
    QVector<names::PersonName> list;
    list.reserve(m_pupils.size());
    for (const Pupil& pupil : m_pupils)
        list.append({personKey(pupil.id), pupil.forename, pupil.surname, pupil.preferred});
    return list;
}

} // namespace roll
