// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logging.h"
#include "app/platform/logwriter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// Writes one line per level, as the client process of this test.
int speak(const QString &directory, bool verbose)
{
    const LogWriter writer(directory, verbose);
    qCDebug(storeLog) << "a debug line";
    qCInfo(storeLog) << "an info line";
    qCWarning(storeLog) << "a warning line";
    return 0;
}

} // namespace

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void writesOneLinePerMessage();
    void personalIsNeverWritten();
    void redacts_data();
    void redacts();
    void keepsIds_data();
    void keepsIds();
    void theCanaryStaysOut();
    void errorsWithTheirField();
    void errorsByWhoIsAtFault_data();
    void errorsByWhoIsAtFault();
    void textFromOutsideCannotForgeLines();
    void debugOnlyWhenVerbose_data();
    void debugOnlyWhenVerbose();
    void rotates();
    void filesArePrivate();
    void manyThreads();
    void aFolderThatCannotBeWritten();
    void afterItsEndNothingIsWritten();

private:
    [[nodiscard]] QString log() const { return m_directory->filePath(u"log"_s); }
    [[nodiscard]] QByteArray content(const QString &name = u"areacliente.log"_s) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

QByteArray TestLogging::content(const QString &name) const
{
    QFile file(log() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLogging::writesOneLinePerMessage()
{
    {
        const LogWriter writer(log(), false);
        qCInfo(storeLog) << "opened" << 3 << "tables";
    }
    const QByteArray line = content();
    QVERIFY(line.endsWith("Z info areacliente.store opened 3 tables\n"));
    QCOMPARE(line.count('\n'), 1);
}

void TestLogging::personalIsNeverWritten()
{
    {
        const LogWriter writer(log(), false);
        qCInfo(syncLog) << "contact" << u"0192f0c1-aaaa-7bbb-8ccc-0123456789ab"_s << Personal(u"Begoña Peña"_s)
                        << Personal({}) << "saved";
    }
    QVERIFY(content().endsWith("contact \"0192f0c1-aaaa-7bbb-8ccc-0123456789ab\" <personal> <empty> saved\n"));
}

void TestLogging::redacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("e-mail", u"for ana.garcía+x@correo.ejemplo.es."_s, u"for <e-mail>."_s);
    row("e-mail in quotes", u"user \"o'hara@ejemplo.es\""_s, u"user \"<e-mail>\""_s);
    row("DNI", u"nif 12345678Z no"_s, u"nif <nif> no"_s);
    row("DNI with a hyphen", u"nif 12345678-z"_s, u"nif <nif>"_s);
    row("NIE", u"X1234567L"_s, u"<nif>"_s);
    row("CIF", u"(B12345674)"_s, u"(<nif>)"_s);
    row("IBAN", u"iban=ES9121000418450200051332;"_s, u"iban=<iban>;"_s);
    row("IBAN in groups", u"ES91 2100 0418 4502 0005 1332"_s, u"<iban>"_s);
    row("card", u"4111 1111 1111 1111"_s, u"<card>"_s);
    row("telephone", u"call +34 612 345 678"_s, u"call <telephone>"_s);
    row("password", u"password=hunter2 next"_s, u"password=<secret> next"_s);
    row("JSON password", u"{\"password\":\"hunter2\"}"_s, u"{\"password\":\"<secret>\"}"_s);
    row("bearer", u"Authorization: Bearer abc.def"_s, u"Authorization: Bearer <secret>"_s);
    row("JWT", u"got eyJhbGciOi.eyJzdWIiOi.c2ln here"_s, u"got <token> here"_s);
    row("opaque token", u"key 0123456789abcdef0123456789abcdef"_s, u"key <token>"_s);
}

void TestLogging::redacts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(redacted(text), expected);
}

void TestLogging::keepsIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("UUID") << u"invoice 0192f0c1-1234-7234-8234-012345678901 paid"_s;
    QTest::newRow("number of an invoice") << u"invoice 2026-000123, 121.00 EUR"_s;
    QTest::newRow("counts") << u"applied 500 rows in 1234567890 ns at version 98765432"_s;
    QTest::newRow("words") << u"the token is signed, the password form is shown"_s;
    QTest::newRow("domain") << u"domain ejemplo.es expires 2026-11-22T10:00:00Z"_s;
}

void TestLogging::keepsIds()
{
    QFETCH(const QString, text);
    QCOMPARE(redacted(text), text);
}

void TestLogging::theCanaryStaysOut()
{
    const QStringList canaries{u"canary.person@ejemplo.es"_s, u"87654321X"_s, u"ES9121000418450200051332"_s,
                               u"s3cr3tc4n4ry"_s, u"Canaria Personal"_s};
    {
        const LogWriter writer(log(), true);
        qCWarning(uiLog) << "sign in of" << canaries.at(0) << "failed";
        qCWarning(storeLog).noquote() << "row" << canaries.at(1) << canaries.at(2);
        qCDebug(syncLog).noquote() << u"password="_s + canaries.at(3) << Personal(canaries.at(4));
        qWarning("plain %s", qPrintable(canaries.at(0)));
        qCWarning(storeLog) << Error{ErrorCode::Validation, u"email"_s, canaries.at(0) + u" is taken"_s};
    }
    const QString written = QString::fromUtf8(content());
    QCOMPARE(written.count(u'\n'), 5);
    for (const QString &canary : canaries)
        QVERIFY2(!written.contains(canary), qPrintable(canary));
}

void TestLogging::errorsWithTheirField()
{
    QString text;
    QDebug(&text) << Error{ErrorCode::Validation, u"nif"_s, u"wrong letter"_s, Rule::ControlCharacter};
    QCOMPARE(text, u"error 0 rule 4 field nif: wrong letter "_s);
}

void TestLogging::errorsByWhoIsAtFault_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("level");
    QTest::newRow("the network") << ErrorCode::Offline << QByteArray(" info ");
    QTest::newRow("the user") << ErrorCode::Validation << QByteArray(" info ");
    QTest::newRow("the disk") << ErrorCode::Storage << QByteArray(" warning ");
    QTest::newRow("the keychain") << ErrorCode::KeychainUnavailable << QByteArray(" warning ");
    QTest::newRow("nobody") << ErrorCode::Cancelled << QByteArray();
}

void TestLogging::errorsByWhoIsAtFault()
{
    QFETCH(ErrorCode, code);
    QFETCH(QByteArray, level);
    {
        const LogWriter writer(log(), false);
        logError(storeLog(), Error{code, {}, u"of ana@ejemplo.es"_s});
    }
    const QByteArray written = content();
    QCOMPARE(written.count('\n'), level.isEmpty() ? 0 : 1);
    QVERIFY2(written.contains(level), written.constData());
    QCOMPARE(written.contains(": of <e-mail>\n"), !level.isEmpty());
}

void TestLogging::textFromOutsideCannotForgeLines()
{
    {
        const LogWriter writer(log(), false);
        qCWarning(syncLog).noquote() << u"bad\n2026-01-01T00:00:00Z info forged\r\u2028x\u001b[31m"_s
                                            + QString(100'000, u'.');
    }
    const QByteArray written = content();
    QCOMPARE(written.count('\n'), 1);
    QVERIFY(!written.contains('\r') && !written.contains('\x1b') && !written.contains("\xe2\x80\xa8"));
    QVERIFY(written.size() > 4'000 && written.size() < 5'000);
}

void TestLogging::debugOnlyWhenVerbose_data()
{
    QTest::addColumn<bool>("verbose");
    QTest::addColumn<QList<bool>>("inFile");
    QTest::addColumn<QList<bool>>("onScreen");
    QTest::newRow("quiet") << false << QList{false, true, true} << QList{false, false, true};
    QTest::newRow("verbose") << true << QList{true, true, true} << QList{true, true, true};
}

void TestLogging::debugOnlyWhenVerbose()
{
    QFETCH(const bool, verbose);
    QFETCH(const QList<bool>, inFile);
    QFETCH(const QList<bool>, onScreen);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--speak"_s, log(), verbose ? u"verbose"_s : u"quiet"_s});
    QVERIFY(process.waitForFinished());
    const QByteArray screen = process.readAllStandardError();
    const QByteArray file = content();
    const QList<QByteArray> lines{"debug areacliente.store a debug line", "info areacliente.store an info line",
                                  "warning areacliente.store a warning line"};
    for (int i = 0; i < lines.size(); ++i) {
        QCOMPARE(file.contains(lines.at(i)), inFile.at(i));
        QCOMPARE(screen.contains(lines.at(i)), onScreen.at(i));
    }
}

void TestLogging::rotates()
{
    {
        const LogWriter writer(log(), false);
        for (int i = 0; i < 5'000; ++i)
            qCInfo(storeLog).noquote() << i << QString(1'000, u'.');
    }
    QCOMPARE(QDir(log()).entryList(QDir::Files),
             (QStringList{u"areacliente.1.log"_s, u"areacliente.2.log"_s, u"areacliente.log"_s}));
    for (const QString &name : QDir(log()).entryList(QDir::Files))
        QVERIFY(content(name).size() <= LogWriter::maxFileSize);
    QVERIFY(content().contains(" 4999 "));
    // The three files follow each other without a gap.
    const QByteArray all = content(u"areacliente.2.log"_s) + content(u"areacliente.1.log"_s) + content();
    const qsizetype first = all.split(' ').at(3).toLongLong();
    QCOMPARE(all.count('\n'), 5'000 - first);
}

void TestLogging::filesArePrivate()
{
    {
        const LogWriter writer(log(), false);
        qCWarning(storeLog) << "x";
    }
    QCOMPARE(QFile::permissions(log() + "/areacliente.log"_L1) & QFileDevice::Permissions(0x0077),
             QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(log()) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestLogging::manyThreads()
{
    {
        const LogWriter writer(log(), false);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(QThread::create([] {
                for (int line = 0; line < 500; ++line)
                    qCInfo(storeLog) << "from a thread";
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
    }
    QCOMPARE(content().count('\n'), 4'000);
    QCOMPARE(content().count("info areacliente.store from a thread\n"), 4'000);
}

void TestLogging::aFolderThatCannotBeWritten()
{
    QFile inTheWay(log());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const LogWriter writer(log() + "/below"_L1, false);
    qCWarning(storeLog) << "to standard error alone";
    QVERIFY(inTheWay.size() == 0);
}

void TestLogging::afterItsEndNothingIsWritten()
{
    {
        const LogWriter writer(log(), false);
        qCInfo(storeLog) << "one";
    }
    const QByteArray before = content();
    qCInfo(storeLog) << "two";
    QCOMPARE(content(), before);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--speak"_L1)
        return speak(arguments.at(2), arguments.at(3) == "verbose"_L1);
    TestLogging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"
