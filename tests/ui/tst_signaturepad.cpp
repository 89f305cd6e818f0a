// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/wizards/signaturepad.h"
#include "ui/wizards/signaturepicture.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

void draw(QWidget &pad, const QList<QPoint> &line)
{
    QTest::mousePress(&pad, Qt::LeftButton, {}, line.first());
    for (const QPoint point : line)
        QTest::mouseMove(&pad, point);
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, line.last());
}

QPainterPath flourish(QSizeF room)
{
    QPainterPath path({room.width() * 0.3, room.height() * 0.6});
    path.cubicTo(room.width() * 0.4, room.height() * 0.2, room.width() * 0.5, room.height() * 0.9, room.width() * 0.7,
                 room.height() * 0.4);
    return path;
}

/// The dots as dark as ink: the hint and the line to sign on are lighter.
int inkDots(const QImage &picture)
{
    int dots = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            dots += qGray(picture.pixel(x, y)) < 48 ? 1 : 0;
    }
    return dots;
}

/// A photo: paper that is darker to one side, and a signature in ink.
QImage photo(QSize size, bool isSigned)
{
    QImage picture(size, QImage::Format_RGB32);
    QLinearGradient light({}, QPointF(size.width(), size.height()));
    light.setColorAt(0, QColor(240, 236, 226));
    light.setColorAt(1, QColor(150, 146, 138));
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), light);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(30, 40, 110), size.width() / 150.0));
    if (isSigned)
        painter.drawPath(flourish(size));
    return picture;
}

QImage decoded(const SignatureImage &signature)
{
    return QImage::fromData(signature.data).convertToFormat(QImage::Format_ARGB32);
}

} // namespace

class TestSignaturePad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWithTheMouse();
    void drawsWithAPen();
    void aTouchIsADot();
    void undoRedoAndClear();
    void keysUndoAndClear();
    void keepsTheShapeAtEverySize();
    void staysInsideTheSheet();
    void smoothsTheCorners();
    void stopsAtTheLimit();
    void takesThePaperAway_data();
    void takesThePaperAway();
    void keepsATransparentPicture();
    void refusesWhatIsNoSignature_data();
    void refusesWhatIsNoSignature();
    void scalesALargePicture();
};

void TestSignaturePad::drawsWithTheMouse()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    QSignalSpy edited(&pad, &SignaturePad::edited);
    QCOMPARE(inkDots(pad.grab().toImage()), 0);
    draw(pad, {{100, 100}, {200, 50}, {300, 150}, {400, 60}});
    QCOMPARE(edited.count(), 1);
    QCOMPARE(pad.signature().strokes.size(), 1);
    QCOMPARE(pad.signature().pad, SignaturePad::sheet);
    QCOMPARE(pad.signature().strokes.first().first(), QPointF(100, 100));
    QCOMPARE(pad.signature().strokes.first().last(), QPointF(400, 60));
    QVERIFY(inkDots(pad.grab().toImage()) > 300);
    QTest::mousePress(&pad, Qt::RightButton, {}, {50, 50});
    QTest::mouseRelease(&pad, Qt::RightButton, {}, {80, 80});
    QCOMPARE(pad.signature().strokes.size(), 1);
}

void TestSignaturePad::drawsWithAPen()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    const auto send = [&pad](QEvent::Type type, QPointF at) {
        QTabletEvent event(type, QPointingDevice::primaryPointingDevice(), at, at, 0.6, 0, 0, 0, 0, 0, {},
                           Qt::LeftButton, Qt::LeftButton);
        QCoreApplication::sendEvent(&pad, &event);
        return event.isAccepted();
    };
    QVERIFY(send(QEvent::TabletPress, {100.25, 100.5}));
    QVERIFY(send(QEvent::TabletMove, {150.5, 80}));
    QVERIFY(send(QEvent::TabletMove, {220.75, 120}));
    QVERIFY(send(QEvent::TabletRelease, {220.75, 120}));
    QCOMPARE(pad.signature().strokes.size(), 1);
    QVERIFY(std::abs(pad.signature().strokes.first().first().x() - 100.25) <= 0.06);
}

void TestSignaturePad::aTouchIsADot()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    QTest::mouseClick(&pad, Qt::LeftButton, {}, {300, 100});
    QCOMPARE(pad.signature().strokes, (QList<QList<QPointF>>{{{300, 100}}}));
}

void TestSignaturePad::undoRedoAndClear()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    QVERIFY(!pad.canUndo());
    draw(pad, {{10, 10}, {60, 60}});
    draw(pad, {{100, 10}, {160, 60}});
    const auto both = pad.signature().strokes;
    pad.undo();
    QCOMPARE(pad.signature().strokes, both.first(1));
    pad.redo();
    QCOMPARE(pad.signature().strokes, both);
    pad.clear();
    QVERIFY(pad.isEmpty());
    QVERIFY(pad.canUndo());
    pad.undo();
    QCOMPARE(pad.signature().strokes, both);
    draw(pad, {{200, 10}, {260, 60}});
    QVERIFY(!pad.canRedo());
}

void TestSignaturePad::keysUndoAndClear()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    draw(pad, {{10, 10}, {60, 60}});
    QTest::keySequence(&pad, QKeySequence::Undo);
    QVERIFY(pad.isEmpty());
    QTest::keySequence(&pad, QKeySequence::Redo);
    QVERIFY(!pad.isEmpty());
    QTest::keyClick(&pad, Qt::Key_Delete);
    QVERIFY(pad.isEmpty());
}

void TestSignaturePad::keepsTheShapeAtEverySize()
{
    SignaturePad pad;
    pad.resize(300, 100);
    pad.show();
    draw(pad, {{50, 50}, {150, 20}});
    QCOMPARE(pad.signature().strokes, (QList<QList<QPointF>>{{{100, 100}, {300, 40}}}));
    const auto before = pad.signature();
    pad.resize(600, 200);
    QCOMPARE(pad.signature(), before);
    QCOMPARE(pad.heightForWidth(450), 150);
}

void TestSignaturePad::staysInsideTheSheet()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    draw(pad, {{300, 100}, {700, 300}, {-40, -80}});
    const QRectF sheet({}, SignaturePad::sheet);
    for (const QPointF point : pad.signature().strokes.first())
        QVERIFY(sheet.contains(point));
    DataChangeRequest request;
    request.signature = pad.signature();
    const QList<Error> errors = validate(request);
    QVERIFY(std::ranges::none_of(errors, [](const Error &error) { return error.field.startsWith(u"signature"); }));
}

/// The sharpest turn of a circle given by eight points is 45 degrees; of the curve through them, far less.
void TestSignaturePad::smoothsTheCorners()
{
    QList<QPointF> corners;
    for (int i = 0; i < 17; ++i) {
        const double angle = i * std::numbers::pi / 4;
        corners.append({300 + 80 * std::cos(angle), 100 + 80 * std::sin(angle)});
    }
    const QList<QPointF> curve = smoothed(corners);
    QCOMPARE(curve.first(), corners.first());
    QCOMPARE(curve.last(), corners.last());
    double sharpest = 0;
    for (qsizetype i = 2; i + 2 < curve.size(); ++i) {
        const double turn = QLineF(curve[i - 1], curve[i]).angleTo(QLineF(curve[i], curve[i + 1]));
        sharpest = std::max(sharpest, std::min(turn, 360 - turn));
    }
    QVERIFY2(sharpest < 20, qPrintable(QString::number(sharpest)));
}

void TestSignaturePad::stopsAtTheLimit()
{
    SignaturePad pad;
    pad.resize(600, 200);
    pad.show();
    QSignalSpy full(&pad, &SignaturePad::full);
    QTest::mousePress(&pad, Qt::LeftButton, {}, {10, 10});
    for (int i = 0; full.isEmpty() && i < 20'000; ++i)
        QTest::mouseMove(&pad, {10 + (i % 2) * 100, 10 + i % 150});
    QCOMPARE(full.count(), 1);
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, {10, 10});
    DataChangeRequest request;
    request.signature = pad.signature();
    const QList<Error> errors = validate(request);
    QVERIFY(std::ranges::none_of(errors, [](const Error &error) { return error.field.startsWith(u"signature"); }));
}

void TestSignaturePad::takesThePaperAway_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("png") << u"png"_s;
    QTest::newRow("jpeg") << u"jpg"_s;
}

void TestSignaturePad::takesThePaperAway()
{
    QFETCH(const QString, format);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"firma."_s + format);
    QVERIFY(photo({1200, 900}, true).save(path));
    const auto signature = readSignaturePicture(path);
    QVERIFY(signature.has_value());
    QVERIFY(signature->data.startsWith("\x89PNG"));
    const QImage ink = decoded(*signature);
    keepPicture(ink, u"signature-from-"_s + format);
    // Cut to the flourish, which spans four tenths of the width, with a little room.
    QVERIFY2(ink.width() > 450 && ink.width() < 560, qPrintable(QString::number(ink.width())));
    QVERIFY(ink.height() < 450);
    QCOMPARE(ink.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(ink.pixelColor(ink.width() - 1, ink.height() - 1).alpha(), 0);
    int solid = 0;
    for (int x = 0; x < ink.width(); ++x)
        solid += ink.pixelColor(x, ink.height() / 2).alpha() > 200 ? 1 : 0;
    QVERIFY(solid >= 8);
}

void TestSignaturePad::keepsATransparentPicture()
{
    QImage picture(400, 200, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(QPen(QColor(0, 0, 160), 4));
    painter.drawLine(100, 100, 300, 90);
    painter.end();
    const auto signature = signatureFrom(picture);
    QVERIFY(signature.has_value());
    const QImage ink = decoded(*signature);
    QVERIFY(ink.width() < 230 && ink.height() < 40);
    QCOMPARE(ink.pixelColor(ink.width() / 2, ink.height() / 2), QColor(0, 0, 160));
}

void TestSignaturePad::refusesWhatIsNoSignature_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("rule");
    QByteArray blank;
    QBuffer buffer(&blank);
    photo({600, 400}, false).save(&buffer, "PNG");
    QTest::newRow("an empty sheet") << blank << static_cast<int>(Rule::Required);
    QTest::newRow("text") << QByteArray("firma") << static_cast<int>(Rule::Format);
    QTest::newRow("nothing") << QByteArray() << static_cast<int>(Rule::Format);
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << static_cast<int>(Rule::Format);
    QTest::newRow("cut off") << blank.first(blank.size() / 3) << static_cast<int>(Rule::Format);
    QByteArray huge;
    QBuffer hugeBuffer(&huge);
    QImage(picturelimits::side + 1, 1, QImage::Format_Mono).save(&hugeBuffer, "PNG");
    QTest::newRow("huge") << huge << static_cast<int>(Rule::OutOfRange);
    QTest::newRow("long") << QByteArray(picturelimits::fileBytes + 1, 'x') << static_cast<int>(Rule::TooLong);
}

void TestSignaturePad::refusesWhatIsNoSignature()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, rule);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"firma.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto signature = readSignaturePicture(file.fileName());
    QVERIFY(!signature.has_value());
    QCOMPARE(signature.error().code, ErrorCode::Validation);
    QCOMPARE(static_cast<int>(signature.error().rule), rule);
    QCOMPARE(readSignaturePicture(folder.filePath(u"none.png"_s)).error().code, ErrorCode::NotFound);
}

void TestSignaturePad::scalesALargePicture()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"firma.jpg"_s);
    QVERIFY(photo({4000, 3000}, true).save(path));
    const auto signature = readSignaturePicture(path);
    QVERIFY(signature.has_value());
    QVERIFY(signature->data.size() <= requestlimits::imageBytes);
    QVERIFY(decoded(*signature).width() <= 1600);
}

QTEST_MAIN(TestSignaturePad)
#include "tst_signaturepad.moc"
