// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"
#include "ui/viewstate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/avatarlabel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/rolehint.h"
#include "ui/widgets/selectablelabel.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPaintEvent>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void railMovesByKeyboard();
    void railNamesItsEntriesWhenCollapsed();
    void bannerRunsItsActionsAndCloses();
    void bannerChangesItsTone();
    void bannerIsAnAlertToScreenReaders();
    void emptyStateOffersItsAction();
    void filterLineReportsOnceAfterTyping();
    void filterLineClearsAtOnce();
    void fieldGridKeepsItsWidgetsWhenOnlyValuesChange();
    void fieldGridShowsOtherFieldsInTheSameWidgets();
    void textLabelIsAsLargeAsAnother_data();
    void textLabelIsAsLargeAsAnother();
    void selectableLabelIsSoUnderThePointer();
    void fieldGridCopies();
    void fieldGridGivesValuesTheRoomOfOtherButtons();
    void fieldGridCanAlwaysStack();
    void markupIsShownAsText();
    void detailPaneShowsItsEmptyState();
    void splitViewRemembersItsSizes();
    void roleHintSaysWhoMay();
    void busyOverlayWaitsHalfASecond();
    void busyOverlayCancels();
    void actionButtonFollowsItsAction();
    void initials_data();
    void initials();
};

void TestWidgets::railMovesByKeyboard()
{
    NavigationRail rail;
    for (const auto &id : {u"one"_s, u"two"_s, u"three"_s})
        rail.addEntry(id, u"profile"_s, id);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    QSignalSpy changed(&rail, &NavigationRail::currentEntryChanged);
    auto *first = rail.findChild<QAbstractButton *>(u"one"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(rail.currentEntry(), 1);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"two"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(rail.currentEntry(), 0);
    QCOMPARE(changed.count(), 2);
    rail.setCurrentEntry(2);
    QCOMPARE(changed.last().first().toInt(), 2);
}

void TestWidgets::railNamesItsEntriesWhenCollapsed()
{
    NavigationRail rail;
    rail.addEntry(u"support"_s, u"support"_s, u"Support"_s);
    rail.setEntryCount(0, 3, u"3 unread answers"_s);
    const int wide = rail.sizeHint().width();
    rail.setCollapsed(true);
    QVERIFY(rail.sizeHint().width() < wide / 2);
    auto *entry = rail.findChild<QAbstractButton *>(u"support"_s);
    QCOMPARE(entry->toolTip(), u"Support"_s);
    auto *accessible = QAccessible::queryAccessibleInterface(entry);
    QCOMPARE(accessible->text(QAccessible::Name), u"Support"_s);
    QCOMPARE(accessible->text(QAccessible::Description), u"3 unread answers"_s);
    QVERIFY(accessible->state().checked);
}

void TestWidgets::bannerRunsItsActionsAndCloses()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *banner = new Banner;
    layout->addWidget(banner);
    window.show();
    QVERIFY(!banner->isVisible());
    QAction retry(u"Try again"_s);
    retry.setObjectName(u"retry"_s);
    QSignalSpy triggered(&retry, &QAction::triggered);
    QSignalSpy dismissed(banner, &Banner::dismissed);
    banner->showMessage(Tone::Danger, u"It failed."_s, {&retry});
    QVERIFY(banner->isVisible());
    QTest::mouseClick(banner->findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QTest::mouseClick(banner->findChild<QToolButton *>(u"bannerClose"_s), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
    QCOMPARE(dismissed.count(), 1);
    banner->showMessage(Tone::Info, u"Another"_s);
    QVERIFY(banner->isVisible());
    QTest::keyClick(banner, Qt::Key_Escape);
    QVERIFY(!banner->isVisible());
}

void TestWidgets::bannerChangesItsTone()
{
    struct Painted : QObject {
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                area |= static_cast<QPaintEvent *>(event)->region();
            return false;
        }
        QRegion area;
    } painted;
    Banner banner;
    banner.resize(400, 60);
    banner.showMessage(Tone::Info, u"It may fail."_s);
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    banner.installEventFilter(&painted);
    banner.showMessage(Tone::Danger, u"It failed."_s);
    QTRY_COMPARE(painted.area, QRegion(banner.rect()));
}

void TestWidgets::bannerIsAnAlertToScreenReaders()
{
    Banner banner;
    banner.showMessage(Tone::Warning, u"The disk is full."_s);
    auto *accessible = QAccessible::queryAccessibleInterface(&banner);
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), u"The disk is full."_s);
}

void TestWidgets::emptyStateOffersItsAction()
{
    EmptyState empty;
    QAction add(u"Invite a contact"_s);
    add.setObjectName(u"invite"_s);
    QSignalSpy triggered(&add, &QAction::triggered);
    empty.setContent(u"contacts"_s, u"No contacts"_s, u"Invite somebody."_s, &add);
    empty.show();
    auto *button = empty.findChild<QPushButton *>(u"invite"_s);
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    empty.setContent(u"contacts"_s, u"No contacts"_s, u"Invite somebody."_s);
    QVERIFY(!button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
}

void TestWidgets::filterLineReportsOnceAfterTyping()
{
    FilterLine line;
    QSignalSpy changed(&line, &FilterLine::filterChanged);
    QTest::keyClicks(&line, u"factura"_s);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), u"factura"_s);
    QTest::keyClicks(&line, u"s"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(changed.count(), 2);
}

void TestWidgets::filterLineClearsAtOnce()
{
    FilterLine line;
    QSignalSpy changed(&line, &FilterLine::filterChanged);
    line.setText(u"x"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.last().first().toString(), QString());
    QVERIFY(line.text().isEmpty());
}

void TestWidgets::fieldGridKeepsItsWidgetsWhenOnlyValuesChange()
{
    FieldGrid grid;
    grid.setFields({{.key = u"nif"_s, .label = u"NIF"_s, .value = u"B12345674"_s},
                    {.key = u"city"_s, .label = u"City"_s, .value = u"Murcia"_s}});
    QPointer<QLabel> city = grid.findChild<QLabel *>(u"city"_s);
    QVERIFY(city);
    grid.setFields({{.key = u"nif"_s, .label = u"NIF"_s, .value = u"B12345674"_s},
                    {.key = u"city"_s, .label = u"City"_s, .value = u"Cartagena"_s}});
    QVERIFY(city);
    QCOMPARE(city->text(), u"Cartagena"_s);
    QCOMPARE(city->accessibleName(), u"City: Cartagena"_s);
    grid.setFields({{.key = u"nif"_s, .label = u"NIF"_s, .value = QString()}});
    QVERIFY(!city);
    QCOMPARE(grid.findChild<QLabel *>(u"nif"_s)->text(), u"–"_s);
    QCOMPARE(grid.asText(), u"NIF\t\n"_s);
}

void TestWidgets::fieldGridShowsOtherFieldsInTheSameWidgets()
{
    FieldGrid grid;
    grid.setFields({{.key = u"tax"_s, .label = u"IVA 21 %"_s, .value = u"21,00 €"_s}});
    const QPointer<QLabel> first = grid.findChild<QLabel *>(u"tax"_s);
    grid.setFields({{.key = u"other"_s, .label = u"IVA 10 %"_s, .value = u"10,00 €"_s},
                    {.key = u"iban"_s, .label = u"IBAN"_s, .value = u"ES91 2100"_s, .copyable = true}});
    QCOMPARE(grid.findChild<QLabel *>(u"other"_s), first);
    QVERIFY(!grid.findChild<QLabel *>(u"tax"_s));
    QCOMPARE(first->text(), u"10,00 €"_s);
    QCOMPARE(first->accessibleName(), u"IVA 10 %: 10,00 €"_s);
    QCOMPARE(grid.asText(), u"IVA 10 %\t10,00 €\nIBAN\tES91 2100\n"_s);
    const QPointer<QToolButton> copy = grid.findChild<QToolButton *>();
    QVERIFY(copy);
    grid.setFields({{.key = u"other"_s, .label = u"IVA 10 %"_s, .value = u"10,00 €"_s},
                    {.key = u"nif"_s, .label = u"NIF"_s, .value = u"B12345674"_s}});
    QVERIFY(first);
    QVERIFY(!copy);
    QCOMPARE(grid.findChild<QLabel *>(u"nif"_s)->text(), u"B12345674"_s);
}

void TestWidgets::textLabelIsAsLargeAsAnother_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString();
    QTest::newRow("a word") << u"B12345674"_s;
    QTest::newRow("short") << u"Plaza Mayor, 3"_s;
    QTest::newRow("long")
        << u"Calle de la Platería, 12, 4.º izquierda, 30001 Murcia, Región de Murcia, España, Unión Europea"_s;
    QTest::newRow("lines") << u"Calle de la Platería, 12\n30001 Murcia"_s;
    QTest::newRow("one long word") << QString(90, u'x');
    QTest::newRow("hyphens, and spaces at the ends") << u"  correo-electrónico  de contacto "_s;
    QTest::newRow("right to left") << u"שלום עולם, שלום לכולם"_s;
}

void TestWidgets::textLabelIsAsLargeAsAnother()
{
    QFETCH(const QString, text);
    TextLabel label;
    QLabel plain;
    plain.setTextFormat(Qt::PlainText);
    plain.setWordWrap(true);
    QFont large = plain.font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    for (const QFont &font : {plain.font(), large}) {
        for (QLabel *each : {static_cast<QLabel *>(&label), &plain}) {
            each->setContentsMargins(3, 4, 5, 6);
            each->setFont(font);
            each->setText(text);
        }
        QCOMPARE(label.sizeHint(), plain.sizeHint());
        QCOMPARE(label.minimumSizeHint(), plain.minimumSizeHint());
        for (int width = 1; width < 900; width += 7)
            QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
    }
}

void TestWidgets::selectableLabelIsSoUnderThePointer()
{
    SelectableLabel label;
    label.showText(u"Calle de la Platería, 12, 30001 Murcia, a word long enough to be chosen by a double click"_s);
    label.resize(220, 120);
    label.show();
    const int height = label.heightForWidth(220);
    const auto choose = [&] {
        QEnterEvent entered(QPointF(10, 10), QPointF(10, 10), label.mapToGlobal(QPointF(10, 10)));
        QApplication::sendEvent(&label, &entered);
        const QPoint word(12, (label.height() - height) / 2 + label.fontMetrics().height() / 2);
        QTest::mouseDClick(&label, Qt::LeftButton, {}, word);
        QTest::keySequence(&label, QKeySequence::Copy);
        return QApplication::clipboard()->text();
    };
    QCOMPARE(choose(), u"Calle"_s);
    QCOMPARE(label.heightForWidth(220), height); // nothing moves when the pointer comes
    // Once the pointer has gone, another text has no document until it comes back.
    label.setAttribute(Qt::WA_UnderMouse, false);
    label.showText(u"Murcia"_s);
    QCOMPARE(label.text(), u"Murcia"_s);
    QCOMPARE(label.textInteractionFlags(), Qt::NoTextInteraction);
}

void TestWidgets::fieldGridCopies()
{
    FieldGrid grid;
    grid.setFields({{.key = u"iban"_s, .label = u"IBAN"_s, .value = u"ES91 2100"_s, .copyable = true}});
    auto *copy = grid.findChild<QToolButton *>();
    QVERIFY(copy->accessibleName().contains(u"IBAN"));
    copy->click();
    QCOMPARE(QApplication::clipboard()->text(), u"ES91 2100"_s);
}

void TestWidgets::fieldGridGivesValuesTheRoomOfOtherButtons()
{
    FieldGrid grid;
    grid.setFields({{.key = u"nif"_s, .label = u"NIF"_s, .value = u"B12345674"_s, .copyable = true},
                    {.key = u"email"_s, .label = u"E-mail"_s, .value = u"cuentas@espartoycandil.example"_s}});
    const auto *email = grid.findChild<QLabel *>(u"email"_s);
    grid.resize(150 + metrics::large + email->minimumSizeHint().width(), 200);
    grid.show();
    QVERIFY(email->x() > 0); // still beside its label
    QVERIFY(email->width() >= email->minimumSizeHint().width());
}

void TestWidgets::fieldGridCanAlwaysStack()
{
    FieldGrid grid;
    grid.setAlwaysStacked(true);
    grid.setFields({{.key = u"city"_s, .label = u"City"_s, .value = u"Murcia"_s}});
    grid.resize(800, 200);
    grid.show();
    QCOMPARE(grid.findChild<QLabel *>(u"city"_s)->x(), 0);
}

void TestWidgets::markupIsShownAsText()
{
    const QString hostile = u"<b>bold</b><img src='file:///etc/passwd'>"_s;
    Banner banner;
    banner.showMessage(Tone::Info, hostile);
    EmptyState empty;
    empty.setContent(u"info"_s, hostile, hostile);
    FieldGrid grid;
    grid.setFields({{.key = u"x"_s, .label = hostile, .value = hostile}});
    DetailPane pane;
    pane.setTitle(hostile, hostile);
    pane.addFieldSection(hostile);
    BusyOverlay busy(&pane);
    busy.start(hostile, false);
    int checked = 0;
    for (const QWidget *widget : std::initializer_list<const QWidget *>{&banner, &empty, &grid, &pane}) {
        for (const auto *label : widget->findChildren<QLabel *>()) {
            if (label->text() != hostile)
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++checked;
        }
    }
    QCOMPARE(checked, 9);
}

void TestWidgets::detailPaneShowsItsEmptyState()
{
    DetailPane pane;
    pane.emptyState()->setContent(u"contacts"_s, u"Nothing chosen"_s, QString());
    pane.show();
    QVERIFY(pane.emptyState()->isVisible());
    FieldGrid *grid = pane.addFieldSection(u"Address"_s);
    pane.setTitle(u"Ana"_s);
    QVERIFY(!pane.emptyState()->isVisible());
    QVERIFY(grid->isVisible());
    pane.setSectionVisible(grid, false);
    QVERIFY(!grid->isVisible());
    pane.showRecord(false);
    QVERIFY(pane.emptyState()->isVisible());
}

void TestWidgets::splitViewRemembersItsSizes()
{
    class Memory : public ViewStateStore
    {
    public:
        [[nodiscard]] QByteArray viewState(const QString &key) const override { return states.value(key); }
        void setViewState(const QString &key, const QByteArray &state) override { states.insert(key, state); }
        QHash<QString, QByteArray> states;
    } store;
    const auto make = [&] {
        auto split = std::make_unique<SplitView>(new QWidget, new QWidget, u"contacts.split"_s, &store);
        split->resize(1000, 300);
        split->show();
        return split;
    };
    auto split = make();
    split->setSizes({420, 579});
    Q_EMIT split->splitterMoved(420, 1); // what a drag of the handle does
    const auto sizes = split->sizes();
    QVERIFY(store.states.contains(u"contacts.split"_s));
    split = make();
    QCOMPARE(split->sizes(), sizes);
}

void TestWidgets::roleHintSaysWhoMay()
{
    QAction action(u"Remove"_s);
    setAllowed(&action, false, u"Owner contacts"_s);
    QVERIFY(!action.isEnabled());
    QVERIFY(action.toolTip().contains(u"Owner contacts"));
    setAllowed(&action, true, u"Owner contacts"_s);
    QVERIFY(action.isEnabled());
    QVERIFY(!action.toolTip().contains(u"Owner contacts"));
    ActionButton button(&action);
    setAllowed(&action, false, u"Owner contacts"_s);
    QVERIFY(!button.isEnabled());
    QVERIFY(button.accessibleDescription().contains(u"Owner contacts"));
}

void TestWidgets::busyOverlayWaitsHalfASecond()
{
    QWidget page;
    page.resize(600, 400);
    page.show();
    BusyOverlay busy(&page);
    busy.start(u"Quick"_s, true);
    QVERIFY(busy.isHidden());
    busy.finish();
    QVERIFY(!busy.isRunning());
    busy.start(u"Long"_s, true);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(busy.isVisible());
    QVERIFY(timer.elapsed() >= 450);
    page.resize(700, 500);
    QCOMPARE(busy.size(), QSize(700, 500));
    busy.finish();
    QVERIFY(busy.isHidden());
}

void TestWidgets::busyOverlayCancels()
{
    QWidget page;
    page.resize(600, 400);
    page.show();
    BusyOverlay busy(&page);
    QSignalSpy cancelled(&busy, &BusyOverlay::cancelRequested);
    busy.start(u"Long"_s, true);
    busy.setProgress(3, 10);
    QTRY_VERIFY(busy.isVisible());
    QCOMPARE(busy.findChild<QProgressBar *>()->value(), 3);
    QTest::keyClick(&busy, Qt::Key_Escape);
    QTest::keyClick(&busy, Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void TestWidgets::actionButtonFollowsItsAction()
{
    auto action = std::make_unique<QAction>(u"&Pay"_s);
    ActionButton button(action.get());
    QSignalSpy triggered(action.get(), &QAction::triggered);
    button.show();
    action->setText(u"Pay 3 invoices"_s);
    QCOMPARE(button.text(), u"Pay 3 invoices"_s);
    action->setEnabled(false);
    QVERIFY(!button.isEnabled());
    action->setEnabled(true);
    button.click();
    QCOMPARE(triggered.count(), 1);
    action->setVisible(false);
    QVERIFY(!button.isVisible());
    action.reset();
    button.click();
    QVERIFY(!button.isVisible());
}

void TestWidgets::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << u"álvaro núñez garcía"_s << u"ÁN"_s;
    QTest::newRow("one word") << u"Ana"_s << u"A"_s;
    QTest::newRow("blanks") << u"   Ana    Ruiz "_s << u"AR"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("decomposed accent") << u"A\u0301lvaro"_s << u"A\u0301"_s;
    QTest::newRow("outside the basic plane") << u"😀 Ruiz"_s << u"😀R"_s;
}

void TestWidgets::initials()
{
    QFETCH(const QString, name);
    QTEST(initialsOf(name), "expected");
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
