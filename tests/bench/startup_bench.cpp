// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From process start to a window that can be used, and the memory held then: Nestbox on a school
// that exists, beside an empty Qt window, in one run. Wall time of whole processes.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace {

struct Start
{
    double seconds = 0;
    double megabytes = 0;
};

double residentMegabytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Start start(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(NESTBOX_BINARY_DIR "/") + program, arguments);
    while (!process.canReadLine() && process.waitForReadyRead(30000)) { }
    const Start measured{
        static_cast<double>(timer.nsecsElapsed()) / 1e9, residentMegabytes(process.processId())};
    process.kill();
    process.waitForFinished();
    return measured;
}

void measure(benchmark::State& state, const QString& program, const QStringList& arguments)
{
    start(program, arguments); // the school is made, files are in the cache
    double megabytes = 0;
    for (auto _ : state) {
        const Start one = start(program, arguments);
        state.SetIterationTime(one.seconds);
        megabytes = std::max(megabytes, one.megabytes);
    }
    state.counters["resident_MB"] = megabytes;
}

void emptyWindow(benchmark::State& state)
{
    measure(state, QStringLiteral("empty_window"), {});
}

void nestbox(benchmark::State& state)
{
    const QTemporaryDir folder;
    measure(state, QStringLiteral("nestbox"),
        {QStringLiteral("--report-ready"), QStringLiteral("--data"), folder.path()});
}

BENCHMARK(emptyWindow)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(15);
BENCHMARK(nestbox)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(15);

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
