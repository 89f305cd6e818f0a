// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortfilterproxy.h"
#include "tests/support/pictures.h"
#include "tests/support/samplerows.h"
#include "tests/support/widgetchecks.h"
#include "ui/delegates/moneydelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/delegates/twolinedelegate.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/avatarlabel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldlayout.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/rolehint.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets>

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Every widget of the program in one place, in light and dark: checked for cut-off texts and missing names, and drawn to be looked at.
class TestWidgetGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_data();
    void page();
    void controls_data() { page_data(); }
    void controls();
    void states_data() { page_data(); }
    void states();

private:
    static void show(QWidget &window, const QString &name);
};

namespace {

SampleModel *invoices(QObject *parent)
{
    auto *model = new SampleModel(parent);
    const QStringList states{u"paid"_s, u"overdue"_s, u"issued"_s, u"partly_paid"_s, u"void"_s};
    QList<SampleRow> rows;
    for (int i = 0; i < 40; ++i)
        rows.append({.id = QString::number(i),
                     .name = u"FAC-2026-%1"_s.arg(1040 - i, 6, 10, QChar(u'0')),
                     .cents = (i % 7 == 3 ? -1 : 1) * (1111 * i + 1210),
                     .state = states.at(i % states.size()),
                     .rowState = i == 2   ? RowState::Pending
                                 : i == 4 ? RowState::Refused
                                 : i == 6 ? RowState::Flagged
                                          : RowState::Normal});
    model->setRows(rows);
    model->setText({.header = [](QLatin1String id) -> QString {
        return QString(id).replace(0, 1, QChar(id.front()).toUpper());
    }, .display = [](QLatin1String id, const QVariant &value) -> QString {
        if (id == "amount"_L1)
            return QLocale(QLocale::Spanish).toString(value.toDouble(), 'f', 2) + u" €"_s;
        return id == "state"_L1 ? value.toString().replace(u'_', u' ') : value.toString();
    }});
    return model;
}

TableView *invoiceTable(QObject *modelParent)
{
    auto *table = new TableView;
    auto *proxy = new SortFilterProxy(table);
    proxy->setSourceModel(invoices(modelParent));
    table->setModel(proxy);
    table->setAccessibleName(u"Invoices"_s);
    table->setItemDelegateForColumn(1, new StatusDelegate(table));
    table->setItemDelegateForColumn(2, new MoneyDelegate(table));
    table->setStretchColumn(u"name");
    table->setInitialSort(u"name", Qt::DescendingOrder);
    return table;
}

DetailPane *invoiceDetail()
{
    auto *pane = new DetailPane;
    pane->setTitle(u"FAC-2026-001038"_s, u"Alojamiento Profesional · febrero de 2026"_s);
    pane->setStatus(u"overdue", u"Overdue"_s);
    auto *save = new QAction(themeIcon(u"save"), u"Save PDF…"_s, pane);
    auto *print = new QAction(themeIcon(u"print"), u"Print…"_s, pane);
    auto *pay = new QAction(themeIcon(u"balance"), u"Pay"_s, pane);
    setAllowed(pay, false, u"Owner, administrative and billing contacts"_s);
    pane->setActions({save, print, pay});
    pane->addFieldSection(QString())->setFields(
        {{.key = u"issued"_s, .label = u"Issued"_s, .value = u"1 de febrero de 2026"_s},
         {.key = u"due"_s, .label = u"Due"_s, .value = u"15 de febrero de 2026"_s},
         {.key = u"number"_s, .label = u"Number"_s, .value = u"FAC-2026-001038"_s, .copyable = true},
         {.key = u"state"_s, .label = u"State"_s, .value = u"Overdue"_s, .status = u"overdue"_s},
         {.key = u"note"_s,
          .label = u"Note"_s,
          .value = u"Renovación anual del plan con dos direcciones IP dedicadas y copia de seguridad diaria"_s},
         {.key = u"order"_s, .label = u"Purchase order"_s, .value = QString()}});
    pane->addFieldSection(u"Taxes"_s)
        ->setFields({{.key = u"base"_s, .label = u"Base"_s, .value = u"100,00 €"_s},
                     {.key = u"iva"_s, .label = u"IVA 21 %"_s, .value = u"21,00 €"_s},
                     {.key = u"total"_s, .label = u"Total"_s, .value = u"121,00 €"_s}});
    return pane;
}

NavigationRail *rail()
{
    auto *rail = new NavigationRail;
    const QList<std::pair<QString, QString>> entries{
        {u"profile"_s, u"Profile"_s}, {u"contacts"_s, u"Contacts"_s}, {u"subscriptions"_s, u"Subscriptions"_s},
        {u"billing"_s, u"Billing"_s}, {u"domains"_s, u"Domains"_s},   {u"support"_s, u"Support"_s}};
    for (const auto &[icon, text] : entries)
        rail->addEntry(icon + u"Entry"_s, icon, text);
    rail->setCurrentEntry(3);
    rail->setEntryCount(5, 3, u"3 unread answers"_s);
    return rail;
}

} // namespace

void TestWidgetGallery::page_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
}

void TestWidgetGallery::show(QWidget &window, const QString &name)
{
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    const QImage picture = window.grab().toImage();
    keepPicture(picture, name + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(picture.pixelColor(1, picture.height() - 2), themeColors(static_cast<Scheme>(scheme)).window);
    QCOMPARE(cutOffTexts(&window), QStringList());
    QCOMPARE(unnamedControls(&window), QStringList());
}

void TestWidgetGallery::page()
{
    QWidget window;
    window.resize(1180, 720);
    auto *banner = new Banner;
    auto *filter = new FilterLine;
    filter->setPrompt(u"Filter invoices"_s);
    auto *table = invoiceTable(&window);
    auto *list = new QWidget;
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    listLayout->addWidget(banner);
    listLayout->addWidget(filter);
    listLayout->addWidget(table);
    auto *layout = new QHBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rail());
    layout->addWidget(new SplitView(list, invoiceDetail(), u"split"_s, nullptr));
    auto *retry = new QAction(u"Pay now"_s, &window);
    banner->showMessage(Tone::Warning, u"Two invoices are overdue: 242,00 € in all."_s, {retry});
    table->setCurrentIndex(table->model()->index(1, 0));
    table->setFocus();
    show(window, u"page"_s);
}

void TestWidgetGallery::controls()
{
    QWidget window;
    window.resize(900, 620);
    auto *form = new FieldLayout;
    auto *name = new QLineEdit(u"María José Ibáñez Peña"_s);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"name@example.es"_s);
    auto *readOnly = new QLineEdit(u"ES-004211"_s);
    readOnly->setReadOnly(true);
    auto *off = new QLineEdit(u"Not for this role"_s);
    setAllowed(off, false, u"Owner contacts"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"Propietario"_s, u"Administrativo"_s});
    auto *edits = new QSpinBox;
    edits->setValue(12);
    auto *date = new QDateEdit(QDate(2026, 2, 1));
    date->setCalendarPopup(true);
    auto *note = new QPlainTextEdit(u"Several lines\nof text"_s);
    note->setFixedHeight(64);
    form->addField(u"&Name"_s, name);
    form->addField(u"&E-mail"_s, empty);
    form->addField(u"Customer &ID"_s, readOnly);
    form->addField(u"N&IF"_s, off);
    form->addField(u"&Kind"_s, combo);
    form->addField(u"&Copies"_s, edits);
    form->addField(u"&Date"_s, date);
    form->addField(u"No&te"_s, note);

    auto *boxes = new QVBoxLayout;
    for (const bool checked : {true, false}) {
        auto *box = new QCheckBox(checked ? u"Remember me"_s : u"Show closed tickets"_s);
        box->setChecked(checked);
        auto *radio = new QRadioButton(checked ? u"Draw with the mouse"_s : u"Sign on paper"_s);
        radio->setChecked(checked);
        boxes->addWidget(box);
        boxes->addWidget(radio);
    }
    auto *disabled = new QCheckBox(u"Not available"_s);
    disabled->setEnabled(false);
    boxes->addWidget(disabled);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    boxes->addWidget(progress);
    auto *group = new QGroupBox(u"Group"_s);
    group->setLayout(boxes);
    auto *tabs = new QTabWidget;
    tabs->addTab(group, u"Overview"_s);
    tabs->addTab(new QWidget, u"Lines"_s);
    tabs->addTab(new QWidget, u"PDF"_s);

    auto *buttons = new QHBoxLayout;
    auto *primary = new QPushButton(u"Save changes"_s);
    primary->setDefault(true);
    auto *second = new QPushButton(themeIcon(u"export"), u"Export…"_s);
    auto *dead = new QPushButton(u"Remove"_s);
    dead->setEnabled(false);
    auto *flat = new QPushButton(u"Learn more"_s);
    flat->setFlat(true);
    buttons->addWidget(flat);
    buttons->addStretch();
    for (auto *button : {dead, second, primary})
        buttons->addWidget(button);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::huge);
    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch();
    boxes->addStretch();
    columns->addLayout(left, 3);
    columns->addWidget(tabs, 2);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(metrics::huge, metrics::huge, metrics::huge, metrics::huge);
    layout->addLayout(columns);
    layout->addStretch();
    layout->addLayout(buttons);
    empty->setFocus();
    show(window, u"controls"_s);
}

void TestWidgetGallery::states()
{
    QWidget window;
    window.resize(1000, 640);
    auto *chips = new QHBoxLayout;
    for (const auto &key : {u"paid"_s, u"overdue"_s, u"issued"_s, u"pending"_s, u"refused"_s, u"expiring_soon"_s,
                            u"owner"_s, u"closed"_s}) {
        auto *chip = new StatusChip;
        chip->setStatus(key, QString(key).replace(u'_', u' '));
        chips->addWidget(chip);
    }
    auto *avatar = new AvatarLabel;
    avatar->setName(u"Álvaro Núñez"_s);
    chips->addStretch();
    chips->addWidget(avatar);

    auto *banners = new QVBoxLayout;
    for (
        const auto &[tone, text] : std::initializer_list<std::pair<Tone, QString>>{
            {Tone::Info, u"You are offline. Everything stays readable; changes are sent later."_s},
            {Tone::Ok, u"The request was saved as solicitud.pdf."_s},
            {Tone::Danger,
             u"The provider refused a change: the e-mail address is in use by another contact. Your values are kept, so that you can correct and send them again."_s}}) {
        auto *banner = new Banner;
        banners->addWidget(banner);
        banner->showMessage(tone, text);
    }
    auto *list = new QListView;
    list->setAccessibleName(u"Tickets"_s);
    list->setModel(invoices(list));
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setModelColumn(1);
    list->setCurrentIndex(list->model()->index(1, 1));
    auto *empty = new EmptyState;
    auto *action = new QAction(themeIcon(u"add"), u"Open a ticket"_s, empty);
    empty->setContent(u"support"_s, u"No tickets yet"_s,
                      u"When you need help, open a ticket: the answers arrive here, and stay readable offline."_s,
                      action);
    auto *busyPage = new QFrame;
    busyPage->setFrameShape(QFrame::StyledPanel);
    auto *busy = new BusyOverlay(busyPage);
    busy->start(u"Writing 240 invoices into one PDF…"_s, true);
    busy->setProgress(90, 240);

    auto *columns = new QHBoxLayout;
    columns->addWidget(list, 2);
    columns->addWidget(empty, 3);
    columns->addWidget(busyPage, 3);
    auto *narrow = rail();
    narrow->setCollapsed(true);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    right->setSpacing(metrics::medium);
    right->addLayout(chips);
    right->addLayout(banners);
    right->addLayout(columns, 1);
    auto *layout = new QHBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(narrow);
    layout->addLayout(right);
    QTRY_VERIFY(!busy->isHidden());
    show(window, u"states"_s);
}

QTEST_MAIN(TestWidgetGallery)
#include "tst_widgetgallery.moc"
