// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/roll/roll_csv.h"

#include "app/roll/csv_table.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace roll {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(roll::RollCsv)
};

constexpr qsizetype largestFile = 20 * 1024 * 1024;
constexpr qsizetype mostRowsBeforeHeadings = 20;
constexpr qsizetype mostPupils = 20000;

enum class Column
{
    Upn,
    Forename,
    Surname,
    Preferred,
    Year,
    Class,
    Work,
    Photo,
    Name,
    Achievement
};

// Headings without case, spaces and punctuation. Earlier ones win where a file has several.
constexpr std::pair<QStringView, Column> headings[] = {
    {u"upn", Column::Upn},
    {u"uniquepupilnumber", Column::Upn},
    {u"pupilupn", Column::Upn},
    {u"forename", Column::Forename},
    {u"legalforename", Column::Forename},
    {u"firstname", Column::Forename},
    {u"legalfirstname", Column::Forename},
    {u"givenname", Column::Forename},
    {u"forenames", Column::Forename},
    {u"surname", Column::Surname},
    {u"legalsurname", Column::Surname},
    {u"lastname", Column::Surname},
    {u"legallastname", Column::Surname},
    {u"familyname", Column::Surname},
    {u"preferred", Column::Preferred},
    {u"preferredforename", Column::Preferred},
    {u"preferredname", Column::Preferred},
    {u"preferredfirstname", Column::Preferred},
    {u"chosenforename", Column::Preferred},
    {u"knownas", Column::Preferred},
    {u"year", Column::Year},
    {u"yeargroup", Column::Year},
    {u"ncyear", Column::Year},
    {u"ncyearactual", Column::Year},
    {u"nationalcurriculumyear", Column::Year},
    {u"yr", Column::Year},
    {u"class", Column::Class},
    {u"classname", Column::Class},
    {u"reggroup", Column::Class},
    {u"reg", Column::Class},
    {u"registrationform", Column::Class},
    {u"registrationgroup", Column::Class},
    {u"form", Column::Class},
    {u"formgroup", Column::Class},
    {u"tutorgroup", Column::Class},
    {u"formtutorgroup", Column::Class},
    {u"work", Column::Work},
    {u"workconsent", Column::Work},
    {u"consentwork", Column::Work},
    {u"photo", Column::Photo},
    {u"photoconsent", Column::Photo},
    {u"consentphoto", Column::Photo},
    {u"photos", Column::Photo},
    {u"photographs", Column::Photo},
    {u"photographconsent", Column::Photo},
    {u"name", Column::Name},
    {u"nameconsent", Column::Name},
    {u"consentname", Column::Name},
    {u"achievement", Column::Achievement},
    {u"achievements", Column::Achievement},
    {u"achievementconsent", Column::Achievement},
    {u"consentachievement", Column::Achievement},
};

using Columns = QMap<Column, qsizetype>;

QString plain(const QString& heading)
{
    QString letters;
    for (const QChar c : heading) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

Columns columnsOf(const QStringList& row)
{
    Columns columns;
    for (const auto& [heading, column] : headings) {
        if (columns.contains(column))
            continue;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (plain(row.at(i)) == heading) {
                columns.insert(column, i);
                break;
            }
        }
    }
    return columns;
}

struct Table
{
    QVector<QStringList> rows;
    Columns columns;
    qsizetype headingRow = 0;
};

// The rows from the headings on, or nothing if this separator shows no headings.
base::Result<std::optional<Table>> tableWith(const QString& text, QChar separator)
{
    auto rows = splitTable(text, separator);
    if (!rows)
        return base::failure(rows.error());
    const qsizetype looked = std::min(rows->size(), mostRowsBeforeHeadings);
    for (qsizetype i = 0; i < looked; ++i) {
        const Columns columns = columnsOf(rows->at(i));
        if (columns.contains(Column::Forename) && columns.contains(Column::Surname))
            return std::optional<Table>(Table{std::move(*rows), columns, i});
    }
    return std::optional<Table>();
}

base::Result<Table> findTable(const QString& text)
{
    std::optional<Table> best;
    std::optional<base::Error> error;
    for (const QChar separator : {u',', u';', u'\t', u'|'}) {
        auto table = tableWith(text, separator);
        if (!table)
            error = table.error();
        else if (*table && (!best || (*table)->columns.size() > best->columns.size()))
            best = std::move(**table);
    }
    if (best)
        return std::move(*best);
    if (error)
        return base::failure(*error);
    return base::failure(base::ErrorKind::Invalid,
        Texts::tr("This list has no headings for forename and surname. Add a first row such as "
                  "“upn,forename,surname,preferred,year,class,work,photo,name,achievement”."));
}

std::optional<Answer> answerOf(const QString& cell)
{
    static const QMap<QString, Answer> answers{
        {QString(), Answer::NotAsked},
        {QStringLiteral("notasked"), Answer::NotAsked},
        {QStringLiteral("unknown"), Answer::NotAsked},
        {QStringLiteral("na"), Answer::NotAsked},
        {QStringLiteral("none"), Answer::NotAsked},
        {QStringLiteral("yes"), Answer::Yes},
        {QStringLiteral("y"), Answer::Yes},
        {QStringLiteral("true"), Answer::Yes},
        {QStringLiteral("t"), Answer::Yes},
        {QStringLiteral("1"), Answer::Yes},
        {QStringLiteral("given"), Answer::Yes},
        {QStringLiteral("granted"), Answer::Yes},
        {QStringLiteral("consented"), Answer::Yes},
        {QStringLiteral("no"), Answer::No},
        {QStringLiteral("n"), Answer::No},
        {QStringLiteral("false"), Answer::No},
        {QStringLiteral("f"), Answer::No},
        {QStringLiteral("0"), Answer::No},
        {QStringLiteral("refused"), Answer::No},
        {QStringLiteral("denied"), Answer::No},
        {QStringLiteral("notgiven"), Answer::No},
        {QStringLiteral("withdrawn"), Answer::Withdrawn},
        {QStringLiteral("expired"), Answer::Expired},
    };
    const auto found = answers.constFind(plain(cell));
    return found == answers.constEnd() ? std::nullopt : std::optional(*found);
}

// "3", "Year 3", "Y3", "Yr3", "R", "Reception", "N2", "Nursery"; a class "3K" tells it as well.
std::optional<int> yearOf(const QString& cell)
{
    const QString word = plain(cell);
    if (word.isEmpty())
        return unknownYear;
    static const QRegularExpression nursery(
        QStringLiteral("^(yeargroup|year|yr|y)?(n|n1|n2|nursery|nur|fs1|preschool|e1|e2)$"));
    static const QRegularExpression reception(
        QStringLiteral("^(yeargroup|year|yr|y)?(r|rec|reception|fs2|0|yr)$"));
    static const QRegularExpression number(
        QStringLiteral("^(yeargroup|year|yr|y|nc)?0*([1-9]|1[0-4])$"));
    if (cell.trimmed() == QLatin1String("-1") || nursery.match(word).hasMatch())
        return nurseryYear;
    if (word == QLatin1String("yr") || reception.match(word).hasMatch())
        return receptionYear;
    const auto match = number.match(word);
    return match.hasMatch() ? std::optional(match.captured(2).toInt()) : std::nullopt;
}

int yearFromClass(const QString& className)
{
    static const QRegularExpression leading(
        QStringLiteral("^(?:class\\s*)?([1-6])(?!\\d)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = leading.match(className);
    return match.hasMatch() ? match.captured(1).toInt() : unknownYear;
}

// Turns rows into pupils and remembers what would make the list ambiguous.
class PupilReader
{
public:
    explicit PupilReader(const Table& table)
        : m_table(table)
    {
    }

    base::Result<Roll> read()
    {
        QVector<Pupil> pupils;
        for (m_row = m_table.headingRow + 1; m_row < m_table.rows.size(); ++m_row) {
            const QStringList& cells = m_table.rows.at(m_row);
            if (std::all_of(
                    cells.begin(), cells.end(), [](const QString& c) { return c.isEmpty(); }))
                continue;
            if (pupils.size() == mostPupils)
                return base::failure(base::ErrorKind::Invalid,
                    Texts::tr("This list has more than %1 pupils. Choose the list of one school.")
                        .arg(mostPupils));
            Pupil pupil;
            pupil.id = base::PupilId{pupils.size() + 1};
            if (auto error = fill(pupil))
                return base::failure(base::ErrorKind::Invalid, *error);
            pupils.append(std::move(pupil));
        }
        if (pupils.isEmpty())
            return base::failure(base::ErrorKind::Invalid,
                Texts::tr("This list has headings but no pupils under them."));
        return Roll(std::move(pupils));
    }

private:
    [[nodiscard]] QString cell(Column column) const
    {
        const auto at = m_table.columns.constFind(column);
        return at == m_table.columns.constEnd() ? QString() : m_table.rows.at(m_row).value(*at);
    }

    // The sentence that says what is wrong, if something is.
    std::optional<QString> fill(Pupil& pupil)
    {
        const qsizetype row = m_row + 1;
        pupil.upn = cell(Column::Upn);
        pupil.forename = cell(Column::Forename);
        pupil.surname = cell(Column::Surname);
        pupil.preferred = cell(Column::Preferred);
        pupil.className = cell(Column::Class);
        if (pupil.forename.isEmpty() && pupil.preferred.isEmpty())
            return Texts::tr("Row %1 has no forename. Fill it in or take the row out.").arg(row);
        if (pupil.surname.isEmpty())
            return Texts::tr("Row %1 has no surname. Fill it in or take the row out.").arg(row);
        if (pupil.forename.isEmpty())
            pupil.forename = pupil.preferred;
        if (!pupil.upn.isEmpty()) {
            const qsizetype first = m_rowOfUpn.value(pupil.upn.toUpper(), 0);
            if (first > 0)
                return Texts::tr("Rows %1 and %2 have the same UPN. Correct one of them.")
                    .arg(first)
                    .arg(row);
            m_rowOfUpn.insert(pupil.upn.toUpper(), row);
        }
        const auto year = yearOf(cell(Column::Year));
        if (!year)
            return Texts::tr("The year in row %1 is not a year group such as 3, R or N.").arg(row);
        pupil.year = *year == unknownYear ? yearFromClass(pupil.className) : *year;
        return fillConsents(pupil);
    }

    std::optional<QString> fillConsents(Pupil& pupil) const
    {
        static constexpr std::pair<Column, Category> pairs[]
            = {{Column::Work, Category::Work}, {Column::Photo, Category::Photo},
                {Column::Name, Category::Name}, {Column::Achievement, Category::Achievement}};
        for (const auto& [column, category] : pairs) {
            const auto answer = answerOf(cell(column));
            if (!answer)
                return Texts::tr(
                    "A consent in row %1 is neither yes, no nor empty. Correct it first.")
                    .arg(m_row + 1);
            pupil.consents.set(category, *answer);
        }
        return std::nullopt;
    }

    const Table& m_table;
    qsizetype m_row = 0;
    QMap<QString, qsizetype> m_rowOfUpn;
};

} // namespace

base::Result<Roll> readRollCsv(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return base::failure(base::ErrorKind::Invalid, Texts::tr("This list is an empty file."));
    if (bytes.size() > largestFile)
        return base::failure(base::ErrorKind::Invalid,
            Texts::tr(
                "This file is too large for a name list. Choose the CSV export of your pupils."));
    const auto table = findTable(decodeTable(bytes));
    if (!table)
        return base::failure(table.error());
    return PupilReader(*table).read();
}

} // namespace roll
