// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/csv.h"
#include "app/parts/paper.h"
#include "app/parts/part.h"
#include "models/balancemodel.h"
#include "models/invoicemodel.h"
#include "models/spendingmodel.h"
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/pdftools.h"
#include "tests/support/pictures.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/delegates/invoicesubjectdelegate.h"
#include "ui/format.h"
#include "ui/tabs/billdetail.h"
#include "ui/tabs/billingtab.h"
#include "ui/tabs/documentactions.h"
#include "ui/tabs/invoicefilterbar.h"
#include "ui/tabs/invoicespage.h"
#include "ui/tabs/ledgerpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/spendingchart.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QHeaderView>
#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers in the user's place.
class Answers final : public FileChooser
{
public:
    QString path;
    int kind = 0;
    QList<SaveQuestion> questions;

    void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                        std::function<void(const SaveAnswer &)> answer) override
    {
        questions.append(question);
        if (!path.isEmpty())
            QTimer::singleShot(0, parent, [answer, chosen = SaveAnswer{path, kind}] { answer(chosen); });
    }
};

std::unique_ptr<Printer> printerFor(std::unique_ptr<QPrinter> printer)
{
    return part<Paper>().value()->printerFor(std::move(printer));
}

/// What the system would open.
class Viewer : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;
    Q_SLOT void open(const QUrl &url) { opened.append(url); }
};

/// Of its thousand invoices none but the first come.
class FirstRows final : public PageSource<InvoiceRow, InvoiceFilter>
{
public:
    void count(const Query &, PageReply<qint64> reply) override { reply(1'000); }
    void boundaries(const Query &, int, PageReply<QList<PageKey>>) override { }
    void block(const Query &, const PageKey &, int limit, PageReply<QList<InvoiceRow>> reply) override
    {
        reply(QList<InvoiceRow>(limit));
    }
    void positions(const Query &, const QStringList &, PageReply<QHash<QString, qint64>>) override { }
};

/// The tab on a sample account of its own.
class Desk
{
public:
    explicit Desk(ContactKind kind = ContactKind::Owner)
        : sample(kind)
    {
    }

    void openTab()
    {
        tab = std::make_unique<BillingTab>(sample.context(), files);
        tab->resize(1080, 740);
        tab->show();
    }
    [[nodiscard]] bool isReady() const { return tab->hasContent() && !model()->isLoading() && detail()->document(); }

    template <RecordLike R>
    [[nodiscard]] QList<R> all(const Select &what = {})
    {
        return await(sample.desktop().replica.read([what](const RecordStore &store) {
            return store.select<R>(what);
        })).value_or(QList<R>());
    }
    /// Changes the replica behind the program's back.
    void tamper(const QString &sql, const QVariantList &arguments)
    {
        const auto done = await(
            sample.desktop().replica.run([=](Replica &replica) { return replica.database().execute(sql, arguments); }));
        QVERIFY_RESULT(done);
        QVERIFY(*done > 0);
    }

    template <class W>
    [[nodiscard]] W *find(const QString &name = {}) const
    {
        return tab->findChild<W *>(name);
    }
    [[nodiscard]] InvoicesPage *page() const { return find<InvoicesPage>(); }
    [[nodiscard]] InvoiceModel *model() const { return page()->model(); }
    [[nodiscard]] TableView *table() const { return find<TableView>(u"invoiceTable"_s); }
    [[nodiscard]] BillDetail *detail() const { return page()->findChild<BillDetail *>(); }
    [[nodiscard]] Banner *banner() const
    {
        // The list's own, not the one about sums that do not come out.
        for (auto *banner : page()->findChildren<Banner *>()) {
            if (banner->objectName() != u"mismatches"_s)
                return banner;
        }
        return nullptr;
    }
    [[nodiscard]] QTabWidget *pages() const { return find<QTabWidget>(u"billingPages"_s); }
    [[nodiscard]] QString titleOf(const BillDetail *shown) const
    {
        return shown->findChild<QLabel *>(u"detailTitle"_s)->text();
    }
    [[nodiscard]] QString cell(int row, const char16_t *column) const
    {
        return model()->index(row, model()->columnOf(column)).data().toString();
    }
    void trigger(const QString &action) const
    {
        for (QAction *candidate : tab->pageActions()) {
            if (candidate->objectName() == action)
                candidate->trigger();
        }
    }
    void choose(const QString &comboName, const QVariant &data) const
    {
        auto *combo = find<QComboBox>(comboName);
        combo->setCurrentIndex(combo->findData(data));
    }

    SampleSession sample;
    Answers files;
    std::unique_ptr<BillingTab> tab;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestBillingTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(*qApp, Scheme::Light); }

    void leavesTheListMostOfTheWidth();
    void looksRight_data();
    void looksRight();
    void showsTheNewestInvoice();
    void filters_data();
    void filters();
    void sortsByTheStoresOrders();
    void followsCreditNotesAndBack();
    void saysNothingOfRowsThatHaveNotCome();
    void flagsWhatDoesNotComeOut();
    void showsThePdf();
    void saysWhyADocumentIsMissing();
    void savesThePdf();
    void printsThePdf();
    void opensThePdfPrivately();
    void exportsTheFilteredListAsCsv();
    void exportsASelectionAsZip();
    void exportsASelectionAsOnePdf();
    void namesTheMissingDocuments();
    void stopsFetchingAPdf();
    void stopsAnExport();
    void showsTheLedger();
    void showsPaymentMethodsAndSpending();
    void followsChangedRecords();
    void showsTheRowAtWhichAHeldKeyRests();
    void findsARecordFarDown();
    void findsACreditNoteFarDown();
    void aChoiceHoldsWhileRowsArrive();
    void daysAreThoseOfTheUser();
    void oneTaskAtATime();
    void followsTheLanguage();
    void amountsAreUnderstood_data();
    void amountsAreUnderstood();
};

void TestBillingTab::leavesTheListMostOfTheWidth()
{
    Desk desk;
    desk.openTab();
    const QList<int> widths = desk.find<QSplitter>(u"invoicesSplit"_s)->sizes();
    QVERIFY(2 * widths.at(0) > 3 * widths.at(1)); // subjects are long
}

void TestBillingTab::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        QTest::addRow("%d-light", size.width()) << size << static_cast<int>(Scheme::Light);
        QTest::addRow("%d-dark", size.width()) << size << static_cast<int>(Scheme::Dark);
    }
}

void TestBillingTab::looksRight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    Desk desk;
    desk.openTab();
    desk.tab->resize(size.width() - 200, size.height() - 60); // what the window's rail and header leave
    QTRY_VERIFY(desk.isReady());
    const auto look = [&](const QString &name) {
        QCoreApplication::processEvents();
        QTRY_VERIFY2(
            cutOffTexts(desk.tab.get()).isEmpty(),
            qPrintable(cutOffTexts(desk.tab.get()).join(u'\n'))); // texts that have just come make room for themselves
        QCoreApplication::processEvents();
        keepPicture(desk.tab->grab().toImage(),
                    u"billing-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        const QString unnamed = unnamedControls(desk.tab.get()).join(u'\n');
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
    };
    look(u"invoices"_s);
    desk.find<QToolButton>(u"invoiceAmounts"_s)->click();
    desk.choose(u"invoiceStanding"_s, static_cast<int>(InvoiceStanding::Corrected));
    QTRY_VERIFY(desk.model()->rowCount() > 0 && desk.model()->rowCount() < 50);
    desk.table()->setCurrentIndex(desk.model()->index(0, 0));
    QTRY_VERIFY(!desk.detail()->findChildren<QPushButton *>(QRegularExpression(u"^link-"_s)).isEmpty());
    look(u"corrected"_s);
    desk.detail()->showPreview();
    QTRY_VERIFY(desk.detail()->preview()->pageCount() > 0);
    // The view draws its pages on a thread of its own.
    QTRY_VERIFY(drawnPixels(desk.find<QWidget>(u"pdfView"_s)->grab().toImage().copy(100, 60, 400, 200)) > 500);
    look(u"pdf"_s);
    for (int page = 1; page < desk.pages()->count(); ++page) {
        desk.pages()->setCurrentIndex(page);
        QTRY_VERIFY2(desk.pages()->currentWidget()->findChildren<TableView *>().constFirst()->model()->rowCount() > 0,
                     qPrintable(desk.pages()->tabText(page)));
        QTRY_VERIFY(desk.pages()->currentWidget()->findChildren<BillDetail *>().isEmpty()
                    || desk.pages()->currentWidget()->findChild<BillDetail *>()->document());
        look(desk.pages()->tabText(page).toLower().replace(u' ', u'-'));
    }
    desk.choose(u"spendingView"_s, 2);
    const auto renewals = renewalsBetween(desk.all<Subscription>(), QDate(2026, 3, 2), QDate(2027, 3, 1));
    QTRY_COMPARE(desk.find<TableView>(u"spendingTable"_s)->model()->rowCount(), renewals.size());
    look(u"forecast"_s);
    desk.find<QPushButton>(u"spendingAsTable"_s)->click();
    look(u"forecast-table"_s);
}

void TestBillingTab::showsTheNewestInvoice()
{
    Desk desk;
    const auto invoices = desk.all<Invoice>({{}, {}, u"issued_on DESC, id DESC"_s});
    desk.openTab();
    const QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(desk.isReady());
    QCOMPARE(desk.model()->rowCount(), invoices.size());
    QCOMPARE(desk.cell(0, u"number"), invoices.constFirst().number);
    QCOMPARE(desk.titleOf(desk.detail()), invoices.constFirst().number);
    QTRY_VERIFY(desk.find<QLabel>(u"invoiceTotals"_s)->text().contains(numberText(invoices.size())));
    qint64 total = 0;
    for (const Invoice &invoice : invoices)
        total += invoice.total.minor;
    QTRY_VERIFY(desk.find<QLabel>(u"invoiceTotals"_s)->text().contains(moneyText(euros(total))));
}

void TestBillingTab::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("standing");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("where");
    QTest::newRow("year") << QString() << 2024 << 0 << QString() << u"issued_on LIKE '2024%'"_s;
    QTest::newRow("paid") << QString() << 0 << static_cast<int>(InvoiceStanding::Paid) << QString()
                          << u"state = 'paid'"_s;
    QTest::newRow("overdue")
        << QString() << 0 << static_cast<int>(InvoiceStanding::Overdue) << QString()
        << u"(state = 'overdue' OR (state IN ('issued','partly_paid') AND due_on < '2026-03-02'))"_s;
    QTest::newRow("text") << u"renovacion"_s << 0 << 0 << QString() << u"summary LIKE '%Renovaci_n%'"_s;
    QTest::newRow("amount") << QString() << 0 << 0 << u"100"_s << u"total_minor >= 10000"_s;
    QTest::newRow("all")
        << u"renov"_s << 2023 << static_cast<int>(InvoiceStanding::Paid) << u"20"_s
        << u"summary LIKE '%Renovaci_n%' AND issued_on LIKE '2023%' AND state = 'paid' AND total_minor >= 2000"_s;
    QTest::newRow("nothing") << u"zzzz"_s << 0 << 0 << QString() << u"1 = 0"_s;
}

void TestBillingTab::filters()
{
    QFETCH(QString, text);
    QFETCH(int, year);
    QFETCH(int, standing);
    QFETCH(QString, from);
    QFETCH(QString, where);
    Desk desk;
    const auto wanted = desk.all<Invoice>({where, {}, u"issued_on DESC, id DESC"_s});
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    QTRY_VERIFY(desk.find<QComboBox>(u"invoiceYear"_s)->count() > 1);
    desk.choose(u"invoiceYear"_s, year);
    desk.choose(u"invoiceStanding"_s, standing);
    auto *least = desk.find<QLineEdit>(u"invoiceLeastTotal"_s);
    least->setText(from);
    Q_EMIT least->editingFinished();
    desk.find<FilterLine>(u"invoiceFilter"_s)->setText(text);
    QTRY_COMPARE(desk.model()->rowCount(), wanted.size());
    QTRY_VERIFY(!desk.model()->isLoading());
    QStringList numbers;
    QStringList wantedNumbers;
    for (int row = 0; row < desk.model()->rowCount(); ++row) {
        QTRY_VERIFY(desk.model()->rowAt(row));
        numbers.append(desk.cell(row, u"number"));
        wantedNumbers.append(wanted.at(row).number);
    }
    numbers.sort();
    wantedNumbers.sort();
    QCOMPARE(numbers, wantedNumbers);
    QCOMPARE(desk.table()->isVisible(), !wanted.isEmpty());
}

void TestBillingTab::sortsByTheStoresOrders()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    auto *header = desk.table()->horizontalHeader();
    header->setSortIndicator(desk.model()->columnOf(u"total"), Qt::DescendingOrder);
    const auto dearest = desk.all<Invoice>({{}, {}, u"total_minor DESC, id DESC"_s, 1}).constFirst();
    QTRY_COMPARE(desk.cell(0, u"number"), dearest.number);
    header->setSortIndicator(desk.model()->columnOf(u"state"), Qt::AscendingOrder);
    QTRY_COMPARE(header->sortIndicatorSection(), desk.model()->columnOf(u"total"));
    QTRY_COMPARE(desk.cell(0, u"number"), dearest.number);
}

void TestBillingTab::followsCreditNotesAndBack()
{
    Desk desk;
    const CreditNote note = desk.all<CreditNote>({{}, {}, u"issued_on DESC"_s}).constFirst();
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    QVERIFY(desk.tab->showRecord(u"invoice"_s, note.invoiceId));
    QTRY_COMPARE(desk.titleOf(desk.detail()), note.invoiceNumber);
    QTRY_COMPARE(desk.table()->currentId(), note.invoiceId);
    QTRY_VERIFY(desk.table()
                    ->currentIndex()
                    .siblingAtColumn(desk.model()->columnOf(u"credit_notes"))
                    .data()
                    .toString()
                    .contains(note.number));
    QTRY_VERIFY(desk.detail()->findChild<QPushButton *>(u"link-"_s + note.id));
    desk.detail()->findChild<QPushButton *>(u"link-"_s + note.id)->click();
    QCOMPARE(desk.pages()->currentIndex(), 1);
    auto *detail = desk.pages()->currentWidget()->findChild<BillDetail *>();
    QTRY_COMPARE(desk.titleOf(detail), note.number);
    QTRY_VERIFY(detail->findChild<QPushButton *>(u"link-"_s + note.invoiceId));
    detail->findChild<QPushButton *>(u"link-"_s + note.invoiceId)->click();
    QCOMPARE(desk.pages()->currentIndex(), 0);
    QVERIFY(!desk.tab->showRecord(u"ticket"_s, u"x"_s));
    // A search finds lines and payments too: they lead to what they stand on.
    const auto lines = desk.all<InvoiceLine>({u"invoice_id = ?"_s, {note.id}});
    QVERIFY(!lines.isEmpty());
    QVERIFY(desk.tab->showRecord(u"invoice_line"_s, lines.constFirst().id));
    QTRY_COMPARE(desk.pages()->currentIndex(), 1);
    const Payment payment = desk.all<Payment>({{}, {}, u"at DESC"_s, 1}).constFirst();
    QVERIFY(desk.tab->showRecord(u"payment"_s, payment.id));
    QTRY_VERIFY(desk.detail()->document() && desk.detail()->document()->id == payment.invoiceId);
    QCOMPARE(desk.pages()->currentIndex(), 0);
}

void TestBillingTab::saysNothingOfRowsThatHaveNotCome()
{
    FirstRows source;
    InvoiceModel model(source);
    model.setQuery({});
    TableView table;
    table.setModel(&model);
    const QModelIndex index = model.index(model.rowCount() - 1, model.columnOf(u"summary"));
    QVERIFY(!index.data(LoadedRole).toBool());
    const auto painted = [&](const QAbstractItemDelegate &delegate) {
        QImage image(300, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.initFrom(&table);
        option.rect = image.rect();
        option.widget = &table;
        delegate.paint(&painter, option, index);
        return image;
    };
    QCOMPARE(painted(InvoiceSubjectDelegate(nullptr)), painted(CellDelegate(nullptr)));
}

void TestBillingTab::flagsWhatDoesNotComeOut()
{
    Desk desk;
    const auto invoices = desk.all<Invoice>({{}, {}, u"issued_on DESC, id DESC"_s, 5});
    desk.tamper(u"UPDATE invoice SET total_minor = total_minor + 100 WHERE id = ?"_s, {invoices.at(2).id});
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    for (int row = 0; row < 5; ++row)
        QCOMPARE(desk.model()->index(row, 0).data(StateRole).value<RowState>(),
                 row == 2 ? RowState::Flagged : RowState::Normal);
    auto *mismatches = desk.find<Banner>(u"mismatches"_s);
    QVERIFY(!mismatches->isVisibleTo(desk.detail()));
    desk.table()->setCurrentIndex(desk.model()->index(2, 0));
    QTRY_VERIFY(mismatches->isVisibleTo(desk.detail()));
    QVERIFY2(mismatches->text().contains(moneyText(invoices.at(2).total)), qPrintable(mismatches->text()));
}

void TestBillingTab::showsThePdf()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    QVERIFY(!desk.find<QWidget>(u"pdfView"_s)); // nothing of it is made before it is wanted
    desk.trigger(u"previewPdf"_s);
    QTRY_COMPARE(desk.detail()->preview()->pageCount(), 1);
    QVERIFY(desk.find<QWidget>(u"pdfView"_s)->isVisible());
    // The next invoice is shown in its turn.
    QSignalSpy shown(desk.detail()->preview(), &PdfPreview::documentShown);
    desk.table()->setCurrentIndex(desk.model()->index(1, 0));
    QTRY_COMPARE(shown.count(), 1);
}

void TestBillingTab::saysWhyADocumentIsMissing()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    const Id id = desk.detail()->document()->id;
    const auto gone = await(desk.sample.desktop().embedded()->withAuthority([id](Database &database, Authority &) {
        return database.execute(u"DELETE FROM invoice WHERE id = ?"_s, {id});
    }));
    QVERIFY_RESULT(gone);
    desk.detail()->showPreview();
    QTRY_VERIFY(!desk.detail()->preview()->accessibleDescription().isEmpty()
                || std::ranges::any_of(desk.detail()->preview()->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text() == documentErrorText(Error{ErrorCode::NotFound});
    }));
    QCOMPARE(desk.detail()->preview()->pageCount(), 0);
    desk.files.path = u"/nowhere.pdf"_s;
    desk.trigger(u"savePdf"_s);
    QTRY_COMPARE(desk.banner()->text(), documentErrorText(Error{ErrorCode::NotFound}));
    QCOMPARE(desk.files.questions.size(), 0); // nobody is asked for a place for nothing
}

void TestBillingTab::savesThePdf()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.files.path = folder.filePath(u"saved.pdf"_s);
    desk.trigger(u"savePdf"_s);
    QTRY_VERIFY(QFile::exists(desk.files.path));
    QTRY_VERIFY(desk.banner()->text().contains(desk.files.path));
    QCOMPARE(desk.files.questions.constFirst().fileName, desk.detail()->document()->number + u".pdf"_s);
    const QByteArray pdf = contentOf(desk.files.path);
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    QVERIFY(pdftools::text(pdf).contains(desk.detail()->document()->number));
    desk.trigger(u"copyNumber"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.detail()->document()->number);
    // A place that cannot be written to is told, and nothing else happens.
    desk.files.path = u"/proc/none/saved.pdf"_s;
    desk.trigger(u"savePdf"_s);
    QTRY_COMPARE(desk.banner()->tone(), Tone::Danger);
}

void TestBillingTab::printsThePdf()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.files.path = folder.filePath(u"one.pdf"_s);
    desk.trigger(u"savePdf"_s);
    QTRY_VERIFY(desk.banner()->text().contains(desk.files.path));
    auto printer = std::make_unique<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setResolution(150);
    const QString printed = folder.filePath(u"printed.pdf"_s);
    printer->setOutputFileName(printed);
    desk.banner()->dismiss();
    desk.page()->documentActions()->print(contentOf(desk.files.path), printerFor(std::move(printer)));
    QTRY_COMPARE(desk.banner()->tone(), Tone::Ok);
    QTRY_VERIFY(desk.banner()->isVisibleTo(desk.page()));
    QCOMPARE(pdftools::pageCount(contentOf(printed)), pdftools::pageCount(contentOf(desk.files.path)));
    desk.page()->documentActions()->print("no pdf", printerFor(std::make_unique<QPrinter>()));
    QTRY_COMPARE(desk.banner()->tone(), Tone::Danger);
}

void TestBillingTab::opensThePdfPrivately()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    Viewer viewer;
    QDesktopServices::setUrlHandler(u"file"_s, &viewer, "open");
    desk.trigger(u"openPdf"_s);
    QTRY_COMPARE(viewer.opened.size(), 1);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    const QString path = viewer.opened.constFirst().toLocalFile();
    QVERIFY(contentOf(path).startsWith("%PDF"));
    QCOMPARE(QFile::permissions(QFileInfo(path).path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
    desk.tab.reset();
    QVERIFY(!QFile::exists(path));
}

void TestBillingTab::exportsTheFilteredListAsCsv()
{
    Desk desk;
    const QTemporaryDir folder;
    const auto wanted = desk.all<Invoice>({u"issued_on LIKE '2024%'"_s, {}, u"issued_on DESC, id DESC"_s});
    QVERIFY(wanted.size() > 10);
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    QTRY_VERIFY(desk.find<QComboBox>(u"invoiceYear"_s)->count() > 1);
    desk.choose(u"invoiceYear"_s, 2024);
    QTRY_COMPARE(desk.model()->rowCount(), wanted.size());
    for (int kind = 0; kind < 2; ++kind) {
        const CsvDialect dialect = kind == 0 ? spreadsheetDialect(QLocale()) : exchangeDialect();
        QByteArray text = csvStart(dialect) + csvHeading<Invoice>(dialect);
        for (const Invoice &invoice : wanted)
            text += csvRecord(invoice, dialect);
        desk.files.path = folder.filePath(u"list-%1.csv"_s.arg(kind));
        desk.files.kind = kind;
        desk.table()->exportAction()->trigger();
        QTRY_VERIFY(desk.banner()->text().contains(desk.files.path));
        QCOMPARE(QString::fromUtf8(contentOf(desk.files.path)), QString::fromUtf8(text));
        QCOMPARE(QFile::permissions(desk.files.path)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
}

void TestBillingTab::exportsASelectionAsZip()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.table()->clearSelection();
    desk.trigger(u"exportZip"_s); // nothing is selected
    QCOMPARE(desk.files.questions.size(), 0);
    QVERIFY(desk.banner()->isVisibleTo(desk.page()));
    QStringList wanted;
    for (const int row : {1, 2, 5}) {
        desk.table()->selectionModel()->select(desk.model()->index(row, 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
        wanted.append(desk.cell(row, u"number") + u".pdf"_s);
    }
    desk.files.path = folder.filePath(u"some.zip"_s);
    desk.trigger(u"exportZip"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.banner()->text().contains(desk.files.path), 20'000);
    QCOMPARE(outputOf(u"unzip"_s, {u"-Z1"_s, desk.files.path}), wanted);
    QVERIFY(outputOf(u"unzip"_s, {u"-t"_s, desk.files.path}).constLast().startsWith(u"No errors"_s));
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, desk.files.path, wanted.constLast()});
    QVERIFY(unzip.waitForFinished());
    QVERIFY(pdftools::text(unzip.readAllStandardOutput()).contains(desk.cell(5, u"number")));
}

void TestBillingTab::exportsASelectionAsOnePdf()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.choose(u"invoiceStanding"_s, static_cast<int>(InvoiceStanding::Corrected));
    QTRY_VERIFY(desk.model()->rowCount() > 1 && desk.model()->rowCount() < 40);
    desk.table()->selectAll();
    desk.files.path = folder.filePath(u"all.pdf"_s);
    desk.trigger(u"exportMerged"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.banner()->text().contains(desk.files.path), 30'000);
    const QByteArray pdf = contentOf(desk.files.path);
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    const QString text = pdftools::text(pdf);
    for (int row = 0; row < desk.model()->rowCount(); ++row)
        QVERIFY(text.contains(desk.cell(row, u"number")));
    QVERIFY(pdftools::pageCount(pdf) >= desk.model()->rowCount());
}

void TestBillingTab::namesTheMissingDocuments()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    const Id id = desk.model()->rowAt(1)->id;
    QVERIFY_RESULT(await(desk.sample.desktop().embedded()->withAuthority([id](Database &database, Authority &) {
        return database.execute(u"DELETE FROM invoice WHERE id = ?"_s, {id});
    })));
    desk.table()->clearSelection();
    for (const int row : {0, 1, 2})
        desk.table()->selectionModel()->select(desk.model()->index(row, 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
    desk.files.path = folder.filePath(u"some.zip"_s);
    desk.trigger(u"exportZip"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.banner()->tone(), Tone::Warning, 20'000);
    QVERIFY2(desk.banner()->text().contains(desk.cell(1, u"number")), qPrintable(desk.banner()->text()));
    QVERIFY(!desk.banner()->text().contains(desk.cell(0, u"number")));
    QCOMPARE(outputOf(u"unzip"_s, {u"-Z1"_s, desk.files.path}),
             (QStringList{desk.cell(0, u"number") + u".pdf"_s, desk.cell(2, u"number") + u".pdf"_s}));
}

void TestBillingTab::stopsFetchingAPdf()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    auto *busy = desk.page()->findChild<BusyOverlay *>();
    {
        const test::HeldProvider held(*desk.sample.desktop().embedded());
        desk.trigger(u"savePdf"_s);
        QVERIFY(busy->isRunning());
        QVERIFY(desk.page()->documentActions()->all().constFirst()->isEnabled()); // the button keeps the focus
        QTRY_VERIFY(busy->isVisible());
        busy->findChild<QPushButton *>(u"busyCancel"_s)->click();
        QVERIFY(!busy->isRunning());
    }
    QVERIFY_RESULT(
        await(desk.sample.desktop().embedded()->withAuthority([](Database &, Authority &) { return Result<void>(); })));
    QCoreApplication::processEvents(); // what nobody waits for any more
    QVERIFY(desk.files.questions.isEmpty());
    desk.trigger(u"savePdf"_s);
    QTRY_COMPARE(desk.files.questions.size(), 1);
    QVERIFY(!busy->isRunning());
}

void TestBillingTab::stopsAnExport()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.table()->selectAll();
    desk.files.path = folder.filePath(u"all.zip"_s);
    auto *busy = desk.page()->findChild<BusyOverlay *>();
    desk.trigger(u"exportZip"_s);
    QTRY_VERIFY(busy->isRunning());
    Q_EMIT busy->cancelRequested();
    QTRY_VERIFY(!busy->isRunning());
    QVERIFY(desk.banner()->isVisibleTo(desk.page()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    // The same for a list.
    desk.files.path = folder.filePath(u"list.csv"_s);
    desk.table()->exportAction()->trigger();
    QTRY_VERIFY(busy->isRunning());
    Q_EMIT busy->cancelRequested();
    QTRY_VERIFY(!busy->isRunning());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestBillingTab::showsTheLedger()
{
    Desk desk;
    const auto entries = desk.all<BalanceEntry>({{}, {}, u"at DESC, id DESC"_s});
    qint64 balance = 0;
    for (const BalanceEntry &entry : entries)
        balance += entry.amount.minor;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.pages()->setCurrentIndex(2);
    QTRY_COMPARE(desk.find<QLabel>(u"balanceFigure"_s)->text(), moneyText(euros(balance)));
    auto *table = desk.find<TableView>(u"ledgerTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), entries.size());
    const auto *model = qobject_cast<BalanceModel *>(table->model());
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->index(0, model->columnOf(u"balance")).data().toString(), moneyText(euros(balance)));
    desk.choose(u"ledgerKind"_s, static_cast<int>(BalanceKind::CreditNote));
    const auto credited = desk.all<BalanceEntry>({u"kind = 'credit_note'"_s, {}, u"at DESC, id DESC"_s});
    QTRY_COMPARE(table->model()->rowCount(), credited.size());
    table->setCurrentIndex(model->index(0, 0));
    Q_EMIT table->activatedId(credited.constFirst().id);
    QCOMPARE(desk.pages()->currentIndex(), 1);
    auto *detail = desk.pages()->currentWidget()->findChild<BillDetail *>();
    QTRY_VERIFY(detail->document() && detail->document()->id == credited.constFirst().creditNoteId);
}

void TestBillingTab::showsPaymentMethodsAndSpending()
{
    Desk desk(ContactKind::Billing);
    const auto methods = desk.all<PaymentMethod>();
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    QCOMPARE(desk.pages()->count(), 5);
    desk.pages()->setCurrentIndex(3);
    QTRY_COMPARE(desk.find<TableView>(u"paymentMethodTable"_s)->model()->rowCount(), methods.size());
    desk.pages()->setCurrentIndex(4);
    auto *chart = desk.find<SpendingChart>(u"spendingChart"_s);
    QTRY_VERIFY(chart->description().contains(u'€'));
    auto *model = qobject_cast<SpendingModel *>(desk.find<TableView>(u"spendingTable"_s)->model());
    const auto sum = [model] {
        qint64 minor = 0;
        for (const SpendingRow &row : model->rows())
            minor += row.amount.minor;
        return minor;
    };
    qint64 wanted = 0;
    for (const Invoice &invoice : desk.all<Invoice>({u"state NOT IN ('draft', 'void')"_s}))
        wanted += invoice.net.minor;
    for (const CreditNote &note :
         desk.all<CreditNote>({u"invoice_id IN (SELECT id FROM invoice WHERE state NOT IN ('draft', 'void'))"_s}))
        wanted -= note.net.minor;
    desk.choose(u"spendingView"_s, 1);
    QTRY_COMPARE(sum(), wanted);
    QTRY_VERIFY(chart->description().contains(moneyText(euros(wanted))));
    desk.choose(u"spendingView"_s, 2);
    const auto renewals = renewalsBetween(desk.all<Subscription>(), QDate(2026, 3, 2), QDate(2027, 3, 1));
    QTRY_COMPARE(model->rowCount(), renewals.size());
    desk.find<QPushButton>(u"spendingAsTable"_s)->click();
    QVERIFY(desk.find<TableView>(u"spendingTable"_s)->isVisible());
}

void TestBillingTab::followsChangedRecords()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    const Id id = desk.detail()->document()->id;
    desk.tamper(u"UPDATE invoice SET summary = 'Otro asunto' WHERE id = ?"_s, {id});
    Q_EMIT desk.sample.session().recordsChanged({u"ticket"_s});
    Q_EMIT desk.sample.session().recordsChanged({u"invoice"_s});
    QTRY_COMPARE(desk.cell(0, u"summary"), u"Otro asunto"_s);
    QTRY_COMPARE(desk.detail()->findChild<QLabel *>(u"detailSubtitle"_s)->text(), u"Otro asunto"_s);
    QCOMPARE(desk.table()->currentId(), id);
}

void TestBillingTab::showsTheRowAtWhichAHeldKeyRests()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    for (int row = 0; row < 20; ++row)
        QTest::keyClick(desk.table(), Qt::Key_Down);
    QCOMPARE(desk.table()->currentIndex().row(), 20);
    QTRY_COMPARE(desk.titleOf(desk.detail()), desk.cell(20, u"number"));
    QTRY_COMPARE(desk.detail()->document()->id, desk.table()->currentId());
}

void TestBillingTab::findsARecordFarDown()
{
    Desk desk;
    const Invoice oldest = desk.all<Invoice>({{}, {}, u"issued_on, id"_s, 1}).constFirst();
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.find<FilterLine>(u"invoiceFilter"_s)->setText(u"zzzz"_s);
    QTRY_COMPARE(desk.model()->rowCount(), 0);
    QTRY_VERIFY(desk.detail()->emptyState()->isVisible()); // what is not in the list is not beside it
    QVERIFY(desk.tab->showRecord(u"invoice"_s, oldest.id));
    QTRY_COMPARE(desk.titleOf(desk.detail()), oldest.number);
    QTRY_COMPARE(desk.table()->currentIndex().row(), desk.model()->rowCount() - 1);
    QTRY_COMPARE(desk.table()->currentId(), oldest.id);
}

void TestBillingTab::findsACreditNoteFarDown()
{
    Desk desk;
    // More of them than a model keeps loaded.
    const Invoice invoice = desk.all<Invoice>({{}, {}, u"issued_on"_s, 1}).constFirst();
    const CreditNote pattern = desk.all<CreditNote>({{}, {}, {}, 1}).constFirst();
    constexpr int many = 4000;
    const auto written = await(desk.sample.desktop().replica.run([&](Replica &replica) {
        return replica.database().runInTransaction([&]() -> Result<void> {
            RecordStore store(replica.database(), desk.sample.session().accountId(), nullptr, nullptr);
            for (int i = 0; i < many; ++i) {
                CreditNote note = pattern;
                note.id = makeId(0, 7, static_cast<quint64>(i));
                note.number = u"AB-"_s + QString::number(100000 + i);
                note.invoiceId = invoice.id;
                note.issuedOn = QDate(2010, 1, 1).addDays(i / 4);
                if (auto put = store.put(note); !put)
                    return put;
            }
            return {};
        });
    }));
    QVERIFY_RESULT(written);
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    const Id oldest = makeId(0, 7, 0);
    QVERIFY(desk.tab->showRecord(u"credit_note"_s, oldest));
    auto *table = desk.find<TableView>(u"creditNoteTable"_s);
    QTRY_COMPARE(table->currentId(), oldest);
    QCOMPARE(table->currentIndex().row(), table->model()->rowCount() - 1);
    QTRY_COMPARE(desk.titleOf(desk.pages()->currentWidget()->findChild<BillDetail *>()), u"AB-100000"_s);
}

void TestBillingTab::aChoiceHoldsWhileRowsArrive()
{
    Desk desk;
    const Invoice oldest = desk.all<Invoice>({{}, {}, u"issued_on, id"_s, 1}).constFirst();
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    QVERIFY(desk.tab->showRecord(u"invoice"_s, oldest.id));
    // Before the row is reached, others arrive: the table's present row is not what was asked for.
    Q_EMIT desk.model()->dataChanged(desk.model()->index(0, 0), desk.model()->index(0, 0));
    QTRY_COMPARE(desk.table()->currentId(), oldest.id);
    QTRY_COMPARE(desk.titleOf(desk.detail()), oldest.number);
}

/// Half past midnight of the first of March in Spain is still February in UTC.
void TestBillingTab::daysAreThoseOfTheUser()
{
    const QByteArray before = qgetenv("TZ");
    const bool hadZone = qEnvironmentVariableIsSet("TZ");
    qputenv("TZ", "Europe/Madrid");
    const auto restore = qScopeGuard([&] { hadZone ? qputenv("TZ", before) : qunsetenv("TZ"); });
    const QDateTime night(QDate(2026, 2, 28), QTime(23, 30), Qt::UTC);
    if (night.toLocalTime().date() != QDate(2026, 3, 1))
        QSKIP("This system has no time zones.");
    Desk desk;
    desk.sample.clock().setWallClock(night);
    const Id id = desk.all<Invoice>({u"state = 'paid'"_s, {}, u"issued_on DESC"_s, 1}).constFirst().id;
    desk.tamper(u"UPDATE invoice SET state = 'issued', due_on = '2026-02-28' WHERE id = ?"_s, {id});
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.choose(u"invoiceStanding"_s, static_cast<int>(InvoiceStanding::Overdue));
    const auto overdue = desk.all<Invoice>(
        {u"(state = 'overdue' OR (state IN ('issued','partly_paid') AND due_on < '2026-03-01'))"_s});
    QTRY_COMPARE(desk.model()->rowCount(), overdue.size());
    desk.table()->exportAction()->trigger();
    QVERIFY(desk.files.questions.constFirst().fileName.contains(u"2026-03-01"));
    desk.pages()->setCurrentIndex(4);
    desk.choose(u"spendingView"_s, 2);
    const auto renewals = renewalsBetween(desk.all<Subscription>(), QDate(2026, 3, 1), QDate(2027, 3, 1));
    QTRY_COMPARE(desk.find<TableView>(u"spendingTable"_s)->model()->rowCount(), renewals.size());
}

void TestBillingTab::oneTaskAtATime()
{
    Desk desk;
    const QTemporaryDir folder;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    desk.table()->selectAll();
    desk.files.path = folder.filePath(u"all.zip"_s);
    auto *busy = desk.page()->findChild<BusyOverlay *>();
    desk.trigger(u"exportZip"_s);
    QTRY_VERIFY(busy->isRunning());
    for (const QAction *action : desk.tab->pageActions())
        QCOMPARE(action->isEnabled(), action->objectName() == u"previewPdf"_s);
    desk.page()->documentActions()->print("%PDF",
                                          printerFor(std::make_unique<QPrinter>())); // its dialog was open already
    QVERIFY(busy->isRunning());
    QCOMPARE(desk.banner()->tone(), Tone::Info);
    Q_EMIT busy->cancelRequested();
    QTRY_VERIFY(!busy->isRunning());
    for (const QAction *action : desk.tab->pageActions())
        QVERIFY2(action->isEnabled(), qPrintable(action->objectName()));
}

void TestBillingTab::followsTheLanguage()
{
    Desk desk;
    desk.openTab();
    QTRY_VERIFY(desk.isReady());
    for (int page = 0; page < desk.pages()->count(); ++page)
        desk.pages()->setCurrentIndex(page);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(desk.tab.get(), &change);
    const QString total = desk.cell(0, u"total");
    QLocale::setDefault(before);
    QVERIFY2(total.endsWith(u"€"_s) && total.contains(u','), qPrintable(total));
}

void TestBillingTab::amountsAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("whole") << u"12"_s << qint64{1200};
    QTest::newRow("comma") << u"12,5"_s << qint64{1250};
    QTest::newRow("thousands") << u"1.234,50 €"_s << qint64{123450};
    QTest::newRow("only thousands") << u"12.000"_s << qint64{1200000};
    QTest::newRow("point") << u"1234.56"_s << qint64{123456};
    QTest::newRow("negative") << u"-3"_s << qint64{-300};
    QTest::newRow("words") << u"mucho"_s << qint64{-1};
    QTest::newRow("nothing") << QString() << qint64{-1};
    QTest::newRow("too much") << u"1e300"_s << qint64{-1};
}

void TestBillingTab::amountsAreUnderstood()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    const auto amount = amountFromText(text);
    QLocale::setDefault(before);
    QCOMPARE(amount.value_or(-1), minor);
}

QTEST_MAIN(TestBillingTab)
#include "tst_billingtab.moc"
