// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/samplesession.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The account that every tab is tried with is whole, and as narrow as the role that looks at it.
class TestSampleSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheRoleSees_data();
    void holdsWhatTheRoleSees();
    void givesDocuments();
};

void TestSampleSession::holdsWhatTheRoleSees_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("hasInvoices");
    QTest::newRow("owner") << int(ContactKind::Owner) << true;
    QTest::newRow("administrative") << int(ContactKind::Administrative) << true;
    QTest::newRow("technical") << int(ContactKind::Technical) << false;
    QTest::newRow("billing") << int(ContactKind::Billing) << true;
}

void TestSampleSession::holdsWhatTheRoleSees()
{
    QFETCH(const int, kind);
    QFETCH(const bool, hasInvoices);
    SampleSession sample{static_cast<ContactKind>(kind)};
    QCOMPARE(int(sample.session().actor().kind), kind);
    const auto invoices = await(
        sample.desktop().replica.read([](const RecordStore &store) { return store.count<Invoice>(); }));
    QVERIFY_RESULT(invoices);
    QCOMPARE(*invoices, hasInvoices ? qint64{sample.options().invoices} : 0);
}

void TestSampleSession::givesDocuments()
{
    SampleSession sample;
    const auto invoices = await(
        sample.desktop().replica.read([](const RecordStore &store) { return store.select<Invoice>({.limit = 1}); }));
    const auto notes = await(
        sample.desktop().replica.read([](const RecordStore &store) { return store.select<CreditNote>({.limit = 1}); }));
    QVERIFY_RESULT(invoices);
    QVERIFY_RESULT(notes);
    const auto invoice = await(
        sample.session().document(QString::fromLatin1(Invoice::typeName), invoices->value(0).id));
    QVERIFY_RESULT(invoice);
    QVERIFY(invoice->startsWith("%PDF-"));
    const auto note = await(sample.session().document(QString::fromLatin1(CreditNote::typeName), notes->value(0).id));
    QVERIFY_RESULT(note);
    QVERIFY(note->startsWith("%PDF-"));
    const auto other = await(
        sample.session().document(QString::fromLatin1(Contact::typeName), sample.session().actor().contactId));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::NotFound);
}

QTEST_MAIN(TestSampleSession)
#include "tst_samplesession.moc"
