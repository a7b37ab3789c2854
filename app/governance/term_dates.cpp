// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/term_dates.h"

#include "app/governance/date_finder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace governance {
namespace {

using policy::CalendarEntry;
using policy::DayKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::TermDates)
};

constexpr qsizetype shownLine = 120;
constexpr qsizetype longestName = 80;
constexpr qint64 longestHalfTermHoliday = 21; // days; a longer "half term" is half of a term

bool says(const QString& text, const char* words)
{
    const QRegularExpression pattern(QStringLiteral("\\b(?:%1)\\b").arg(QLatin1String(words)),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

std::optional<DayKind> kindSaid(const QString& text, qint64 days)
{
    if (says(text,
            "inset|in-service|staff training|training days?|teacher days?|staff days?|"
            "non-pupil|development days?"))
        return DayKind::Inset;
    if (says(text,
            "bank holiday|may day|good friday|easter monday|closed|closure|polling|"
            "election|strike|snow|jubilee"))
        return DayKind::Closed;
    if (says(text, "half[ -]?term"))
        return days > longestHalfTermHoliday ? DayKind::Term : DayKind::Holiday;
    if (says(text, "holidays?|break|vacation"))
        return DayKind::Holiday;
    if (says(text, "terms?|autumn|spring|summer"))
        return DayKind::Term;
    if (says(text, "christmas|easter|new year"))
        return DayKind::Holiday;
    return std::nullopt;
}

QString season(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b(autumn|spring|summer)\\b"), QRegularExpression::CaseInsensitiveOption);
    const QString word = pattern.match(text).captured(1).toLower();
    return word.isEmpty() ? QString() : word.left(1).toUpper() + word.mid(1);
}

// What stands beside the days, without the signs and words that lead to them.
QString nameFrom(const QString& text)
{
    static const QRegularExpression signs(QStringLiteral("^[\\s:;,|–—-]+|[\\s:;,|–—(-]+$"));
    static const QRegularExpression leads(
        QStringLiteral("\\s*\\b(?:from|on|is|are|starts?|begins?|ends?)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString name = text.simplified();
    name.remove(signs).remove(leads).remove(signs);
    return name.left(longestName);
}

// "INSET days" is many lines of one day each.
QString singular(QString name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\bdays\\b"), QRegularExpression::CaseInsensitiveOption);
    return name.replace(pattern, QStringLiteral("day"));
}

bool isRange(const QString& between)
{
    static const QRegularExpression pattern(QStringLiteral("[-–—]|\\b(?:to|until|till|through)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(between).hasMatch();
}

bool isList(const QString& between)
{
    static const QRegularExpression pattern(
        QStringLiteral(",|&|\\band\\b"), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(between).hasMatch();
}

class Reader
{
public:
    QVector<DateLine> read(const QString& pasted)
    {
        for (const QString& line : pasted.left(longestPaste).split(u'\n'))
            readLine(line.trimmed());
        complainOfOpenTerm();
        return m_lines;
    }

private:
    void readLine(const QString& line)
    {
        if (line.isEmpty())
            return;
        QString rest = line;
        QVector<NamedDay> days = findDays(line, {});
        for (auto day = days.crbegin(); day != days.crend(); ++day)
            rest.replace(day->start, day->end - day->start, u' ');
        const YearHint own = findYear(rest);
        if (days.isEmpty()) {
            takeHeading(line, own);
            return;
        }
        days = findDays(line, own.year ? own : m_year);
        m_lines.append({line.simplified().left(shownLine), {}, problemWith(days)});
        if (m_lines.constLast().problem.isEmpty())
            takeDays(line, rest, days);
    }

    void takeHeading(const QString& line, YearHint year)
    {
        m_heading = nameFrom(line);
        if (year.year)
            m_year = year;
    }

    static QString problemWith(const QVector<NamedDay>& days)
    {
        for (const NamedDay& day : days) {
            if (day.year == 0)
                return Text::tr("Add the year.");
            const QDate date = day.date();
            if (!date.isValid())
                return Text::tr("There is no such day.");
            if (day.weekday != 0 && day.weekday != date.dayOfWeek())
                return Text::tr("%1 is a %2.")
                    .arg(QLocale().toString(date, QStringLiteral("d MMMM yyyy")),
                        QLocale().dayName(date.dayOfWeek()));
        }
        return {};
    }

    void takeDays(const QString& line, const QString& rest, const QVector<NamedDay>& days)
    {
        const qint64 span = days.constFirst().date().daysTo(days.constLast().date()) + 1;
        auto kind = kindSaid(rest, span);
        if (days.size() == 1 && kind.value_or(DayKind::Term) == DayKind::Term
            && takeEdge(rest, days.constFirst().date()))
            return;
        if (!kind)
            kind = kindSaid(m_heading, span);
        QString name = nameFrom(line.left(days.constFirst().start));
        if (name.isEmpty())
            name = nameFrom(line.mid(days.constLast().end));
        if (name.isEmpty())
            name = m_heading;
        if (!kind || name.isEmpty()) {
            m_lines.last().problem = Text::tr(
                "Say what these days are: a term, half term, a holiday, INSET or closed.");
            return;
        }
        addEntries(
            line, days, *kind, *kind == DayKind::Inset ? singular(name) : withSeason(name, *kind));
    }

    [[nodiscard]] QString withSeason(const QString& name, DayKind kind) const
    {
        const QString word = season(m_heading);
        if (kind != DayKind::Holiday || word.isEmpty() || !season(name).isEmpty()
            || !says(name, "half[ -]?term"))
            return name;
        return Text::tr("%1 half term", "season").arg(word);
    }

    void addEntries(
        const QString& line, const QVector<NamedDay>& days, DayKind kind, const QString& name)
    {
        QVector<CalendarEntry>& entries = m_lines.last().entries;
        for (qsizetype i = 0; i < days.size(); ++i) {
            const QDate first = days.at(i).date();
            QDate last = first;
            if (i + 1 < days.size()) {
                const QString between
                    = line.mid(days.at(i).end, days.at(i + 1).start - days.at(i).end);
                const bool pair = days.size() == 2 && kind != DayKind::Inset && !isList(between);
                if (isRange(between) || pair)
                    last = days.at(++i).date();
            }
            if (kind == DayKind::Term && first == last) {
                entries.clear();
                m_lines.last().problem = Text::tr("Give the first and the last day of the term.");
                return;
            }
            entries.append({kind, first, last, name});
        }
    }

    // "Term starts on …" and, lines later, "Term ends on …". True when this line was one of them.
    bool takeEdge(const QString& rest, QDate date)
    {
        if (says(rest, "starts?|begins?|opens?|first day|start of")) {
            complainOfOpenTerm();
            m_start = date;
            m_startLine = m_lines.size() - 1;
            return true;
        }
        if (!says(rest, "ends?|closes|finish(?:es)?|last day|break(?:s|ing)? up|end of"))
            return false;
        if (!m_start.isValid()) {
            m_lines.last().problem = Text::tr("There is no line above with the term's first day.");
            return true;
        }
        m_lines[m_startLine].entries.append({DayKind::Term, m_start, date, termName(rest)});
        m_lines.removeLast(); // both days stand in one line now
        m_start = {};
        return true;
    }

    [[nodiscard]] QString termName(const QString& rest) const
    {
        for (const QString& text : {m_lines.at(m_startLine).line, rest, m_heading}) {
            if (const QString word = season(text); !word.isEmpty())
                return Text::tr("%1 term", "season").arg(word);
        }
        return m_heading.isEmpty() ? Text::tr("Term") : m_heading;
    }

    void complainOfOpenTerm()
    {
        if (m_start.isValid())
            m_lines[m_startLine].problem
                = Text::tr("There is no line below with the term's last day.");
        m_start = {};
    }

    QVector<DateLine> m_lines;
    QString m_heading;
    YearHint m_year;
    QDate m_start; // of a term whose end has not come yet
    qsizetype m_startLine = 0;
};

} // namespace

QVector<DateLine> readTermDates(const QString& pasted)
{
    return Reader().read(pasted);
}

} // namespace governance
