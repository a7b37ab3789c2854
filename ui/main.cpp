// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/school_settings.h"
#include "ui/program.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>

namespace {

void loadTranslations(QApplication& application)
{
    auto* own = new QTranslator(&application);
    if (own->load(
            QLocale(), QStringLiteral("nestbox"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        application.installTranslator(own);
    auto* qt = new QTranslator(&application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication::setApplicationName(QStringLiteral("nestbox"));
    QApplication::setApplicationDisplayName(QStringLiteral("Nestbox"));
    QApplication::setApplicationVersion(QStringLiteral(NESTBOX_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.nestbox.Nestbox"));
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    loadTranslations(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main",
        "Share children's work on X without breaking your school's own policy. A fresh folder "
        "opens "
        "on a practice school with a practice X on this PC."));
    const QCommandLineOption data(QStringLiteral("data"),
        QApplication::translate(
            "main", "Folder of the school's database (default: your data folder)."),
        QStringLiteral("folder"));
    const QCommandLineOption reportReady(QStringLiteral("report-ready"),
        QApplication::translate(
            "main", "Print \"ready\" once somebody can sign in (for measuring)."));
    const QCommandLineOption practice(QStringLiteral("practice"),
        QApplication::translate(
            "main", "Open the practice school, even when a school is set up on this computer."));
    parser.addOptions({data, practice, reportReady});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    const auto paths = parser.isSet(practice) ? services::Paths::from(parser.value(data))
                                              : services::Paths::remembered(parser.value(data));
    theme::Theme look(application);
    look.apply(static_cast<theme::Appearance>(
        settings::loadComputerSettings(paths.computerSettings()).appearance));
    Program program(look, paths, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    if (parser.isSet(reportReady))
        QObject::connect(&program, &Program::ready, &program, [] {
            std::puts("ready");
            std::fflush(stdout);
        });
    QApplication::setQuitOnLastWindowClosed(false); // one window makes room for another
    QObject::connect(&program, &Program::finished, &application, &QCoreApplication::quit);
    program.open();
    return QApplication::exec();
}
