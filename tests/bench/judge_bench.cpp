// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a verdict takes: one ordinary post, and 100,000 characters.

#include "app/base/school_time.h"
#include "app/policy/engine.h"
#include "app/policy/pack_reader.h"

#include <benchmark/benchmark.h>

namespace {

roll::Roll school()
{
    QVector<roll::Pupil> pupils;
    for (int i = 1; i <= 600; ++i) {
        roll::Pupil pupil;
        pupil.id = base::PupilId{i};
        pupil.forename = QStringLiteral("Fore") + QChar(u'a' + i % 26) + QChar(u'a' + i / 26);
        pupil.surname = QStringLiteral("Sur") + QChar(u'a' + i % 26) + QChar(u'a' + i / 26);
        pupil.year = i % 7;
        pupils.append(pupil);
    }
    return roll::Roll(pupils);
}

void judgeText(benchmark::State& state, const QString& text)
{
    const roll::Roll roll = school();
    const names::NameFinder finder(roll.names());
    const auto pack = policy::builtInPack(QStringLiteral("lickey-hills"));
    if (!pack) {
        state.SkipWithError("no policy");
        return;
    }
    policy::Subject subject;
    subject.text = text;
    subject.moment = base::momentFromSchoolText(QStringLiteral("2026-11-20T10:00"));
    for (auto _ : state) {
        const auto evidence = policy::gatherEvidence(subject, finder, roll);
        benchmark::DoNotOptimize(policy::judge(subject, evidence, *pack));
    }
}

const QString post = QStringLiteral(
    "Foreba and Year 4 made clay owls today, and the kiln is still warm! #clay #Year4 ");

void ordinaryPost(benchmark::State& state)
{
    judgeText(state, post);
}

void hundredThousandCharacters(benchmark::State& state)
{
    judgeText(state, post.repeated(100000 / post.size()));
}

} // namespace

BENCHMARK(ordinaryPost)->Unit(benchmark::kMicrosecond);
BENCHMARK(hundredThousandCharacters)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
