// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xapi/endpoints.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace xapi {
namespace {

struct EndpointsText
{
    Q_DECLARE_TR_FUNCTIONS(xapi::Endpoints)
};

bool isThisComputer(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

QUrl onServer(const QUrl& server, const QString& path)
{
    QUrl url = server;
    QString prefix = server.path();
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    url.setPath(prefix + path);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

QUrl Endpoints::tokenUrl() const
{
    return onServer(api, QStringLiteral("/2/oauth2/token"));
}

QUrl Endpoints::revokeUrl() const
{
    return onServer(api, QStringLiteral("/2/oauth2/revoke"));
}

bool isSafeAddress(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == QLatin1String("https")
        || (url.scheme() == QLatin1String("http") && isThisComputer(url.host()));
}

base::Result<void> checkEndpoints(const Endpoints& endpoints)
{
    for (const QUrl& url : {endpoints.authorize, endpoints.api, endpoints.upload}) {
        if (!isSafeAddress(url))
            return base::failure(base::ErrorKind::Invalid,
                EndpointsText::tr("The address of X must begin with https://: correct it in the "
                                  "settings."));
    }
    return {};
}

} // namespace xapi
