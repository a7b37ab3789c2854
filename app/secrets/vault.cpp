// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/vault.h"

#include <QCoreApplication>

namespace secrets {
namespace {

struct VaultText
{
    Q_DECLARE_TR_FUNCTIONS(secrets::Vault)
};

bool isAccountCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'.' || c == u'_' || c == u'-';
}

} // namespace

QString vaultStateSentence(VaultState state)
{
    switch (state) {
    case VaultState::Ready:
        return VaultText::tr("This computer keeps the school's sign-in safely.");
    case VaultState::Locked:
        return VaultText::tr("The password store of this computer is locked: unlock it, then try "
                             "again.");
    case VaultState::Unavailable:
        break;
    }
    return VaultText::tr("The password store of this computer does not answer, so the sign-in "
                         "lasts only until Nestbox is closed.");
}

base::Result<void> checkVaultAccount(const QString& account)
{
    constexpr qsizetype longestAccount = 100;
    const bool valid = !account.isEmpty() && account.size() <= longestAccount
        && std::all_of(account.begin(), account.end(), isAccountCharacter);
    if (!valid)
        return base::failure(base::ErrorKind::Internal,
            VaultText::tr("The sign-in has no usable name in the password store."));
    return {};
}

base::Result<void> checkVaultValue(const QByteArray& value)
{
    if (value.isEmpty() || value.size() > maxVaultValueBytes)
        return base::failure(base::ErrorKind::Internal,
            VaultText::tr("The sign-in is too large for the password store."));
    return {};
}

} // namespace secrets
