// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <vector>

using namespace areacliente;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A program: says "first" and every message it gets, or "second" and ends, or "error CODE" and ends.
int program(const QString &directory, const QStringList &arguments)
{
    SingleInstance instance(directory);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &instance, [](const QStringList &received) {
        std::printf("raised %s\n", qPrintable(received.join(u'|')));
        std::fflush(stdout);
    });
    const Result<SingleInstance::Role> role = instance.start(arguments);
    if (!role)
        std::printf("error %d\n", int(role.error().code));
    else
        std::printf("%s\n", *role == SingleInstance::Role::First ? "first" : "second");
    std::fflush(stdout);
    return role && *role == SingleInstance::Role::First ? QCoreApplication::exec() : 0;
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void theSecondRaisesTheFirst();
    void anotherFolderIsAnotherInstance();
    void killedProgramsLeaveNoLock();
    void endedProgramsLeaveNoLock();
    void manyStartsAtOnce();
    void aFirstThatHangsIsReported();
    void longArgumentsAreRefused();
    void strangersAreDropped_data();
    void strangersAreDropped();
    void theSocketIsForTheUserAlone();
    void longPathsOfFolders();
    void aFolderThatCannotBeWritten();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments = {},
                                                  const QString &directory = {}) const;
    [[nodiscard]] static QByteArray line(QProcess &process);
    [[nodiscard]] QString socket() const { return m_directory->filePath(u"instance.socket"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

std::unique_ptr<QProcess> TestSingleInstance::start(const QStringList &arguments, const QString &directory) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString folder = directory.isEmpty() ? m_directory->path() : directory;
    process->start(QCoreApplication::applicationFilePath(), QStringList{u"--program"_s, folder} + arguments);
    return process;
}

QByteArray TestSingleInstance::line(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(20'000))
            return "(nothing)";
    }
    return process.readLine().trimmed();
}

void TestSingleInstance::theSecondRaisesTheFirst()
{
    const auto first = start();
    QCOMPARE(line(*first), QByteArray("first"));
    const auto second = start({u"--import"_s, u"a file.jsonl"_s, u"ñ\n€"_s});
    QCOMPARE(line(*second), QByteArray("second"));
    QVERIFY(second->waitForFinished());
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(line(*first), QByteArray("raised --import|a file.jsonl|ñ"));
    QCOMPARE(line(*first), QByteArray("€"));
    const auto third = start();
    QCOMPARE(line(*third), QByteArray("second"));
    QVERIFY(third->waitForFinished());
    QCOMPARE(line(*first), QByteArray("raised"));
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestSingleInstance::anotherFolderIsAnotherInstance()
{
    const QTemporaryDir other;
    const auto first = start();
    QCOMPARE(line(*first), QByteArray("first"));
    const auto second = start({}, other.path());
    QCOMPARE(line(*second), QByteArray("first"));
    for (const auto &process : {first.get(), second.get()}) {
        process->kill();
        QVERIFY(process->waitForFinished());
    }
}

void TestSingleInstance::killedProgramsLeaveNoLock()
{
    for (int round = 0; round < 3; ++round) {
        const auto program = start();
        QCOMPARE(line(*program), QByteArray("first"));
        program->kill(); // SIGKILL: neither lock nor socket is tidied away
        QVERIFY(program->waitForFinished());
        QVERIFY(QFile::exists(m_directory->filePath(u"instance.lock"_s)));
    }
}

void TestSingleInstance::endedProgramsLeaveNoLock()
{
    {
        SingleInstance instance(m_directory->path());
        QCOMPARE(instance.start({}).value(), SingleInstance::Role::First);
    }
    QVERIFY(QDir(m_directory->path()).entryList(QDir::Files | QDir::System | QDir::Hidden).isEmpty());
    SingleInstance instance(m_directory->path());
    QCOMPARE(instance.start({}).value(), SingleInstance::Role::First);
}

void TestSingleInstance::manyStartsAtOnce()
{
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 6; ++i)
        programs.push_back(start());
    int firsts = 0;
    int seconds = 0;
    for (const auto &program : programs) {
        QByteArray role = line(*program);
        while (role.startsWith("raised"))
            role = line(*program);
        firsts += role == "first" ? 1 : 0;
        seconds += role == "second" ? 1 : 0;
    }
    QCOMPARE(firsts, 1);
    QCOMPARE(seconds, 5);
    for (const auto &program : programs) {
        program->kill();
        QVERIFY(program->waitForFinished());
    }
}

void TestSingleInstance::aFirstThatHangsIsReported()
{
    // This process has the folder and does not run its event loop while the second asks.
    SingleInstance first(m_directory->path());
    QCOMPARE(first.start({}).value(), SingleInstance::Role::First);
    SingleInstance second(m_directory->path());
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(second.start({}, 300ms).error().code, ErrorCode::Timeout);
    QVERIFY(elapsed.elapsed() < 5'000);
}

void TestSingleInstance::longArgumentsAreRefused()
{
    SingleInstance instance(m_directory->path());
    QCOMPARE(instance.start({QString(SingleInstance::maxMessageSize, u'x')}).error().rule, Rule::TooLong);
}

void TestSingleInstance::strangersAreDropped_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("no list") << QByteArray("{\"a\":1}\n");
    QTest::newRow("endless") << QByteArray(10'000'000, 'x');
    QTest::newRow("endless list") << '[' + QByteArray(10'000'000, ' ');
}

void TestSingleInstance::strangersAreDropped()
{
    QFETCH(const QByteArray, message);
    SingleInstance instance(m_directory->path());
    QCOMPARE(instance.start({}).value(), SingleInstance::Role::First);
    const QSignalSpy raised(&instance, &SingleInstance::raiseRequested);
    QLocalSocket stranger;
    stranger.connectToServer(socket());
    QVERIFY(stranger.waitForConnected());
    stranger.write(message);
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(raised.count(), 0);
    QVERIFY(!stranger.readAll().contains("ok"));
}

void TestSingleInstance::theSocketIsForTheUserAlone()
{
    SingleInstance instance(m_directory->path());
    QCOMPARE(instance.start({}).value(), SingleInstance::Role::First);
    QCOMPARE(QFile::permissions(socket()) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestSingleInstance::longPathsOfFolders()
{
    const QString folder = m_directory->filePath(QString(150, u'd'));
    QVERIFY(QDir().mkpath(folder));
    const auto first = start({}, folder);
    QCOMPARE(line(*first), QByteArray("first"));
    const auto second = start({u"hello"_s}, folder);
    QCOMPARE(line(*second), QByteArray("second"));
    QVERIFY(second->waitForFinished());
    QCOMPARE(line(*first), QByteArray("raised hello"));
    first->kill();
    QVERIFY(first->waitForFinished());
    // The socket of the killed program lies outside the test's folder: a third start takes it over and ends tidily.
    SingleInstance third(folder);
    QCOMPARE(third.start({}).value(), SingleInstance::Role::First);
}

void TestSingleInstance::aFolderThatCannotBeWritten()
{
    SingleInstance instance(m_directory->filePath(u"none"_s));
    QCOMPARE(instance.start({}).error().code, ErrorCode::Storage);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--program"_L1)
        return program(arguments.at(2), arguments.sliced(3));
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
