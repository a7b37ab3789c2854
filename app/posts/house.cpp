// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/house.h"

#include "app/posts/rules_revision_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::House)
};

} // namespace

QString House::fingerprintOf(const Content& content) const
{
    const policy::Pack& pack = checker->pack();
    return fingerprint(content, account, pack.id, pack.version);
}

QString House::policyVersion() const
{
    const policy::Pack& pack = checker->pack();
    return pack.id + QLatin1Char(' ') + pack.version;
}

base::Result<void> checkRulesAreCurrent(storage::Session& session, const House& house)
{
    const auto newest = rulesRevision(session);
    if (!newest)
        return base::failure(newest.error());
    if (*newest != house.rulesRevision)
        return base::failure(base::ErrorKind::Conflict,
            Text::tr(
                "The school's rules have just changed. Nestbox is reading them; try again in a "
                "moment."));
    return {};
}

QDateTime plannedMoment(const Content& content, const QDateTime& now)
{
    return content.sendAt.isValid() ? std::max(content.sendAt, now) : now;
}

} // namespace posts
