// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invoicemodel.h"
#include "models/roles.h"
#include "tests/bench/clientwindow.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplestore.h"
#include "ui/widgets/tableview.h"

#include <QEventLoop>
#include <QKeyEvent>
#include <QSqlDatabase>
#include <QSqlTableModel>

#include <ctime>

/// Page Down through a million invoices in the program's own window: how long its event loop is kept from its next turn.
/// Beside it, the same keys in a table over QSqlTableModel.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int invoices = 1'000'000;
constexpr int stretches = 10;        ///< of the list, evenly over its whole length
constexpr int pagesPerStretch = 300; ///< keys in each

/// What the longest turn of the event loop took after each key: on the clock, and of the processor. What the first has beyond
/// the second, this thread waited for others.
struct Gaps {
    Samples wall;
    Samples processor;
};

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// One key per turn of the event loop, faster than any keyboard repeats, but none before the page that it leaves is there: with
/// nothing to show there is nothing to paint.
class Pager : public QObject
{
public:
    Pager(QAbstractItemView &view, int keys, QEventLoop &loop)
        : m_view(view)
        , m_left(keys)
        , m_loop(loop)
    {
        m_wall.start();
        m_processor = processorSeconds();
        startTimer(0);
    }

    [[nodiscard]] const Gaps &gaps() const { return m_gaps; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const double processor = processorSeconds();
        m_longestWall = std::max(m_longestWall, static_cast<double>(m_wall.nsecsElapsed()) / 1e9);
        m_longestProcessor = std::max(m_longestProcessor, processor - m_processor);
        m_wall.restart();
        m_processor = processor;
        const QVariant loaded = m_view.currentIndex().data(LoadedRole);
        if (loaded.isValid() && !loaded.toBool())
            return;
        m_gaps.wall.push_back(std::exchange(m_longestWall, 0));
        m_gaps.processor.push_back(std::exchange(m_longestProcessor, 0));
        if (m_left-- == 0) {
            m_loop.quit();
            return;
        }
        QKeyEvent key(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_view, &key);
    }

private:
    QAbstractItemView &m_view;
    int m_left;
    QEventLoop &m_loop;
    QElapsedTimer m_wall;
    double m_processor = 0;
    double m_longestWall = 0; ///< since the last key
    double m_longestProcessor = 0;
    Gaps m_gaps;
};

void page(QAbstractItemView &view, int keys, Gaps &gaps)
{
    QEventLoop loop;
    const Pager pager(view, keys, loop);
    loop.exec();
    gaps.wall.insert(gaps.wall.end(), pager.gaps().wall.begin(), pager.gaps().wall.end());
    gaps.processor.insert(gaps.processor.end(), pager.gaps().processor.begin(), pager.gaps().processor.end());
}

Gaps pageThroughClient(QApplication &application)
{
    const QTemporaryDir folder;
    prepareDataFolder(folder.path(), sampleDataFolder(invoices));
    ClientWindow client(application, folder.path());
    QEventLoop shown;
    QObject::connect(&client.controller, &AppController::contentShown, &shown, &QEventLoop::quit);
    client.controller.start();
    shown.exec();
    auto *table = client.controller.window().findChild<TableView *>(u"invoiceTable"_s);
    auto *model = table ? qobject_cast<PagedModelBase *>(table->model()) : nullptr;
    if (model && model->isLoading()) {
        QEventLoop counted; // the first rows are shown before
        QObject::connect(model, &PagedModelBase::loaded, &counted, &QEventLoop::quit);
        counted.exec();
    }
    if (!model || model->rowCount() < invoices)
        giveUp("find the invoices", Error{ErrorCode::NotFound, u"invoiceTable"_s, {}});
    Gaps gaps;
    for (int stretch = 0; stretch < stretches; ++stretch) {
        table->setCurrentIndex(table->model()->index(table->model()->rowCount() / stretches * stretch, 0));
        page(*table, pagesPerStretch, gaps);
    }
    return gaps;
}

/// From the first row on only: QSqlTableModel has no other way to a later one.
Gaps pageThroughSqlTableModel()
{
    const auto name = u"baseline"_s;
    Gaps gaps;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(replicaIn(sampleDataFolder(invoices)));
        if (!connection.open())
            giveUp("open the baseline", Error{ErrorCode::Storage, {}, connection.databaseName()});
        QSqlTableModel model(nullptr, connection);
        model.setTable(u"invoice"_s);
        model.setSort(model.fieldIndex(u"issued_on"_s), Qt::DescendingOrder);
        QTableView view;
        view.setModel(&model);
        view.resize(MainWindow::usual);
        view.show();
        model.select();
        view.setCurrentIndex(model.index(0, 3));
        page(view, stretches * pagesPerStretch, gaps);
    }
    QSqlDatabase::removeDatabase(name);
    return gaps;
}

int run(QApplication &application)
{
    const Gaps client = pageThroughClient(application);
    const Gaps sqlTableModel = pageThroughSqlTableModel();
    const auto late = [](const Samples &gaps) {
        return static_cast<double>(std::ranges::count_if(gaps, [](double gap) { return gap > 0.016; }));
    };
    return report("paging", quantile(client.processor, 1) * 1e3, {Target::Kind::AtMost, 16},
                  {{"keys", double{stretches} * pagesPerStretch},
                   {"p99_ms", quantile(client.processor, 0.99) * 1e3},
                   {"median_ms", median(client.processor) * 1e3},
                   {"wall_p99_ms", quantile(client.wall, 0.99) * 1e3},
                   {"wall_max_ms", quantile(client.wall, 1) * 1e3},
                   {"wall_over_16ms", late(client.wall)},
                   {"sqltablemodel_p99_ms", quantile(sqlTableModel.processor, 0.99) * 1e3},
                   {"sqltablemodel_max_ms", quantile(sqlTableModel.processor, 1) * 1e3},
                   {"sqltablemodel_wall_p99_ms", quantile(sqlTableModel.wall, 0.99) * 1e3},
                   {"sqltablemodel_wall_max_ms", quantile(sqlTableModel.wall, 1) * 1e3},
                   {"sqltablemodel_wall_over_16ms", late(sqlTableModel.wall)}},
                  "max_ms");
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return areacliente::bench::run(application);
}
