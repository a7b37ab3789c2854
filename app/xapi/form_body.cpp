// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/form_body.h"

#include <QUrl>

namespace xapi {

QByteArray formBody(const FormFields& fields)
{
    QByteArrayList parts;
    for (const auto& [name, value] : fields)
        parts.append(name + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

} // namespace xapi
