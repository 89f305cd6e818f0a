// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/policy.h"
#include "ui/language.h"
#include "ui/tabtable.h"

#include <QDir>
#include <QImageReader>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// The pictures and documents that the program draws of itself without a display.
class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryTabOfEveryRole();
    void saysWhereItCannotWrite();

private:
    [[nodiscard]] static int run(const QString &folder);
};

int TestCapture::run(const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(AREACLIENTE_PROGRAM), {u"--capture"_s, folder, u"--invoices"_s, u"60"_s});
    return process.waitForFinished(280'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void TestCapture::drawsEveryTabOfEveryRole()
{
    QTemporaryDir folder;
    QCOMPARE(run(folder.path()), 0);
    QStringList expected;
    const auto addLooks = [&](const QString &name) {
        for (const auto &theme : {u"light"_s, u"dark"_s}) {
            for (const LanguageChoice &language : languageChoices())
                expected.append(u"%1-%2-%3.png"_s.arg(name, theme, language.code));
        }
    };
    addLooks(u"sign-in-visitor"_s);
    for (const auto &page : {u"connect-visitor"_s, u"code-visitor"_s, u"data-change-visitor"_s})
        addLooks(page);
    for (const auto &page : {u"security-owner"_s, u"two-factor-owner"_s, u"conflict-owner"_s})
        addLooks(page);
    const Policy policy = Policy::builtIn();
    for (const TabEntry &tab : tabTable()) {
        for (const ContactKind kind : allContactKinds) {
            if (std::ranges::any_of(tab.areas, [&](Area area) { return !policy.visibility(kind, area).isNone(); }))
                addLooks(tab.id + u'-' + enumName(kind));
        }
    }
    expected.sort();
    QCOMPARE(QDir(folder.path()).entryList({u"*.png"_s}, QDir::Files, QDir::Name), expected);
    for (const QString &name : expected.filter(u"owner"_s)) {
        if (name.startsWith("two-factor"_L1) || name.startsWith("conflict"_L1))
            continue; // dialogs are as large as they are
        QCOMPARE(QImageReader(folder.filePath(name)).size(), QSize(1280, 800));
    }
    // Neither the theme nor the language is only a name.
    const QImage light(folder.filePath(u"contacts-owner-light-es.png"_s));
    QVERIFY(light != QImage(folder.filePath(u"contacts-owner-dark-es.png"_s)));
    QVERIFY(light != QImage(folder.filePath(u"contacts-owner-light-en.png"_s)));
    for (const auto &name : {u"data-change-form.pdf"_s, u"invoice.pdf"_s}) {
        QFile document(folder.filePath(name));
        QVERIFY2(document.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY(document.readAll().startsWith("%PDF-"));
    }
}

void TestCapture::saysWhereItCannotWrite()
{
    QTemporaryDir folder;
    QFile obstacle(folder.filePath(u"file"_s));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    QCOMPARE(run(folder.filePath(u"file/pictures"_s)), 1);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
