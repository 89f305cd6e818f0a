// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void defaults();
    void everyDefaultIsValid();
    void survivesARestart();
    void scopesHaveTheirOwnFile();
    void tellsChangesOnce();
    void tableStatesAreApart();
    void badValuesReadAsTheDefault_data();
    void badValuesReadAsTheDefault();
    void aDamagedFileReadsAsDefaults();
    void refusesValuesOutOfBounds();
    void hasNoPlaceForASecret();
    void filesArePrivate();
    void saysWhenItCannotWrite();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSettings::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestSettings::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettings::defaults()
{
    const Settings settings(m_directory->path());
    QCOMPARE(settings.get<Setting::Theme>(), u"system"_s);
    QCOMPARE(settings.get<Setting::Language>(), u"es"_s);
    QCOMPARE(settings.get<Setting::WindowGeometry>(), QByteArray());
    QCOMPARE(settings.get<Setting::TableState>(u"invoices"_s), QByteArray());
    QCOMPARE(settings.get<Setting::AutoLockMinutes>(), 10);
    QCOMPARE(settings.get<Setting::RememberMe>(), false);
    QCOMPARE(settings.get<Setting::LastEmail>(), QString());
    QCOMPARE(settings.get<Setting::KeepDocumentsOffline>(), true);
    QCOMPARE(settings.get<Setting::LastTab>(), QString());
}

void TestSettings::everyDefaultIsValid()
{
    Settings settings(m_directory->path());
    QVERIFY(settings.set<Setting::Theme>(settings.get<Setting::Theme>()));
    QVERIFY(settings.set<Setting::Language>(settings.get<Setting::Language>()));
    QVERIFY(settings.set<Setting::AutoLockMinutes>(settings.get<Setting::AutoLockMinutes>()));
    QVERIFY(settings.set<Setting::LastEmail>(settings.get<Setting::LastEmail>()));
    QVERIFY(settings.set<Setting::LastTab>(settings.get<Setting::LastTab>()));
    QVERIFY(settings.set<Setting::WindowGeometry>(settings.get<Setting::WindowGeometry>()));
}

void TestSettings::survivesARestart()
{
    QByteArray everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte.append(char(byte));
    {
        Settings settings(m_directory->path());
        QVERIFY(settings.set<Setting::Theme>(u"dark"_s));
        QVERIFY(settings.set<Setting::WindowGeometry>(everyByte));
        QVERIFY(settings.set<Setting::AutoLockMinutes>(0));
        QVERIFY(settings.set<Setting::RememberMe>(true));
        QVERIFY(settings.set<Setting::LastEmail>(u"begoña,peña@ejemplo.es"_s));
        QVERIFY(settings.set<Setting::LastTab>(u"billing"_s));
    }
    const Settings settings(m_directory->path());
    QCOMPARE(settings.get<Setting::Theme>(), u"dark"_s);
    QCOMPARE(settings.get<Setting::WindowGeometry>(), everyByte);
    QCOMPARE(settings.get<Setting::AutoLockMinutes>(), 0);
    QCOMPARE(settings.get<Setting::RememberMe>(), true);
    QCOMPARE(settings.get<Setting::LastEmail>(), u"begoña,peña@ejemplo.es"_s);
    QCOMPARE(settings.get<Setting::LastTab>(), u"billing"_s);
}

void TestSettings::scopesHaveTheirOwnFile()
{
    Settings settings(m_directory->path());
    QVERIFY(settings.set<Setting::Language>(u"en"_s));
    QVERIFY(settings.set<Setting::LastTab>(u"support"_s));
    QVERIFY(settings.save());
    QVERIFY(read(u"settings.ini"_s).contains("language=en"));
    QVERIFY(!read(u"settings.ini"_s).contains("support"));
    QVERIFY(read(u"local.ini"_s).contains("lastTab=support"));
}

void TestSettings::tellsChangesOnce()
{
    Settings settings(m_directory->path());
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.set<Setting::Theme>(u"dark"_s));
    QVERIFY(settings.set<Setting::Theme>(u"dark"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Setting>(), Setting::Theme);
    settings.reset(Setting::Theme);
    settings.reset(Setting::Theme);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(settings.get<Setting::Theme>(), u"system"_s);
}

void TestSettings::tableStatesAreApart()
{
    Settings settings(m_directory->path());
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.set<Setting::TableState>("one", u"invoices"_s));
    QVERIFY(settings.set<Setting::TableState>("two", u"domains"_s));
    QCOMPARE(changed.last().at(1).toString(), u"domains"_s);
    settings.reset(Setting::TableState, u"domains"_s);
    QCOMPARE(settings.get<Setting::TableState>(u"invoices"_s), QByteArray("one"));
    QCOMPARE(settings.get<Setting::TableState>(u"domains"_s), QByteArray());
}

void TestSettings::badValuesReadAsTheDefault_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::addColumn<QByteArray>("theme");
    QTest::addColumn<QByteArray>("remember");
    QTest::newRow("other words") << QByteArray("soon") << QByteArray("purple") << QByteArray("perhaps");
    QTest::newRow("out of range") << QByteArray("-1") << QByteArray("darkdark") << QByteArray("2");
    QTest::newRow("huge") << QByteArray("99999999999999999999") << QByteArray(100'000, 'd') << QByteArray(100'000, '1');
    QTest::newRow("another type") << QByteArray("@Rect(1 2 3 4)") << QByteArray("a, b, c")
                                  << QByteArray("@Variant(\\0\\0)");
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
}

void TestSettings::badValuesReadAsTheDefault()
{
    QFETCH(const QByteArray, lock);
    QFETCH(const QByteArray, theme);
    QFETCH(const QByteArray, remember);
    write(u"settings.ini"_s, "[General]\ntheme=" + theme + "\n[security]\nautoLockMinutes=" + lock
                                 + "\n[signIn]\nremember=" + remember + "\nlastEmail=none\n");
    write(u"local.ini"_s, "[window]\ngeometry=\"not base 64 !\"\n");
    const Settings settings(m_directory->path());
    QCOMPARE(settings.get<Setting::AutoLockMinutes>(), 10);
    QCOMPARE(settings.get<Setting::Theme>(), u"system"_s);
    QCOMPARE(settings.get<Setting::RememberMe>(), false);
    QCOMPARE(settings.get<Setting::LastEmail>(), QString());
    QCOMPARE(settings.get<Setting::WindowGeometry>(), QByteArray());
}

void TestSettings::aDamagedFileReadsAsDefaults()
{
    write(u"settings.ini"_s, QByteArray("\0\xff[[[\x01=\n]]]theme", 17));
    Settings settings(m_directory->path());
    QCOMPARE(settings.get<Setting::Theme>(), u"system"_s);
    QVERIFY(settings.set<Setting::Theme>(u"light"_s));
    QVERIFY(settings.save());
    QCOMPARE(Settings(m_directory->path()).get<Setting::Theme>(), u"light"_s);
}

void TestSettings::refusesValuesOutOfBounds()
{
    Settings settings(m_directory->path());
    QSignalSpy changed(&settings, &Settings::changed);
    QCOMPARE(settings.set<Setting::Theme>(u"purple"_s).error().field, u"theme"_s);
    QCOMPARE(settings.set<Setting::AutoLockMinutes>(-1).error().code, ErrorCode::Validation);
    QCOMPARE(settings.set<Setting::AutoLockMinutes>(1441).error().rule, Rule::OutOfRange);
    QVERIFY(!settings.set<Setting::Language>(u"../../etc"_s));
    QVERIFY(!settings.set<Setting::WindowGeometry>(QByteArray(4'097, 'x')));
    QCOMPARE(changed.count(), 0);
}

void TestSettings::hasNoPlaceForASecret()
{
    // The only free text is an e-mail address: a token or a password is refused.
    Settings settings(m_directory->path());
    QVERIFY(!settings.set<Setting::LastEmail>(u"eyJhbGciOiJIUzI1NiJ9.e30.c2VjcmV0"_s));
    QVERIFY(!settings.set<Setting::LastEmail>(u"correct horse@battery staple"_s));
    QVERIFY(!settings.set<Setting::LastTab>(u"Secret123"_s));
    for (const SettingInfo &info : settingTable())
        QVERIFY2(info.type != SettingType::Text || !info.pattern.isEmpty(), info.key.data());
}

void TestSettings::filesArePrivate()
{
    Settings settings(m_directory->path());
    QVERIFY(settings.set<Setting::LastEmail>(u"ana@ejemplo.es"_s));
    QVERIFY(settings.set<Setting::LastTab>(u"profile"_s));
    QVERIFY(settings.save());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther;
    QVERIFY(read(u"settings.ini"_s).contains("ana@ejemplo.es"));
    for (const QString &name : {u"settings.ini"_s, u"local.ini"_s})
        QCOMPARE(QFileInfo(path(name)).permissions() & others, QFileDevice::Permissions());
}

void TestSettings::saysWhenItCannotWrite()
{
    Settings settings(path(u"missing/folder"_s));
    QVERIFY(settings.set<Setting::Theme>(u"dark"_s));
    QVERIFY(QFile(path(u"missing"_s)).open(QIODevice::WriteOnly)); // a file stands where the folder would go
    QSignalSpy failed(&settings, &Settings::failed);
    QTRY_COMPARE(failed.count(), 1); // whoever listens is told, without asking
    const Result<void> saved = settings.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Storage);
    QCOMPARE(settings.get<Setting::Theme>(), u"dark"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
