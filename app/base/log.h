// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Technical log of the program. A line can be built only from texts written in the source,
// numbers and ids: no QString, no QByteArray, no run-time char pointer compiles. So no line
// can hold a pupil's name, a token, a file name or the text of a post. Any thread.
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QLoggingCategory>

#include <string>
#include <type_traits>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(storageLog)
Q_DECLARE_LOGGING_CATEGORY(staffLog)
Q_DECLARE_LOGGING_CATEGORY(postsLog)
Q_DECLARE_LOGGING_CATEGORY(outboxLog)
Q_DECLARE_LOGGING_CATEGORY(networkLog)
Q_DECLARE_LOGGING_CATEGORY(secretsLog)
Q_DECLARE_LOGGING_CATEGORY(photoLog)
Q_DECLARE_LOGGING_CATEGORY(policyLog)
Q_DECLARE_LOGGING_CATEGORY(uiLog)

// Text that stands in the source code.
struct Literal
{
    const char* text;
    // Implicit on purpose: a string literal is the only thing that converts.
    // NOLINTNEXTLINE(google-explicit-constructor)
    consteval Literal(const char* literal)
        : text(literal)
    {
    }
};

template <typename T>
concept LogNumber = std::is_arithmetic_v<T> || std::is_enum_v<T>;

// Writes its line when it goes out of scope.
class LogLine
{
public:
    using CategoryFunction = const QLoggingCategory& (*)();

    LogLine(CategoryFunction category, QtMsgType type)
        : m_category(category)
        , m_type(type)
    {
    }
    ~LogLine();
    Q_DISABLE_COPY_MOVE(LogLine)

    LogLine& operator<<(Literal text);
    template <LogNumber T> LogLine& operator<<(T number)
    {
        if constexpr (std::is_enum_v<T>)
            append(std::to_string(static_cast<std::underlying_type_t<T>>(number)));
        else
            append(std::to_string(number));
        return *this;
    }
    template <typename Tag> LogLine& operator<<(Id<Tag> id)
    {
        append(std::to_string(id.value));
        return *this;
    }

private:
    void append(const std::string& word);

    CategoryFunction m_category;
    QtMsgType m_type;
    std::string m_line;
};

[[nodiscard]] inline LogLine info(LogLine::CategoryFunction category)
{
    return {category, QtInfoMsg};
}
[[nodiscard]] inline LogLine warning(LogLine::CategoryFunction category)
{
    return {category, QtWarningMsg};
}

} // namespace base
