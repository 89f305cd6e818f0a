// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/icons.h"

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void colourFollowsThePalette();
    void disabledIsPaler();
    void toneGivesTheColour();
    void sharpOnHighDpi();
    void everyStatusIconExists();
    void unknownIconIsNull();
    void contactSheet_data();
    void contactSheet();

private:
    [[nodiscard]] static QStringList names();
};

QStringList TestIcons::names()
{
    QStringList names;
    for (const QString &file : QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names;
}

namespace {

/// The strongest colour in a transparent picture.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

} // namespace

void TestIcons::everyIconIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(names().size() >= 60);
    for (const QString &name : names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::everyIconIsDrawn()
{
    QFETCH(const QString, name);
    for (const int size : {16, 24, 48}) {
        const QImage picture = iconPixmap(name, size, Qt::black, 1.0).toImage();
        QCOMPARE(picture.size(), QSize(size, size));
        QVERIFY2(test::drawnPixels(picture) >= 12, "hardly anything is drawn");
        if (name == "areacliente"_L1)
            continue;
        for (int i = 0; i < size; ++i) { // nothing is cut off at the edges
            QVERIFY(qAlpha(picture.pixel(i, 0)) == 0 && qAlpha(picture.pixel(i, size - 1)) == 0);
            QVERIFY(qAlpha(picture.pixel(0, i)) == 0 && qAlpha(picture.pixel(size - 1, i)) == 0);
        }
    }
}

void TestIcons::colourFollowsThePalette()
{
    const QIcon icon = themeIcon(u"add");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Light}) {
        applyTheme(*qApp, scheme);
        QCOMPARE(inkOf(icon.pixmap(32)), themeColors(scheme).text);
    }
}

void TestIcons::disabledIsPaler()
{
    applyTheme(*qApp, Scheme::Light);
    QCOMPARE(inkOf(themeIcon(u"add").pixmap({32, 32}, QIcon::Disabled)), themeColors(Scheme::Light).disabled);
    QCOMPARE(inkOf(themeIcon(u"add", Tone::Danger).pixmap({32, 32}, QIcon::Disabled)),
             themeColors(Scheme::Light).disabled);
}

void TestIcons::toneGivesTheColour()
{
    applyTheme(*qApp, Scheme::Dark);
    QCOMPARE(inkOf(themeIcon(u"add", Tone::Danger).pixmap(32)), themeColors(Scheme::Dark).danger);
}

void TestIcons::sharpOnHighDpi()
{
    const QPixmap picture = themeIcon(u"search").pixmap(QSize(16, 16), 2.0);
    QCOMPARE(picture.devicePixelRatio(), 2.0);
    QCOMPARE(picture.size(), QSize(32, 32));
}

void TestIcons::everyStatusIconExists()
{
    for (const auto &key :
         {u"paid"_s, u"overdue"_s, u"pending"_s, u"refused"_s, u"flagged"_s, u"active"_s, u"expired"_s,
          u"verified_by_email"_s, u"waiting_for_customer"_s, u"credit_note"_s, u"owner"_s}) {
        const StatusLook look = statusLook(key);
        QVERIFY2(names().contains(look.icon), qPrintable(key));
    }
    QVERIFY(statusLook(u"no such state").icon.isEmpty());
    QVERIFY(statusLook(u"no such state").tone == Tone::Neutral);
}

void TestIcons::unknownIconIsNull()
{
    QVERIFY(themeIcon(u"no-such-icon").isNull());
    QVERIFY(!themeIcon(u"add").isNull());
}

void TestIcons::contactSheet_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
}

void TestIcons::contactSheet()
{
    QFETCH(const int, scheme);
    const ThemeColors &colors = themeColors(static_cast<Scheme>(scheme));
    constexpr int columns = 10;
    constexpr int cell = 104;
    const QStringList all = names();
    QImage sheet(columns * cell, (static_cast<int>(all.size()) + columns - 1) / columns * cell, QImage::Format_RGB32);
    sheet.fill(colors.surface);
    QPainter painter(&sheet);
    painter.setPen(colors.muted);
    QFont font = painter.font();
    font.setPixelSize(10);
    painter.setFont(font);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QPoint at(static_cast<int>(i) % columns * cell, static_cast<int>(i) / columns * cell);
        painter.drawPixmap(at + QPoint(12, 14), iconPixmap(all[i], 48, colors.text, 1.0));
        painter.drawPixmap(at + QPoint(66, 14), iconPixmap(all[i], 20, colors.text, 1.0));
        painter.drawPixmap(at + QPoint(68, 44), iconPixmap(all[i], 16, colors.accent, 1.0));
        painter.drawText(QRect(at + QPoint(0, 74), QSize(cell, 16)), Qt::AlignCenter, all[i]);
    }
    painter.end();
    test::keepPicture(sheet, u"icons-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(test::drawnPixels(sheet) > all.size() * 100);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
