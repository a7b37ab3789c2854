// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_copyright.h"

namespace policy {

QString CopyrightRule::id() const
{
    return QStringLiteral("copyright");
}

QStringList CopyrightRule::cases() const
{
    return {QStringLiteral("picture-not-ours")};
}

void CopyrightRule::judge(const Matter& matter, Report& report) const
{
    for (const PhotoFacts& photo : matter.evidence.photos) {
        if (photo.source != PictureSource::NotOurs)
            continue;
        report.add(QStringLiteral("picture-not-ours"), std::nullopt,
            tr("This picture was not made at school. Use one of your own, or tell the reviewer who "
               "allows you to post it."));
        return;
    }
}

} // namespace policy
