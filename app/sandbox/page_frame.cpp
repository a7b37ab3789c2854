// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/page_frame.h"

#include <QCoreApplication>

namespace sandbox {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(sandbox::PageFrame)
};

constexpr const char* frame = R"(<!doctype html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%2</title>
<style>
body { font: 1.1rem/1.5 sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem;
  color: #1a1a1a; background: #fff; }
header, footer { color: #444; }
article { border: 1px solid #767676; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
button { font: inherit; padding: .5rem 1.5rem; margin-right: 1rem; }
:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
</style>
</head>
<body>
<header><p>%3</p></header>
<main>
<h1>%4</h1>
%5
</main>
</body>
</html>
)";

} // namespace

HttpAnswer page(int status, const QString& title, const QString& heading, const QString& body)
{
    //: The language of these pages as HTML writes it, such as "en" or "cy".
    const QString language = Words::tr("en");
    const QString note
        = Words::tr("Practice X: this is not X. Nothing you see here has left this computer.");
    const QString html = QString::fromLatin1(frame).arg(language.toHtmlEscaped(),
        title.toHtmlEscaped(), note.toHtmlEscaped(), heading.toHtmlEscaped(), body);
    return {status, "text/html; charset=utf-8", html.toUtf8(),
        {{"Content-Security-Policy",
             "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
             "frame-ancestors 'none'; base-uri 'none'"},
            {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "same-origin"},
            {"Cache-Control", "no-store"}}};
}

HttpAnswer sentencePage(int status, const QString& heading, const QString& sentence)
{
    return page(
        status, heading, heading, QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped()));
}

HttpAnswer redirect(const QByteArray& location)
{
    return {302, {}, {}, {{"Location", location}, {"Cache-Control", "no-store"}}};
}

} // namespace sandbox
