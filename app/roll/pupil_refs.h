// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Some pupils of a roll, without copies: in a large school hundreds may share a forename. The
// roll must outlive it. A value; any thread.
#pragma once

#include "app/roll/pupil.h"

#include <QVector>

#include <iterator>

namespace roll {

class PupilRefs
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Pupil;
        using difference_type = std::ptrdiff_t;
        using pointer = const Pupil*;
        using reference = const Pupil&;

        Iterator() = default;
        explicit Iterator(const Pupil* const* at)
            : m_at(at)
        {
        }
        reference operator*() const { return **m_at; }
        pointer operator->() const { return *m_at; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_at++); }
        bool operator==(const Iterator&) const = default;

    private:
        const Pupil* const* m_at = nullptr;
    };

    void reserve(qsizetype size) { m_pupils.reserve(size); }
    void append(const Pupil& pupil) { m_pupils.append(&pupil); }

    [[nodiscard]] qsizetype size() const { return m_pupils.size(); }
    [[nodiscard]] bool isEmpty() const { return m_pupils.isEmpty(); }
    [[nodiscard]] const Pupil& constFirst() const { return *m_pupils.constFirst(); }
    [[nodiscard]] const Pupil& at(qsizetype index) const { return *m_pupils.at(index); }
    [[nodiscard]] Iterator begin() const { return Iterator(m_pupils.constData()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_pupils.constData() + m_pupils.size()); }

private:
    QVector<const Pupil*> m_pupils;
};

} // namespace roll
