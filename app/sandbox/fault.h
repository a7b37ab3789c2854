// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Faults on command: what shall go wrong, for which request, and how often. The queue may be used
// from any thread; a fault is used up by the requests it matches.
#pragma once

#include "app/base/result.h"
#include "app/sandbox/http_call.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <mutex>
#include <optional>

namespace sandbox {

enum class FaultKind
{
    Delay, // nothing but late
    Drop, // the connection ends without an answer
    Cut, // the true answer ends in the middle of its body
    Status, // an error instead of the answer
    Rubbish, // 200 with a body that is no JSON
    WrongType // the true answer, called text/html
};

enum class FaultBody
{
    Problem, // {"title","type","status","detail"}
    Errors, // {"errors":[{"code","message"}]}
    Html,
    Empty
};

struct Fault
{
    FaultKind kind = FaultKind::Delay;
    QString method; // empty: any
    QString path; // "/2/tweets", or "/2/users/*" for all that begins so; empty: any
    int times = 1; // 0: until cleared
    int skip = 0; // so many matching requests pass unharmed first
    bool afterWork = false; // the request is carried out before things go wrong
    std::chrono::milliseconds delay{0}; // any kind may also come late
    int status = 503;
    FaultBody body = FaultBody::Problem;

    [[nodiscard]] static Fault late(std::chrono::milliseconds delay);
    [[nodiscard]] static Fault dropBeforeWork();
    [[nodiscard]] static Fault dropAfterWork();
    [[nodiscard]] static Fault cut();
    [[nodiscard]] static Fault answering(int status, FaultBody body = FaultBody::Problem);
    [[nodiscard]] static Fault rubbish();
    [[nodiscard]] static Fault wrongType();

    // The same fault for these requests only.
    [[nodiscard]] Fault on(const char* forMethod, const char* forPath) const;
    [[nodiscard]] Fault repeated(int count) const;

    [[nodiscard]] static base::Result<Fault> fromJson(const QJsonObject& json);
    [[nodiscard]] QJsonObject toJson() const;

    [[nodiscard]] bool matches(const HttpCall& call) const;

private:
    Q_DECLARE_TR_FUNCTIONS(sandbox::Fault)
};

class FaultQueue
{
public:
    void add(const Fault& fault);
    void clear();
    [[nodiscard]] QVector<Fault> waiting() const;

    // The first fault that matches, counted down; at most one per request.
    [[nodiscard]] std::optional<Fault> take(const HttpCall& call);

private:
    mutable std::mutex m_mutex;
    QVector<Fault> m_faults;
};

} // namespace sandbox
