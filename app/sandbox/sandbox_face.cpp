// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox_face.h"

#include "app/sandbox/page_frame.h"
#include "app/sandbox/problem_answers.h"

#include <algorithm>

namespace sandbox {
namespace {

bool isApi(const HttpCall& call)
{
    return call.path.value(0) == QLatin1String("2");
}

bool isPractice(const HttpCall& call)
{
    return call.path.value(0) == QLatin1String("practice") && call.path.size() > 1;
}

// A page elsewhere may point its own host name at this computer, or send a form here; neither may
// reach the practice server.
bool comesFromHere(const HttpCall& call)
{
    const QByteArray host = call.headers.value("host");
    const QByteArray name
        = host.left(host.lastIndexOf(':') < 0 ? host.size() : host.lastIndexOf(':'));
    if (!host.isEmpty() && name != "127.0.0.1" && name != "localhost")
        return false;
    const QByteArray origin = call.headers.value("origin");
    return origin.isEmpty() || origin == "http://" + host;
}

QString bearerToken(const HttpCall& call)
{
    const QByteArray header = call.headers.value("authorization");
    if (header.left(7).toLower() != "bearer ")
        return {};
    return QString::fromLatin1(header.mid(7).trimmed());
}

bool hasScopes(const Bearer& bearer, const char* needed)
{
    const QStringList scopes = QString::fromLatin1(needed).split(QLatin1Char(' '));
    return std::all_of(scopes.begin(), scopes.end(),
        [&bearer](const QString& scope) { return bearer.scopes.contains(scope); });
}

void addHeaders(HttpAnswer& answer, const QByteArray& prefix, const Allowance& allowance)
{
    answer.headers.append({prefix + "-limit", QByteArray::number(allowance.limit)});
    answer.headers.append({prefix + "-remaining",
        QByteArray::number(answer.status == 429 ? 0 : allowance.remaining)});
    answer.headers.append({prefix + "-reset", QByteArray::number(allowance.resetAt)});
}

HttpAnswer unknownAddress(const EndpointMatch& match, const HttpCall& call)
{
    const int status = match.otherMethod ? 405 : 404;
    return isApi(call) || isPractice(call) ? problem(status) : htmlErrorAnswer(status);
}

} // namespace

SandboxFace::SandboxFace(SandboxWorld& world, Backstage& backstage)
    : m_world(world)
    , m_backstage(backstage)
{
}

Dispatch SandboxFace::serve(const HttpCall& call, const Wait& wait) const
{
    if (!comesFromHere(call))
        return {problem(403, QStringLiteral("The practice server answers only on this computer."))};
    const EndpointMatch match = findEndpoint(call);
    m_backstage.counts.add(match.endpoint ? match.endpoint->name() : QStringLiteral("other"));
    const auto fault = isPractice(call) ? std::nullopt : m_backstage.faults.take(call);
    if (!fault)
        return {answer(match, call)};

    HttpAnswer trueAnswer;
    const bool worksFirst = fault->afterWork;
    if (worksFirst)
        trueAnswer = answer(match, call);
    if (fault->delay.count() > 0 && !wait(fault->delay))
        return {{}, Delivery::Nothing};
    switch (fault->kind) {
    case FaultKind::Delay:
        return {worksFirst ? trueAnswer : answer(match, call)};
    case FaultKind::Drop:
        return {{}, Delivery::Nothing};
    case FaultKind::Cut:
        return {trueAnswer, Delivery::Cut};
    case FaultKind::WrongType:
        trueAnswer.contentType = "text/html; charset=utf-8";
        return {trueAnswer};
    case FaultKind::Status:
    case FaultKind::Rubbish:
        break;
    }
    return {faultAnswer(*fault, match, call)};
}

HttpAnswer SandboxFace::answer(const EndpointMatch& match, const HttpCall& call) const
{
    if (!match.endpoint)
        return unknownAddress(match, call);
    if (match.endpoint->scopes)
        return answerSignedIn(match, call);
    return match.endpoint->answer({call, m_world, m_backstage, match.captures, {}});
}

HttpAnswer SandboxFace::answerSignedIn(const EndpointMatch& match, const HttpCall& call) const
{
    const auto bearer = m_world.bearer(bearerToken(call));
    HttpAnswer answer;
    if (!bearer) {
        answer = problem(401);
    } else {
        const QString name = match.endpoint->name();
        const auto own = m_backstage.accountLimits.take(name, bearer->accountId);
        const auto all = m_backstage.appLimits.take(name, QString());
        if ((own && !own->allowed) || (all && !all->allowed))
            answer = problem(429);
        else if (!hasScopes(*bearer, match.endpoint->scopes))
            answer = problem(403);
        else
            answer = match.endpoint->answer({call, m_world, m_backstage, match.captures, *bearer});
    }
    addLimitHeaders(answer, match, call);
    return answer;
}

HttpAnswer SandboxFace::faultAnswer(
    const Fault& fault, const EndpointMatch& match, const HttpCall& call) const
{
    HttpAnswer answer{200, "application/json; charset=utf-8", R"({"data":{"id":"14600)", {}};
    if (fault.kind == FaultKind::Status) {
        constexpr int rateLimitCode = 88;
        switch (fault.body) {
        case FaultBody::Problem:
            answer = problem(fault.status);
            break;
        case FaultBody::Errors:
            answer = errorsAnswer(fault.status, fault.status == 429 ? rateLimitCode : fault.status,
                statusTitle(fault.status));
            break;
        case FaultBody::Html:
            answer = htmlErrorAnswer(fault.status);
            break;
        case FaultBody::Empty:
            answer = {fault.status, {}, {}, {}};
            break;
        }
    }
    addLimitHeaders(answer, match, call);
    return answer;
}

void SandboxFace::addLimitHeaders(
    HttpAnswer& answer, const EndpointMatch& match, const HttpCall& call) const
{
    if (!match.endpoint)
        return;
    const auto bearer = m_world.bearer(bearerToken(call));
    const QString name = match.endpoint->name();
    const QString who = bearer ? bearer->accountId : QString();
    if (const auto allowance = m_backstage.accountLimits.peek(name, who))
        addHeaders(answer, "x-rate-limit", *allowance);
    if (const auto allowance = m_backstage.appLimits.peek(name, QString()))
        addHeaders(answer, "x-app-limit-24hour", *allowance);
}

} // namespace sandbox
