// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/http_listener.h"

#include "app/sandbox/loopback_socket.h"
#include "app/sandbox/problem_answers.h"

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace sandbox {
namespace {

constexpr size_t largestBody = size_t(20) * 1024 * 1024;
constexpr qint64 headBudget = qint64(64) * 1024;
constexpr qint64 bodyBudget = static_cast<qint64>(largestBody) + headBudget; // room for chunk marks
constexpr size_t threadCount = 32;
constexpr size_t requestsPerConnection = 1000;
constexpr std::chrono::seconds idleTime{5};

// How httplib reads and writes one of our sockets.
class SocketStream final : public httplib::Stream
{
public:
    explicit SocketStream(LoopbackSocket& socket)
        : m_socket(socket)
    {
    }

    bool is_readable() const override { return m_socket.waitForBytes(idleTime); }
    bool is_writable() const override { return m_socket.canWrite(); }
    ssize_t read(char* into, size_t size) override
    {
        return static_cast<ssize_t>(m_socket.read(into, size));
    }
    ssize_t write(const char* from, size_t size) override
    {
        return static_cast<ssize_t>(m_socket.write(from, size));
    }
    void get_remote_ip_and_port(std::string& ip, int& port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    socket_t socket() const override { return static_cast<socket_t>(m_socket.descriptor()); }

private:
    LoopbackSocket& m_socket;
};

// One connection while a thread serves it.
struct Visit
{
    LoopbackSocket* socket = nullptr;
    bool answered = false; // the request was read and answered by us
    bool readsBody = false; // the headers are read
    bool isLast = false; // its body was not read, so nothing can follow it
};

void keepOneServerPerPort(socket_t socket)
{
    // httplib would let a second server share the port.
    const int on = 1;
#ifdef _WIN32
    setsockopt(
        socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&on), sizeof on);
#else
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
#endif
}

bool expectsBody(const std::string& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.size() < 16
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 0 when the body may be read; else the status that says why not.
int bodyRefusal(const httplib::Request& request)
{
    if (request.get_header_value_count("Content-Length") > 1)
        return 400;
    if (request.has_header("Content-Encoding"))
        return 415; // a few bytes could unpack to any number
    if (request.has_header("Transfer-Encoding"))
        return request.get_header_value("Transfer-Encoding") == "chunked" ? 0 : 400;
    const std::string length = request.get_header_value("Content-Length");
    if (!isNumber(length))
        return length.empty() ? 0 : 400;
    return std::stoull(length) > largestBody ? 413 : 0;
}

QByteArray bytesOf(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void give(const HttpAnswer& answer, httplib::Response& response)
{
    response.status = answer.status;
    for (const auto& header : answer.headers)
        response.set_header(header.first.toStdString(), header.second.toStdString());
    if (!answer.contentType.isEmpty())
        response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
}

std::optional<HttpCall> callOf(const httplib::Request& request)
{
    HttpCall call;
    call.method = bytesOf(request.method);
    call.target = bytesOf(request.target);
    call.body = bytesOf(request.body);
    for (const auto& header : request.headers) {
        const QByteArray name = bytesOf(header.first).toLower();
        if (!call.headers.contains(name))
            call.headers.insert(name, bytesOf(header.second));
    }
    for (const auto& [name, part] : request.files) {
        const auto key = fromUtf8Strictly(bytesOf(name));
        if (!key || call.parts.contains(*key))
            return std::nullopt;
        call.parts.insert(
            *key, {bytesOf(part.content), QString::fromLatin1(bytesOf(part.content_type))});
    }
    if (!readTarget(call.target, call))
        return std::nullopt;
    return call;
}

} // namespace

// An httplib server with its own way to serve a connection: only so can a connection be ended
// without an answer, and stopping need not wait for idle ones.
class HttpListener::Running final : private httplib::Server
{
public:
    explicit Running(const Serve& serve);
    ~Running() override;
    Q_DISABLE_COPY_MOVE(Running)

    [[nodiscard]] std::optional<quint16> begin(quint16 port);

private:
    bool process_and_close_socket(socket_t socket) override;
    [[nodiscard]] bool serveNext(SocketStream& stream, Visit& visit, bool last);
    void prepare(httplib::Request& request, Visit& visit) const;
    void answer(const httplib::Request& request, httplib::Response& response);
    void completeRefusal(httplib::Response& response);
    [[nodiscard]] Visit& visitOfThisThread();
    [[nodiscard]] bool enter(Visit& visit);
    void leave();
    [[nodiscard]] bool wait(std::chrono::milliseconds time);

    const Serve& m_serve;
    std::thread m_thread; // accepts connections
    std::atomic<bool> m_ended = false;
    std::mutex m_mutex; // guards all below
    std::condition_variable m_stopped;
    bool m_stopping = false;
    std::map<std::thread::id, Visit*> m_visits;
};

HttpListener::Running::Running(const Serve& serve)
    : m_serve(serve)
{
    new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
    set_socket_options(keepOneServerPerPort);
    set_tcp_nodelay(true);
    set_payload_max_length(largestBody);
    set_keep_alive_max_count(requestsPerConnection);
    set_keep_alive_timeout(idleTime.count());
    const Handler handler = [this](const httplib::Request& request, httplib::Response& response) {
        answer(request, response);
    };
    Get("/", handler).Post("/", handler).Put("/", handler);
    Patch("/", handler).Delete("/", handler).Options("/", handler);
    set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
        const int status = bodyRefusal(request);
        if (status == 0)
            return HandlerResponse::Unhandled;
        response.status = status;
        return HandlerResponse::Handled;
    });
    set_error_handler(
        HandlerWithResponse([this](const httplib::Request&, httplib::Response& response) {
            completeRefusal(response);
            return HandlerResponse::Handled;
        }));
}

HttpListener::Running::~Running()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const auto& [thread, visit] : m_visits)
            visit->socket->shutDown();
    }
    m_stopped.notify_all();
    if (m_thread.joinable()) {
        stop();
        m_thread.join();
    }
}

std::optional<quint16> HttpListener::Running::begin(quint16 port)
{
    const std::string host = "127.0.0.1";
    const int bound = port == 0 ? bind_to_any_port(host) : (bind_to_port(host, port) ? port : -1);
    if (bound <= 0)
        return std::nullopt;
    m_thread = std::thread([this] {
        listen_after_bind();
        m_ended = true;
    });
    // Until it runs, stop() would have no effect.
    while (!is_running() && !m_ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return static_cast<quint16>(bound);
}

bool HttpListener::Running::process_and_close_socket(socket_t socket)
{
    LoopbackSocket connection(static_cast<qintptr>(socket));
    SocketStream stream(connection);
    Visit visit{&connection};
    bool served = false;
    if (enter(visit)) {
        for (size_t left = requestsPerConnection; left > 0; --left) {
            if (!connection.waitForBytes(idleTime))
                break;
            served = serveNext(stream, visit, left == 1);
            if (!served)
                break;
        }
        // Whoever is still sending would miss the answer if the connection broke at once.
        if (!visit.answered || visit.isLast)
            connection.drain();
        leave();
    }
    connection.close();
    return served;
}

// True when the connection may go on.
bool HttpListener::Running::serveNext(SocketStream& stream, Visit& visit, bool last)
{
    visit.answered = false;
    visit.readsBody = false;
    visit.socket->setBudget(headBudget);
    bool closes = false;
    const bool written = process_request(stream, last, closes,
        [this, &visit](httplib::Request& request) { prepare(request, visit); });
    return written && !closes && visit.answered && !visit.isLast;
}

void HttpListener::Running::prepare(httplib::Request& request, Visit& visit) const
{
    visit.readsBody = true;
    visit.socket->setBudget(bodyBudget);
    // The routes are ours; one pattern is enough for httplib, and no path can trouble it.
    request.path = "/";
    // Answers go out whole and as they are.
    request.ranges.clear();
    request.headers.erase("Accept-Encoding");
    if (expectsBody(request.method) && !request.has_header("Content-Length")
        && !request.has_header("Transfer-Encoding"))
        request.set_header("Content-Length", "0");
    // A body nobody reads must not be taken for the next request.
    const std::string length = request.get_header_value("Content-Length");
    if (!expectsBody(request.method)
        && ((!length.empty() && length != "0") || request.has_header("Transfer-Encoding"))) {
        visit.isLast = true;
        request.headers.erase("Connection");
        request.set_header("Connection", "close"); // tells httplib to tell the client
    }
}

void HttpListener::Running::answer(const httplib::Request& request, httplib::Response& response)
{
    Visit& visit = visitOfThisThread();
    visit.answered = true;
    Dispatch dispatch{problem(400)};
    try {
        if (const auto call = callOf(request))
            dispatch
                = m_serve(*call, [this](std::chrono::milliseconds time) { return wait(time); });
    } catch (const std::exception&) {
        dispatch = {problem(500)}; // out of memory, most likely
    }
    if (dispatch.delivery == Delivery::Nothing)
        visit.socket->silence();
    else if (dispatch.delivery == Delivery::Cut)
        visit.socket->cutBodyAfter(dispatch.answer.body.size() / 2);
    give(dispatch.answer, response);
}

// What httplib itself refuses gets a body like all else.
void HttpListener::Running::completeRefusal(httplib::Response& response)
{
    const Visit& visit = visitOfThisThread();
    if (visit.answered)
        return;
    if (visit.readsBody && visit.socket->isBudgetUsedUp())
        response.status = 413;
    response.headers.clear();
    give(problem(response.status), response);
    response.set_header("Connection", "close");
}

Visit& HttpListener::Running::visitOfThisThread()
{
    const std::lock_guard lock(m_mutex);
    return *m_visits.at(std::this_thread::get_id());
}

bool HttpListener::Running::enter(Visit& visit)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return false;
    m_visits.insert_or_assign(std::this_thread::get_id(), &visit);
    return true;
}

void HttpListener::Running::leave()
{
    const std::lock_guard lock(m_mutex);
    m_visits.erase(std::this_thread::get_id());
}

bool HttpListener::Running::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, time, [this] { return m_stopping; });
}

HttpListener::HttpListener(Serve serve)
    : m_serve(std::move(serve))
{
}

HttpListener::~HttpListener() = default;

std::optional<quint16> HttpListener::start(quint16 port)
{
    stop();
    m_running = std::make_unique<Running>(m_serve);
    const auto bound = m_running->begin(port);
    if (!bound)
        m_running.reset();
    return bound;
}

void HttpListener::stop()
{
    m_running.reset();
}

} // namespace sandbox
