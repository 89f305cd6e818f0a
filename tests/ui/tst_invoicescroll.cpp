// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invoicemodel.h"
#include "tests/support/await.h"
#include "tests/support/samplesession.h"
#include "ui/tabs/billingtab.h"
#include "ui/tabs/invoicespage.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/tableview.h"

#include <QScrollBar>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The list of invoices at a size at which nobody may load it whole.
class TestInvoiceScroll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsFewBlocksHoweverFarItScrolls();
    void showsTheRightRowsAnywhere();
    void filtersAndComesBack();
    void cleanupTestCase() { m_sample.reset(); }

private:
    [[nodiscard]] std::unique_ptr<BillingTab> openTab();
    [[nodiscard]] QString numberAt(qint64 row);
    void fill();

    static constexpr int added = 100'000;
    std::unique_ptr<SampleSession> m_sample;
    qint64 m_rows = 0;
};

/// Adds invoices of a hundred euros, one line and one tax each, straight into the replica.
void TestInvoiceScroll::fill()
{
    const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(
        added);
    const QString id = u"printf('%08x-0000-7000-8000-00000000000', i)"_s;
    const QStringList statements{
        u"INSERT INTO invoice SELECT ?, "_s + id
            + u" || '0', 1, printf('M-%07d', i), date('2010-01-01', (i % 5000) || ' days'), '2024-01-01', 'issued', 'Masa ' || i, "
              "10000, 'EUR', 2100, 'EUR', 12100, 'EUR', 0, 'EUR', 0, 'EUR', '', '', '', '', '' FROM n"_s,
        u"INSERT INTO invoice_line SELECT ?, "_s + id + u" || '1', 1, "_s + id
            + u" || '0', 0, 'Masa', 1000, 10000, 'EUR', 0, 10000, 'EUR', 2100 FROM n"_s,
        u"INSERT INTO tax_line SELECT ?, "_s + id + u" || '2', 1, "_s + id
            + u" || '0', 'IVA', 2100, 10000, 'EUR', 2100, 'EUR' FROM n"_s,
    };
    const auto filled = await(
        m_sample->desktop().replica.run([=, account = m_sample->session().accountId()](Replica &replica) {
        return replica.database().runInTransaction([&]() -> Result<void> {
            for (const QString &statement : statements) {
                // The common table expression stands before the SELECT that uses it.
                QString sql = statement;
                sql.replace(sql.indexOf(u" SELECT "_s) + 1, 0, numbers);
                if (auto done = replica.database().execute(sql, {account}); !done)
                    return std::unexpected(done.error());
            }
            return {};
        });
    }));
    QVERIFY_RESULT(filled);
}

void TestInvoiceScroll::initTestCase()
{
    m_sample = std::make_unique<SampleSession>();
    fill();
    const auto rows = await(
        m_sample->desktop().replica.read([](const RecordStore &store) { return store.count<Invoice>(); }));
    QVERIFY_RESULT(rows);
    m_rows = *rows;
    QVERIFY(m_rows > added);
}

std::unique_ptr<BillingTab> TestInvoiceScroll::openTab()
{
    auto tab = std::make_unique<BillingTab>(m_sample->context());
    tab->resize(1080, 740);
    tab->show();
    return tab;
}

QString TestInvoiceScroll::numberAt(qint64 row)
{
    const auto number = await(m_sample->desktop().replica.read([row](const RecordStore &store) -> Result<QString> {
        auto cursor = store.database().query(
            u"SELECT number FROM invoice WHERE account_id = ? ORDER BY issued_on DESC, id DESC LIMIT 1 OFFSET ?"_s,
            {store.account(), row});
        if (!cursor)
            return std::unexpected(cursor.error());
        return cursor->next() ? cursor->value(0).toString() : QString();
    }));
    return number.value_or(QString());
}

void TestInvoiceScroll::holdsFewBlocksHoweverFarItScrolls()
{
    const auto tab = openTab();
    QTRY_VERIFY(tab->hasContent());
    auto *table = tab->findChild<TableView *>(u"invoiceTable"_s);
    const InvoiceModel &model = *tab->findChild<InvoicesPage *>()->model();
    QTRY_COMPARE(model.rowCount(), m_rows); // the first rows are shown before they are counted
    table->setFocus();
    qsizetype mostHeld = 0;
    const auto note = [&] { mostHeld = std::max(mostHeld, model.blocksHeld()); };
    connect(&model, &QAbstractItemModel::dataChanged, tab.get(), note);
    for (int page = 0; page < 600; ++page) {
        QTest::keyClick(table, Qt::Key_PageDown);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(!table->currentId().isEmpty());
    const int reached = table->currentIndex().row();
    QVERIFY2(reached > 8'000, qPrintable(QString::number(reached)));
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_Home}) {
        QTest::keyClick(table, key, Qt::ControlModifier);
        QTRY_VERIFY(!table->currentId().isEmpty());
        QCOMPARE(table->currentIndex().row(), key == Qt::Key_End ? m_rows - 1 : 0);
    }
    for (int part = 0; part <= 50; ++part) {
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 50 * part);
        QCoreApplication::processEvents();
    }
    note();
    QVERIFY(mostHeld > 1);
    QVERIFY2(mostHeld <= PagedModelBase::maxBlocks, qPrintable(QString::number(mostHeld)));
}

void TestInvoiceScroll::showsTheRightRowsAnywhere()
{
    const auto tab = openTab();
    QTRY_VERIFY(tab->hasContent());
    auto *table = tab->findChild<TableView *>(u"invoiceTable"_s);
    const InvoiceModel &model = *tab->findChild<InvoicesPage *>()->model();
    QTRY_COMPARE(model.rowCount(), m_rows);
    const int number = model.columnOf(u"number");
    for (const qint64 row : {m_rows / 2, qint64{255}, qint64{256}, m_rows - 1, qint64{77'777}, qint64{12'345}}) {
        table->setCurrentIndex(model.index(static_cast<int>(row), 0));
        QTRY_VERIFY(model.rowAt(static_cast<int>(row)));
        QCOMPARE(model.index(static_cast<int>(row), number).data().toString(), numberAt(row));
        QVERIFY(!model.rowAt(static_cast<int>(row))->isFlagged);
    }
}

void TestInvoiceScroll::filtersAndComesBack()
{
    const auto tab = openTab();
    QTRY_VERIFY(tab->hasContent());
    const InvoiceModel &model = *tab->findChild<InvoicesPage *>()->model();
    QTRY_COMPARE(model.rowCount(), m_rows);
    auto *filter = tab->findChild<FilterLine *>(u"invoiceFilter"_s);
    // These rows are not in the search index; the sample's own are.
    filter->setText(u"masa 12345"_s);
    QTRY_COMPARE(model.rowCount(), 0);
    filter->setText(u"renovación"_s);
    QTRY_VERIFY(model.rowCount() > 0 && model.rowCount() < 300);
    filter->clear();
    QTRY_COMPARE(model.rowCount(), m_rows);
}

QTEST_MAIN(TestInvoiceScroll)
#include "tst_invoicescroll.moc"
