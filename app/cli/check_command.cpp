// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/check_command.h"

#include "app/base/school_time.h"
#include "app/cli/check_case.h"
#include "app/cli/lines.h"
#include "app/cli/policy_source.h"
#include "app/cli/school_access.h"
#include "app/cli/verdict_output.h"
#include "app/posts/draft_checker.h"
#include "app/roll/pupil_store.h"
#include "app/roll/roll_csv.h"
#include "app/services/practice_school.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::CheckCommand)
};

// Pupils to check against: a CSV file, else the school database, else the practice class list.
base::Result<roll::Roll> rollFrom(const QCommandLineParser& arguments, Console& console)
{
    const QString name = arguments.value(QStringLiteral("roll"));
    if (!name.isEmpty()) {
        QFile file(name);
        if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
            return base::failure(base::ErrorKind::NotFound,
                Text::tr("The file given with --roll cannot be read. Check its name."));
        return roll::readRollCsv(file.readAll());
    }
    const base::SystemClock clock;
    const services::Paths paths = pathsFrom(arguments);
    if (!QFileInfo::exists(paths.database())) {
        console.complain(Text::tr("No school database here yet: checking against the class list of "
                                  "the practice school. Give another with --roll FILE."));
        return services::practiceRoll();
    }
    auto session = openSession(paths, clock, false);
    if (!session)
        return base::failure(session.error());
    return roll::PupilStore(**session).all();
}

// The policy of the command line; without one, the school's own.
QString defaultPolicy(const QCommandLineParser& arguments)
{
    const QString given = arguments.value(QStringLiteral("policy"));
    const services::Paths paths = pathsFrom(arguments);
    if (!given.isEmpty() || !QFileInfo::exists(paths.database()))
        return given;
    const base::SystemClock clock;
    const auto session = openSession(paths, clock, false);
    if (!session)
        return {};
    const auto school = settings::loadSchoolSettings(**session);
    return school ? school->policyId : QString();
}

// Builds each policy's checker once.
class Checkers
{
public:
    explicit Checkers(roll::Roll roll)
        : m_roll(std::make_shared<const roll::Roll>(std::move(roll)))
    {
    }

    [[nodiscard]] const roll::Roll& roll() const { return *m_roll; }

    base::Result<std::shared_ptr<const posts::DraftChecker>> of(const QString& policy)
    {
        if (const auto known = m_checkers.value(policy))
            return known;
        auto pack = packFrom(policy);
        if (!pack)
            return base::failure(pack.error());
        auto made = std::make_shared<const posts::DraftChecker>(std::move(*pack), m_roll);
        m_checkers.insert(policy, made);
        return made;
    }

private:
    std::shared_ptr<const roll::Roll> m_roll;
    QHash<QString, std::shared_ptr<const posts::DraftChecker>> m_checkers;
};

QString oneLine(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject caseJson(
    const CheckCase& checked, const policy::Pack& pack, const policy::Verdict& verdict)
{
    QJsonObject object = verdictJson(verdict);
    object.insert(QStringLiteral("id"), checked.id.isUndefined() ? QJsonValue() : checked.id);
    object.insert(QStringLiteral("policy"), pack.id);
    return object;
}

int codeFor(const policy::Verdict& verdict)
{
    return verdict.severity == policy::Severity::Blocked ? AnswerIsNo : Done;
}

int checkLines(const QString& file, const QString& policy, Checkers& checkers, Console& console)
{
    const base::SystemClock clock;
    const QString folder
        = file == QLatin1String("-") ? QStringLiteral(".") : QFileInfo(file).absolutePath();
    int code = Done;
    const auto read = forEachLine(file, console, [&](const QByteArray& line) {
        auto checked = readCase(line, clock.now(), checkers.roll(), folder);
        const QJsonValue id = QJsonDocument::fromJson(line).object().value(QLatin1String("id"));
        base::Result<std::shared_ptr<const posts::DraftChecker>> checker
            = base::failure(base::ErrorKind::Invalid, QString());
        if (checked)
            checker = checkers.of(checked->policy.isEmpty() ? policy : checked->policy);
        if (!checked || !checker) {
            const base::Error& error = checked ? checker.error() : checked.error();
            console.line(oneLine({{QStringLiteral("id"), id.isUndefined() ? QJsonValue() : id},
                {QStringLiteral("error"), error.text}}));
            code
                = std::max<int>(code, error.kind == base::ErrorKind::Invalid ? WrongUse : CouldNot);
            return;
        }
        const policy::Verdict verdict
            = (*checker)->check(checked->subject, std::move(checked->photos));
        console.line(oneLine(caseJson(*checked, (*checker)->pack(), verdict)));
        code = std::max(code, codeFor(verdict));
    });
    return read ? code : report(console, read.error());
}

} // namespace

QString CheckCommand::summary() const
{
    return Text::tr("Judge texts under a policy: clear, advice, review or blocked, and why");
}

void CheckCommand::describe(QCommandLineParser& parser) const
{
    addDataOption(parser);
    parser.addOption({QStringLiteral("policy"),
        Text::tr("A built-in policy (lickey-hills, william-stockton) or a pack file."),
        QStringLiteral("id|file")});
    parser.addOption({QStringLiteral("roll"),
        Text::tr("Pupils and consent as CSV; else those of the school database."),
        QStringLiteral("file")});
    parser.addOption({QStringLiteral("lines"),
        Text::tr("JSON lines, one case each; \"-\" is standard input. One result a line."),
        QStringLiteral("file")});
    parser.addOption(
        {QStringLiteral("at"), Text::tr("School time of sending, 2026-11-20T10:00 (default: now)."),
            QStringLiteral("time")});
    parser.addOption({QStringLiteral("json"), Text::tr("Print one JSON object.")});
    parser.addPositionalArgument(QStringLiteral("text"), Text::tr("The text of the post."));
}

base::Async<int> CheckCommand::run(const QCommandLineParser& arguments, Console& console)
{
    const QStringList texts = arguments.positionalArguments();
    const QString lines = arguments.value(QStringLiteral("lines"));
    if (lines.isEmpty() == texts.isEmpty() || texts.size() > 1) {
        console.complain(Text::tr("Give one text in quotes, or --lines FILE."));
        return exitWith(WrongUse);
    }
    auto roll = rollFrom(arguments, console);
    if (!roll)
        return exitWith(report(console, roll.error()));
    Checkers checkers(std::move(*roll));
    const QString policy = defaultPolicy(arguments);
    if (!lines.isEmpty())
        return exitWith(checkLines(lines, policy, checkers, console));
    if (policy.isEmpty()) {
        console.complain(Text::tr("Say which policy: --policy lickey-hills or a pack file."));
        return exitWith(WrongUse);
    }
    const auto checker = checkers.of(policy);
    if (!checker)
        return exitWith(report(console, checker.error()));
    const base::SystemClock clock;
    const QString at = arguments.value(QStringLiteral("at"));
    CheckCase checked;
    checked.subject.text = texts.first();
    checked.subject.moment = at.isEmpty() ? clock.now() : base::momentFromSchoolText(at);
    if (!checked.subject.moment.isValid()) {
        console.complain(Text::tr("The time given with --at is none; write 2026-11-20T10:00."));
        return exitWith(WrongUse);
    }
    const policy::Verdict verdict = (*checker)->check(checked.subject, {});
    if (arguments.isSet(QStringLiteral("json")))
        console.line(oneLine(caseJson(checked, (*checker)->pack(), verdict)));
    else
        printVerdict(verdict, console);
    return exitWith(codeFor(verdict));
}

} // namespace cli
