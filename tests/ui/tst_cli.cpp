// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/datachangerequestjson.h"
#include "tests/support/requests.h"
#include "tests/support/samplesession.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The program from the outside: its arguments, its exit codes, and what it says.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsVersionAndOptions();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysThatThereIsNoDisplay();
    void writesTheForm();
    void refusesAnInvalidRequest();
    void refusesARequestThatIsNotThere();
    void refusesAFormThatCannotBeWritten();
    void movesAnAccount();
    void refusesABadBundle();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void keepsAnAccountThatIsThere();
    void replacesAnAccount();
    void showsProgressOnATerminal();
    void theManualNamesEveryOption();
    void runsOncePerFolder();

private:
    struct Outcome {
        int code = -1;
        QString out;
        QStringList err; ///< lines
    };
    [[nodiscard]] static Outcome run(const QStringList &arguments,
                                     const QProcessEnvironment &environment = plainEnvironment());
    [[nodiscard]] static QProcessEnvironment plainEnvironment();
    [[nodiscard]] QString file(const QString &name) const { return m_files.filePath(name); }
    void write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_files;
};

/// No display of any kind, and English.
QProcessEnvironment TestCli::plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    static const QTemporaryDir runtime; // without one Qt itself has something to say
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime.path());
    return environment;
}

TestCli::Outcome TestCli::run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(AREACLIENTE_PROGRAM), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromLocal8Bit(process.readAllStandardOutput()),
            QString::fromLocal8Bit(process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts)};
}

void TestCli::write(const QString &name, const QByteArray &content) const
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(content), content.size());
}

void TestCli::tellsVersionAndOptions()
{
    const Outcome version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out, u"areacliente %1\n"_s.arg(QStringLiteral(AREACLIENTE_VERSION)));
    QVERIFY(version.err.isEmpty());
    const Outcome help = run({u"--help"_s, u"--language"_s, u"en"_s});
    QCOMPARE(help.code, 0);
    for (const auto &option : {u"--sample"_s, u"--data-dir"_s, u"--import"_s, u"--export"_s, u"--capture"_s,
                               u"--form"_s, u"--output"_s, u"--language"_s})
        QVERIFY2(help.out.contains(option), qPrintable(option));
}

void TestCli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s};
    QTest::newRow("a word too many") << QStringList{u"file.pdf"_s};
    QTest::newRow("value missing") << QStringList{u"--data-dir"_s};
    QTest::newRow("value empty") << QStringList{u"--data-dir"_s, QString()};
    QTest::newRow("form without output") << QStringList{u"--form"_s, u"a.json"_s};
    QTest::newRow("output without form") << QStringList{u"--output"_s, u"a.pdf"_s};
    QTest::newRow("two tasks") << QStringList{u"--version"_s, u"--export"_s, u"a"_s};
    QTest::newRow("given twice") << QStringList{u"--data-dir"_s, u"a"_s, u"--data-dir"_s, u"b"_s};
    QTest::newRow("no number") << QStringList{u"--sample"_s, u"--invoices"_s, u"many"_s};
    QTest::newRow("number too large") << QStringList{u"--sample"_s, u"--invoices"_s, u"10000001"_s};
    QTest::newRow("negative number") << QStringList{u"--sample"_s, u"--seed"_s, u"-1"_s};
    QTest::newRow("size without sample") << QStringList{u"--invoices"_s, u"5"_s};
    QTest::newRow("unknown language") << QStringList{u"--language"_s, u"xx"_s};
    QTest::newRow("sample with a task") << QStringList{u"--sample"_s, u"--export"_s, u"a"_s};
}

void TestCli::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.size() >= 2); // what is wrong, and where to read on
}

void TestCli::saysThatThereIsNoDisplay()
{
#if !defined(Q_OS_LINUX)
    QSKIP("Windows and macOS always have one.");
#endif
    const Outcome outcome = run({u"--sample"_s, u"--data-dir"_s, file(u"nodisplay"_s), u"--language"_s, u"en"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.err.join(u' ').contains(u"display"_s));
}

void TestCli::writesTheForm()
{
    write(u"request.json"_s, dataChangeRequestToJson(completeRequest()));
    const Outcome outcome = run({u"--form"_s, file(u"request.json"_s), u"--output"_s, file(u"form.pdf"_s)});
    QCOMPARE(outcome.code, 0);
    QFile form(file(u"form.pdf"_s));
    QVERIFY(form.open(QIODevice::ReadOnly));
    QVERIFY(form.readAll().startsWith("%PDF-"));
}

void TestCli::refusesAnInvalidRequest()
{
    DataChangeRequest request = completeRequest();
    request.signer.documentNumber = u"12345678A"_s; // the letter is Z
    request.place.clear();
    write(u"invalid.json"_s, dataChangeRequestToJson(request));
    const Outcome outcome = run({u"--form"_s, file(u"invalid.json"_s), u"--output"_s, file(u"invalid.pdf"_s)});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.size() == 2, qPrintable(outcome.err.join(u'\n'))); // one line for each field
    QVERIFY(outcome.err.filter(u"signer.document_number: "_s).size() == 1);
    QVERIFY(outcome.err.filter(u"place: "_s).size() == 1);
    QVERIFY(!QFile::exists(file(u"invalid.pdf"_s)));

    write(u"nojson.json"_s, "{ this is no JSON");
    const Outcome broken = run({u"--form"_s, file(u"nojson.json"_s), u"--output"_s, file(u"invalid.pdf"_s)});
    QCOMPARE(broken.code, 2);
    QVERIFY(!broken.err.isEmpty());
    QVERIFY(!QFile::exists(file(u"invalid.pdf"_s)));
}

void TestCli::refusesARequestThatIsNotThere()
{
    const Outcome outcome = run({u"--form"_s, file(u"nowhere.json"_s), u"--output"_s, file(u"nowhere.pdf"_s)});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.err.join(u' ').contains(u"nowhere.json"_s));
}

void TestCli::refusesAFormThatCannotBeWritten()
{
    write(u"request.json"_s, dataChangeRequestToJson(completeRequest()));
    const Outcome outcome = run(
        {u"--form"_s, file(u"request.json"_s), u"--output"_s, file(u"no/such/folder/form.pdf"_s)});
    QCOMPARE(outcome.code, 1);
    QVERIFY(!outcome.err.isEmpty());
}

void TestCli::movesAnAccount()
{
    QVERIFY(QDir().mkpath(file(u"source"_s)));
    SampleSession::copyAuthority(file(u"source"_s));
    const QString bundle = file(u"account.jsonl"_s);
    QCOMPARE(run({u"--export"_s, bundle, u"--data-dir"_s, file(u"source"_s)}).code, 0);
    QVERIFY(QFileInfo(bundle).size() > 0);
    QCOMPARE(QFile::permissions(bundle) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(run({u"--import"_s, bundle, u"--data-dir"_s, file(u"copy"_s)}).code, 0);
    const QString again = file(u"again.jsonl"_s);
    QCOMPARE(run({u"--export"_s, again, u"--data-dir"_s, file(u"copy"_s)}).code, 0);
    const auto lines = [](const QString &path) {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll().count('\n') : qsizetype{-1};
    };
    QCOMPARE(lines(again), lines(bundle));
    const Outcome none = run({u"--export"_s, file(u"none.jsonl"_s), u"--data-dir"_s, file(u"empty"_s)});
    QCOMPARE(none.code, 1);
    QVERIFY(!QFile::exists(file(u"none.jsonl"_s)));
}

void TestCli::refusesABadBundle()
{
    QFile good(file(u"account.jsonl"_s));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QByteArrayList lines = good.readAll().split('\n');
    lines[2] = "{\"type\": \"contact\", \"nonsense\": 1}";
    write(u"bad.jsonl"_s, lines.join('\n'));
    const Outcome outcome = run(
        {u"--import"_s, file(u"bad.jsonl"_s), u"--data-dir"_s, file(u"bad"_s), u"--language"_s, u"en"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.value(0).contains(u"3"_s), qPrintable(outcome.err.join(u'\n'))); // the line
    const Outcome nothing = run({u"--export"_s, file(u"bad-out.jsonl"_s), u"--data-dir"_s, file(u"bad"_s)});
    QCOMPARE(nothing.code, 1); // nothing was half imported
}

void TestCli::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    const QByteArray header
        = "{\"format\":\"areacliente-bundle\",\"version\":1,\"account\":\"018f2b5e-7a00-7000-8000-000000000001\"}\n";
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08") << u"Line 1: The file is compressed. Unpack it first."_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{") << u"Line 1: The text is in UTF-16. Save it in UTF-8."_s;
    QTest::newRow("a letter") << QByteArray("Dear customer,\n") << u"Line 1: This is not an account file."_s;
    QTest::newRow("cut short") << header << u"Line 2, field “type”: The file ends too early: part of it is missing."_s;
    QTest::newRow("too deep") << header + "{\"a\":[[[1]]]}\n"
                              << u"Line 2: The line has too many objects inside each other."_s;
    QTest::newRow("key twice") << header + "{\"a\":1,\"a\":1}\n" << u"Line 2, field “a”: This key is there twice."_s;
    QTest::newRow("another number")
        << header + "{\"type\":\"end\",\"counts\":{\"account\":1}}\n"
        << u"Line 2, field “account”: The file has another number of these than its last line says: some are missing, or too many."_s;
}

void TestCli::saysWhatIsWrongWithAFile()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    write(u"wrong.jsonl"_s, content);
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    const Outcome outcome = run({u"--import"_s, file(u"wrong.jsonl"_s), u"--data-dir"_s, file(u"wrong"_s),
                                 u"--language"_s, u"en"_s},
                                environment);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.err, QStringList{said});
}

void TestCli::keepsAnAccountThatIsThere()
{
    const Outcome outcome = run({u"--import"_s, file(u"account.jsonl"_s), u"--data-dir"_s, file(u"source"_s)});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.err.size(), 1);
}

void TestCli::replacesAnAccount()
{
    const QStringList same{u"--import"_s, file(u"account.jsonl"_s), u"--data-dir"_s, file(u"source"_s)};
    const Outcome outcome = run(same + QStringList{u"--replace"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err.join(u'\n'))); // progress is for terminals
    QCOMPARE(run({u"--replace"_s}).code, 2);
}

void TestCli::showsProgressOnATerminal()
{
    const QString script = QStandardPaths::findExecutable(u"script"_s);
    if (script.isEmpty())
        QSKIP("This system has no script(1) to make a terminal.");
    QProcess terminal;
    terminal.setProcessEnvironment(plainEnvironment());
    const QString command = u"'%1' --import '%2' --data-dir '%3'"_s.arg(QStringLiteral(AREACLIENTE_PROGRAM),
                                                                        file(u"account.jsonl"_s), file(u"terminal"_s));
    terminal.start(script, {u"-q"_s, u"-e"_s, u"-c"_s, command, u"/dev/null"_s});
    QVERIFY(terminal.waitForFinished(60'000));
    QCOMPARE(terminal.exitCode(), 0);
    const QByteArray shown = terminal.readAllStandardOutput();
    QVERIFY2(shown.contains(" %"), shown.constData());
}

void TestCli::theManualNamesEveryOption()
{
    QFile manual(QStringLiteral(AREACLIENTE_MANUAL));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(manual.readAll()).replace(u"\\-"_s, u"-"_s);
    const QString help = run({u"--help"_s}).out;
    static const QRegularExpression option(u"^ +(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    int options = 0;
    for (auto match = option.globalMatch(help); match.hasNext(); ++options) {
        const QString name = match.next().captured(1);
        QVERIFY2(page.contains(u".B "_s + name) || page.contains(u".BI "_s + name), qPrintable(name));
    }
    QVERIFY(options > 10);
}

void TestCli::runsOncePerFolder()
{
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess first;
    first.setProcessEnvironment(environment);
    first.start(QStringLiteral(AREACLIENTE_PROGRAM), {u"--data-dir"_s, file(u"once"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file(u"once/replica.sqlite"_s)), 30000); // it is up
    const Outcome second = run({u"--data-dir"_s, file(u"once"_s)}, environment);
    QCOMPARE(second.code, 0); // it asked the first to show itself, and left
    const Outcome busy = run({u"--export"_s, file(u"busy.jsonl"_s), u"--data-dir"_s, file(u"once"_s)});
    QCOMPARE(busy.code, 1);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished(30'000));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
