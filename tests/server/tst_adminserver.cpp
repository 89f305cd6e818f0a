// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/accesslog.h"
#include "app/server/adminserver.h"
#include "tests/support/httppeer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <semaphore>

using namespace areacliente;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAdminServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItIs();
    void tellsReadiness();
    void listensOnThisMachineOnly();
    void writesMetricsPrometheusReads();
    void boundsTheRoutes();
    void logsNothingPersonal();
    void dropsLinesRatherThanWait();
};

void TestAdminServer::tellsHowItIs()
{
    Metrics metrics;
    const auto admin = AdminServer::start(u"127.0.0.1:0"_s, metrics, [] { return Result<void>(); });
    QVERIFY(admin);
    HttpPeer peer((*admin)->port());
    const auto health = peer.exchange(getRequest("/healthz"));
    QVERIFY(health);
    QCOMPARE(health->status, 200);
    const auto counters = peer.exchange(getRequest("/metrics"));
    QVERIFY(counters);
    QCOMPARE(counters->header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    QVERIFY(counters->body.contains("areacliente_connections_open 0\n"));
    QCOMPARE(peer.exchange(getRequest("/v1/session"))->status, 404);
    QCOMPARE(peer.exchange("DELETE /metrics HTTP/1.1\r\nHost: a\r\n\r\n")->status, 405);
}

void TestAdminServer::tellsReadiness()
{
    Metrics metrics;
    std::atomic<bool> isReady = false;
    const auto admin = AdminServer::start(u"127.0.0.1:0"_s, metrics, [&]() -> Result<void> {
        if (!isReady)
            return fail(ErrorCode::Storage, u"the database at secret.example is away"_s);
        return {};
    });
    QVERIFY(admin);
    HttpPeer peer((*admin)->port());
    QTest::ignoreMessage(QtWarningMsg, "not ready: the database at secret.example is away");
    const auto response = peer.exchange(getRequest("/readyz"));
    QVERIFY(response);
    QCOMPARE(response->status, 503);
    QVERIFY(!response->body.contains("secret"));
    isReady = true;
    QCOMPARE(peer.exchange(getRequest("/readyz"))->status, 200);
}

void TestAdminServer::listensOnThisMachineOnly()
{
    Metrics metrics;
    const auto admin = AdminServer::start(u"0.0.0.0:0"_s, metrics, [] { return Result<void>(); });
    QVERIFY(!admin);
    QCOMPARE(admin.error().field, u"listen"_s);
}

void TestAdminServer::writesMetricsPrometheusReads()
{
    Metrics metrics;
    metrics.requestDone("/v1/changes", 200, 3ms);
    metrics.requestDone("/v1/changes", 304, 700us);
    metrics.requestDone("/v1/changes", 503, 20s);
    metrics.requestDone("a\"b\\c\nd", 200, 1ms);
    metrics.addGauge("queue_depth", "Requests that wait", [] { return 7.0; });
    const QByteArray text = metrics.text();
    const QByteArray name = "areacliente_request_duration_seconds";
    for (const QByteArray &line :
         QByteArrayList{"areacliente_requests_total{route=\"/v1/changes\",status=\"2xx\"} 1",
                        "areacliente_requests_total{route=\"/v1/changes\",status=\"3xx\"} 1",
                        "areacliente_requests_total{route=\"/v1/changes\",status=\"5xx\"} 1",
                        name + "_bucket{route=\"/v1/changes\",le=\"0.001\"} 1",
                        name + "_bucket{route=\"/v1/changes\",le=\"0.005\"} 2",
                        name + "_bucket{route=\"/v1/changes\",le=\"10\"} 2",
                        name + "_bucket{route=\"/v1/changes\",le=\"+Inf\"} 3",
                        name + "_sum{route=\"/v1/changes\"} 20.0037", name + "_count{route=\"/v1/changes\"} 3",
                        "areacliente_requests_total{route=\"a\\\"b\\\\c\\nd\",status=\"2xx\"} 1",
                        "# TYPE areacliente_queue_depth gauge", "areacliente_queue_depth 7"})
        QVERIFY2(text.split('\n').contains(line), line.constData());
}

void TestAdminServer::boundsTheRoutes()
{
    Metrics metrics;
    for (int i = 0; i < 10 * Metrics::maxRoutes; ++i)
        metrics.requestDone(QByteArray::number(i), 200, 1ms);
    QVERIFY(metrics.text().count("_duration_seconds_count{") <= Metrics::maxRoutes + 1);
}

void TestAdminServer::logsNothingPersonal()
{
    QByteArray written;
    {
        AccessLog log([&](const QByteArray &lines) { written += lines; });
        AccessLog::Entry entry{u"192.0.2.1"_s, "GET", "/v1/documents/{type}/{id}", 206, 1500us, 0, 4096, true};
        log.add(entry);
        log.add(entry);
        entry.address = u"192.0.2.2"_s;
        entry.method = "ANA-GARCIA";
        log.add(entry);
    }
    QVERIFY(written.endsWith('\n'));
    QList<QJsonObject> objects;
    const QByteArrayList lines = written.trimmed().split('\n');
    for (const QByteArray &line : lines)
        objects.append(QJsonDocument::fromJson(line).object());
    QCOMPARE(objects.size(), 3);
    QCOMPARE(objects[0].value(u"peer"_s), objects[1].value(u"peer"_s));
    QVERIFY(objects[0].value(u"peer"_s) != objects[2].value(u"peer"_s));
    QCOMPARE(objects[0].value(u"ms"_s).toDouble(), 1.5);
    QCOMPARE(objects[0].value(u"route"_s).toString(), u"/v1/documents/{type}/{id}"_s);
    QVERIFY(!written.contains("192.0.2"));
    QVERIFY(!written.contains("GARCIA"));
}

void TestAdminServer::dropsLinesRatherThanWait()
{
    std::binary_semaphore isWriting(0);
    std::binary_semaphore mayGoOn(0);
    QByteArray written;
    {
        AccessLog log([&](const QByteArray &lines) {
            if (written.isEmpty()) {
                isWriting.release();
                mayGoOn.acquire();
            }
            written += lines;
        });
        log.add({});
        isWriting.acquire(); // the disk hangs
        for (int i = 0; i < AccessLog::maxQueued + 5; ++i)
            log.add({});
        mayGoOn.release();
    }
    QCOMPARE(written.count('\n'), 1 + AccessLog::maxQueued);
}

QTEST_GUILESS_MAIN(TestAdminServer)
#include "tst_adminserver.moc"
