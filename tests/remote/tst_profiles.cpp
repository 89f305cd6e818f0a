// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "app/desktop/desktop.h"
#include "app/desktop/profiles.h"
#include "app/platform/singleinstance.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/tinyaccount.h"

#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

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
    void theDefaultStays();
    void aDesktopIsAtItsServer();
    void aFirstStartGoesToAServer();
    void anAccountOnThisComputerStaysThere();
    void aNewTokenIsKeptInTheKeychain();
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
    for (const Profile &p : {*profile, *other}) {
        for (const QLatin1StringView what : {sessionSecretName, sealSecretName})
            QVERIFY_RESULT(settled(secrets.write(Desktop::secretName(p.directory, what), "secret")));
    }
    Awaited removed;
    profiles.remove(secrets, &removed, profile->name, removed.callback());
    QVERIFY_RESULT(removed.result());
    QVERIFY(!QFileInfo::exists(profile->directory));
    for (const QLatin1StringView what : {sessionSecretName, sealSecretName}) {
        QVERIFY(!settled(secrets.read(Desktop::secretName(profile->directory, what))));
        QVERIFY_RESULT(settled(secrets.read(Desktop::secretName(other->directory, what))));
    }
    QCOMPARE(profiles.list().size(), 2);
}

void TestProfiles::areNotRemovedWhileOpen()
{
    const QTemporaryDir base;
    const Profiles profiles(base.path());
    const auto profile = profiles.create(server);
    MemorySecretStore secrets;
    SingleInstance open(profile->directory);
    QCOMPARE(*open.start({}), SingleInstance::Role::First);
    Worker other(u"other"_s); // another start asks the first one, which answers from this loop
    Awaited removed;
    auto asked = other.run([directory = profile->directory]() -> Result<bool> {
        SingleInstance second(directory);
        const auto role = second.start({});
        return role ? Result<bool>(*role == SingleInstance::Role::Second) : std::unexpected(role.error());
    });
    const auto isSecond = settled(asked);
    QVERIFY_RESULT(isSecond);
    QVERIFY(*isSecond);
    QVERIFY(QFileInfo::exists(profile->directory));
}

void TestProfiles::theDefaultStays()
{
    const QTemporaryDir base;
    MemorySecretStore secrets;
    Awaited removed;
    Profiles(base.path()).remove(secrets, &removed, {}, removed.callback());
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

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
