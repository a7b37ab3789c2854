// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads every include line under app/ and ui/ and holds it against the table of allowed arrows.
// A new room or arrow is a reviewed line in this table.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

using Rooms = QStringList;

Rooms rooms(const char* spaced)
{
    return QString::fromLatin1(spaced).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// room → rooms it may include besides itself
const QMap<QString, Rooms>& arrows()
{
    static const QMap<QString, Rooms> table{
        {"app/base", {}},
        {"app/text", rooms("app/base")},
        {"app/storage", rooms("app/base")},
        {"app/secrets", rooms("app/base")},
        {"app/photo", rooms("app/base")},
        {"app/settings", rooms("app/base app/storage")},
        {"app/audit", rooms("app/base app/storage")},
        {"app/names", rooms("app/base app/text")},
        {"app/language", rooms("app/base app/text")},
        {"app/xapi", rooms("app/base app/secrets")},
        {"app/sandbox", rooms("app/base app/text")},
        {"app/staff", rooms("app/base app/storage app/audit")},
        {"app/roll", rooms("app/base app/storage app/audit app/names")},
        {"app/phrases", rooms("app/base app/text app/storage app/audit app/staff app/names")},
        {"app/policy",
            rooms("app/base app/text app/names app/roll app/language app/photo app/phrases")},
        {"app/posts",
            rooms(
                "app/base app/text app/storage app/audit app/staff app/names app/roll app/language "
                "app/photo app/phrases app/policy")},
        {"app/governance",
            rooms("app/base app/text app/storage app/audit app/staff app/names app/phrases "
                  "app/policy app/posts app/xapi")},
        {"app/outbox", rooms("app/base app/storage app/audit app/posts app/xapi")},
        // Builds the objects and joins them; the adapter between outbox and xapi lives here.
        {"app/services",
            rooms("app/base app/text app/storage app/secrets app/photo app/settings app/audit "
                  "app/names app/language app/xapi app/sandbox app/staff app/roll app/phrases "
                  "app/policy app/posts app/governance app/outbox")},
        {"app/cli",
            rooms("app/base app/text app/storage app/secrets app/photo app/settings app/audit "
                  "app/names app/language app/xapi app/sandbox app/staff app/roll app/phrases "
                  "app/policy app/posts app/governance app/outbox app/services")},
        {"ui/theme", rooms("app/base")},
        {"ui/widgets", rooms("ui/theme app/base app/text")},
        {"ui/photos", rooms("ui/theme ui/widgets app/base app/photo app/roll")},
        {"ui/compose",
            rooms("ui ui/theme ui/widgets ui/photos app/base app/text app/policy app/posts "
                  "app/photo app/staff "
                  "app/roll")},
        {"ui/review",
            rooms("ui ui/theme ui/widgets ui/photos app/base app/text app/posts app/policy "
                  "app/staff")},
        {"ui/policy",
            rooms("ui ui/theme ui/widgets app/base app/text app/storage app/staff app/phrases "
                  "app/policy app/posts app/governance")},
        {"ui/governance", rooms("ui ui/theme ui/widgets app/base app/staff app/governance")},
        {"ui/setup",
            rooms("ui ui/theme ui/widgets app/base app/staff app/roll app/settings app/policy "
                  "app/governance app/services")},
        {"ui/words", rooms("ui ui/theme ui/widgets app/base app/staff app/phrases app/governance")},
        {"ui/calendar",
            rooms("ui ui/theme ui/widgets app/base app/staff app/policy app/governance")},
        {"ui/outbox", rooms("ui ui/theme ui/widgets app/base app/posts app/outbox")},
        {"ui/staff", rooms("ui/theme ui/widgets app/base app/staff")},
        {"ui/settings",
            rooms("ui ui/theme ui/widgets app/base app/settings app/storage app/xapi app/secrets "
                  "app/policy")},
    };
    return table;
}

// outside header → the only places that may include it
struct OutsideRule
{
    QRegularExpression header;
    QRegularExpression allowedFile;
};

const QList<OutsideRule>& outsideRules()
{
    static const QList<OutsideRule> rules{
        {QRegularExpression("^QSql"), QRegularExpression("^app/storage/|_store\\.cpp$")},
        {QRegularExpression(
             "^(QWidget|QDialog|QMainWindow|QApplication|QLabel|Q\\w*Button|QtWidgets)"),
            QRegularExpression("^ui/")},
        {QRegularExpression("^(QImage|QPainter|QPixmap|QColor|QGuiApplication)"),
            QRegularExpression("^app/photo/|^app/posts/photo_intake\\.cpp$|^ui/")},
        {QRegularExpression("^httplib"), QRegularExpression("^app/sandbox/[^.]*\\.cpp$")},
        {QRegularExpression("^qt6keychain"), QRegularExpression("^app/secrets/[^.]*\\.cpp$")},
        {QRegularExpression("^sodium"), QRegularExpression("^app/[^.]*\\.cpp$")},
        {QRegularExpression("^opencv2|^dlib"), QRegularExpression("^app/photo/[^.]*\\.cpp$")},
        {QRegularExpression("^(QDebug|iostream)$"), QRegularExpression("^app/cli/")},
    };
    return rules;
}

struct Include
{
    QString file; // relative to the source tree
    QString target;
    bool quoted;
};

QList<Include> includesUnder(const QString& top)
{
    static const QRegularExpression line(
        R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])", QRegularExpression::MultilineOption);
    QList<Include> found;
    const QDir source(NESTBOX_SOURCE_DIR);
    QDirIterator it(
        source.filePath(top), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read a source file");
        const QString text = QString::fromUtf8(file.readAll());
        auto matches = line.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.append({source.relativeFilePath(file.fileName()), match.captured(2),
                match.captured(1) == QLatin1String("\"")});
        }
    }
    return found;
}

QString roomOf(const QString& path)
{
    return path.section(QLatin1Char('/'), 0, -2);
}

} // namespace

class ArrowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeFollowsTheTable()
    {
        QStringList wrong;
        for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
            for (const Include& include : includesUnder(top)) {
                const QString from = roomOf(include.file);
                if (!include.quoted || from == QLatin1String("ui"))
                    continue;
                if (include.target.startsWith(QLatin1String("ui_"))
                    || include.target.endsWith(QLatin1String(".moc")))
                    continue;
                const QString to = roomOf(include.target);
                if (!arrows().contains(from))
                    wrong.append(include.file + QLatin1String(": its room is not in the table"));
                else if (to != from && !arrows().value(from).contains(to))
                    wrong.append(include.file + QLatin1String(" → ") + include.target);
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    void outsideHeadersStayInTheirRoom()
    {
        QStringList wrong;
        for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
            for (const Include& include : includesUnder(top)) {
                for (const OutsideRule& rule : outsideRules()) {
                    if (!include.quoted && rule.header.match(include.target).hasMatch()
                        && !rule.allowedFile.match(include.file).hasMatch())
                        wrong.append(include.file + QLatin1String(" → ") + include.target);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    void theTableHasNoCycle()
    {
        // Take away rooms that include nothing that is left, until none is left.
        QMap<QString, Rooms> left = arrows();
        for (bool removed = true; removed && !left.isEmpty();) {
            removed = false;
            for (const QString& room : left.keys()) {
                const Rooms& targets = left.value(room);
                const bool leaf = std::none_of(targets.begin(), targets.end(),
                    [&left](const QString& target) { return left.contains(target); });
                if (leaf) {
                    left.remove(room);
                    removed = true;
                }
            }
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.keys().join(QLatin1Char(' '))));
    }

    void nestedEventLoopsAreNotUsed()
    {
        static const QRegularExpression forbidden(
            R"(processEvents|waitForFinished\(|waitForReadyRead|QEventLoop|(?<!_)\bexec\(\))");
        const QDir source(NESTBOX_SOURCE_DIR);
        QStringList wrong;
        for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui")}) {
            QDirIterator it(
                source.filePath(top), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                const QString path = source.relativeFilePath(file.fileName());
                if (path.endsWith(QLatin1String("main.cpp"))
                    || path.endsWith(QLatin1String("_store.cpp"))
                    || path.startsWith(QLatin1String("app/storage/")))
                    continue; // main runs the loop; stores run queries
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (forbidden.match(QString::fromUtf8(file.readAll())).hasMatch())
                    wrong.append(path);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(ArrowsTest)
#include "arrows_test.moc"
