// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areastyle.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWidget>

#include <cmath>

using namespace areacliente;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textReachesAaContrast_data();
    void textReachesAaContrast();
    void edgesReachNonTextContrast_data();
    void edgesReachNonTextContrast();
    void paletteTellsItsScheme();
    void switchesLive();
    void controllerFollowsTheChoice();
    void fontsKeepTheirOrder();
    void listsOfCombosHaveRoom();
    void toolButtonsAreBalanced();
};

namespace {

/// WCAG 2.2, "relative luminance".
double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.2, "contrast ratio".
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Pair {
    const char *name;
    QColor ThemeColors::*ink;
    QColor ThemeColors::*ground;
};

void addPairs(std::initializer_list<Pair> pairs)
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const ThemeColors &colors = themeColors(scheme);
        for (const Pair &pair : pairs)
            QTest::addRow("%s %s", scheme == Scheme::Light ? "light" : "dark", pair.name)
                << colors.*pair.ink << colors.*pair.ground;
    }
}

} // namespace

void TestTheme::textReachesAaContrast_data()
{
    using T = ThemeColors;
    addPairs({{"text on window", &T::text, &T::window},
              {"text on surface", &T::text, &T::surface},
              {"text on raised", &T::text, &T::raised},
              {"text on hover", &T::text, &T::hover},
              {"text on selection", &T::text, &T::selection},
              {"muted on window", &T::muted, &T::window},
              {"muted on surface", &T::muted, &T::surface},
              {"muted on hover", &T::muted, &T::hover},
              {"muted on selection", &T::muted, &T::selection},
              {"muted on neutral chip", &T::muted, &T::neutralSoft},
              {"accent on surface", &T::accent, &T::surface},
              {"accent on window", &T::accent, &T::window},
              {"accent on selection", &T::accent, &T::selection},
              {"accent on its chip", &T::accent, &T::accentSoft},
              {"on accent", &T::onAccent, &T::accent},
              {"ok on its chip", &T::ok, &T::okSoft},
              {"warning on its chip", &T::warning, &T::warningSoft},
              {"danger on its chip", &T::danger, &T::dangerSoft},
              {"danger on surface", &T::danger, &T::surface},
              {"danger on selection", &T::danger, &T::selection},
              {"text on info banner", &T::text, &T::accentSoft},
              {"text on warning banner", &T::text, &T::warningSoft},
              {"text on danger banner", &T::text, &T::dangerSoft}});
}

void TestTheme::textReachesAaContrast()
{
    QFETCH(const QColor, ink);
    QFETCH(const QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::edgesReachNonTextContrast_data()
{
    using T = ThemeColors;
    addPairs({{"control edge on surface", &T::controlBorder, &T::surface},
              {"control edge on window", &T::controlBorder, &T::window},
              {"focus ring on surface", &T::accent, &T::surface},
              {"focus ring on window", &T::accent, &T::window}});
}

void TestTheme::edgesReachNonTextContrast()
{
    QFETCH(const QColor, ink);
    QFETCH(const QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void TestTheme::paletteTellsItsScheme()
{
    QVERIFY(schemeOf(themePalette(Scheme::Light)) == Scheme::Light);
    QVERIFY(schemeOf(themePalette(Scheme::Dark)) == Scheme::Dark);
    QCOMPARE(&themeColors(themePalette(Scheme::Dark)), &themeColors(Scheme::Dark));
}

void TestTheme::switchesLive()
{
    QWidget window;
    window.show();
    applyTheme(*qApp, Scheme::Light);
    QTRY_COMPARE(window.palette().color(QPalette::Window), themeColors(Scheme::Light).window);
    applyTheme(*qApp, Scheme::Dark);
    QTRY_COMPARE(window.palette().color(QPalette::Window), themeColors(Scheme::Dark).window);
#if defined(Q_OS_LINUX)
    QVERIFY(qobject_cast<AreaStyle *>(QApplication::style()));
#endif
}

void TestTheme::controllerFollowsTheChoice()
{
    ThemeController controller(*qApp);
    controller.setChoice(ThemeChoice::Light);
    QVERIFY(controller.scheme() == Scheme::Light);
    QSignalSpy changed(&controller, &ThemeController::schemeChanged);
    controller.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(controller.scheme() == Scheme::Dark);
    QVERIFY(schemeOf(QApplication::palette()) == Scheme::Dark);
    controller.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::fontsKeepTheirOrder()
{
    for (QFont base : {QFont(QStringLiteral("Sans"), 10), QFont(QStringLiteral("Sans"))}) {
        if (base.pointSizeF() != 10)
            base.setPixelSize(14);
        const auto size = [&](TextRole role) {
            const QFont font = themeFont(role, base);
            return font.pointSizeF() > 0 ? font.pointSizeF() : font.pixelSize();
        };
        QVERIFY(size(TextRole::Small) < size(TextRole::Body));
        QVERIFY(size(TextRole::Body) < size(TextRole::Heading));
        QVERIFY(size(TextRole::Heading) < size(TextRole::Title));
        QVERIFY(size(TextRole::Title) < size(TextRole::Figure));
    }
}

void TestTheme::listsOfCombosHaveRoom()
{
    applyTheme(*qApp, Scheme::Light);
    QComboBox box;
    box.addItems({QStringLiteral("Mes"), QStringLiteral("Año")});
    QListView list; // others stay as they are
    list.setModel(box.model());
    box.show();
    list.show();
    QVERIFY(box.view()->sizeHintForRow(0) >= metrics::controlHeight - metrics::tiny);
    QVERIFY(list.sizeHintForRow(0) < metrics::controlHeight - metrics::tiny);
}

void TestTheme::toolButtonsAreBalanced()
{
    applyTheme(*qApp, Scheme::Light);
    QWidget window;
    QToolButton button(&window);
    button.move(metrics::huge, metrics::huge); // away from the pointer
    button.setFocusPolicy(Qt::NoFocus);
    button.setAutoRaise(true);
    button.setIcon(themeIcon(u"sync"));
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setText(QStringLiteral("Como tabla"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QImage image = button.grab().toImage();
    const auto isEmpty = [&](int x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != image.pixel(0, 0))
                return false;
        }
        return true;
    };
    int left = 0;
    while (left < image.width() && isEmpty(left))
        ++left;
    int right = 0;
    while (right < image.width() && isEmpty(image.width() - 1 - right))
        ++right;
    QVERIFY2(left >= metrics::tiny && std::abs(left - right) <= metrics::tiny,
             qPrintable(QStringLiteral("%1 and %2").arg(left).arg(right)));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
