// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/staff/secret.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace staff {
namespace {

constexpr int shortestPassphrase = 8;
constexpr int shortestPin = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(staff::Secret)
};

bool isDigits(const QString& secret)
{
    return std::all_of(secret.begin(), secret.end(), [](QChar c) { return c.isDigit(); });
}

// 111111, 123456, 654321
bool isSimpleRun(const QString& secret)
{
    const int step = secret.at(1).unicode() - secret.at(0).unicode();
    if (std::abs(step) > 1)
        return false;
    for (qsizetype i = 1; i < secret.size(); ++i) {
        if (secret.at(i).unicode() - secret.at(i - 1).unicode() != step)
            return false;
    }
    return true;
}

} // namespace

base::Result<void> acceptable(const QString& secret)
{
    const bool pin = !secret.isEmpty() && isDigits(secret);
    if (pin && (secret.size() < shortestPin || isSimpleRun(secret)))
        return base::failure(base::ErrorKind::Invalid,
            Text::tr(
                "A PIN needs at least six digits and must not be a simple run such as 123456."));
    if (!pin && secret.size() < shortestPassphrase)
        return base::failure(
            base::ErrorKind::Invalid, Text::tr("A passphrase needs at least eight characters."));
    return {};
}

base::Result<QString> hashSecret(const QString& secret)
{
    const QByteArray bytes = secret.normalized(QString::NormalizationForm_C).toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.data(), bytes.constData(),
               static_cast<unsigned long long>(bytes.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
               crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return base::failure(base::ErrorKind::Internal,
            Text::tr("This computer has too little free memory to check a passphrase. Close some "
                     "programs and try again."));
    return QString::fromLatin1(hash.data());
}

bool secretMatches(const QString& hash, const QString& secret)
{
    const QByteArray stored = hash.toLatin1();
    const QByteArray bytes = secret.normalized(QString::NormalizationForm_C).toUtf8();
    return sodium_init() >= 0
        && crypto_pwhash_str_verify(
               stored.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()))
        == 0;
}

} // namespace staff
