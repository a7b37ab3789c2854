// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_photo_face.h"

#include <algorithm>

namespace policy {

QString PhotoFaceRule::id() const
{
    return QStringLiteral("photo-face");
}

QStringList PhotoFaceRule::cases() const
{
    return {QStringLiteral("not-checked"), QStringLiteral("face"), QStringLiteral("people-stated"),
        QStringLiteral("people-not-stated"), QStringLiteral("face-with-name")};
}

void PhotoFaceRule::judge(const Matter& matter, Report& report) const
{
    int faces = 0;
    qsizetype people = 0;
    bool missing = false;
    bool unchecked = false;
    for (const PhotoFacts& photo : matter.evidence.photos) {
        const int found = std::max(0, photo.faces.value_or(0));
        faces += found;
        people += photo.people.size();
        missing = missing || photo.people.size() < found;
        unchecked = unchecked || !photo.faces;
    }
    if (unchecked)
        report.add(QStringLiteral("not-checked"), std::nullopt,
            tr("A picture was not checked for faces. A reviewer must look at it before it goes "
               "out."));
    if (faces > 0)
        report.add(QStringLiteral("face"), std::nullopt,
            faces == 1
                ? tr("A face can be seen in the picture. Hide it, or choose a picture that "
                     "shows only the work.")
                : tr("%1 faces can be seen in the pictures. Hide them, or choose pictures that "
                     "show only the work.")
                      .arg(faces));
    if (faces == 0 && people > 0)
        report.add(QStringLiteral("people-stated"), std::nullopt,
            tr("You say that pupils can be seen in the picture. Choose one that shows only the "
               "work."));
    if (missing)
        report.add(QStringLiteral("people-not-stated"), std::nullopt,
            tr("There are faces in the picture and it is not said whose. Say who can be seen, so "
               "that "
               "their consent can be checked."));
    if (faces > 0 || people > 0)
        judgeNames(matter, report);
}

void PhotoFaceRule::judgeNames(const Matter& matter, Report& report) const
{
    const auto& names = matter.evidence.names;
    const bool named = std::any_of(names.begin(), names.end(),
        [](const NamedPupils& one) { return one.hit.sureness == names::Sureness::Sure; });
    if (named)
        report.add(QStringLiteral("face-with-name"), std::nullopt,
            tr("A child's face and a child's name stand in the same post, so strangers could join "
               "the "
               "two. Leave one of them out, or a reviewer decides."));
}

} // namespace policy
