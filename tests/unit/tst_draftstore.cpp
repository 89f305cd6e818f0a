// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/draftstore.h"
#include "app/platform/privatefiles.h"
#include "tests/support/tinydisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject ana{{u"name"_s, u"Ana Ñúñez"_s}, {u"nif"_s, u"12345678Z"_s}};

/// Types one character every few milliseconds and says each of them; ends by being killed.
int type(const QString &directory)
{
    DraftStore store(directory, {});
    int count = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &store, [&] {
        ++count;
        store.set(u"form"_s, {{u"count"_s, count}});
        std::printf("%d\n", count);
        std::fflush(stdout);
    });
    keys.start(5);
    return QCoreApplication::exec();
}

} // namespace

class TestDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void keepsAndForgets();
    void survivesARestart_data();
    void survivesARestart();
    void isOnTheDiskWithinASecond();
    void steadyTypingIsWrittenToo();
    void survivesKillDuringTyping();
    void discardRemovesTheFile();
    void discardWinsOverAPendingWrite();
    void discardAllRemovesEverything();
    void sealedWhenThereIsAKey();
    void plainDraftsAreSealedOnceThereIsAKey();
    void sealedDraftsWaitForTheirKey();
    void damagedDraftsStayAside();
    void keysOfAnyCharacters();
    void saysThatTheDiskIsFullAndTriesAgain();

private:
    [[nodiscard]] QString directory() const { return m_directory->filePath(u"drafts"_s); }
    [[nodiscard]] QStringList files() const { return QDir(directory()).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

QByteArray TestDraftStore::content() const
{
    QByteArray all;
    for (const QString &name : files())
        all += readPrivateFile(directory() + u'/' + name, 1 << 20).value();
    return all;
}

void TestDraftStore::keepsAndForgets()
{
    DraftStore store(directory(), {});
    QVERIFY(!store.contains(u"form"_s));
    QCOMPARE(store.draft(u"form"_s), QJsonObject());
    store.set(u"form"_s, ana);
    QCOMPARE(store.draft(u"form"_s), ana);
    QCOMPARE(store.keys(), QStringList{u"form"_s});
    store.discard(u"form"_s);
    QVERIFY(!store.contains(u"form"_s));
}

void TestDraftStore::survivesARestart_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("plain") << false;
    QTest::newRow("sealed") << true;
}

void TestDraftStore::survivesARestart()
{
    QFETCH(const bool, sealed);
    const std::optional<SealKey> key = sealed ? std::optional(SealKey::random()) : std::nullopt;
    {
        DraftStore store(directory(), key);
        store.set(u"form"_s, ana);
        store.set(u"reply/1"_s, {{u"text"_s, u"Hola"_s}});
        store.set(u"reply/1"_s, {{u"text"_s, u"Hola,\nqué tal"_s}});
    }
    const DraftStore store(directory(), key);
    QCOMPARE(store.draft(u"form"_s), ana);
    QCOMPARE(store.draft(u"reply/1"_s).value("text"_L1).toString(), u"Hola,\nqué tal"_s);
    QCOMPARE(store.unreadable(), 0);
}

void TestDraftStore::isOnTheDiskWithinASecond()
{
    DraftStore store(directory(), {});
    store.set(u"form"_s, ana);
    QVERIFY(files().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(content().contains("12345678Z"), 1'000);
    QCOMPARE(QFile::permissions(directory() + u'/' + files().constFirst()) & QFileDevice::Permissions(0x0077),
             QFileDevice::Permissions());
}

void TestDraftStore::steadyTypingIsWrittenToo()
{
    DraftStore store(directory(), {});
    int count = 0;
    QTimer keys;
    connect(&keys, &QTimer::timeout, &store, [&] { store.set(u"form"_s, {{u"count"_s, ++count}}); });
    keys.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(!files().isEmpty(), 1'000);
    QVERIFY(count > 1);
}

void TestDraftStore::survivesKillDuringTyping()
{
    for (int round = 0; round < 5; ++round) {
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, directory()});
        // Long enough for several writes, and another moment of the writing in each round.
        const int enough = 150 + round * 37;
        int typed = 0;
        while (typed < enough) {
            QVERIFY(typist.canReadLine() || typist.waitForReadyRead());
            while (typist.canReadLine())
                typed = typist.readLine().trimmed().toInt();
        }
        typist.kill();
        QVERIFY(typist.waitForFinished());
        while (typist.canReadLine())
            typed = typist.readLine().trimmed().toInt();

        const DraftStore store(directory(), {});
        const int kept = store.draft(u"form"_s).value("count"_L1).toInt();
        QCOMPARE(store.unreadable(), 0);
        // A second of typing at a key each 5 ms is 200 keys at most.
        QVERIFY2(kept > 0 && kept >= typed - 200, qPrintable(u"kept %1 of %2"_s.arg(kept).arg(typed)));
        QVERIFY(kept <= typed + 1);
        QCOMPARE(files().size(), 1);
    }
}

void TestDraftStore::discardRemovesTheFile()
{
    DraftStore store(directory(), {});
    store.set(u"form"_s, ana);
    store.set(u"other"_s, ana);
    store.flush();
    QTRY_COMPARE(files().size(), 2);
    store.discard(u"form"_s);
    QTRY_COMPARE(files().size(), 1);
    store.discard(u"never there"_s);
    QVERIFY(store.contains(u"other"_s));
}

void TestDraftStore::discardWinsOverAPendingWrite()
{
    {
        DraftStore store(directory(), {});
        store.set(u"form"_s, ana);
        store.flush();
        store.set(u"form"_s, {{u"x"_s, 1}});
        store.discard(u"form"_s);
    }
    QVERIFY(files().isEmpty());
}

void TestDraftStore::discardAllRemovesEverything()
{
    {
        DraftStore sealed(directory(), SealKey::random());
        sealed.set(u"lost"_s, ana);
    }
    {
        DraftStore store(directory(), {});
        QCOMPARE(store.unreadable(), 1);
        store.set(u"form"_s, ana);
        store.flush();
        store.set(u"form"_s, {});
        store.discardAll();
        QVERIFY(store.keys().isEmpty());
    }
    QVERIFY(files().isEmpty());
}

void TestDraftStore::sealedWhenThereIsAKey()
{
    {
        DraftStore store(directory(), SealKey::random());
        store.set(u"form"_s, ana);
    }
    QCOMPARE(files().size(), 1);
    QVERIFY(!content().contains("12345678Z") && !content().contains("form"));
}

void TestDraftStore::plainDraftsAreSealedOnceThereIsAKey()
{
    {
        DraftStore store(directory(), {});
        store.set(u"form"_s, ana);
    }
    QVERIFY(content().contains("12345678Z"));
    const SealKey key = SealKey::random();
    {
        const DraftStore store(directory(), key);
        QCOMPARE(store.draft(u"form"_s), ana);
    }
    QVERIFY(!content().contains("12345678Z"));
    QCOMPARE(DraftStore(directory(), key).draft(u"form"_s), ana);
}

void TestDraftStore::sealedDraftsWaitForTheirKey()
{
    const SealKey key = SealKey::random();
    {
        DraftStore store(directory(), key);
        store.set(u"form"_s, ana);
    }
    for (const std::optional<SealKey> &other : {std::optional<SealKey>(), std::optional(SealKey::random())}) {
        const DraftStore store(directory(), other);
        QVERIFY(!store.contains(u"form"_s));
        QCOMPARE(store.unreadable(), 1);
    }
    QCOMPARE(DraftStore(directory(), key).draft(u"form"_s), ana);
}

void TestDraftStore::damagedDraftsStayAside()
{
    {
        DraftStore store(directory(), {});
        store.set(u"form"_s, ana);
        store.set(u"good"_s, ana);
    }
    QVERIFY(writePrivateFile(directory() + "/0123.draft"_L1, "{\"key\": \"form"));
    QVERIFY(writePrivateFile(directory() + "/4567.draft"_L1,
                             "{\"key\":\"form\",\"draft\":{}}")); // not the file of that key
    QVERIFY(writePrivateFile(directory() + "/89ab.draft"_L1, {}));
    const DraftStore store(directory(), {});
    QCOMPARE(store.unreadable(), 3);
    QCOMPARE(store.draft(u"form"_s), ana);
    QCOMPARE(store.draft(u"good"_s), ana);
    QCOMPARE(files().size(), 5);
}

void TestDraftStore::keysOfAnyCharacters()
{
    const QStringList keys{u"../../x"_s, u"a/b"_s, u"ñ\n€"_s, QString(5'000, u'k')};
    {
        DraftStore store(directory(), {});
        for (const QString &key : keys)
            store.set(key, {{u"is"_s, key}});
    }
    const DraftStore store(directory(), {});
    QCOMPARE(store.keys().size(), keys.size());
    for (const QString &key : keys)
        QCOMPARE(store.draft(key).value("is"_L1).toString(), key);
}

void TestDraftStore::saysThatTheDiskIsFullAndTriesAgain()
{
    const TinyDisk disk(64);
    if (!disk.isMounted())
        QSKIP("no right to mount a small disk");
    const QString folder = disk.path() + "/drafts"_L1;
    {
        DraftStore store(folder, {});
        QSignalSpy failed(&store, &DraftStore::failed);
        store.set(u"small"_s, ana);
        store.set(u"large"_s, {{u"text"_s, QString(100'000, u'x')}});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().rule, Rule::Limit);
        QCOMPARE(store.draft(u"large"_s).value("text"_L1).toString().size(), 100'000);
        store.set(u"large"_s, {{u"text"_s, u"shorter"_s}});
    }
    const DraftStore store(folder, {});
    QCOMPARE(store.draft(u"small"_s), ana);
    QCOMPARE(store.draft(u"large"_s).value("text"_L1).toString(), u"shorter"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--type"_L1)
        return type(arguments.at(2));
    TestDraftStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftstore.moc"
