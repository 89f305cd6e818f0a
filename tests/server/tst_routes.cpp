// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/conditional.h"
#include "app/server/contentcoding.h"
#include "app/server/problem.h"
#include "app/server/routes.h"
#include "app/wire/gzip.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

const QJsonObject &description()
{
    static const QJsonObject document = [] {
        QFile file(QStringLiteral(API_DIR "/openapi.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return document;
}

QJsonObject operation(const Route &route)
{
    const QJsonObject path = description()["paths"_L1][QString::fromLatin1(route.path)].toObject();
    return path.value(QString::fromLatin1(route.method).toLower()).toObject();
}

/// What the transport refuses, whatever is asked for.
constexpr std::array ofTheTransport{HttpFault::BadRequest,    HttpFault::TooSlow,        HttpFault::TooLarge,
                                    HttpFault::TargetTooLong, HttpFault::BadExpectation, HttpFault::FieldsTooLarge,
                                    HttpFault::Failed,        HttpFault::UnknownCoding,  HttpFault::UnknownVersion};

QStringList parametersOf(const QJsonObject &operation, QLatin1StringView place)
{
    QStringList names;
    for (const QJsonValue &reference : operation.value("parameters"_L1).toArray()) {
        const QString name = reference["$ref"_L1].toString().section(u'/', -1);
        const QJsonObject parameter = description()["components"_L1]["parameters"_L1][name].toObject();
        if (parameter.value("in"_L1).toString() == place)
            names.append(parameter.value("name"_L1).toString());
    }
    return names;
}

/// Whether what is described at `node` holds a password, in whatever it refers to.
bool hasPassword(const QJsonValue &node)
{
    if (node.isArray())
        return std::ranges::any_of(node.toArray(), hasPassword);
    const QJsonObject object = node.toObject();
    if (object["format"_L1] == "password"_L1)
        return true;
    const QString schema = object["$ref"_L1].toString().section(u'/', -1);
    if (!schema.isEmpty() && hasPassword(description()["components"_L1]["schemas"_L1][schema]))
        return true;
    return std::ranges::any_of(object, hasPassword);
}

/// A target with something for every variable.
QByteArray targetOf(const Route &route)
{
    QByteArray target;
    for (const QByteArray &segment : route.path.sliced(1).toByteArray().split('/'))
        target += '/' + (segment.startsWith('{') ? QByteArray("x") : segment);
    return target;
}

} // namespace

class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsDescribed_data() { everyRoute(); }
    void everyRouteIsDescribed();
    void everyOperationIsARoute();
    void everyRouteIsFound_data() { everyRoute(); }
    void everyRouteIsFound();
    void otherPathsAreNotFound_data();
    void otherPathsAreNotFound();
    void targetsAreReadStrictly_data();
    void targetsAreReadStrictly();
    void randomTargetsAreHarmless();
    void everyErrorHasAStatus_data();
    void everyErrorHasAStatus();
    void ranges_data();
    void ranges();
    void entityTags_data();
    void entityTags();
    void versions_data();
    void versions();
    void codings_data();
    void codings();
    void gzipGoesBothWays();
    void gzipIsBounded();

private:
    static void everyRoute()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < routes().size(); ++i)
            QTest::addRow("%s %s", routes()[i].method.data(), routes()[i].path.data()) << static_cast<int>(i);
    }
};

void TestRoutes::everyRouteIsDescribed()
{
    QFETCH(int, index);
    const Route &route = routes()[static_cast<std::size_t>(index)];
    const QJsonObject described = operation(route);
    QVERIFY(!described.isEmpty());
    const bool isOpen = described.contains("security"_L1) && described["security"_L1].toArray().isEmpty();
    QCOMPARE(isOpen, route.access == Access::Everybody);
    QCOMPARE(described.contains("requestBody"_L1), route.maxBody > 0);
    const QJsonObject responses = described["responses"_L1].toObject();
    QCOMPARE(responses.contains("415"_L1), route.maxBody > 0);
    for (const HttpFault fault : ofTheTransport)
        QVERIFY(responses.contains(QString::number(statusOf(Fault(fault, {}, Rule::None, {})))));
    QStringList query;
    for (const QByteArrayView name : route.query) {
        if (!name.isEmpty())
            query.append(QString::fromLatin1(name));
    }
    QCOMPARE(parametersOf(described, "query"_L1), query);
    QCOMPARE(parametersOf(described, "path"_L1).size(), route.path.toByteArray().count('{'));
    QVERIFY(route.handler);
    QCOMPARE(route.cost == Cost::Hash, hasPassword(described["requestBody"_L1])); // to be given one is to hash it
}

void TestRoutes::everyOperationIsARoute()
{
    const QJsonObject paths = description()["paths"_L1].toObject();
    qsizetype operations = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path->toObject().keys()) {
            ++operations;
            const bool isRoute = std::ranges::any_of(routes(), [&](const Route &route) {
                return QString::fromLatin1(route.path) == path.key()
                       && QString::fromLatin1(route.method).toLower() == method;
            });
            QVERIFY2(isRoute, qPrintable(method + u' ' + path.key()));
        }
    }
    QCOMPARE(static_cast<std::size_t>(operations), routes().size());
}

void TestRoutes::everyRouteIsFound()
{
    QFETCH(int, index);
    const Route &route = routes()[static_cast<std::size_t>(index)];
    const auto target = areacliente::targetOf(::targetOf(route));
    QVERIFY(target.has_value());
    const RouteMatch match = matchRoute(route.method, target->segments);
    QCOMPARE(match.route, &route);
    QCOMPARE(match.path.size(), route.path.toByteArray().count('{'));
    QVERIFY(match.allowed.contains(route.method.toByteArray()));
    QCOMPARE(matchRoute("HEAD", target->segments).route != nullptr, match.allowed.contains("HEAD"));
    for (const char *method : {"PATCH", "OPTIONS", "TRACE", "CONNECT", "get", ""})
        QVERIFY(!matchRoute(method, target->segments).route);
}

void TestRoutes::otherPathsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/",
                               "/v1",
                               "/v1/",
                               "/v1/changes/",
                               "//v1/changes",
                               "/V1/changes",
                               "/v1/Changes",
                               "/v2/changes",
                               "/v1/documents",
                               "/v1/documents/invoice",
                               "/v1/documents/invoice/x/y",
                               "/v1/documents/invoice/..%2f",
                               "/v1/documents/../changes",
                               "/v1/./changes",
                               "/v1/%63hanges",
                               "/v1/commands/",
                               "/v1/commands/a/b",
                               "/v1/commands/a%20b",
                               "/v1/commands/a;b",
                               "/v1/sessions/x/y",
                               "/.well-known",
                               "/.well-known/other",
                               "/healthz",
                               "/metrics"})
        QTest::newRow(target) << QByteArray(target);
    QTest::newRow("long") << "/v1/commands/" + QByteArray(81, 'a');
}

void TestRoutes::otherPathsAreNotFound()
{
    QFETCH(QByteArray, target);
    const auto read = areacliente::targetOf(target);
    QVERIFY(read.has_value());
    QVERIFY(matchRoute("GET", read->segments).allowed.isEmpty());
}

void TestRoutes::targetsAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("path") << QByteArray("/v1/changes") << true;
    QTest::newRow("empty query") << QByteArray("/v1/changes?") << true;
    QTest::newRow("query") << QByteArray("/v1/changes?since=a%2Bb&limit=5") << true;
    QTest::newRow("empty value") << QByteArray("/v1/changes?since=") << true;
    for (const char *bad : {"",
                            "v1",
                            "*",
                            "http://x/v1",
                            "/v1/changes#x",
                            "/v1/ changes",
                            "/v1/\tchanges",
                            "/v1/changes\r\nX: y",
                            "/v1/\x80",
                            "/v1/changes?since",
                            "/v1/changes?=x",
                            "/v1/changes?&",
                            "/v1/changes?since=%",
                            "/v1/changes?since=%4",
                            "/v1/changes?since=%zz",
                            "/v1/changes?since=%00",
                            "/v1/changes?since=%0d%0aX:y",
                            "/v1/changes?since=%ff",
                            "/v1/changes?since=%C0%AF",
                            "/v1/changes?since=a&since=b"})
        QTest::newRow(bad) << QByteArray(bad) << false;
    QTest::newRow("long") << "/" + QByteArray(9000, 'a') << false;
}

void TestRoutes::targetsAreReadStrictly()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, isRead);
    const auto read = areacliente::targetOf(target);
    QCOMPARE(read.has_value(), isRead);
    if (!isRead)
        QCOMPARE(statusOf(read.error()), 400);
    else if (target.contains("%2B"))
        QCOMPARE(read->query.value("since"), u"a+b"_s);
}

void TestRoutes::randomTargetsAreHarmless()
{
    QRandomGenerator random(20260302);
    const QByteArray letters("/v1changesdocumetr?=&%0aF.-_~#; \r\n\x80");
    for (int i = 0; i < 20'000; ++i) {
        QByteArray target("/");
        for (quint32 n = random.bounded(40); n > 0; --n)
            target += letters[random.bounded(static_cast<int>(letters.size()))];
        const auto read = areacliente::targetOf(target);
        if (read)
            QVERIFY(!matchRoute("GET", read->segments).route || target.startsWith("/v1/c"));
    }
}

void TestRoutes::everyErrorHasAStatus_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("settled");
    QTest::newRow("validation") << ErrorCode::Validation << 422 << 422;
    QTest::newRow("not found") << ErrorCode::NotFound << 404 << 404;
    QTest::newRow("forbidden") << ErrorCode::Forbidden << 403 << 403;
    QTest::newRow("conflict") << ErrorCode::Conflict << 409 << 412;
    QTest::newRow("unauthenticated") << ErrorCode::Unauthenticated << 401 << 401;
    QTest::newRow("second factor") << ErrorCode::SecondFactor << 401 << 401;
    QTest::newRow("rate limited") << ErrorCode::RateLimited << 429 << 429;
    QTest::newRow("unsupported") << ErrorCode::Unsupported << 422 << 422;
    QTest::newRow("incomplete") << ErrorCode::Incomplete << 500 << 500;
    QTest::newRow("untrusted") << ErrorCode::Untrusted << 403 << 403;
    QTest::newRow("storage") << ErrorCode::Storage << 503 << 503;
    QTest::newRow("offline") << ErrorCode::Offline << 503 << 503;
    QTest::newRow("timeout") << ErrorCode::Timeout << 503 << 503;
    QTest::newRow("cancelled") << ErrorCode::Cancelled << 503 << 503;
    QTest::newRow("corrupt") << ErrorCode::Corrupt << 500 << 500;
    QTest::newRow("newer version") << ErrorCode::NewerVersion << 500 << 500;
    QTest::newRow("keychain") << ErrorCode::KeychainUnavailable << 500 << 500;
}

void TestRoutes::everyErrorHasAStatus()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, status);
    QFETCH(int, settled);
    Fault fault(Error{code, u"f"_s, u"insides"_s, Rule::None, 7});
    QCOMPARE(statusOf(fault), status);
    const HttpResponse response = problemResponse(fault);
    QCOMPARE(response.status, status);
    QCOMPARE(response.header("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(!response.header("www-authenticate").isEmpty(), status == 401);
    QCOMPARE(response.header("retry-after"), status == 429 || status == 503 ? QByteArray("7") : QByteArray());
    fault.isSettled = true;
    QCOMPARE(statusOf(fault), settled);
}

void TestRoutes::ranges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("wanted"); // of ten bytes; empty: all of them
    const auto row = [](const char *header, const char *wanted) {
        QTest::newRow(*header ? header : "none") << QByteArray(header) << QByteArray(wanted);
    };
    row("", "");
    row("bytes=0-3", "0-3");
    row("bytes=4-", "4-9");
    row("bytes=-3", "7-9");
    row("bytes=-30", "0-9");
    row("bytes=9-9", "9-9");
    row("bytes=0-99", "0-9");
    row("bytes=0-99999999999999999999999", "0-9");
    row("bytes=10-", "none");
    row("bytes=99999999999999999999999-", "none");
    row("bytes=-0", "none");
    for (const char *ignored :
         {"bytes=3-1", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "bytes=0-1,", "bytes=+1-2", "bytes=1--2",
          "items=0-1", "0-1", "bytes 0-1", "bytes=0x1-2", "bytes=--1"})
        row(ignored, "");
}

void TestRoutes::ranges()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, wanted);
    const RangeAnswer answer = rangeOf(header, 10);
    const QByteArray told = answer.kind == RangeKind::Whole ? QByteArray()
                            : answer.kind == RangeKind::Unsatisfiable
                                ? QByteArray("none")
                                : QByteArray::number(answer.range.first) + '-' + QByteArray::number(answer.range.last);
    QCOMPARE(told, wanted);
    QVERIFY(rangeOf(header, 0).kind != RangeKind::Part);
}

void TestRoutes::entityTags_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("has");
    QTest::newRow("strong") << QByteArray("\"t.k\"") << true;
    QTest::newRow("weak") << QByteArray("W/\"t.k\"") << true;
    QTest::newRow("any") << QByteArray(" * ") << true;
    QTest::newRow("in a list") << QByteArray("\"a,b\", W/\"c\" , \"t.k\"") << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("bare") << QByteArray("t.k") << false;
    QTest::newRow("open") << QByteArray("\"t.k") << false;
    QTest::newRow("part") << QByteArray("\"t.kx\", \"xt.k\"") << false;
    QTest::newRow("between two") << QByteArray("\"a\"t.k\"b\"") << false;
}

void TestRoutes::entityTags()
{
    QFETCH(QByteArray, list);
    QFETCH(bool, has);
    QCOMPARE(hasEntityTag(list, "t.k"), has);
}

void TestRoutes::versions_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("version"); // 0: none
    QTest::newRow("one") << QByteArray("\"42\"") << qint64{42};
    QTest::newRow("greatest") << QByteArray("\"9007199254740991\"") << qint64{9007199254740991};
    for (const char *bad : {"42", "\"\"", "\"0\"", "\"007\"", "\"-1\"", "W/\"42\"", "*", "\"4\", \"5\"", "\"4 \"",
                            "\"99999999999999999\"", "\"x\"", "\"", ""})
        QTest::newRow(*bad ? bad : "nothing") << QByteArray(bad) << qint64{0};
}

void TestRoutes::versions()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, version);
    QCOMPARE(versionOfTag(header).value_or(0), version);
}

void TestRoutes::codings_data()
{
    QTest::addColumn<bool>("told");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("gzip") << acceptsGzip("gzip, deflate, br") << true;
    QTest::newRow("GZIP") << acceptsGzip("GZIP;q=0.5") << true;
    QTest::newRow("anything") << acceptsGzip("*") << true;
    QTest::newRow("no gzip") << acceptsGzip("gzip;q=0, *") << false;
    QTest::newRow("others") << acceptsGzip("br, identity") << false;
    QTest::newRow("nothing") << acceptsGzip("") << false;
    QTest::newRow("weight of nothing") << acceptsGzip("gzip;q=") << false;
    QTest::newRow("json") << acceptsJson("application/json") << true;
    QTest::newRow("any type") << acceptsJson("text/html, */*;q=0.1") << true;
    QTest::newRow("any application") << acceptsJson("application/*") << true;
    QTest::newRow("no header") << acceptsJson("") << true;
    QTest::newRow("html") << acceptsJson("text/html") << false;
    QTest::newRow("all but json") << acceptsJson("application/json;q=0, */*") << false;
    QTest::newRow("json body") << isJsonType("application/json") << true;
    QTest::newRow("json in UTF-8") << isJsonType("Application/JSON; charset=UTF-8") << true;
    QTest::newRow("json in Latin-1") << isJsonType("application/json; charset=latin1") << false;
    QTest::newRow("patch") << isJsonType("application/json-patch+json") << false;
    QTest::newRow("text") << isJsonType("text/plain") << false;
    QTest::newRow("no type") << isJsonType("") << false;
}

void TestRoutes::codings()
{
    QFETCH(bool, told);
    QFETCH(bool, wanted);
    QCOMPARE(told, wanted);
}

void TestRoutes::gzipGoesBothWays()
{
    QRandomGenerator random(7);
    for (const qsizetype size : {0, 1, 1000, 100'000}) {
        QByteArray body(size, 'a');
        for (char &c : body)
            c = static_cast<char>(random.bounded(256));
        const QByteArray packed = gzipped(body);
        QVERIFY(packed.startsWith("\x1f\x8b"));
        QCOMPARE(gunzipped(packed, size), (std::expected<QByteArray, GunzipError>(body)));
    }
    QVERIFY(gzipped(QByteArray(100'000, 'a')).size() < 1000);
}

void TestRoutes::gzipIsBounded()
{
    const QByteArray packed = gzipped(QByteArray(50'000'000, '\0'));
    QCOMPARE(gunzipped(packed, 16'384).error(), GunzipError::TooLarge);
    QCOMPARE(gunzipped(packed.left(packed.size() / 2), 60'000'000).error(), GunzipError::Malformed);
    QCOMPARE(gunzipped(gzipped("x") + "y", 100).error(), GunzipError::Malformed);
    QCOMPARE(gunzipped("plain", 100).error(), GunzipError::Malformed);
    QCOMPARE(gunzipped({}, 100).error(), GunzipError::Malformed);
}

QTEST_APPLESS_MAIN(TestRoutes)

#include "tst_routes.moc"
