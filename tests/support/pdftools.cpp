// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdftools.h"

#include <QProcess>
#include <QTemporaryFile>

namespace areacliente::pdftools {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds, on a busy machine

QString textOf(const QStringList &options, const QByteArray &pdf)
{
    return QString::fromUtf8(
               run(u"pdftotext"_s, QStringList{u"-raw"_s} + options + QStringList{u"FILE"_s, u"-"_s}, pdf).text)
        .simplified();
}

} // namespace

Output run(const QString &program, QStringList arguments, const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    arguments.replaceInStrings(u"FILE"_s, file.fileName());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitCode(), process.readAll()};
}

QString text(const QByteArray &pdf)
{
    return textOf({}, pdf);
}

QString pageText(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    return textOf({u"-f"_s, number, u"-l"_s, number}, pdf);
}

int pageCount(const QByteArray &pdf)
{
    return run(u"qpdf"_s, {u"--show-npages"_s, u"FILE"_s}, pdf).text.trimmed().toInt();
}

QString syntaxErrors(const QByteArray &pdf)
{
    const Output output = run(u"qpdf"_s, {u"--check"_s, u"FILE"_s}, pdf);
    return output.exitCode == 0 ? QString() : u"exit %1: "_s.arg(output.exitCode) + QString::fromUtf8(output.text);
}

QStringList unusableFonts(const QByteArray &pdf, int *count)
{
    const QList<QByteArray> lines = run(u"pdffonts"_s, {u"FILE"_s}, pdf).text.trimmed().split('\n');
    QStringList unusable;
    *count = static_cast<int>(lines.size()) - 2; // under two lines of heading
    for (qsizetype i = 2; i < lines.size(); ++i) {
        // … emb sub uni object ID
        const QStringList words = QString::fromUtf8(lines[i]).simplified().split(u' ');
        const bool usable = words.size() > 6 && words[words.size() - 5] == u"yes" && words[words.size() - 3] == u"yes";
        if (!usable)
            unusable.append(QString::fromUtf8(lines[i]));
    }
    return unusable;
}

} // namespace areacliente::pdftools
