// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programstarter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QStringList withLanguage(QStringList arguments)
{
    return arguments << u"--language"_s << QLocale().name().section(u'_', 0, 0);
}

} // namespace

QStringList argumentsFor(const Profile &profile)
{
    if (profile.name == Profiles::sampleName)
        return sampleArguments();
    return withLanguage(profile.name.isEmpty() ? QStringList() : QStringList{u"--profile"_s, profile.name});
}

QStringList sampleArguments()
{
    return withLanguage({u"--sample"_s});
}

bool startThisProgram(const QStringList &arguments)
{
    return QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace areacliente
