// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/fault.h"

#include <QSet>

#include <algorithm>

namespace sandbox {
namespace {

constexpr const char* kindNames[]{"delay", "drop", "cut", "status", "rubbish", "wrong-type"};
constexpr const char* bodyNames[]{"json", "errors", "html", "empty"};
constexpr int longestDelay = 10 * 60 * 1000;

template <typename Enum, size_t size>
std::optional<Enum> named(const char* const (&names)[size], const QString& name)
{
    for (size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template <typename Enum, size_t size> QString nameOf(const char* const (&names)[size], Enum value)
{
    return QString::fromLatin1(names[static_cast<size_t>(value)]);
}

bool areKeysKnown(const QJsonObject& json)
{
    static const QSet<QString> known{QStringLiteral("kind"), QStringLiteral("method"),
        QStringLiteral("path"), QStringLiteral("times"), QStringLiteral("skip"),
        QStringLiteral("after_work"), QStringLiteral("delay_ms"), QStringLiteral("status"),
        QStringLiteral("body")};
    const QStringList keys = json.keys();
    return std::all_of(
        keys.begin(), keys.end(), [](const QString& key) { return known.contains(key); });
}

bool isWithin(int value, int least, int most)
{
    return value >= least && value <= most;
}

} // namespace

Fault Fault::late(std::chrono::milliseconds delay)
{
    Fault fault;
    fault.delay = delay;
    return fault;
}

Fault Fault::dropBeforeWork()
{
    Fault fault;
    fault.kind = FaultKind::Drop;
    return fault;
}

Fault Fault::dropAfterWork()
{
    Fault fault = dropBeforeWork();
    fault.afterWork = true;
    return fault;
}

Fault Fault::cut()
{
    Fault fault;
    fault.kind = FaultKind::Cut;
    fault.afterWork = true;
    return fault;
}

Fault Fault::answering(int status, FaultBody body)
{
    Fault fault;
    fault.kind = FaultKind::Status;
    fault.status = status;
    fault.body = body;
    return fault;
}

Fault Fault::rubbish()
{
    Fault fault;
    fault.kind = FaultKind::Rubbish;
    return fault;
}

Fault Fault::wrongType()
{
    Fault fault;
    fault.kind = FaultKind::WrongType;
    fault.afterWork = true;
    return fault;
}

Fault Fault::on(const char* forMethod, const char* forPath) const
{
    Fault fault = *this;
    fault.method = QString::fromLatin1(forMethod);
    fault.path = QString::fromLatin1(forPath);
    return fault;
}

Fault Fault::repeated(int count) const
{
    Fault fault = *this;
    fault.times = count;
    return fault;
}

base::Result<Fault> Fault::fromJson(const QJsonObject& json)
{
    const auto kind = named<FaultKind>(kindNames, json.value(QLatin1String("kind")).toString());
    const auto body = named<FaultBody>(
        bodyNames, json.value(QLatin1String("body")).toString(QStringLiteral("json")));
    if (!areKeysKnown(json) || !kind || !body)
        return base::failure(base::ErrorKind::Invalid,
            tr("This fault is not known. Use the kinds delay, drop, cut, status, rubbish and "
               "wrong-type, and the bodies json, errors, html and empty."));
    Fault fault;
    fault.kind = *kind;
    fault.body = *body;
    fault.method = json.value(QLatin1String("method")).toString().toUpper();
    fault.path = json.value(QLatin1String("path")).toString();
    fault.times = json.value(QLatin1String("times")).toInt(1);
    fault.skip = json.value(QLatin1String("skip")).toInt();
    // A cut or mislabelled answer is a true one, so its work has been done.
    fault.afterWork = json.value(QLatin1String("after_work")).toBool() || *kind == FaultKind::Cut
        || *kind == FaultKind::WrongType;
    const int delay = json.value(QLatin1String("delay_ms")).toInt();
    fault.delay = std::chrono::milliseconds(delay);
    fault.status = json.value(QLatin1String("status")).toInt(503);
    if (!isWithin(fault.status, 200, 599) || !isWithin(delay, 0, longestDelay) || fault.times < 0
        || fault.skip < 0)
        return base::failure(base::ErrorKind::Invalid,
            tr("A number of this fault is out of range. The status lies between 200 and 599, the "
               "delay between 0 and 600000 milliseconds, and counts are not negative."));
    return fault;
}

QJsonObject Fault::toJson() const
{
    return {{QStringLiteral("kind"), nameOf(kindNames, kind)}, {QStringLiteral("method"), method},
        {QStringLiteral("path"), path}, {QStringLiteral("times"), times},
        {QStringLiteral("skip"), skip}, {QStringLiteral("after_work"), afterWork},
        {QStringLiteral("delay_ms"), static_cast<int>(delay.count())},
        {QStringLiteral("status"), status}, {QStringLiteral("body"), nameOf(bodyNames, body)}};
}

bool Fault::matches(const HttpCall& call) const
{
    if (!method.isEmpty() && method != QString::fromLatin1(call.method))
        return false;
    const QString asked = call.plainPath();
    if (path.endsWith(QLatin1Char('*')))
        return asked.startsWith(QStringView(path).chopped(1));
    return path.isEmpty() || asked == path;
}

void FaultQueue::add(const Fault& fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.append(fault);
}

void FaultQueue::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

QVector<Fault> FaultQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

std::optional<Fault> FaultQueue::take(const HttpCall& call)
{
    const std::lock_guard lock(m_mutex);
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (!fault->matches(call))
            continue;
        if (fault->skip > 0) {
            --fault->skip;
            continue;
        }
        const Fault taken = *fault;
        if (fault->times == 1)
            m_faults.erase(fault);
        else if (fault->times > 1)
            --fault->times;
        return taken;
    }
    return std::nullopt;
}

} // namespace sandbox
