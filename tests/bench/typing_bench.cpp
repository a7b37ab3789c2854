// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a key press keeps the UI thread from the next one, in the composer of a school with
// 2,000 pupils: the longest single event, and all work from the key to rest (judging, findings,
// counter, preview, painting). Working time of the UI thread, so other programs do not count.
// Run with QT_QPA_PLATFORM=offscreen. Exit code 1 when a key takes longer than it may.

#include "app/policy/pack_reader.h"
#include "tests/bench/bench_school.h"
#include "tests/bench/worked_time.h"
#include "tests/support/school_fixture.h"
#include "ui/compose/composer_edit.h"
#include "ui/compose/composer_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/post_card.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int pupils = 2000;
constexpr int texts = 6; // the first one warms up
constexpr double limit = 4000; // microseconds

// Notices how long each event takes that comes straight from the loop or the keyboard.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double before = bench::workedSoFar();
        const bool done = QApplication::notify(receiver, event);
        longest = std::max(longest, bench::workedSoFar() - before);
        --m_depth;
        return done;
    }

    double longest = 0;

private:
    int m_depth = 0;
};

struct Key
{
    double longest = 0;
    double all = 0;
};

Key press(TimedApplication& application, ComposerEdit* edit, QChar letter)
{
    application.longest = 0;
    const double before = bench::workedSoFar();
    QTest::keyClick(edit, letter.toLatin1());
    // Until nothing is left to do: what the key has set off, and its painting.
    for (int quiet = 0; quiet < 3;) {
        const double seen = bench::workedSoFar();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        quiet = bench::workedSoFar() - seen < 50 ? quiet + 1 : 0;
    }
    return {application.longest, bench::workedSoFar() - before};
}

void print(const char* what, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::printf("%-32s median %5.0f us, 99th percentile %5.0f us, longest %5.0f us\n", what,
        values[values.size() / 2], values[values.size() * 99 / 100], values.back());
}

} // namespace

int main(int argc, char* argv[])
{
    TimedApplication application(argc, argv);
    theme::Theme look(application);
    look.apply(theme::Appearance::Light);
    SchoolFixture school;
    const auto roll = std::make_shared<const roll::Roll>(bench::schoolOf(pupils));
    school.desk.setHouse(std::make_shared<const posts::House>(
        posts::House{std::make_shared<const posts::DraftChecker>(
                         *policy::builtInPack(QStringLiteral("lickey-hills")), roll),
            true, QStringLiteral("larkfield_demo")}));
    ComposerPage page(school.desk, school.clock);
    page.setAccount({QStringLiteral("Larkfield"), QStringLiteral("larkfield_demo"), {}});
    page.resize(1200, 800);
    page.show();
    page.open(school.teacher);
    auto* edit = page.findChild<ComposerEdit*>(QStringLiteral("composerText"));
    if (!QTest::qWaitFor([edit] { return !edit->isReadOnly(); }, 30000))
        return 1;
    edit->setFocus();
    std::vector<double> longest;
    std::vector<double> all;
    const QStringList written = bench::somePosts(*roll, texts);
    for (qsizetype post = 0; post < written.size(); ++post) {
        edit->clear();
        for (const QChar letter : written.at(post)) {
            const Key key = press(application, edit, letter);
            if (post > 0) {
                longest.push_back(key.longest);
                all.push_back(key.all);
            }
        }
        QTest::qWait(1200); // the draft is saved
    }
    std::printf("%d keys, %d pupils\n", static_cast<int>(all.size()), pupils);
    print("longest event of a key:", longest);
    print("all work of a key:", all);
    const auto slow
        = std::count_if(all.begin(), all.end(), [](double worked) { return worked > limit; });
    std::printf("keys with more than %.0f us in all: %d\n", limit, static_cast<int>(slow));
    const bool met = *std::max_element(longest.begin(), longest.end()) <= limit;
    std::printf("no event of a key over %.0f us: %s\n", limit, met ? "met" : "MISSED");
    return met ? 0 : 1;
}
