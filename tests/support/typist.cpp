// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A teacher who types without a pause until somebody pulls the plug: the whole window on the
// folder given as the first argument. After every letter a line "<milliseconds> <letters so far>"
// goes to standard output.

#include "tests/support/window_fixture.h"

#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    theme::Theme theme(application);
    WindowFixture nestbox(QString::fromLocal8Bit(argv[1]), theme);
    if (!nestbox.signIn(QStringLiteral("Miss Okoro")) || !nestbox.mayType())
        return 1;
    nestbox.text()->clear();
    QElapsedTimer clock;
    clock.start();
    int letters = 0;
    QTimer rhythm;
    rhythm.setInterval(20);
    QObject::connect(&rhythm, &QTimer::timeout, &rhythm, [&] {
        QTest::keyClick(nestbox.text(), static_cast<char>('a' + letters % 26));
        ++letters;
        std::printf("%lld %d\n", static_cast<long long>(clock.elapsed()), letters);
        std::fflush(stdout);
    });
    rhythm.start();
    return QApplication::exec();
}
