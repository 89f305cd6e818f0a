// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/theme.h"
#include "ui/widgets/monthchart.h"
#include "ui/widgets/spendingchart.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QChartView>
#include <QGraphicsTextItem>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Charts at the widths that they have in the window: every label whole and inside.
class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void usageFits_data();
    void usageFits();
    void spendingFits_data();
    void spendingFits();
};

namespace {

/// The labels of the axes that are cut or stand outside the picture.
QStringList lostLabels(const QChartView *view)
{
    QStringList lost;
    for (const QGraphicsItem *item : view->scene()->items()) {
        const auto *label = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
        if (!label || !label->isVisible() || label->toPlainText().isEmpty())
            continue;
        const bool isWhole = !label->toPlainText().contains(u'…') && !label->toPlainText().contains(u"..."_s);
        if (!isWhole || !view->sceneRect().adjusted(-1, -1, 1, 1).contains(label->sceneBoundingRect()))
            lost.append(label->toPlainText());
    }
    return lost;
}

/// A column that has no category is not drawn.
int columnsOf(const QChartView *view)
{
    return qobject_cast<const QBarCategoryAxis *>(view->chart()->axes(Qt::Horizontal).value(0))->count();
}

void addSizes(std::initializer_list<QSize> sizes)
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize size : sizes) {
        for (const auto &language : {u"es"_s, u"en"_s})
            QTest::addRow("%d-%s", size.width(), qPrintable(language)) << size << language;
    }
}

} // namespace

void TestCharts::cleanup()
{
    QLocale::setDefault(QLocale::c());
    applyTheme(*qApp, Scheme::Light);
}

void TestCharts::usageFits_data()
{
    addSizes({{280, 200}, {355, 200}, {640, 200}, {760, 200}});
}

void TestCharts::usageFits()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    QLocale::setDefault(QLocale(language));
    applyTheme(*qApp, Scheme::Light);
    MonthChart chart;
    QList<MonthChart::Month> months;
    for (int i = 0; i < 13; ++i)
        months.append({QDate(2025, 11, 1).addMonths(i), 8000.0 + 500 * i, u"%1 MB"_s.arg(8000 + 500 * i)});
    chart.setMonths(u"Disk space"_s, u"MB"_s, months);
    chart.resize(size);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    keepPicture(chart.grab().toImage(), u"usage-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    const auto *view = chart.findChild<QChartView *>();
    QVERIFY(view);
    QCOMPARE(lostLabels(view).join(u", "_s), QString());
    QCOMPARE(columnsOf(view), months.size());
}

void TestCharts::spendingFits_data()
{
    addSizes({{600, 400}, {790, 420}, {1040, 580}});
}

void TestCharts::spendingFits()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    QLocale::setDefault(QLocale(language));
    applyTheme(*qApp, Scheme::Dark);
    SpendingChart chart;
    chart.resize(size);
    chart.setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QList<Spending> spending;
    for (int i = 0; i < 12; ++i)
        spending.append({QDate(2025, 3, 1).addMonths(i), ProductFamily::Hosting, euros(120000 + 9000 * i)});
    chart.show(spending, SpendingChart::Span::Months, QDate(2025, 3, 1), QDate(2026, 3, 1));
    QCoreApplication::processEvents();
    keepPicture(chart.grab().toImage(), u"spending-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    const auto *view = chart.findChild<QChartView *>();
    QVERIFY(view);
    QCOMPARE(lostLabels(view).join(u", "_s), QString());
    QCOMPARE(columnsOf(view), spending.size());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
