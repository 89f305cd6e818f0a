// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pdfbundle.h"
#include "tests/support/invoices.h"
#include "tests/support/pdftools.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <clocale>
#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

const QDateTime dated(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);

BundlePart partOf(const QString &name, const QByteArray &bytes)
{
    return {name, [bytes]() -> Result<QByteArray> { return bytes; }};
}

QList<BundlePart> invoices(int count)
{
    QList<BundlePart> parts;
    for (int i = 1; i <= count; ++i) {
        parts.append({u"F2026-%1.pdf"_s.arg(i, 4, 10, QChar(u'0')), [i] {
            InvoiceDocument document = sampleInvoice();
            document.invoice.number = u"F2026-%1"_s.arg(i, 4, 10, QChar(u'0'));
            return renderInvoice(document);
        }});
    }
    return parts;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ZipFile {
    QString name;
    QByteArray bytes;
    qint64 seconds;
    friend bool operator==(const ZipFile &, const ZipFile &) = default;
};

QList<ZipFile> unzipped(const QByteArray &zip)
{
    const std::unique_ptr<archive, int (*)(archive *)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    archive_read_open_memory(reader.get(), zip.constData(), static_cast<std::size_t>(zip.size()));
    QList<ZipFile> files;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        QByteArray bytes(archive_entry_size(entry), '\0');
        archive_read_data(reader.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        files.append({QString::fromUtf8(archive_entry_pathname_utf8(entry)), bytes, archive_entry_mtime(entry)});
    }
    return files;
}

#ifdef Q_OS_UNIX
/// While it lives no file grows past the limit, as on a full disk.
class TinyFiles
{
public:
    explicit TinyFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tiny{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tiny);
    }
    ~TinyFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(TinyFiles)

private:
    rlimit m_before{};
};
#endif

} // namespace

class TestPdfBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_dir.emplace().isValid()); }
    void mergesInOrderWithBookmarks();
    void zipsWhatItIsGiven();
    void zipNamesDoNotDependOnTheLocale();
    void safeNames_data();
    void safeNames();
    void reportsProgress();
    void stopsWhenAskedAndLeavesNothing();
    void aFailingPartLeavesNothing();
    void aDamagedPartIsNamed();
    void needsParts();
    void aFullDiskIsAnErrorAndLeavesNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QStringList files() const { return QDir(m_dir->path()).entryList(QDir::Files); }

    std::optional<QTemporaryDir> m_dir;
};

void TestPdfBundle::mergesInOrderWithBookmarks()
{
    QVERIFY(mergePdfs(invoices(5), u"Facturas de 2026"_s, path(u"todas.pdf"_s)));
    QCOMPARE(files(), QStringList{u"todas.pdf"_s});
    const QByteArray pdf = contents(path(u"todas.pdf"_s));
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    QCOMPARE(pdftools::pageCount(pdf), 5);
    int fonts = 0;
    QCOMPARE(pdftools::unusableFonts(pdf, &fonts), QStringList());
    for (int page = 1; page <= 5; ++page)
        QVERIFY(pdftools::pageText(pdf, page).contains(u"F2026-000%1"_s.arg(page)));
    QPDF document;
    document.processMemoryFile("merged", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    QCOMPARE(document.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "Facturas de 2026");
    auto outlines = document.getRoot().getKey("/Outlines");
    QCOMPARE(outlines.getKey("/Count").getIntValue(), 5);
    auto item = outlines.getKey("/First");
    for (QPDFObjectHandle &page : std::vector<QPDFObjectHandle>(document.getAllPages())) {
        QVERIFY(item.getKey("/Dest").getArrayItem(0).getObjGen() == page.getObjGen());
        item = item.getKey("/Next");
    }
    QVERIFY(item.isNull());
}

void TestPdfBundle::zipsWhatItIsGiven()
{
    const QList parts{partOf(u"Año 2026/F-1.pdf"_s, "uno"), partOf(u"ñandú €.pdf"_s, QByteArray(100'000, 'x')),
                      partOf(u"vacío.pdf"_s, {})};
    QVERIFY(zipParts(parts, dated, path(u"facturas.zip"_s)));
    const qint64 seconds = dated.toSecsSinceEpoch();
    const QList<ZipFile> expected{{u"Año 2026-F-1.pdf"_s, "uno", seconds},
                                  {u"ñandú €.pdf"_s, QByteArray(100'000, 'x'), seconds},
                                  {u"vacío.pdf"_s, {}, seconds}};
    const QByteArray zip = contents(path(u"facturas.zip"_s));
    QVERIFY(zip.size() < 5000);
    QCOMPARE(unzipped(zip), expected);
}

void TestPdfBundle::zipNamesDoNotDependOnTheLocale()
{
    const QByteArray before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "C");
    const auto written = zipParts({partOf(u"ñandú €.pdf"_s, "x")}, dated, path(u"c.zip"_s));
    std::setlocale(LC_ALL, before.constData());
    QVERIFY(written);
    QCOMPARE(unzipped(contents(path(u"c.zip"_s))).value(0).name, u"ñandú €.pdf"_s);
}

void TestPdfBundle::safeNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("safe");
    QTest::newRow("as they are") << QStringList{u"F-1.pdf"_s, u"Año.pdf"_s} << QStringList{u"F-1.pdf"_s, u"Año.pdf"_s};
    QTest::newRow("paths") << QStringList{u"../../etc/passwd"_s, u"C:\\x.pdf"_s}
                           << QStringList{u"-..-etc-passwd"_s, u"C--x.pdf"_s};
    QTest::newRow("twice") << QStringList{u"a.pdf"_s, u"A.pdf"_s, u"a.pdf"_s, u"a (2).pdf"_s}
                           << QStringList{u"a.pdf"_s, u"A (2).pdf"_s, u"a (3).pdf"_s, u"a (2) (2).pdf"_s};
    QTest::newRow("nothing left") << QStringList{u""_s, u". ."_s} << QStringList{u"documento"_s, u"documento (2)"_s};
    QTest::newRow("control characters") << QStringList{u"a\nb\tc.pdf"_s} << QStringList{u"a-b-c.pdf"_s};
    QTest::newRow("long") << QStringList{QString(QString(300, u'x') + u".pdf"_s)}
                          << QStringList{QString(QString(116, u'x') + u".pdf"_s)};
}

void TestPdfBundle::safeNames()
{
    QFETCH(QStringList, names);
    QTEST(safeFileNames(names), "safe");
}

void TestPdfBundle::reportsProgress()
{
    QList<std::pair<int, int>> seen;
    const JobControl control{[&](int done, int total) { seen.append({done, total}); }, {}};
    const QList<std::pair<int, int>> expected{{1, 3}, {2, 3}, {3, 3}};
    QVERIFY(mergePdfs(invoices(3), {}, path(u"a.pdf"_s), control));
    QCOMPARE(seen, expected);
    seen.clear();
    QVERIFY(zipParts(invoices(3), dated, path(u"a.zip"_s), control));
    QCOMPARE(seen, expected);
}

void TestPdfBundle::stopsWhenAskedAndLeavesNothing()
{
    for (int after = 1; after <= 3; ++after) {
        std::stop_source source;
        const JobControl control{[&](int done, int) {
            if (done == after)
                source.request_stop();
        }, source.get_token()};
        const auto merged = mergePdfs(invoices(3), {}, path(u"a.pdf"_s), control);
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::Cancelled);
    }
    std::stop_source source;
    source.request_stop();
    QCOMPARE(zipParts(invoices(3), dated, path(u"a.zip"_s), {{}, source.get_token()}).error().code,
             ErrorCode::Cancelled);
    QCOMPARE(files(), QStringList());
}

void TestPdfBundle::aFailingPartLeavesNothing()
{
    QList<BundlePart> parts = invoices(2);
    parts.append({u"x"_s, []() -> Result<QByteArray> { return fail(ErrorCode::NotFound, u"no such document"_s); }});
    QCOMPARE(mergePdfs(parts, {}, path(u"a.pdf"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(zipParts(parts, dated, path(u"a.zip"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(files(), QStringList());
}

void TestPdfBundle::aDamagedPartIsNamed()
{
    const QByteArray whole = renderInvoice(sampleInvoice()).value_or(QByteArray());
    for (const QByteArray &damaged : {QByteArray(), QByteArray("no es un PDF"), whole.left(300)}) {
        const auto merged = mergePdfs({partOf(u"bien"_s, whole), partOf(u"mal"_s, damaged)}, {}, path(u"a.pdf"_s));
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::Corrupt);
        QCOMPARE(merged.error().field, u"mal"_s);
    }
    QCOMPARE(files(), QStringList());
}

void TestPdfBundle::needsParts()
{
    QCOMPARE(mergePdfs({}, {}, path(u"a.pdf"_s)).error().rule, Rule::Required);
    QCOMPARE(zipParts({}, dated, path(u"a.zip"_s)).error().rule, Rule::Required);
}

void TestPdfBundle::aFullDiskIsAnErrorAndLeavesNothing()
{
#ifdef Q_OS_UNIX
    const QByteArray noise = QByteArray::fromHex(QByteArray(400'000, 'a'))
                             + renderInvoice(sampleInvoice()).value_or(QByteArray());
    {
        const TinyFiles limit(8192);
        QCOMPARE(mergePdfs(invoices(3), {}, path(u"a.pdf"_s)).error().code, ErrorCode::Storage);
        QCOMPARE(zipParts({partOf(u"x"_s, noise)}, dated, path(u"a.zip"_s)).error().code, ErrorCode::Storage);
    }
    QCOMPARE(files(), QStringList());
#else
    QSKIP("needs resource limits");
#endif
}

QTEST_MAIN(TestPdfBundle)
#include "tst_pdfbundle.moc"
