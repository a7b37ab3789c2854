// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/account_fit.h"

#include <QCoreApplication>

namespace policy {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(policy::AccountFit)
};

QString costOfProtection()
{
    return Text::tr(
        "What protection costs: only followers the school lets in see its posts, they do not turn "
        "up under hashtags, and nobody can pass them on. The wider community sees nothing.");
}

QString standing(bool isProtected, bool wantsProtected)
{
    if (isProtected && wantsProtected)
        return Text::tr("The account is protected, as your policy asks.");
    if (!isProtected && !wantsProtected)
        return Text::tr("The account is public, as your policy asks.");
    if (wantsProtected)
        return Text::tr(
            "The account is public, but your policy lets people ask to follow first. On X, choose "
            "Settings, Privacy and safety, Audience, Protect your posts. Then check again.");
    return Text::tr(
        "The account is protected, but your policy says it is public. On X, choose Settings, "
        "Privacy and safety, Audience, and untick Protect your posts. Then check again.");
}

} // namespace

AccountFit accountFits(const Pack& pack, bool isProtected)
{
    AccountFit fit;
    fit.clause = pack.setup.account.clause;
    fit.cost = isProtected ? costOfProtection() : QString();
    if (pack.setup.account.answer.isEmpty()) {
        fit.sentence = isProtected
            ? Text::tr("The account is protected. Your policy leaves it open.")
            : Text::tr("The account is public. Your policy leaves it open.");
        return fit;
    }
    const bool wantsProtected = pack.setup.account.answer == QLatin1String("protected");
    fit.fits = wantsProtected == isProtected;
    fit.sentence = standing(isProtected, wantsProtected);
    return fit;
}

QString accountWish(const Pack& pack)
{
    if (pack.setup.account.answer == QLatin1String("protected"))
        return Text::tr("Your policy asks for a protected account: people ask to follow, and the "
                        "school lets them in.")
            + QLatin1Char(' ') + costOfProtection();
    if (pack.setup.account.answer == QLatin1String("public"))
        return Text::tr("Your policy asks for a public account: anybody can read it.");
    return {};
}

} // namespace policy
