// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/charts.h"
#include "app/parts/documenttools.h"
#include "app/parts/paper.h"
#include "app/parts/part.h"

#include <QFile>
#include <QTest>
#include <QThread>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// The parts beside the program: none is loaded before it is wanted, each once, and only as what it says it is.
class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeWhenTheyAreWanted();
    void areTheSameInEveryThread();
    void offerWhatTheySay();
    void missingOnes();
};

namespace {

#ifdef Q_OS_LINUX
/// proc(5): the files that are mapped into this process.
bool isLoaded(QByteArrayView library)
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}
#endif

} // namespace

void TestParts::comeWhenTheyAreWanted()
{
#ifndef Q_OS_LINUX
    QSKIP("needs /proc");
#else
    QVERIFY(isLoaded("libQt6Core"));
    for (const char *library : {"libqpdf", "libarchive", "libgnutls"})
        QVERIFY2(!isLoaded(library), library);
    QVERIFY(part<DocumentTools>());
    for (const char *library : {"areacliente-documents", "libqpdf", "libarchive"})
        QVERIFY2(isLoaded(library), library);
    for (const char *library : {"areacliente-paper", "areacliente-charts", "libQt6Charts", "libQt6Pdf"})
        QVERIFY2(!isLoaded(library), library);
#endif
}

void TestParts::areTheSameInEveryThread()
{
    const auto here = part<DocumentTools>();
    QVERIFY(here);
    DocumentTools *there = nullptr;
    const std::unique_ptr<QThread> thread(
        QThread::create([&there] { there = part<DocumentTools>().value_or(nullptr); }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(there, *here);
    QVERIFY((*here)->producer().contains(u"qpdf"));
}

void TestParts::offerWhatTheySay()
{
    const auto other = loadPart(QString(DocumentTools::partName), qobject_interface_iid<Charts *>());
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Incomplete);
    QVERIFY(QByteArray(qobject_interface_iid<DocumentTools *>()).endsWith(AREACLIENTE_VERSION));
}

void TestParts::missingOnes()
{
    const auto missing = loadPart(u"nothing"_s, "es.areacliente.Nothing/1");
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Incomplete);
    QVERIFY(missing.error().detail.contains(u"nothing"_s));
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
