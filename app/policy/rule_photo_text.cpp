// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_photo_text.h"

namespace policy {

QString PhotoTextRule::id() const
{
    return QStringLiteral("photo-text");
}

QStringList PhotoTextRule::cases() const
{
    return {QStringLiteral("name"), QStringLiteral("doubtful")};
}

void PhotoTextRule::judge(const Matter& matter, Report& report) const
{
    bool sure = false;
    bool doubtful = false;
    for (const PhotoFacts& photo : matter.evidence.photos) {
        for (const NamedPupils& named : photo.namesInPicture)
            (named.hit.sureness == names::Sureness::Sure ? sure : doubtful) = true;
    }
    if (sure)
        report.add(QStringLiteral("name"), std::nullopt,
            tr("A pupil's name can be read in the picture. Cover it, or take the picture again "
               "without "
               "it."));
    else if (doubtful)
        report.add(QStringLiteral("doubtful"), std::nullopt,
            tr("A word in the picture may be a pupil's name. Cover it if it is; otherwise a "
               "reviewer "
               "decides."));
}

} // namespace policy
