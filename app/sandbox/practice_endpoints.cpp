// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/practice_endpoints.h"

#include "app/sandbox/problem_answers.h"
#include "app/sandbox/world_json.h"

#include <QJsonDocument>

namespace sandbox {
namespace {

QJsonArray waitingFaults(const EndpointCall& call)
{
    QJsonArray faults;
    for (const Fault& fault : call.backstage.faults.waiting())
        faults.append(fault.toJson());
    return faults;
}

// One fault, or {"faults": […]}.
QJsonArray orderedFaults(const QJsonObject& body)
{
    if (body.contains(QStringLiteral("faults")))
        return body.value(QStringLiteral("faults")).toArray();
    return {body};
}

} // namespace

HttpAnswer practiceWorld(const EndpointCall& call)
{
    WorldState state;
    state.accounts = call.world.accounts();
    for (const Medium& medium : call.world.media())
        state.media.insert(Snowflakes::number(medium.id), medium);
    for (const Post& post : call.world.posts())
        state.posts.insert(Snowflakes::number(post.id), post);
    QJsonObject body = worldToJson(state);
    body.remove(QStringLiteral("version"));
    body.remove(QStringLiteral("last_id"));
    body.remove(QStringLiteral("sign_ins"));
    body.insert(QStringLiteral("requests"), call.backstage.counts.toJson());
    body.insert(QStringLiteral("faults"), waitingFaults(call));
    return jsonAnswer(body);
}

HttpAnswer practiceFaults(const EndpointCall& call)
{
    return jsonAnswer({{QStringLiteral("faults"), waitingFaults(call)}});
}

HttpAnswer addPracticeFaults(const EndpointCall& call)
{
    QVector<Fault> faults;
    const QJsonArray ordered = orderedFaults(QJsonDocument::fromJson(call.http.body).object());
    for (const QJsonValue value : ordered) {
        const auto fault = Fault::fromJson(value.toObject());
        if (!fault)
            return problem(400, fault.error().text);
        faults.append(*fault);
    }
    for (const Fault& fault : std::as_const(faults))
        call.backstage.faults.add(fault);
    return practiceFaults(call);
}

HttpAnswer clearPracticeFaults(const EndpointCall& call)
{
    call.backstage.faults.clear();
    return practiceFaults(call);
}

HttpAnswer resetPractice(const EndpointCall& call)
{
    call.world.reset();
    call.backstage.faults.clear();
    call.backstage.counts.clear();
    call.backstage.accountLimits.clear();
    call.backstage.appLimits.clear();
    return jsonAnswer({{QStringLiteral("reset"), true}});
}

} // namespace sandbox
