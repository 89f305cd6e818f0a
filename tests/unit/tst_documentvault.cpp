// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/documentvault.h"
#include "app/platform/privatefiles.h"
#include "app/platform/seal.h"
#include "tests/support/tinydisk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "Begoña Peña 12345678Z";

/// Every file below `directory` in one string.
[[nodiscard]] QByteArray everythingIn(const QString &directory)
{
    QByteArray all;
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += readPrivateFile(files.next(), 1 << 30).value();
    return all;
}

} // namespace

class TestDocumentVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void sealRoundTrip_data();
    void sealRoundTrip();
    void aSealBrokenAnywhereIsCorrupt();
    void sealsDifferEachTime();
    void keepsAndReturns();
    void keepsNothingReadable();
    void survivesARestartWithTheSameKey();
    void anotherKeyIsCorrupt();
    void damageIsCorrupt();
    void anExchangedFileIsCorrupt();
    void checksTheChecksum();
    void idsCannotLeaveTheFolder_data();
    void idsCannotLeaveTheFolder();
    void largestDocument();
    void aForgottenKeyLeavesTheOtherDocumentsAlone();
    void leftoversOfAnInterruptedWriteGo();
    void wipesEverything();
    void fullDiskKeepsTheOldDocument();

private:
    [[nodiscard]] DocumentVault open(const KeptSealKey &key) const
    {
        return DocumentVault::open(directory(), key).value();
    }
    [[nodiscard]] QString directory() const { return m_directory->filePath(u"documents"_s); }
    [[nodiscard]] QString file(const QString &id) const { return directory() + u'/' + id + ".sealed"_L1; }

    std::unique_ptr<QTemporaryDir> m_directory;
    const KeptSealKey m_key{SealKey::random(), true};
};

void TestDocumentVault::sealRoundTrip_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(1'000, '\0');
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'y');
}

void TestDocumentVault::sealRoundTrip()
{
    QFETCH(const QByteArray, plain);
    const SealKey again = SealKey::fromBytes(m_key.key.bytes().toByteArray()).value();
    QCOMPARE(unseal(seal(plain, m_key.key, "id"), again, "id").value(), plain);
    QVERIFY(!unseal(seal(plain, m_key.key, "id"), again, "other"));
    QVERIFY(!unseal(seal(plain, m_key.key, "id"), SealKey::random(), "id"));
}

void TestDocumentVault::aSealBrokenAnywhereIsCorrupt()
{
    const QByteArray sealed = seal("some text", m_key.key, "id");
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray broken = sealed;
        broken[i] = char(broken[i] ^ 1);
        QCOMPARE(unseal(broken, m_key.key, "id").error().code, ErrorCode::Corrupt);
        QCOMPARE(unseal(sealed.first(i), m_key.key, "id").error().code, ErrorCode::Corrupt);
    }
    QCOMPARE(unseal(QByteArray(sealed + 'x'), m_key.key, "id").error().code, ErrorCode::Corrupt);
}

void TestDocumentVault::sealsDifferEachTime()
{
    QVERIFY(seal("text", m_key.key, "id") != seal("text", m_key.key, "id"));
}

void TestDocumentVault::keepsAndReturns()
{
    const DocumentVault vault = open(m_key);
    QVERIFY(!vault.contains(u"a"_s));
    QCOMPARE(vault.get(u"a"_s).error().code, ErrorCode::NotFound);
    QVERIFY(vault.put(u"a"_s, "one"));
    QVERIFY(vault.put(u"a"_s, "two"));
    QVERIFY(vault.put(u"b"_s, {}));
    QVERIFY(vault.contains(u"a"_s));
    QCOMPARE(vault.get(u"a"_s).value(), QByteArray("two"));
    QCOMPARE(vault.get(u"b"_s).value(), QByteArray());
    QVERIFY(vault.remove(u"a"_s));
    QVERIFY(vault.remove(u"a"_s));
    QVERIFY(!vault.contains(u"a"_s));
}

void TestDocumentVault::keepsNothingReadable()
{
    const DocumentVault vault = open(m_key);
    QVERIFY(vault.put(u"a"_s, "%PDF-1.7 " + canary));
    const QByteArray onDisk = everythingIn(directory());
    QVERIFY(!onDisk.isEmpty());
    QVERIFY(!onDisk.contains(canary) && !onDisk.contains("%PDF"));
    QCOMPARE(QFile::permissions(file(u"a"_s)) & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestDocumentVault::survivesARestartWithTheSameKey()
{
    QVERIFY(open(m_key).put(u"a"_s, canary));
    QCOMPARE(open(m_key).get(u"a"_s).value(), canary);
}

void TestDocumentVault::anotherKeyIsCorrupt()
{
    QVERIFY(open(m_key).put(u"a"_s, canary));
    QCOMPARE(open({SealKey::random(), true}).get(u"a"_s).error().code, ErrorCode::Corrupt);
}

void TestDocumentVault::damageIsCorrupt()
{
    const DocumentVault vault = open(m_key);
    QVERIFY(vault.put(u"a"_s, QByteArray(10'000, 'x')));
    QFile damaged(file(u"a"_s));
    QVERIFY(damaged.resize(5'000));
    QCOMPARE(vault.get(u"a"_s).error().code, ErrorCode::Corrupt);
    QVERIFY(vault.put(u"a"_s, "fetched again"));
    QCOMPARE(vault.get(u"a"_s).value(), QByteArray("fetched again"));
}

void TestDocumentVault::anExchangedFileIsCorrupt()
{
    const DocumentVault vault = open(m_key);
    QVERIFY(vault.put(u"a"_s, "mine"));
    QVERIFY(vault.put(u"b"_s, "yours"));
    QVERIFY(QFile::remove(file(u"a"_s)));
    QVERIFY(QFile::copy(file(u"b"_s), file(u"a"_s)));
    QCOMPARE(vault.get(u"a"_s).error().code, ErrorCode::Corrupt);
}

void TestDocumentVault::checksTheChecksum()
{
    const DocumentVault vault = open(m_key);
    const QByteArray sum = QCryptographicHash::hash("content", QCryptographicHash::Sha256);
    QVERIFY(vault.put(u"a"_s, "content", sum));
    QCOMPARE(vault.put(u"a"_s, "contenu", sum).error().code, ErrorCode::Corrupt);
    QCOMPARE(vault.get(u"a"_s).value(), QByteArray("content"));
}

void TestDocumentVault::idsCannotLeaveTheFolder_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("parent") << u"../a"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("dots") << u".."_s;
    QTest::newRow("zero") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("device") << u"a:b"_s;
    QTest::newRow("long") << QString(65, u'a');
    QTest::newRow("other letters") << u"señor"_s;
}

void TestDocumentVault::idsCannotLeaveTheFolder()
{
    QFETCH(const QString, id);
    const DocumentVault vault = open(m_key);
    QCOMPARE(vault.put(id, "x").error().code, ErrorCode::Validation);
    QCOMPARE(vault.get(id).error().code, ErrorCode::Validation);
    QCOMPARE(vault.remove(id).error().code, ErrorCode::Validation);
    QVERIFY(!vault.contains(id));
    QVERIFY(everythingIn(m_directory->path()).isEmpty());
}

void TestDocumentVault::largestDocument()
{
    const DocumentVault vault = open(m_key);
    QByteArray largest(DocumentVault::maxDocumentSize, 'x');
    QVERIFY(vault.put(u"a"_s, largest));
    QVERIFY(vault.get(u"a"_s).value() == largest);
    largest.append('x');
    QCOMPARE(vault.put(u"a"_s, largest).error().rule, Rule::TooLong);
}

void TestDocumentVault::aForgottenKeyLeavesTheOtherDocumentsAlone()
{
    QVERIFY(open(m_key).put(u"a"_s, "remembered"));
    {
        const DocumentVault session = open({SealKey::random(), false});
        QVERIFY(!session.isRemembered());
        QVERIFY(!session.contains(u"a"_s));
        QVERIFY(session.put(u"a"_s, "this session"));
        QVERIFY(session.put(u"b"_s, "this session"));
        QCOMPARE(session.get(u"a"_s).value(), QByteArray("this session"));
    }
    const DocumentVault vault = open(m_key);
    QCOMPARE(vault.get(u"a"_s).value(), QByteArray("remembered"));
    QVERIFY(!vault.contains(u"b"_s));
    QVERIFY(!open({SealKey::random(), false}).contains(u"a"_s));
}

void TestDocumentVault::leftoversOfAnInterruptedWriteGo()
{
    QVERIFY(open(m_key).put(u"a"_s, "whole"));
    const QString leftover = file(u"a"_s) + ".Xy12ab"_L1;
    QVERIFY(writePrivateFile(leftover, "half"));
    QCOMPARE(open(m_key).get(u"a"_s).value(), QByteArray("whole"));
    QVERIFY(!QFile::exists(leftover));
}

void TestDocumentVault::wipesEverything()
{
    const DocumentVault vault = open(m_key);
    for (int i = 0; i < 100; ++i)
        QVERIFY(vault.put(QString::number(i), canary));
    const DocumentVault session = open({SealKey::random(), false});
    QVERIFY(session.put(u"a"_s, canary));
    QVERIFY(session.wipe());
    QVERIFY(everythingIn(m_directory->path()).isEmpty());
    QVERIFY(!vault.contains(u"0"_s));
    QVERIFY(vault.put(u"a"_s, "a new session"));
}

void TestDocumentVault::fullDiskKeepsTheOldDocument()
{
    const TinyDisk disk(128);
    if (!disk.isMounted())
        QSKIP("no right to mount a small disk");
    const DocumentVault vault = DocumentVault::open(disk.path() + "/documents"_L1, m_key).value();
    QVERIFY(vault.put(u"a"_s, "old"));
    const Result<void> kept = vault.put(u"a"_s, QByteArray(1'000'000, 'x'));
    QCOMPARE(kept.error().rule, Rule::Limit);
    QCOMPARE(vault.get(u"a"_s).value(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestDocumentVault)
#include "tst_documentvault.moc"
