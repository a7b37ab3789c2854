// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a full judgement takes (what LiveCheck does for every letter): median and 99th
// percentile of one 280-character post, and how that grows with the class list. Beside it, what
// looking for the names in the obvious ways would cost, and the word lists alone. A judgement waits
// for nothing, so the time is that of its thread: other programs do not count.

#include "app/base/school_time.h"
#include "app/phrases/phrase_trial.h"
#include "app/policy/pack_reader.h"
#include "app/posts/draft_checker.h"
#include "tests/bench/bench_school.h"
#include "tests/bench/worked_time.h"

#include <QRegularExpression>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

constexpr int ordinarySchool = 2000;
constexpr int hugeSchool = 100000;
constexpr int judgements = 20000;
constexpr int variety = 1000;
constexpr double medianTarget = 500; // microseconds
constexpr double lateTarget = 1000;

struct Times
{
    double median = 0; // microseconds
    double late = 0; // 99th percentile
};

std::map<std::string, Times>& measured()
{
    static std::map<std::string, Times> all;
    return all;
}

Times timesOf(std::vector<double>& samples)
{
    std::sort(samples.begin(), samples.end());
    return {samples[samples.size() / 2], samples[samples.size() * 99 / 100]};
}

// Runs the work once for each iteration with another text, and reports the spread.
template <typename Work>
void spread(benchmark::State& state, const std::string& name, const QStringList& texts, Work work)
{
    std::vector<double> samples;
    samples.reserve(judgements);
    qsizetype next = 0;
    for (auto _ : state) {
        const QString& text = texts.at(next++ % texts.size());
        const double before = bench::workedSoFar();
        work(text);
        samples.push_back(bench::workedSoFar() - before);
        state.SetIterationTime(samples.back() / 1e6);
    }
    const Times times = timesOf(samples);
    state.counters["median_us"] = times.median;
    state.counters["p99_us"] = times.late;
    measured()[name] = times;
}

posts::DraftChecker checkerFor(const QString& policy, const roll::Roll& roll)
{
    const auto pack = policy::builtInPack(policy);
    if (!pack)
        qFatal("no policy");
    return {*pack, std::make_shared<const roll::Roll>(roll)};
}

void judge(benchmark::State& state, const char* policy)
{
    const int pupils = static_cast<int>(state.range(0));
    const roll::Roll roll = bench::schoolOf(pupils);
    const auto checker = checkerFor(QString::fromLatin1(policy), roll);
    policy::Subject subject;
    subject.moment = base::momentFromSchoolText(QStringLiteral("2026-11-20T10:00"));
    spread(state, policy + (" " + std::to_string(pupils)), bench::somePosts(roll, variety),
        [&](const QString& text) {
            subject.text = text;
            benchmark::DoNotOptimize(checker.check(subject, {}));
        });
}

void lickeyHills(benchmark::State& state)
{
    judge(state, "lickey-hills");
}

void williamStockton(benchmark::State& state)
{
    judge(state, "william-stockton");
}

void namesAlone(benchmark::State& state)
{
    const roll::Roll roll = bench::schoolOf(static_cast<int>(state.range(0)));
    const names::NameFinder finder(roll.names());
    spread(state, "names", bench::somePosts(roll, variety),
        [&](const QString& text) { benchmark::DoNotOptimize(finder.find(text)); });
}

void wordListsAlone(benchmark::State& state)
{
    const phrases::PhraseBook book;
    spread(state, "words", bench::somePosts(bench::schoolOf(ordinarySchool), variety),
        [&](const QString& text) { benchmark::DoNotOptimize(phrases::tryWords(book, text)); });
}

QStringList allNames(const roll::Roll& roll)
{
    QStringList names;
    for (const roll::Pupil& pupil : roll.pupils())
        names << pupil.forename << pupil.surname;
    names.removeDuplicates();
    return names;
}

// Finds only exact names, tells nobody apart, and knows no ordinary words.
void peerOneExpression(benchmark::State& state)
{
    const roll::Roll roll = bench::schoolOf(static_cast<int>(state.range(0)));
    QStringList escaped;
    for (const QString& name : allNames(roll))
        escaped.append(QRegularExpression::escape(name));
    QRegularExpression pattern(QStringLiteral("\\b(?:%1)\\b").arg(escaped.join(u'|')),
        QRegularExpression::CaseInsensitiveOption);
    pattern.optimize();
    if (!pattern.isValid()) {
        state.SkipWithError("the expression is too large");
        return;
    }
    spread(state, "expression", bench::somePosts(roll, variety), [&](const QString& text) {
        int found = 0;
        for (auto match = pattern.globalMatch(text); match.hasNext(); match.next())
            ++found;
        benchmark::DoNotOptimize(found);
    });
}

void peerContains(benchmark::State& state)
{
    const roll::Roll roll = bench::schoolOf(static_cast<int>(state.range(0)));
    const QStringList names = allNames(roll);
    spread(state, "contains", bench::somePosts(roll, variety), [&](const QString& text) {
        const auto found = std::count_if(names.begin(), names.end(),
            [&text](const QString& name) { return text.contains(name, Qt::CaseInsensitive); });
        benchmark::DoNotOptimize(found);
    });
}

void hundredThousandCharacters(benchmark::State& state)
{
    const roll::Roll roll = bench::schoolOf(ordinarySchool);
    const auto checker = checkerFor(QStringLiteral("lickey-hills"), roll);
    policy::Subject subject;
    subject.moment = base::momentFromSchoolText(QStringLiteral("2026-11-20T10:00"));
    subject.text = bench::somePosts(roll, 400).join(u' ').left(100000);
    for (auto _ : state)
        benchmark::DoNotOptimize(checker.check(subject, {}));
}

void tell(const char* what, bool met)
{
    std::printf("%s: %s\n", what, met ? "met" : "MISSED");
}

void printTargets()
{
    for (const std::string policy : {"lickey-hills", "william-stockton"}) {
        const auto usual = measured().find(policy + " " + std::to_string(ordinarySchool));
        const auto huge = measured().find(policy + " " + std::to_string(hugeSchool));
        if (usual == measured().end() || huge == measured().end())
            continue;
        const Times& times = usual->second;
        const double growth = huge->second.median / times.median;
        std::printf(
            "\n%s, %d pupils: median %.0f us, 99th percentile %.0f us; %d pupils: %.2f times "
            "the median\n",
            policy.c_str(), ordinarySchool, times.median, times.late, hugeSchool, growth);
        tell("  median under 500 us", times.median < medianTarget);
        tell("  99th percentile under 1000 us", times.late < lateTarget);
        tell("  100,000 pupils under twice 2,000", growth < 2);
    }
}

void sizes(benchmark::internal::Benchmark* bench)
{
    for (const int pupils : {100, 1000, ordinarySchool, 10000, hugeSchool})
        bench->Arg(pupils);
    bench->UseManualTime()->Iterations(judgements)->Unit(benchmark::kMicrosecond);
}

void peerSizes(benchmark::internal::Benchmark* bench)
{
    for (const int pupils : {100, ordinarySchool, 10000})
        bench->Arg(pupils);
    bench->UseManualTime()->Iterations(variety)->Unit(benchmark::kMicrosecond);
}

} // namespace

BENCHMARK(lickeyHills)->Apply(sizes);
BENCHMARK(williamStockton)->Apply(sizes);
BENCHMARK(namesAlone)->Apply(sizes);
BENCHMARK(wordListsAlone)->UseManualTime()->Iterations(judgements)->Unit(benchmark::kMicrosecond);
BENCHMARK(peerOneExpression)->Apply(peerSizes);
BENCHMARK(peerContains)->Apply(peerSizes);
BENCHMARK(hundredThousandCharacters)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    printTargets();
    return 0;
}
