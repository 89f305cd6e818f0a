// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program.h"

#include "app/desktop/profiles.h"
#include "app/platform/logging.h"
#include "app/platform/logwriter.h"
#include "app/platform/privatefiles.h"
#include "app/platform/singleinstance.h"
#include "ui/appcontroller.h"
#include "ui/capture.h"
#include "ui/errortext.h"
#include "ui/headless.h"
#include "ui/icons.h"
#include "ui/language.h"

#include <QApplication>
#include <QMessageBox>
#include <QTemporaryDir>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct Program {
    Q_DECLARE_TR_FUNCTIONS(Program)
};

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// The tasks that draw, and need no screen for it.
void drawOffscreen()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"areacliente"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AREACLIENTE_VERSION));
    QGuiApplication::setDesktopFileName(u"es.areacliente.AreaCliente"_s);
}

QString dataDirectoryOf(const CommandLine &line)
{
    // Made-up data never mixes with the user's own.
    const QString directory = resolveDataDirectory(line.dataDirectory);
    if (!line.profile.isEmpty())
        return Profiles(directory)
            .directoryOf(line.profile)
            .value_or(directory); // the name was checked with the others
    return line.isSample && line.dataDirectory.isEmpty() ? QString(directory + u"/sample"_s) : directory;
}

/// Opens other accounts under the same folder as this one.
ProgramStarter starterFor(const CommandLine &line)
{
    if (line.dataDirectory.isEmpty())
        return startThisProgram;
    return [base = line.dataDirectory](const QStringList &arguments) {
        const bool isSample = arguments.contains(u"--sample"_s);
        return startThisProgram(arguments + QStringList{u"--data-dir"_s, isSample ? base + u"/sample"_s : base});
    };
}

/// Before there is a window to say it in.
int failBeforeWindow(const QString &text)
{
    printError(text);
    QMessageBox box(QMessageBox::Critical, Program::tr("Client area"), text, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.show();
    QApplication::exec();
    return ExitFailed;
}

int runOpenedWindow(QApplication &application, const CommandLine &line, const QString &directory,
                    SingleInstance &instance, Language &language)
{
    const LogWriter log(directory + u"/log"_s, line.isVerbose);
    qCInfo(appLog) << "started: version" << AREACLIENTE_VERSION << "on Qt" << qVersion();
    SystemClock clock;
    KeychainSecretStore secrets(u"areacliente"_s);
    std::optional<SampleOptions> sample;
    if (line.isSample)
        sample = SampleOptions{.seed = line.seed, .today = clock.now().toLocalTime().date(), .invoices = line.invoices};
    Desktop desktop(clock, secrets, directory, sample);
    desktop.openReplica();
    language.choose(line.language.isEmpty() ? desktop.settings.get<Setting::Language>() : line.language);
    ThemeController theme(application);
    theme.setChoice(themeFromName(desktop.settings.get<Setting::Theme>()));
    AppController controller(desktop, language, theme);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &controller.window(), &MainWindow::bringToFront);
    controller.setAccounts({Profiles(resolveDataDirectory(line.dataDirectory)), starterFor(line)});
    controller.start();
    return QApplication::exec();
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
    QApplication application(argc, argv);
    Language language;
    const QString directory = dataDirectoryOf(line);
    const auto refuse = [&](const Error &error) {
        language.choose(line.language);
        return failBeforeWindow(Program::tr("The data folder cannot be used: %1").arg(directory) + u"\n\n"_s
                                + errorText(error));
    };
    if (const auto made = makePrivateDirectory(directory); !made)
        return refuse(made.error());
    SingleInstance instance(directory);
    const auto role = instance.start({});
    if (!role)
        return refuse(role.error());
    if (*role == SingleInstance::Role::Second)
        return ExitDone; // the first shows itself
    return runOpenedWindow(application, line, directory, instance, language);
}

int runForm(int &argc, char **argv, const CommandLine &line)
{
    drawOffscreen();
    const QGuiApplication application(argc, argv);
    Language language;
    language.choose(line.language);
    return writeForm(line.file, line.output);
}

int runBundle(int &argc, char **argv, const CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    Language language;
    language.choose(line.language);
    const QString directory = dataDirectoryOf(line);
    Result<void> made = makePrivateDirectory(directory);
    SingleInstance instance(directory);
    const auto role = made ? instance.start({}) : std::unexpected(made.error());
    if (!role || *role == SingleInstance::Role::Second) {
        printError(role ? Program::tr("The program is open with this data folder: close it first.")
                        : errorText(role.error()));
        return ExitFailed;
    }
    return line.task == Task::Import ? importBundleFile(directory, line.file, line.isReplacing)
                                     : exportBundleFile(directory, line.file);
}

/// Everything as a user sees it, on made-up data in a folder that is gone afterwards.
int runCapture(int &argc, char **argv, const CommandLine &line)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Language language;
    language.choose(line.language);
    const QTemporaryDir directory;
    SystemClock clock;
    MemorySecretStore secrets;
    Desktop desktop(
        clock, secrets, directory.path(),
        SampleOptions{.seed = line.seed, .today = clock.now().toLocalTime().date(), .invoices = line.invoices});
    ThemeController theme(application);
    AppController controller(desktop, language, theme);
    Capture capture(desktop, controller, line.file);
    QObject::connect(&capture, &Capture::finished, &application, [](const QString &problem) {
        if (!problem.isEmpty())
            printError(problem);
        QCoreApplication::exit(problem.isEmpty() ? ExitDone : ExitFailed);
    }, Qt::QueuedConnection);
    capture.start();
    return QApplication::exec();
}

int runWords(int &argc, char **argv, const CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    Language language;
    language.choose(line.language);
    if (line.errors.isEmpty()) {
        printLine(line.task == Task::Help ? usageText().trimmed()
                                          : u"areacliente "_s + QStringLiteral(AREACLIENTE_VERSION));
        return ExitDone;
    }
    for (const QString &error : parseCommandLine(argumentsOf(argc, argv)).errors)
        printError(error);
    printError(Program::tr("areacliente --help lists the options."));
    return ExitInvalid;
}

int tellNoDisplay(int &argc, char **argv, const CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    Language language;
    language.choose(line.language);
    printError(Program::tr(
        "There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set. --capture, --form, --import and --export need none."));
    return ExitFailed;
}

} // namespace

int runProgram(int &argc, char **argv)
{
    nameProgram();
    const CommandLine line = parseCommandLine(argumentsOf(argc, argv));
    if (!line.errors.isEmpty())
        return runWords(argc, argv, line);
    switch (line.task) {
    case Task::Help:
    case Task::Version: return runWords(argc, argv, line);
    case Task::Form: return runForm(argc, argv, line);
    case Task::Capture: return runCapture(argc, argv, line);
    case Task::Import:
    case Task::Export: return runBundle(argc, argv, line);
    case Task::Window: return hasDisplay() ? runWindow(argc, argv, line) : tellNoDisplay(argc, argv, line);
    }
    Q_UNREACHABLE();
}

} // namespace areacliente
