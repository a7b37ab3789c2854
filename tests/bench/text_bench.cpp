// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long reading a post takes, and the npm package twitter-text beside it on the same texts.

#include "app/text/tweet.h"
#include "tests/support/twitter_text_oracle.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <string>
#include <vector>

namespace {

struct Sample
{
    const char* name;
    QString text;
    int rounds; // for node
};

QString fullTweet()
{
    // Weighs exactly 280.
    return QStringLiteral(
        "Year 4 planted sunflowers with @eco_club today \U0001F33B\U0001F33B and wrote "
        "about it! Read the diary at https://www.example.school/blog/2026/06/garden?p=4 "
        "#Gardening #Year4 #ÉcoleVerte \U0001F469\u200D\U0001F33E "
        "\U0001F1EC\U0001F1E7 thank you @parents_helpers/saturday and $SEED.UK for the "
        "compost, the spades, the buckets, the gloves and the watering can. Bye!!!");
}

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> all{
        {"full_tweet", fullTweet(), 2000},
        {"plain_words", QStringLiteral("the class went to the farm and saw ").repeated(8), 2000},
        {"ten_links", QStringLiteral("https://www.twitter.com/aloha ").repeated(10), 1000},
        {"bare_domains", QStringLiteral("done.Today see.As example.com a.b.c.d ").repeated(7),
            1000},
        {"emoji_140", QStringLiteral("\U0001F33B").repeated(140), 2000},
        {"families",
            QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466")
                .repeated(35),
            1000},
        {"japanese_140", QStringLiteral("学校の庭で向日葵を植えました").repeated(10), 2000},
        {"decomposed", QStringLiteral("e\u0301cole a\u0300 l'e\u0301te\u0301 ").repeated(18), 1000},
        {"tags", QStringLiteral("#Year4 @school_ws $SEED ").repeated(11), 1000},
        {"hundred_thousand", fullTweet().repeated(100000 / fullTweet().size()), 3},
    };
    return all;
}

// Texts that tempt a scanner to begin again and again.
const std::vector<Sample>& hostile()
{
    const auto many = [](const QString& piece) { return piece.repeated(100000 / piece.size()); };
    static const std::vector<Sample> all{
        {"one_label", many(QStringLiteral("é")), 0},
        {"labels", many(QStringLiteral("a.")), 0},
        {"foreign_labels", many(QStringLiteral("中中.")), 0},
        {"hyphens", many(QStringLiteral("-a")), 0},
        {"brackets", many(QStringLiteral("a.co/(b.co/(")), 0},
        {"marks",
            QStringLiteral("\u0301").repeated(50000) + QStringLiteral("\u0323").repeated(50000), 0},
        {"jamo", many(QStringLiteral("\u1112\u1161\u11AB")), 0},
        {"joiners", many(QStringLiteral("\U0001F468\u200D")), 0},
        {"signs", many(QStringLiteral("@#$")), 0},
        {"lone_surrogates", QString(100000, QChar(0xD83D)), 0},
    };
    return all;
}

void parseOne(benchmark::State& state, const QString& input)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(text::parse(input));
    state.counters["units"] = double(input.size());
    state.counters["weight"] = double(text::measure(input).weightedLength);
}

void measureOne(benchmark::State& state, const QString& input)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(text::measure(input));
}

void nodeOne(
    benchmark::State& state, TwitterTextOracle& oracle, const Sample& sample, const char* what)
{
    const QJsonObject request{{QStringLiteral("time"), TwitterTextOracle::hex(sample.text)},
        {QStringLiteral("rounds"), sample.rounds}};
    for (auto _ : state) {
        const QJsonObject answer = oracle.ask(request);
        state.SetIterationTime(answer.value(QLatin1String(what)).toDouble() / 1e9);
    }
}

void registerNode(TwitterTextOracle& oracle)
{
    for (const Sample& sample : samples()) {
        for (const char* what : {"measure", "parse"}) {
            const std::string name = std::string("node_") + what + "/" + sample.name;
            benchmark::RegisterBenchmark(name.c_str(),
                [&oracle, &sample, what](
                    benchmark::State& state) { nodeOne(state, oracle, sample, what); })
                ->UseManualTime()
                ->Iterations(3)
                ->Unit(benchmark::kMicrosecond);
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    const auto add = [](const std::string& name, const QString& input, auto* run) {
        benchmark::RegisterBenchmark(name.c_str(), [&input, run](benchmark::State& state) {
            run(state, input);
        })->Unit(benchmark::kMicrosecond);
    };
    for (const Sample& sample : samples()) {
        add(std::string("measure/") + sample.name, sample.text, measureOne);
        add(std::string("parse/") + sample.name, sample.text, parseOne);
    }
    for (const Sample& sample : hostile())
        add(std::string("parse_hostile_100k/") + sample.name, sample.text, parseOne);
    TwitterTextOracle oracle;
    const QString missing = oracle.start();
    if (missing.isEmpty())
        registerNode(oracle);
    else
        std::printf("skipped: the npm side, %s\n", qPrintable(missing));
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
