// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/http_message.h"

#include <QCoreApplication>

namespace xapi {
namespace {

struct HttpText
{
    Q_DECLARE_TR_FUNCTIONS(xapi::TransportError)
};

} // namespace

QByteArray HttpAnswer::header(const char* name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

base::Error TransportError::asError() const
{
    using base::ErrorKind;
    switch (cause) {
    case Cause::UnsafeAddress:
        return {ErrorKind::Invalid,
            HttpText::tr("Nestbox does not send anything to an address that is not encrypted: "
                         "correct the address of X in the settings.")};
    case Cause::NoConnection:
        return {ErrorKind::Offline,
            HttpText::tr("X cannot be reached: check the internet connection, then try again.")};
    case Cause::Tls:
        return {ErrorKind::Offline,
            HttpText::tr("The connection to X is not safe, so nothing was sent: ask the person who "
                         "looks after the school's network.")};
    case Cause::Timeout:
        return {ErrorKind::Offline, HttpText::tr("X did not answer in time: try again later.")};
    case Cause::Cut:
        return {ErrorKind::Offline,
            HttpText::tr("The connection to X broke before its answer was complete.")};
    case Cause::TooLong:
        return {ErrorKind::Offline, HttpText::tr("X sent an answer that is far too long.")};
    case Cause::Cancelled:
        break;
    }
    return {ErrorKind::Cancelled, HttpText::tr("The request to X was stopped.")};
}

} // namespace xapi
