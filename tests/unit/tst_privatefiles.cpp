// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/privatefiles.h"
#include "tests/support/tinydisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestPrivateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void makesAPrivateDirectoryWithItsParents();
    void closesADirectoryOfTheUser();
    void refusesADirectoryOfSomebodyElse();
    void refusesAFileInItsPlace();
    void writesPrivately();
    void replacesAsAWhole();
    void readsWithinTheLimit();
    void removes();
    void saysThatTheDiskIsFull();
    void saysThatTheDiskIsReadOnly();
    void dataDirectory();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    /// The permission bits of the file, as chmod(1) writes them.
    [[nodiscard]] static int mode(const QString &path);

    std::unique_ptr<QTemporaryDir> m_directory;
};

int TestPrivateFiles::mode(const QString &path)
{
    struct stat info{};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
}

void TestPrivateFiles::makesAPrivateDirectoryWithItsParents()
{
    QVERIFY(makePrivateDirectory(path(u"a/b/c"_s)));
    QCOMPARE(mode(path(u"a/b/c"_s)), 0700);
    QVERIFY(makePrivateDirectory(path(u"a/b/c"_s)));
}

void TestPrivateFiles::closesADirectoryOfTheUser()
{
    QVERIFY(QDir().mkdir(path(u"open"_s)));
    QVERIFY(QFile::setPermissions(path(u"open"_s), QFileDevice::Permissions(0x7755)));
    QVERIFY(makePrivateDirectory(path(u"open"_s)));
    QCOMPARE(mode(path(u"open"_s)), 0700);
}

void TestPrivateFiles::refusesADirectoryOfSomebodyElse()
{
    if (geteuid() != 0)
        QSKIP("only root can give a folder away");
    QVERIFY(QDir().mkdir(path(u"theirs"_s)));
    QCOMPARE(chown(QFile::encodeName(path(u"theirs"_s)).constData(), 12'345, 12'345), 0);
    const Result<void> made = makePrivateDirectory(path(u"theirs"_s));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Storage);
    QVERIFY(made.error().detail.contains(u"another user"_s));
}

void TestPrivateFiles::refusesAFileInItsPlace()
{
    QVERIFY(writePrivateFile(path(u"file"_s), "x"));
    QCOMPARE(makePrivateDirectory(path(u"file"_s)).error().code, ErrorCode::Storage);
    QCOMPARE(makePrivateDirectory(path(u"file/below"_s)).error().code, ErrorCode::Storage);
}

void TestPrivateFiles::writesPrivately()
{
    QVERIFY(writePrivateFile(path(u"new"_s), "content"));
    QCOMPARE(mode(path(u"new"_s)), 0600);
    QFile open(path(u"open"_s));
    QVERIFY(open.open(QIODevice::WriteOnly));
    QVERIFY(open.setPermissions(QFileDevice::Permissions(0x6644)));
    QVERIFY(writePrivateFile(path(u"open"_s), "content"));
    QCOMPARE(mode(path(u"open"_s)), 0600);
    QCOMPARE(readPrivateFile(path(u"open"_s), 100).value(), QByteArray("content"));
}

void TestPrivateFiles::replacesAsAWhole()
{
    QVERIFY(writePrivateFile(path(u"file"_s), QByteArray(100'000, 'a')));
    QVERIFY(writePrivateFile(path(u"file"_s), "b"));
    QCOMPARE(readPrivateFile(path(u"file"_s), 100).value(), QByteArray("b"));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
}

void TestPrivateFiles::readsWithinTheLimit()
{
    QCOMPARE(readPrivateFile(path(u"none"_s), 10).error().code, ErrorCode::NotFound);
    QVERIFY(writePrivateFile(path(u"file"_s), "0123456789"));
    QCOMPARE(readPrivateFile(path(u"file"_s), 10).value().size(), 10);
    QCOMPARE(readPrivateFile(path(u"file"_s), 9).error().code, ErrorCode::Corrupt);
    QCOMPARE(readPrivateFile(m_directory->path(), 9).error().code, ErrorCode::Storage);
}

void TestPrivateFiles::removes()
{
    QVERIFY(writePrivateFile(path(u"file"_s), "x"));
    QVERIFY(removePrivateFile(path(u"file"_s)));
    QVERIFY(!QFile::exists(path(u"file"_s)));
    QVERIFY(removePrivateFile(path(u"file"_s)));
}

void TestPrivateFiles::saysThatTheDiskIsFull()
{
    const TinyDisk disk(64);
    if (!disk.isMounted())
        QSKIP("no right to mount a small disk");
    const QString file = disk.path() + "/file"_L1;
    QVERIFY(writePrivateFile(file, "the old content"));
    const Result<void> written = writePrivateFile(file, QByteArray(1'000'000, 'x'));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Storage);
    QCOMPARE(written.error().rule, Rule::Limit);
    QCOMPARE(readPrivateFile(file, 100).value(), QByteArray("the old content"));
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
    QVERIFY(writePrivateFile(file, "fits"));
}

void TestPrivateFiles::saysThatTheDiskIsReadOnly()
{
    TinyDisk disk(64);
    if (!disk.isMounted())
        QSKIP("no right to mount a small disk");
    const QString file = disk.path() + "/file"_L1;
    QVERIFY(writePrivateFile(file, "the old content"));
    QVERIFY(disk.makeReadOnly());
    QCOMPARE(writePrivateFile(file, "x").error().rule, Rule::ReadOnly);
    QCOMPARE(writePrivateFile(disk.path() + "/new"_L1, "x").error().rule, Rule::ReadOnly);
    QCOMPARE(makePrivateDirectory(disk.path() + "/folder/below"_L1).error().rule, Rule::ReadOnly);
    QCOMPARE(removePrivateFile(file).error().rule, Rule::ReadOnly);
    QCOMPARE(readPrivateFile(file, 100).value(), QByteArray("the old content"));
    QVERIFY(disk.makeWritable());
    QVERIFY(writePrivateFile(file, "x"));
}

void TestPrivateFiles::dataDirectory()
{
    QCOMPARE(resolveDataDirectory(u"/some/../where/"_s), u"/where"_s);
    QCOMPARE(resolveDataDirectory(u"here"_s), QDir::currentPath() + "/here"_L1);
    QStandardPaths::setTestModeEnabled(true);
    QCOMPARE(resolveDataDirectory(), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    QVERIFY(QDir::isAbsolutePath(resolveDataDirectory()));
}

QTEST_GUILESS_MAIN(TestPrivateFiles)
#include "tst_privatefiles.moc"
