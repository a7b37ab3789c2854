// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/public_pages.h"

#include "app/sandbox/page_frame.h"

namespace sandbox {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(sandbox::PublicPages)
};

HttpAnswer nothingHere()
{
    return sentencePage(404, Words::tr("Nothing here"),
        Words::tr("This practice page does not exist, or the post has been deleted."));
}

QString pictureHtml(const Medium& medium)
{
    const QString description = medium.altText.isEmpty()
        ? Words::tr("This picture has no description.")
        : Words::tr("Picture description: %1").arg(medium.altText);
    return QStringLiteral("<figure><img src=\"/media/%1\" alt=\"%2\"><figcaption dir=\"auto\">%3"
                          "</figcaption></figure>")
        .arg(medium.id, medium.altText.toHtmlEscaped(), description.toHtmlEscaped());
}

QString postHtml(const EndpointCall& call, const Account& author, const Post& post)
{
    QString pictures;
    for (const QString& id : post.mediaIds) {
        if (const auto medium = call.world.medium(id))
            pictures += pictureHtml(*medium);
    }
    const QString moment = post.createdAt.toUTC().toString(Qt::ISODate);
    return QStringLiteral("<article><p><strong>%1</strong> @%2</p><p class=\"text\" dir=\"auto\">%3"
                          "</p>%4<p><a href=\"/%2/status/%5\"><time datetime=\"%6\">%6</time></a>"
                          "</p></article>")
        .arg(author.name.toHtmlEscaped(), author.username.toHtmlEscaped(),
            post.text.toHtmlEscaped(), pictures, post.id, moment);
}

} // namespace

HttpAnswer welcomePage(const EndpointCall& call)
{
    QString accounts;
    for (const Account& account : call.world.accounts())
        accounts += QStringLiteral("<li><a href=\"/%1\">%2 (@%1)</a></li>")
                        .arg(account.username.toHtmlEscaped(), account.name.toHtmlEscaped());
    const QString body = QStringLiteral("<p>%1</p><h2>%2</h2><ul>%3</ul>")
                             .arg(Words::tr("Nestbox practises here: it signs in, posts, adds "
                                            "pictures and deletes as it would on X.")
                                      .toHtmlEscaped(),
                                 Words::tr("Practice accounts").toHtmlEscaped(), accounts);
    const QString title = Words::tr("Practice X");
    return page(200, title, title, body);
}

HttpAnswer accountPage(const EndpointCall& call)
{
    const auto account = call.world.accountNamed(call.captures.value(0));
    if (!account)
        return nothingHere();
    QString body;
    if (account->isProtected)
        body += QStringLiteral("<p>%1</p>")
                    .arg(Words::tr("These posts are protected: on X only approved followers would "
                                   "see them.")
                             .toHtmlEscaped());
    const QVector<Post> posts = call.world.timeline(account->id);
    if (posts.isEmpty())
        body += QStringLiteral("<p>%1</p>").arg(Words::tr("No posts yet.").toHtmlEscaped());
    for (const Post& post : posts)
        body += postHtml(call, *account, post);
    return page(
        200, QStringLiteral("%1 (@%2)").arg(account->name, account->username), account->name, body);
}

HttpAnswer accountPostPage(const EndpointCall& call)
{
    const auto post = call.world.post(call.captures.value(1));
    const auto author = post ? call.world.account(post->accountId) : std::nullopt;
    if (!author)
        return nothingHere();
    // The number alone says which post is meant; a wrong name is put right.
    if (author->username.compare(call.captures.value(0), Qt::CaseInsensitive) != 0)
        return redirect(QStringLiteral("/%1/status/%2").arg(author->username, post->id).toUtf8());
    return page(200, Words::tr("Post by %1").arg(author->name), Words::tr("Post"),
        postHtml(call, *author, *post));
}

HttpAnswer postPage(const EndpointCall& call)
{
    const auto post = call.world.post(call.captures.value(0));
    const auto author = post ? call.world.account(post->accountId) : std::nullopt;
    if (!author)
        return nothingHere();
    return page(200, Words::tr("Post by %1").arg(author->name), Words::tr("Post"),
        postHtml(call, *author, *post));
}

HttpAnswer mediaFile(const EndpointCall& call)
{
    const auto medium = call.world.medium(call.captures.value(0));
    if (!medium || medium->bytes.isEmpty())
        return nothingHere();
    return {200, medium->contentType.toLatin1(), medium->bytes,
        {{"X-Content-Type-Options", "nosniff"}, {"Cache-Control", "no-store"}}};
}

} // namespace sandbox
