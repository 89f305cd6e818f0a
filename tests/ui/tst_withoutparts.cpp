// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pdfbundle.h"
#include "app/documents/pdffile.h"
#include "app/parts/part.h"
#include "ui/errortext.h"
#include "ui/pdfprintjob.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/monthchart.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/spendingchart.h"

#include <QLabel>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// A program whose parts are not where they belong goes on without them, and says so where one is wanted.
class TestWithoutParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsSayWhatIsMissing();
    void thePreviewSaysSo();
    void printingSaysSo();
    void chartsStayEmpty();
};

namespace {

QString missingText()
{
    return errorText(Error{ErrorCode::Incomplete});
}

} // namespace

void TestWithoutParts::documentsSayWhatIsMissing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all"_s);
    const QList<BundlePart> parts{{u"one.pdf"_s, [] { return Result<QByteArray>("%PDF"); }}};
    const auto zipped = zipParts(parts, QDateTime::currentDateTimeUtc(), path);
    QVERIFY(!zipped);
    QCOMPARE(zipped.error().code, ErrorCode::Incomplete);
    const auto merged = mergePdfs(parts, u"All"_s, path);
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, ErrorCode::Incomplete);
    QVERIFY(!QFile::exists(path));
    PdfInfo info;
    info.createdAt = QDateTime::currentDateTimeUtc();
    info.documentId = u"1"_s;
    const auto painted = paintPdf({}, info);
    QVERIFY(!painted);
    QCOMPARE(painted.error().code, ErrorCode::Incomplete);
}

void TestWithoutParts::thePreviewSaysSo()
{
    PdfPreview preview;
    preview.show();
    preview.showPdf("%PDF");
    QCOMPARE(preview.pageCount(), 0);
    const auto *message = preview.findChild<EmptyState *>();
    QVERIFY(message && message->isVisible());
    const QList<QLabel *> labels = message->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == missingText(); }));
}

void TestWithoutParts::printingSaysSo()
{
    QWidget window;
    window.show();
    bool isChosen = false;
    choosePrinter(window, {}, [&](const std::unique_ptr<Printer> &) { isChosen = true; });
    const auto *message = window.findChild<QMessageBox *>();
    QVERIFY(message && message->isVisible());
    QCOMPARE(message->text(), missingText());
    QVERIFY(!isChosen);
}

void TestWithoutParts::chartsStayEmpty()
{
    MonthChart months;
    months.show();
    months.setMonths(u"Disk space"_s, u"MB"_s, {{QDate(2026, 3, 1), 5, u"5 MB"_s}});
    QVERIFY(months.accessibleDescription().contains(u"5 MB"_s));
    SpendingChart spending;
    spending.setVisible(true);
    spending.show({{QDate(2026, 3, 1), ProductFamily::Hosting, euros(100)}}, SpendingChart::Span::Months,
                  QDate(2026, 1, 1), QDate(2027, 1, 1));
    QVERIFY(!spending.description().isEmpty());
    QCOMPARE(spending.findChildren<QWidget *>().size(), 0);
}

QTEST_MAIN(TestWithoutParts)
#include "tst_withoutparts.moc"
