// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apischema.h"
#include "tests/support/golden.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// The API's description by itself. That it is what the service does, tst_api and tst_routes say.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The schemas of records stand in the document, and are those of the program's own descriptions. Run with
    /// AREACLIENTE_WRITE_GOLDEN set, it writes them there.
    void schemasAreMadeFromTheRecords()
    {
        const QString path = QStringLiteral(API_DIR "/openapi.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        file.close();
        QJsonParseError error;
        QJsonObject document = QJsonDocument::fromJson(kept, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QJsonObject components = document.value(u"components"_s).toObject();
        QJsonObject schemas = components.value(u"schemas"_s).toObject();
        const QJsonObject made = apiSchemas();
        for (auto it = made.begin(); it != made.end(); ++it)
            schemas.insert(it.key(), it.value());
        for (const QString &name : schemas.keys()) { // those written by hand begin with a capital
            if (name.front().isLower() && !made.contains(name))
                schemas.remove(name);
        }
        components.insert(u"schemas"_s, schemas);
        document.insert(u"components"_s, components);
        const QByteArray wanted = QJsonDocument(document).toJson();
        const bool isSame = wanted == kept;
        const QString difference = isSame ? QString() : goldenDifference(path, QString::fromUtf8(wanted));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void everySchemaAndExampleIsSound()
    {
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(QStringLiteral(PYTHON),
                    {QStringLiteral(OPENAPI_TOOL), u"document"_s, QStringLiteral(API_DIR "/openapi.json")});
        QVERIFY(check.waitForFinished(120'000));
        const QByteArray output = check.readAll();
        QVERIFY2(check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0, output.constData());
        QVERIFY2(output.contains("15 operations, 0 faults"), output.constData());
    }

    /// The check itself sees what it is there for.
    void faultsAreSeen_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("an example of another shape")
            << QByteArray("\"has_more\": false") << QByteArray("\"has_more\": \"no\"") << QByteArray("is not of type");
        QTest::newRow("a reference to nothing")
            << QByteArray("\"#/components/schemas/Who\"") << QByteArray("\"#/components/schemas/Nobody\"")
            << QByteArray("leads nowhere");
    }

    void faultsAreSeen()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, told);
        QFile file(QStringLiteral(API_DIR "/openapi.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray document = file.readAll();
        QVERIFY(document.contains(before));
        QTemporaryDir directory;
        QFile broken(directory.filePath(u"openapi.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(document).replace(before, after));
        broken.close();
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(QStringLiteral(PYTHON), {QStringLiteral(OPENAPI_TOOL), u"document"_s, broken.fileName()});
        QVERIFY(check.waitForFinished(120'000));
        QCOMPARE(check.exitCode(), 1);
        const QByteArray output = check.readAll();
        QVERIFY2(output.contains(told), output.constData());
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)

#include "tst_openapi.moc"
