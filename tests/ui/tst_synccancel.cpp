// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/sampleprogram.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Synchronising can be stopped, the first time too.
class TestSyncCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackFromTheFirstSynchronisation_data();
    void goesBackFromTheFirstSynchronisation();
    void stopsARoundThatRuns();
};

void TestSyncCancel::goesBackFromTheFirstSynchronisation_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("by the page's button") << u"firstSyncCancel"_s;
    QTest::newRow("by the header's button") << u"syncButton"_s;
}

void TestSyncCancel::goesBackFromTheFirstSynchronisation()
{
    QFETCH(QString, button);
    SampleProgram program;
    program.start();
    const SampleLogin login = SampleProgram::login(ContactKind::Owner);
    program.find<QLineEdit>("signInEmail")->setText(login.email);
    program.find<QLineEdit>("signInPassword")->setText(QString::fromLatin1(samplePassword));
    program.find<QPushButton>("signInSubmit")->click();
    QTRY_VERIFY_WITH_TIMEOUT(program.account(), 30000);
    {
        const HeldProvider held(*program.desktop().embedded()); // the first round waits for its pages
        auto *cancel = program.window().findChild<QAbstractButton *>(button);
        QVERIFY(cancel);
        QVERIFY(cancel->isVisible());
        QVERIFY(!cancel->accessibleName().isEmpty());
        QCOMPARE(program.account()->session().sync().phase(), SyncPhase::Syncing);
        cancel->click();
        QTRY_VERIFY(!program.account());
        QCOMPARE(program.page(), u"signInPage"_s);
        QVERIFY(!program.find<QWidget>("firstSyncPage"));
    }
    SIGN_IN(program, ContactKind::Owner);
    const auto rows = await(
        program.desktop().replica.read([](const RecordStore &store) { return store.count<Invoice>(); }));
    QVERIFY_RESULT(rows);
    QCOMPARE(*rows, qint64{SampleSession::options().invoices});
}

void TestSyncCancel::stopsARoundThatRuns()
{
    SampleProgram program;
    program.start();
    SIGN_IN(program, ContactKind::Owner);
    const SyncEngine &engine = program.account()->session().sync();
    const QDateTime before = engine.syncedAt();
    auto *button = program.find<QToolButton>("syncButton");
    const QString idle = button->toolTip();
    program.clock.advance(std::chrono::minutes(1));
    const HeldProvider held(*program.desktop().embedded());
    button->click();
    QCOMPARE(engine.phase(), SyncPhase::Syncing);
    QVERIFY(!button->toolTip().isEmpty());
    QVERIFY(button->toolTip() != idle);
    button->click();
    QCOMPARE(engine.phase(), SyncPhase::Idle); // though the provider has not answered
    QCOMPARE(engine.syncedAt(), before);
    QCOMPARE(button->toolTip(), idle);
    QVERIFY(program.isShowingData());
}

QTEST_MAIN(TestSyncCancel)
#include "tst_synccancel.moc"
