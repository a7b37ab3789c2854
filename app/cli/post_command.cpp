// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/post_command.h"

#include "app/cli/school_access.h"
#include "app/cli/verdict_output.h"
#include "app/posts/photo_intake.h"
#include "app/posts/review_service.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::PostCommand)
};

using posts::Post;
using posts::State;

// What a step of the workflow needs, opened from the command line.
struct Desk
{
    base::SystemClock clock;
    std::unique_ptr<storage::Session> session;
    services::SchoolRecord school;
    staff::StaffMember actor;
};

base::Result<std::unique_ptr<Desk>> openDesk(
    const QCommandLineParser& arguments, Console& console, bool needsActor)
{
    auto desk = std::make_unique<Desk>();
    auto session = openSession(pathsFrom(arguments), desk->clock, true);
    if (!session)
        return base::failure(session.error());
    desk->session = std::move(*session);
    auto school = services::readSchool(*desk->session);
    if (!school)
        return base::failure(school.error());
    desk->school = std::move(*school);
    if (needsActor || arguments.isSet(QStringLiteral("as"))) {
        auto actor = actorFrom(arguments, *desk->session, desk->clock, console);
        if (!actor)
            return base::failure(actor.error());
        desk->actor = std::move(*actor);
    }
    return desk;
}

base::Result<posts::Content> contentFrom(const QCommandLineParser& arguments)
{
    posts::Content content;
    content.text = arguments.value(QStringLiteral("text"));
    content.reason = arguments.value(QStringLiteral("reason"));
    content.alsoSentBy = arguments.value(QStringLiteral("also-sent-by"));
    content.wordsSource = arguments.value(QStringLiteral("words-source"));
    if (arguments.isSet(QStringLiteral("category"))) {
        const auto category = posts::categoryFromName(arguments.value(QStringLiteral("category")));
        if (!category)
            return base::failure(base::ErrorKind::Invalid,
                Text::tr("The category is none of celebration, event, urgent."));
        content.category = *category;
    }
    const QStringList alts = arguments.values(QStringLiteral("alt"));
    const QStringList sources = arguments.values(QStringLiteral("source"));
    for (const QString& path : arguments.values(QStringLiteral("photo"))) {
        auto photo = posts::readPhoto(path);
        if (!photo)
            return base::failure(photo.error());
        photo->altText = alts.value(content.photos.size());
        const QString source = sources.value(content.photos.size());
        photo->source = posts::sourceFromName(source);
        if (photo->source == policy::PictureSource::NotOurs)
            photo->sourceNote = source;
        content.photos.append(std::move(*photo));
    }
    return content;
}

int submit(const QCommandLineParser& arguments, Console& console)
{
    const auto content = contentFrom(arguments);
    if (!content)
        return report(console, content.error());
    const auto desk = openDesk(arguments, console, true);
    if (!desk)
        return report(console, desk.error());
    const posts::House& house = *(*desk)->school.house;
    const policy::Verdict verdict
        = house.checker->check(*content, posts::plannedMoment(*content, (*desk)->clock.now()));
    printVerdict(verdict, console);
    posts::ReviewService service(*(*desk)->session, (*desk)->clock, house);
    const auto draft = service.newDraft((*desk)->actor);
    if (!draft)
        return report(console, draft.error());
    const auto saved = service.saveDraft((*desk)->actor, draft->id, draft->revision, *content);
    if (!saved)
        return report(console, saved.error());
    const auto state = service.submit((*desk)->actor, draft->id, *saved);
    if (!state) {
        console.complain(state.error().text);
        console.complain(Text::tr("It is kept as draft %1.").arg(draft->id.value));
        return AnswerIsNo;
    }
    console.line(Text::tr("post %1: %2").arg(draft->id.value).arg(posts::stateName(*state)));
    return Done;
}

QJsonObject postJson(const Post& post)
{
    return {{QStringLiteral("post"), post.id.value},
        {QStringLiteral("state"), posts::stateName(post.state)},
        {QStringLiteral("author"), post.authorName}, {QStringLiteral("text"), post.content.text},
        {QStringLiteral("photos"), post.content.photos.size()},
        {QStringLiteral("comment"), post.comment}, {QStringLiteral("remoteId"), post.remoteId}};
}

int list(const QCommandLineParser& arguments, Console& console)
{
    const auto desk = openDesk(arguments, console, false);
    if (!desk)
        return report(console, desk.error());
    std::vector<State> states;
    for (const QString& name : arguments.values(QStringLiteral("state"))) {
        const auto state = posts::stateFromName(name);
        if (!state) {
            console.complain(Text::tr("There is no such state: %1.").arg(name));
            return WrongUse;
        }
        states.push_back(*state);
    }
    if (states.empty())
        states.assign(posts::allStates.begin(), posts::allStates.end());
    const auto found = posts::PostStore(*(*desk)->session, (*desk)->clock).inStates(states);
    if (!found)
        return report(console, found.error());
    for (const Post& post : *found) {
        if (arguments.isSet(QStringLiteral("json")))
            console.line(
                QString::fromUtf8(QJsonDocument(postJson(post)).toJson(QJsonDocument::Compact)));
        else
            console.line(
                QStringLiteral("%1  %2  %3  %4%5")
                    .arg(QString::number(post.id.value), posts::stateName(post.state),
                        post.authorName, post.content.text.simplified(),
                        post.comment.isEmpty() ? QString()
                                               : QStringLiteral("  [%1]").arg(post.comment)));
    }
    return Done;
}

int decide(const QCommandLineParser& arguments, base::PostId id, bool approve, Console& console)
{
    const auto desk = openDesk(arguments, console, true);
    if (!desk)
        return report(console, desk.error());
    const posts::House& house = *(*desk)->school.house;
    posts::ReviewService service(*(*desk)->session, (*desk)->clock, house);
    const auto post = posts::PostStore(*(*desk)->session, (*desk)->clock).find(id);
    if (!post)
        return report(console, post.error());
    const auto state = approve ? service.approve((*desk)->actor, id, post->revision)
                               : service.returnToAuthor((*desk)->actor, id, post->revision,
                                   arguments.value(QStringLiteral("comment")));
    if (!state) {
        console.complain(state.error().text);
        return state.error().kind == base::ErrorKind::Storage ? CouldNot : AnswerIsNo;
    }
    console.line(Text::tr("post %1: %2").arg(id.value).arg(posts::stateName(*state)));
    return Done;
}

} // namespace

QString PostCommand::summary() const
{
    return Text::tr("Submit, list, approve, return and publish posts");
}

void PostCommand::describe(QCommandLineParser& parser) const
{
    addDataOption(parser);
    addActorOptions(parser);
    parser.addOption(
        {QStringLiteral("text"), Text::tr("submit: the text."), QStringLiteral("text")});
    parser.addOption({QStringLiteral("photo"),
        Text::tr("submit: a picture of work; up to four times."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("alt"),
        Text::tr("submit: the description of a picture, in the same order."),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("source"),
        Text::tr("submit: whose picture it is, in the same order: “ours”, or whose and who allows "
                 "it."),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("also-sent-by"),
        Text::tr("submit: how parents hear of an event besides: letter home, newsletter …"),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("words-source"),
        Text::tr("submit: whose words are quoted, and why they may be."), QStringLiteral("text")});
    parser.addOption({QStringLiteral("category"),
        Text::tr("submit: celebration (default), event or urgent."), QStringLiteral("word")});
    parser.addOption({QStringLiteral("reason"),
        Text::tr("submit: which event, or why it is urgent."), QStringLiteral("text")});
    parser.addOption({QStringLiteral("comment"), Text::tr("return: a word for the author."),
        QStringLiteral("text")});
    parser.addOption({QStringLiteral("state"),
        Text::tr("list: only posts in this state; may be repeated."), QStringLiteral("word")});
    parser.addOption({QStringLiteral("json"), Text::tr("list: one JSON object a line.")});
    parser.addPositionalArgument(QStringLiteral("action"),
        Text::tr("submit, list, approve NUMBER, return NUMBER, publish NUMBER."));
}

base::Async<int> PostCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList words = arguments.positionalArguments();
    const QString action = words.value(0);
    if (action == QLatin1String("submit") && words.size() == 1)
        return exitWith(submit(arguments, console));
    if (action == QLatin1String("list") && words.size() == 1)
        return exitWith(list(arguments, console));
    const base::PostId id{words.value(1).toLongLong()};
    if (words.size() == 2 && id.isValid()) {
        if (action == QLatin1String("approve") || action == QLatin1String("return"))
            return exitWith(decide(arguments, id, action == QLatin1String("approve"), console));
        if (action == QLatin1String("publish")) {
            m_publish = std::make_unique<PublishRun>(pathsFrom(arguments), console);
            return m_publish->publish(id);
        }
    }
    console.complain(
        Text::tr("Say submit, list, approve NUMBER, return NUMBER, or publish NUMBER."));
    return exitWith(WrongUse);
}

} // namespace cli
