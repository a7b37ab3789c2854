// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The terminal as a command sees it: UTF-8 text out, sentences to standard error, lines in.
// Tests give buffers instead.
#pragma once

#include "app/base/result.h"

#include <QIODevice>
#include <QString>

namespace cli {

enum ExitCode
{
    Done = 0,
    AnswerIsNo = 1,
    WrongUse = 2,
    CouldNot = 3
};

class Console
{
public:
    Console(QIODevice& in, QIODevice& out, QIODevice& err)
        : m_in(in)
        , m_out(out)
        , m_err(err)
    {
    }

    void line(const QString& text); // to standard output, flushed
    void complain(const QString& sentence); // to standard error
    [[nodiscard]] QIODevice& in() { return m_in; }

private:
    QIODevice& m_in;
    QIODevice& m_out;
    QIODevice& m_err;
};

// Says the sentence; gives the exit code that goes with its kind.
int report(Console& console, const base::Error& error);

} // namespace cli
