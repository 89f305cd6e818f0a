// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/headless.h"

#include "app/authority/accountfile.h"
#include "app/documents/datachangeform.h"
#include "app/documents/documentfile.h"
#include "app/platform/clock.h"
#include "ui/bundletext.h"
#include "ui/errortext.h"
#include "ui/terminalprogress.h"

#include <QCoreApplication>

#include <cstdio>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct Headless {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

void print(std::FILE *stream, const QString &line)
{
    const QByteArray text = line.toLocal8Bit() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
}

/// "signer.given_name: This is needed."
QString lineOf(const Error &error)
{
    return error.field.isEmpty() ? errorText(error) : QString(error.field + u": "_s + errorText(error));
}

bool isAboutTheData(const Error &error)
{
    return error.code == ErrorCode::Validation || error.code == ErrorCode::Corrupt;
}

/// A file that cannot be read is a failure; one that says something wrong is invalid.
ExitCode refuse(const QString &file, const QList<Error> &errors)
{
    for (const Error &error : errors)
        printError(isAboutTheData(error) ? lineOf(error) : QString(file + u": "_s + errorText(error)));
    return std::ranges::all_of(errors, isAboutTheData) ? ExitInvalid : ExitFailed;
}

} // namespace

void printLine(const QString &line)
{
    print(stdout, line);
}

void printError(const QString &line)
{
    print(stderr, line);
}

ExitCode writeForm(const QString &requestFile, const QString &formFile)
{
    const auto request = loadRequest(requestFile);
    if (!request)
        return refuse(requestFile, request.error());
    if (const QList<Error> errors = validate(*request); !errors.isEmpty())
        return refuse(requestFile, errors);
    const QDateTime now = SystemClock().now();
    if (const auto written = writeDataChangeForm(*request, formFile, {.createdAt = now, .documentId = newId(now)});
        !written)
        return refuse(formFile, {written.error()});
    printLine(Headless::tr("The form was written: %1").arg(formFile));
    return ExitDone;
}

ExitCode importBundleFile(const QString &dataDirectory, const QString &file, bool isReplacing)
{
    const BundleImport mode = isReplacing ? BundleImport::Replace : BundleImport::New;
    TerminalProgress progress;
    const auto loaded = importAccount(dataDirectory, file, [] { return SystemClock().now(); },
                                      {mode, progress.reporter()});
    progress.erase();
    if (loaded) {
        printLine(Headless::tr("%n records were loaded.", nullptr, static_cast<int>(loaded->records)));
        return ExitDone;
    }
    const BundleError &refusal = loaded.error();
    if (refusal.error.code == ErrorCode::Conflict)
        printError(Headless::tr("The data folder has an account already: %1").arg(dataDirectory));
    else if (refusal.line == 0 && !isAboutTheData(refusal.error))
        printError(file + u": "_s + bundleErrorText(refusal));
    else
        printError(bundleErrorText(refusal));
    return isAboutTheData(refusal.error) ? ExitInvalid : ExitFailed;
}

ExitCode exportBundleFile(const QString &dataDirectory, const QString &file)
{
    TerminalProgress progress;
    const auto written = exportAccount(dataDirectory, file, progress.reporter());
    progress.erase();
    if (written) {
        printLine(Headless::tr("%n records were written.", nullptr, static_cast<int>(written->records)));
        return ExitDone;
    }
    printError(written.error().code == ErrorCode::NotFound
                   ? Headless::tr("The data folder has no account: %1").arg(dataDirectory)
                   : QString(file + u": "_s + errorText(written.error())));
    return ExitFailed;
}

} // namespace areacliente
