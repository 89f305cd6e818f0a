// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/hardening.h"

#include <QProcess>
#include <QTest>

#include <cstdlib>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace areacliente;
using namespace Qt::StringLiterals;

/// What a fresh process is after hardening, or without it: its exit code.
enum Answer { Hardened = 10, Soft = 11 };

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOrdinaryProcessIsOpen();
    void aHardenedProcessIsNot();
};

void TestHardening::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("the limits that are looked at here are those of Linux");
#endif
}

void TestHardening::anOrdinaryProcessIsOpen()
{
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--child"_s}), int(Soft));
}

void TestHardening::aHardenedProcessIsNot()
{
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--child"_s, u"harden"_s}), int(Hardened));
}

#ifdef Q_OS_LINUX
static int child(bool harden)
{
    if (harden && !processHardening())
        return EXIT_FAILURE;
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    // A program that was hardened cannot take it back: without the hard limit nobody in the process can raise it.
    const bool noCore = limit.rlim_cur == 0 && limit.rlim_max == 0;
    const bool notDumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
    if (noCore && notDumpable)
        return Hardened;
    return notDumpable ? EXIT_FAILURE : int(Soft);
}
#endif

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
#ifdef Q_OS_LINUX
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--child"_L1)
        return child(arguments.value(2) == "harden"_L1);
#endif
    TestHardening test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hardening.moc"
