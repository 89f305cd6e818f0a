// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "app/desktop/desktop.h"
#include "app/desktop/profiles.h"
#include "app/platform/singleinstance.h"
#include "tests/support/await.h"
#include "tests/support/brokenkeychain.h"
#include "tests/support/fixedclock.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/tinyaccount.h"
#include "tests/support/unsentchanges.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLockFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultIsTheFolderThatWas();
    void namesAreWordsForFolders_data();
    void namesAreWordsForFolders();
    void liveSideBySide();
    void areRemovedWithAllThatIsKept();
    void areNotRemovedWhileOpen();
    void areKeptFromOthersUntilTheyAreGone();
    void stayInTheListWhereSomethingIsLeft();
    void areGoneAlsoWhereTheKeychainFails();
    void countWhatWasNotSent();
    void theDefaultStays();
    void aDesktopIsAtItsServer();
    void aFirstStartGoesToAServer();
    void anAccountOnThisComputerStaysThere();
    void aNewTokenIsKeptInTheKeychain();
    void aServerKnowsTheComputerAgain();
    void noOtherServerIsShownByWhat();
};

namespace {

const ServerInfo server{u"Alojamientos"_s, QUrl(u"https://areacliente.ejemplo.es"_s),
                        QUrl(u"https://areacliente.ejemplo.es/v1"_s)};

/// What a callback is given, waited for.
class Awaited : public QObject
{
public:
    [[nodiscard]] std::function<void(Result<void>)> callback()
    {
        return [this](Result<void> result) { m_result = std::move(result); };
    }
    [[nodiscard]] Result<void> result()
    {
        const bool came = QTest::qWaitFor([this] { return m_result.has_value(); });
        return came ? *m_result : fail(ErrorCode::Timeout, u"no answer"_s);
    }

private:
    std::optional<Result<void>> m_result;
};

constexpr auto allSecrets = static_cast<int>(secretNames.size());

void keepSecrets(SecretStore &secrets, const Profile &profile)
{
    for (const QLatin1StringView what : secretNames)
        QVERIFY_RESULT(settled(secrets.write(Desktop::secretName(profile.directory, what), "secret")));
}

int countSecrets(SecretStore &secrets, const Profile &profile)
{
    return static_cast<int>(std::ranges::count_if(secretNames, [&](QLatin1StringView what) {
        return settled(secrets.read(Desktop::secretName(profile.directory, what))).has_value();
    }));
}

/// A desktop in this folder, whose account is at this server.
std::unique_ptr<Desktop> desktopAt(const ScriptedService &service, const Clock &clock, SecretStore &secrets,
                                   const QString &directory)
{
    auto desktop = std::make_unique<Desktop>(clock, secrets, directory, std::nullopt);
    if (!desktop->settings.set<Setting::ServerCertificates>(service.options().certificates))
        qFatal("the setting is not taken");
    Awaited taken;
    desktop->useServer(&taken, service.info(), taken.callback());
    if (const auto used = taken.result(); !used)
        qFatal("the server is not taken: %s", why(used).constData());
    return desktop;
}

QFuture<Result<SignedIn>> signInTo(Desktop &desktop)
{
    return desktop.provider().signIn(tiny::emailOf(tiny::owner), tiny::password, {});
}

/// Signing in has to wait, but for a computer that is known by `device-1`.
std::optional<Scripted> waitsForTheComputer(const Asked &asked)
{
    const bool isUnknown = asked.target == "/v1/sessions" && !asked.body.contains(R"("device_token":"device-1")");
    return isUnknown ? std::optional(Scripted::problem(429, R"("code":"rate_limited")")) : std::nullopt;
}

QStringList namesIn(const QDir &folder)
{
    return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

void TestProfiles::theDefaultIsTheFolderThatWas()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    QCOMPARE(*profiles.directoryOf({}), base.path());
    QCOMPARE(*profiles.directoryOf(u"sample"_s), base.path() + u"/sample"_s);
    const QList<Profile> list = profiles.list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().directory, base.path());
    QVERIFY(list.first().server.isEmpty());
}

void TestProfiles::namesAreWordsForFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("up") << u".."_s;
    QTest::newRow("away") << u"/etc"_s;
    QTest::newRow("capitals") << u"Ejemplo"_s;
    QTest::newRow("blank") << u"a b"_s;
    QTest::newRow("long") << QString(41, u'a');
    QTest::newRow("zero") << QString(QChar(0));
}

void TestProfiles::namesAreWordsForFolders()
{
    QFETCH(QString, name);
    const QTemporaryDir base;
    const auto directory = Profiles(base.path()).directoryOf(name);
    QVERIFY(!directory);
    QCOMPARE(directory.error().field, u"profile"_s);
}

void TestProfiles::liveSideBySide()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    const auto one = profiles.create(server);
    const auto two = profiles.create(server, u"/etc/ssl/company.pem"_s);
    QVERIFY_RESULT(one);
    QVERIFY_RESULT(two);
    QCOMPARE(one->name, u"areacliente-ejemplo-es"_s);
    QCOMPARE(two->name, u"areacliente-ejemplo-es-2"_s);
    QCOMPARE(one->server, server.address);
    QCOMPARE(one->serverName, server.name);
    QCOMPARE(profiles.list(), QList<Profile>({profiles.list().first(), *one, *two}));
    QCOMPARE(*profiles.find(two->name), *two);
    QCOMPARE(profiles.find(u"other"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(QFileInfo(one->directory).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // Each has its own records in the keychain, and its own instance.
    QVERIFY(Desktop::secretName(one->directory, sessionSecretName)
            != Desktop::secretName(two->directory, sessionSecretName));
    SingleInstance first(one->directory);
    SingleInstance second(two->directory);
    QCOMPARE(*first.start({}), SingleInstance::Role::First);
    QCOMPARE(*second.start({}), SingleInstance::Role::First);
}

void TestProfiles::areRemovedWithAllThatIsKept()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    const auto profile = profiles.create(server);
    const auto other = profiles.create(server);
    MemorySecretStore secrets;
    Worker files(u"files"_s);
    for (const Profile &p : {*profile, *other})
        keepSecrets(secrets, p);
    const QDir folder(profile->directory);
    QVERIFY(folder.mkpath(u"documents/2026"_s));
    for (const auto &name : {u"documents/2026/one"_s, u".hidden"_s, u"replica.sqlite-wal"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Awaited removed;
    profiles.remove(secrets, files, &removed, profile->name, removed.callback());
    QVERIFY_RESULT(removed.result());
    QVERIFY(!QFileInfo::exists(profile->directory));
    QCOMPARE(countSecrets(secrets, *profile), 0);
    QCOMPARE(countSecrets(secrets, *other), allSecrets);
    QCOMPARE(profiles.list(), QList<Profile>({profiles.list().constFirst(), *other}));
    Awaited again;
    profiles.remove(secrets, files, &again, profile->name, again.callback());
    const auto missed = again.result();
    QVERIFY(!missed);
    QCOMPARE(missed.error().code, ErrorCode::NotFound);
}

void TestProfiles::areNotRemovedWhileOpen()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    const auto profile = profiles.create(server);
    MemorySecretStore secrets;
    Worker files(u"files"_s);
    keepSecrets(secrets, *profile);
    {
        SingleInstance open(profile->directory);
        QCOMPARE(*open.start({}), SingleInstance::Role::First);
        QSignalSpy raised(&open, &SingleInstance::raiseRequested);
        Awaited refused;
        profiles.remove(secrets, files, &refused, profile->name, refused.callback());
        const auto result = refused.result();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Conflict);
        QCOMPARE(result.error().field, u"profile"_s);
        QCOMPARE(*profiles.find(profile->name), *profile);
        QCOMPARE(countSecrets(secrets, *profile), allSecrets);
        QCOMPARE(raised.size(), 0); // nobody asked to see it
    }
    Awaited removed; // it was closed
    profiles.remove(secrets, files, &removed, profile->name, removed.callback());
    QVERIFY_RESULT(removed.result());
    QVERIFY(!QFileInfo::exists(profile->directory));
}

/// A start that comes while it is removed finds all of it or nothing, never a half.
void TestProfiles::areKeptFromOthersUntilTheyAreGone()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    const auto profile = profiles.create(server);
    const QDir folder(profile->directory);
    QVERIFY(folder.mkpath(u"documents"_s));
    for (int i = 0; i < 2000; ++i) {
        QFile file(folder.filePath(u"documents/%1"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    MemorySecretStore secrets;
    Worker files(u"files"_s);
    Awaited removed;
    profiles.remove(secrets, files, &removed, profile->name, removed.callback());
    const QString lock = folder.filePath(SingleInstance::lockName);
    QLockFile other(lock);
    other.setStaleLockTime(0ms);
    const QDeadlineTimer deadline(20s);
    while (folder.exists() && !QFileInfo::exists(lock) && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    bool isIn = false;
    while (folder.exists() && !isIn && !deadline.hasExpired())
        isIn = other.tryLock(0ms);
    if (isIn)
        QCOMPARE(namesIn(folder), QStringList{SingleInstance::lockName});
    other.unlock();
    QVERIFY_RESULT(removed.result());
    QVERIFY(namesIn(folder).isEmpty());
    QCOMPARE(profiles.list().size(), 1);
}

void TestProfiles::stayInTheListWhereSomethingIsLeft()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    const auto profile = profiles.create(server, u"/etc/ssl/company.pem"_s);
    const QDir folder(profile->directory);
    QVERIFY(folder.mkpath(u"documents"_s));
    const QString documents = folder.filePath(u"documents"_s);
    QFile file(documents + u"/one"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto usual = QFile::permissions(documents);
    QVERIFY(QFile::setPermissions(documents, QFile::ReadOwner | QFile::ExeOwner));
    const auto restored = qScopeGuard([&] { QFile::setPermissions(documents, usual); });
    if (QFile(documents + u"/probe"_s).open(QIODevice::WriteOnly))
        QSKIP("nothing is closed to this user");
    MemorySecretStore secrets;
    Worker files(u"files"_s);
    keepSecrets(secrets, *profile);
    Awaited failed;
    profiles.remove(secrets, files, &failed, profile->name, failed.callback());
    const auto result = failed.result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Storage);
    QCOMPARE(*profiles.find(profile->name), *profile);
    QCOMPARE(Settings(profile->directory).get<Setting::ServerCertificates>(), u"/etc/ssl/company.pem"_s);
    QCOMPARE(countSecrets(secrets, *profile), allSecrets);
    QVERIFY(QFile::setPermissions(documents, usual));
    Awaited removed;
    profiles.remove(secrets, files, &removed, profile->name, removed.callback());
    QVERIFY_RESULT(removed.result());
    QVERIFY(!folder.exists());
}

void TestProfiles::areGoneAlsoWhereTheKeychainFails()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    Worker files(u"files"_s);
    for (const ErrorCode code : {ErrorCode::KeychainUnavailable, ErrorCode::Timeout}) {
        const auto profile = profiles.create(server);
        BrokenKeychain secrets(Error{code, u"keychain"_s});
        Awaited removed;
        profiles.remove(secrets, files, &removed, profile->name, removed.callback());
        const auto result = removed.result();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::KeychainUnavailable);
        QVERIFY(!QFileInfo::exists(profile->directory));
    }
}

void TestProfiles::countWhatWasNotSent()
{
    const QTemporaryDir base;
    const auto profile = Profiles(base.path()).create(server);
    QCOMPARE(Profiles::unsentChanges(*profile).value(), 0); // nobody has signed in
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    {
        Desktop desktop(clock, secrets, profile->directory, {});
        QVERIFY_RESULT(settled(desktop.replica.run([](Replica &replica) { return leaveUnsentChanges(replica, 3); })));
        QCOMPARE(Profiles::unsentChanges(*profile).value(), 3); // also while it is open
        QVERIFY_RESULT(settled(
            desktop.replica.run([](Replica &replica) { return replica.settle(unsentChange(0).id, {7, 0, {}}); })));
    }
    QCOMPARE(Profiles::unsentChanges(*profile).value(), 2);
    QFile file(profile->directory + u"/replica.sqlite"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(8192, 'x')) > 0);
    file.close();
    QVERIFY(!Profiles::unsentChanges(*profile));
}

void TestProfiles::theDefaultStays()
{
    const QTemporaryDir base;
    MemorySecretStore secrets;
    Worker files(u"files"_s);
    Awaited removed;
    Profiles(base.path()).remove(secrets, files, &removed, {}, removed.callback());
    QCOMPARE(removed.result().error().code, ErrorCode::Validation);
    QVERIFY(QFileInfo::exists(base.path()));
}

void TestProfiles::aDesktopIsAtItsServer()
{
    const QTemporaryDir base;
    const auto profile = Profiles(base.path()).create(server, u"/etc/ssl/company.pem"_s);
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    Desktop desktop(clock, secrets, profile->directory, {});
    QCOMPARE(desktop.server().value(), server);
    QVERIFY(!desktop.embedded());
    QCOMPARE(desktop.networkOptions().certificates, u"/etc/ssl/company.pem"_s);
    QVERIFY(!QFileInfo::exists(authorityPath(profile->directory)));
    // The sample is never anywhere else.
    Desktop sample(clock, secrets, profile->directory, SampleOptions{});
    QVERIFY(sample.embedded() && !sample.server());
}

void TestProfiles::aFirstStartGoesToAServer()
{
    const QTemporaryDir directory;
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    {
        Desktop desktop(clock, secrets, directory.path(), {});
        QVERIFY(desktop.embedded() && !desktop.server());
        // The window has looked for an account already.
        QVERIFY_RESULT(
            settled(desktop.embedded()->withAuthority([](Database &, Authority &) { return Result<void>(); })));
        Awaited taken;
        desktop.useServer(&taken, server, taken.callback());
        QVERIFY_RESULT(taken.result());
        QVERIFY(!desktop.embedded());
        QCOMPARE(desktop.server().value(), server);
    }
    QVERIFY(!QFileInfo::exists(authorityPath(directory.path())));
    const Desktop again(clock, secrets, directory.path(), {});
    QCOMPARE(again.server().value(), server);
    Desktop other(clock, secrets, directory.path(), {});
    Awaited refused;
    other.useServer(&refused, {u"x"_s, QUrl(u"http://ejemplo.es"_s), QUrl(u"http://ejemplo.es/v1"_s)},
                    refused.callback());
    QCOMPARE(refused.result().error().code, ErrorCode::Validation);
}

void TestProfiles::anAccountOnThisComputerStaysThere()
{
    const QTemporaryDir directory;
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    {
        EmbeddedProvider provider(tiny::providerOptions(authorityPath(directory.path())));
        QVERIFY_RESULT(await(provider.signIn(tiny::emailOf(tiny::owner), tiny::password, {})));
    }
    Desktop desktop(clock, secrets, directory.path(), {});
    Awaited taken;
    desktop.useServer(&taken, server, taken.callback());
    QCOMPARE(taken.result().error().code, ErrorCode::Conflict);
    QVERIFY(desktop.embedded());
    QVERIFY(!desktop.server());
    QVERIFY_RESULT(settled(desktop.provider().signIn(tiny::emailOf(tiny::owner), tiny::password, {})));
}

void TestProfiles::aNewTokenIsKeptInTheKeychain()
{
    ScriptedService service;
    const QTemporaryDir directory;
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    Desktop desktop(clock, secrets, directory.path(), {});
    QVERIFY_RESULT(desktop.settings.set<Setting::ServerCertificates>(service.options().certificates));
    Awaited taken;
    desktop.useServer(&taken, service.info(), taken.callback());
    QVERIFY_RESULT(taken.result());
    const QString name = desktop.secretName(sessionSecretName);
    QVERIFY_RESULT(settled(desktop.provider().changes(u"refresh-1"_s, {}, 500)));
    QVERIFY(!settled(secrets.read(name))); // nobody wanted it to be remembered
    QVERIFY_RESULT(desktop.settings.set<Setting::RememberMe>(true));
    service.generation = 1;
    Desktop again(clock, secrets, directory.path(), {});
    QVERIFY_RESULT(settled(again.provider().changes(u"refresh-1"_s, {}, 500)));
    QCOMPARE(settled(secrets.read(name)).value(), "refresh-2");
}

/// Attempts from elsewhere keep nobody waiting on a computer that the server knows.
void TestProfiles::aServerKnowsTheComputerAgain()
{
    ScriptedService service;
    const QTemporaryDir directory;
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    const auto desktop = desktopAt(service, clock, secrets, directory.path());
    const auto record = [&] { return settled(secrets.read(desktop->secretName(deviceSecretName))).value_or("none"); };
    QVERIFY_RESULT(settled(signInTo(*desktop)));
    QTRY_COMPARE(record(), service.server.url().toEncoded() + "\ndevice-1");
    service.first = waitsForTheComputer;
    service.generation = 2;
    const auto again = desktopAt(service, clock, secrets, directory.path());
    QVERIFY_RESULT(settled(signInTo(*again)));
    QCOMPARE(service.server.askedFor("POST", "/v1/sessions"), 3);
    QTRY_COMPARE(record(), service.server.url().toEncoded() + "\ndevice-2");
    // Once: whoever is refused all the same is told so.
    QCOMPARE(settled(signInTo(*again)).error().code, ErrorCode::RateLimited);
    QCOMPARE(service.server.askedFor("POST", "/v1/sessions"), 5);
}

void TestProfiles::noOtherServerIsShownByWhat()
{
    ScriptedService service;
    const QTemporaryDir directory;
    FixedClock clock(tiny::now);
    MemorySecretStore secrets;
    const auto desktop = desktopAt(service, clock, secrets, directory.path());
    service.first = waitsForTheComputer;
    const auto record = [&](const QUrl &server) {
        return secrets.write(desktop->secretName(deviceSecretName), server.toEncoded() + "\ndevice-1");
    };
    QVERIFY_RESULT(settled(record(QUrl(u"https://localhost"_s)))); // on another port
    QCOMPARE(settled(signInTo(*desktop)).error().code, ErrorCode::RateLimited);
    QCOMPARE(service.server.askedFor("POST", "/v1/sessions"), 1);
    QVERIFY_RESULT(settled(record(service.server.url())));
    QVERIFY_RESULT(settled(signInTo(*desktop)));
    QVERIFY_RESULT(settled(secrets.remove(desktop->secretName(deviceSecretName))));
    QCOMPARE(settled(signInTo(*desktop)).error().code, ErrorCode::RateLimited);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
