// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/http_call.h"

namespace sandbox {

bool readTarget(const QByteArray& target, HttpCall& call)
{
    QByteArray path = target;
    for (const char* scheme : {"http://", "https://"}) {
        if (path.startsWith(scheme)) {
            const qsizetype slash = path.indexOf('/', static_cast<qsizetype>(qstrlen(scheme)));
            path = slash < 0 ? QByteArray("/") : path.mid(slash);
        }
    }
    const qsizetype hash = path.indexOf('#');
    if (hash >= 0)
        path.truncate(hash);
    const qsizetype mark = path.indexOf('?');
    const auto query = FormFields::parse(mark < 0 ? QByteArray() : path.mid(mark + 1));
    if (mark >= 0)
        path.truncate(mark);
    if (!path.startsWith('/') || !query)
        return false;
    for (const QByteArray& encoded : path.mid(1).split('/')) {
        const auto segment = percentDecoded(encoded, false);
        if (!segment)
            return false;
        call.path.append(*segment);
    }
    call.query = *query;
    return true;
}

} // namespace sandbox
