// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fulldisk.h"
#include "tests/support/sampleprogram.h"
#include "tests/support/typing.h"
#include "ui/bannerarea.h"
#include "ui/dialogs/contactdialog.h"
#include "ui/errortext.h"
#include "ui/widgets/banner.h"

#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// A full disk and a folder that cannot be written, as the user meets them: what is said, in which language, and that
/// nothing that was typed is lost.
class TestDiskFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAtStartThatTheFolderIsReadOnly_data();
    void saysAtStartThatTheFolderIsReadOnly();
    void failsToExportFromAReadOnlyFolder();
    void keepsTheFormOnAFullDisk();
    void tellsThatSettingsCannotBeSaved();
    void tellsOfDraftsThatCannotBeRead();

private:
    [[nodiscard]] static QProcessEnvironment environment();
};

namespace {

/// A keychain: what it is given is there again at the next start.
class KeptSecrets : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &key) override { return m_records.read(key); }
    QFuture<Result<void>> write(const QString &key, const QByteArray &value) override
    {
        return m_records.write(key, value);
    }
    QFuture<Result<void>> remove(const QString &key) override { return m_records.remove(key); }
    bool isPersistent() const override { return true; }

private:
    MemorySecretStore m_records;
};

} // namespace

QProcessEnvironment TestDiskFaults::environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    return environment;
}

void TestDiskFaults::saysAtStartThatTheFolderIsReadOnly_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("there, in English") << QString() << u"en"_s << u"The data folder cannot be used"_s;
    QTest::newRow("to be made, in English") << u"/data"_s << u"en"_s << u"The data folder cannot be used"_s;
    QTest::newRow("to be made, in Spanish") << u"/data"_s << u"es"_s << u"carpeta de datos"_s;
}

void TestDiskFaults::saysAtStartThatTheFolderIsReadOnly()
{
    QFETCH(QString, folder);
    QFETCH(QString, language);
    QFETCH(QString, words);
    const ReadOnlyFolder closed;
    if (!closed.isReadOnly())
        QSKIP("no folder is closed to this user");
    QProcess program;
    program.setProcessEnvironment(environment());
    program.start(QStringLiteral(AREACLIENTE_PROGRAM),
                  {u"--sample"_s, u"--data-dir"_s, closed.path() + folder, u"--language"_s, language});
    QString said;
    // It also stands in a window of its own, which waits to be closed.
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += QString::fromUtf8(program.readAllStandardError())).contains(closed.path() + folder), 30'000);
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(program.state(), QProcess::Running);
    program.kill();
    QVERIFY(program.waitForFinished());
}

void TestDiskFaults::failsToExportFromAReadOnlyFolder()
{
    const ReadOnlyFolder closed;
    if (!closed.isReadOnly())
        QSKIP("no folder is closed to this user");
    const QTemporaryDir directory;
    QProcess program;
    program.setProcessEnvironment(environment());
    program.start(QStringLiteral(AREACLIENTE_PROGRAM),
                  {u"--export"_s, directory.filePath(u"account.jsonl"_s), u"--data-dir"_s, closed.path() + u"/data"_s,
                   u"--language"_s, u"en"_s});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitCode(), 1);
    const QString said = QString::fromUtf8(program.readAllStandardError());
    QVERIFY2(said.contains(u"folder read-only?"_s), qPrintable(said));
    QVERIFY(!QFile::exists(directory.filePath(u"account.jsonl"_s)));
}

void TestDiskFaults::keepsTheFormOnAFullDisk()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    program.account()->view().showTab(u"contacts"_s);
    QTRY_VERIFY(program.isShowingData());
    program.find<QAction>("contactEdit")->trigger();
    auto *dialog = program.find<ContactDialog>("contactDialog");
    QVERIFY(dialog);
    auto *phone = dialog->findChild<QLineEdit *>(u"phone"_s);
    typeInto(phone, u"952 123 456"_s);
    auto *save = dialog->findChild<QPushButton *>(u"save"_s);
    {
        const FileSizeLimit full(4096); // less than one page of the replica's journal
        if (!full.holds())
            QSKIP("no file can be bounded here");
        save->click();
        auto *banner = dialog->findChild<Banner *>();
        QTRY_COMPARE(banner->text(), errorText(Error{ErrorCode::Storage, {}, {}}));
        QVERIFY(dialog->isVisible());
        QCOMPARE(phone->text(), u"952 123 456"_s);
        QVERIFY(save->isEnabled());
        QVERIFY(program.account()->session().outbox().isEmpty());
        program.language.choose(u"es"_s);
        QTRY_COMPARE(phone->text(), u"952 123 456"_s);
    }
    QSignalSpy saved(dialog, &RecordDialog::saved);
    save->click(); // there is room again
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(program.isSynchronised());
    const auto contacts = await(program.desktop().replica.read(
        [](const RecordStore &store) { return store.count<Contact>({u"phone = ?"_s, {u"+34952123456"_s}}); }));
    QVERIFY_RESULT(contacts);
    QCOMPARE(*contacts, 1);
}

void TestDiskFaults::tellsThatSettingsCannotBeSaved()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    BannerArea &banners = program.account()->banners();
    QCoreApplication::processEvents();
    QVERIFY(banners.message(u"settings"_s).isEmpty());
    const FileSizeLimit full(0);
    if (!full.holds())
        QSKIP("no file can be bounded here");
    QVERIFY(program.desktop().settings.set<Setting::AutoLockMinutes>(30));
    QTRY_VERIFY(!banners.message(u"settings"_s).isEmpty());
    QCOMPARE(program.desktop().settings.get<Setting::AutoLockMinutes>(), 30); // it holds for now
}

void TestDiskFaults::tellsOfDraftsThatCannotBeRead()
{
    KeptSecrets secrets;
    SampleProgram program(&secrets);
    program.start();
    const QString drafts = program.directory() + u"/drafts"_s;
    QTRY_VERIFY(QDir(drafts).exists());
    program.end();
    QFile damaged(drafts + u"/0123456789abcdef0123456789abcdef.draft"_s);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("not a draft");
    damaged.close();
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    QTRY_VERIFY(!program.account()->banners().message(u"unreadableDrafts"_s).isEmpty());
    QVERIFY(damaged.exists()); // it is left as it is
}

QTEST_MAIN(TestDiskFaults)
#include "tst_diskfaults.moc"
