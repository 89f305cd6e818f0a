// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline.h"

#include "app/desktop/profiles.h"
#include "ui/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int mostInvoices = 10'000'000; // what the generator makes

QList<QCommandLineOption> options()
{
    return {
        {u"sample"_s, Text::tr("Open the sample account: made-up data, no provider and no network.")},
        {u"profile"_s, Text::tr("Open the account of this name, as the list of accounts on this computer has it."),
         Text::tr("NAME")},
        {u"data-dir"_s, Text::tr("Keep the data in this folder instead of the user's data folder."),
         Text::tr("FOLDER")},
        {u"import"_s, Text::tr("Load a whole account from a bundle into an empty data folder, and end."),
         Text::tr("BUNDLE")},
        {u"replace"_s, Text::tr("With --import: put the bundle in the place of the same account, if it is there.")},
        {u"export"_s, Text::tr("Write the whole account as a bundle, and end."), Text::tr("BUNDLE")},
        {u"capture"_s, Text::tr("Without a display, draw every tab for every role into this folder, and end."),
         Text::tr("FOLDER")},
        {u"form"_s, Text::tr("Without a display, write the data-change form for a request in JSON, and end."),
         Text::tr("REQUEST")},
        {u"output"_s, Text::tr("The file that --form writes."), Text::tr("PDF")},
        {u"invoices"_s, Text::tr("How many invoices a new sample account has."), Text::tr("NUMBER")},
        {u"seed"_s, Text::tr("Which sample account to make: the same number, the same account."), Text::tr("NUMBER")},
        {u"language"_s, Text::tr("The language for this time: es or en."), Text::tr("CODE")},
        {u"verbose"_s, Text::tr("Tell more in the log, and on standard error.")},
        {u"help"_s, Text::tr("Show these options, and end.")},
        {u"version"_s, Text::tr("Show the version, and end.")},
    };
}

void prepare(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(Text::tr("The client area of a hosting provider, on the desktop."));
    parser.addOptions(options());
}

/// A whole number within bounds, or an error.
template <class Number>
void readNumber(const QCommandLineParser &parser, const QString &option, Number most, Number &number,
                QStringList &errors)
{
    if (!parser.isSet(option))
        return;
    bool isNumber = false;
    const qulonglong value = parser.value(option).toULongLong(&isNumber);
    if (isNumber && value <= qulonglong{static_cast<std::make_unsigned_t<Number>>(most)})
        number = static_cast<Number>(value);
    else
        errors.append(Text::tr("--%1 takes a whole number up to %2.").arg(option).arg(most));
}

void readTask(const QCommandLineParser &parser, CommandLine &line)
{
    constexpr std::array tasks{std::pair{"help"_L1, Task::Help},       std::pair{"version"_L1, Task::Version},
                               std::pair{"capture"_L1, Task::Capture}, std::pair{"form"_L1, Task::Form},
                               std::pair{"import"_L1, Task::Import},   std::pair{"export"_L1, Task::Export}};
    QStringList wanted;
    for (const auto &[option, task] : tasks) {
        if (!parser.isSet(option))
            continue;
        wanted.append(u"--"_s + option);
        line.task = task;
        line.file = parser.value(option);
    }
    if (wanted.size() > 1)
        line.errors.append(Text::tr("%1 do not go together.").arg(wanted.join(u", "_s)));
    const bool takesFile = line.task != Task::Window && line.task != Task::Help && line.task != Task::Version;
    if (takesFile && line.file.isEmpty())
        line.errors.append(Text::tr("%1 needs the name of a file or a folder.").arg(wanted.value(0)));
}

void checkTogether(const QCommandLineParser &parser, CommandLine &line)
{
    if ((line.task == Task::Form) != parser.isSet(u"output"_s) || (line.task == Task::Form && line.output.isEmpty()))
        line.errors.append(Text::tr("--form and --output belong together."));
    if (line.isReplacing && line.task != Task::Import)
        line.errors.append(Text::tr("--replace belongs to --import."));
    if (line.isSample && line.task != Task::Window)
        line.errors.append(Text::tr("--sample opens the window: it does not go with another task."));
    const bool makesSample = line.isSample || line.task == Task::Capture;
    if (!makesSample && (parser.isSet(u"invoices"_s) || parser.isSet(u"seed"_s)))
        line.errors.append(Text::tr("--invoices and --seed belong to --sample."));
    if (parser.isSet(u"profile"_s) && !Profiles::isName(line.profile))
        line.errors.append(Text::tr("“%1” is not the name of an account.").arg(line.profile));
    if (parser.isSet(u"profile"_s) && line.isSample)
        line.errors.append(Text::tr("--profile and --sample do not go together."));
    if (!line.language.isEmpty() && !isLanguage(line.language))
        line.errors.append(Text::tr("There is no language “%1”.").arg(line.language));
    if (parser.isSet(u"data-dir"_s) && line.dataDirectory.isEmpty())
        line.errors.append(Text::tr("%1 needs the name of a file or a folder.").arg(u"--data-dir"_s));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QCommandLineParser parser;
    prepare(parser);
    if (!parser.parse(arguments))
        line.errors.append(parser.errorText());
    for (const QString &word : parser.positionalArguments())
        line.errors.append(Text::tr("“%1” is not an option.").arg(word));
    const QStringList names = parser.optionNames();
    for (const QString &name : names) {
        if (names.count(name) > 1 && line.errors.filter(u"--"_s + name).isEmpty())
            line.errors.append(Text::tr("--%1 was given twice.").arg(name));
    }
    line.isSample = parser.isSet(u"sample"_s);
    line.profile = parser.value(u"profile"_s);
    line.isReplacing = parser.isSet(u"replace"_s);
    line.isVerbose = parser.isSet(u"verbose"_s);
    line.dataDirectory = parser.value(u"data-dir"_s);
    line.language = parser.value(u"language"_s);
    line.output = parser.value(u"output"_s);
    readTask(parser, line);
    readNumber(parser, u"invoices"_s, mostInvoices, line.invoices, line.errors);
    readNumber(parser, u"seed"_s, std::numeric_limits<quint64>::max(), line.seed, line.errors);
    checkTogether(parser, line);
    return line;
}

QString usageText()
{
    QCommandLineParser parser;
    prepare(parser);
    return parser.helpText();
}

} // namespace areacliente
