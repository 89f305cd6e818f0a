// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/certificateproblem.h"
#include "app/remote/gunzip.h"
#include "app/remote/httpanswer.h"
#include "app/remote/partialdocuments.h"
#include "app/remote/remoteerrors.h"
#include "app/remote/serveraddress.h"
#include "tests/support/await.h"

#include <QTest>

#include <zlib.h>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestRemoteParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void readsDiscovery_data();
    void readsDiscovery();
    void comparesOrigins();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void inflates();
    void inflatesNoMoreThanAllowed();
    void inflatesNothingThatIsNotWhole_data();
    void inflatesNothingThatIsNotWhole();
    void namesTheProblemOfACertificate_data();
    void namesTheProblemOfACertificate();
    void judgesAnswers_data();
    void judgesAnswers();
    void keepsTheLatestPartialDocuments();
};

void TestRemoteParts::readsAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("field");
    QTest::newRow("a host") << u"areacliente.ejemplo.es"_s << u"https://areacliente.ejemplo.es"_s << QString();
    QTest::newRow("with blanks") << u"  ejemplo.es "_s << u"https://ejemplo.es"_s << QString();
    QTest::newRow("with a port") << u"ejemplo.es:8443"_s << u"https://ejemplo.es:8443"_s << QString();
    QTest::newRow("the usual port") << u"ejemplo.es:443"_s << u"https://ejemplo.es"_s << QString();
    QTest::newRow("https") << u"https://Ejemplo.es/"_s << u"https://ejemplo.es"_s << QString();
    QTest::newRow("a page") << u"https://ejemplo.es/cliente?x=1#top"_s << u"https://ejemplo.es"_s << QString();
    QTest::newRow("letters of Spain") << u"señal.es"_s << u"https://señal.es"_s << QString();
    QTest::newRow("IPv6") << u"[::1]:8443"_s << u"https://[::1]:8443"_s << QString();
    QTest::newRow("http") << u"http://ejemplo.es"_s << QString() << QString(remotefield::insecureAddress);
    QTest::newRow("http here") << u"http://localhost"_s << QString() << QString(remotefield::insecureAddress);
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s << QString() << QString(remotefield::address);
    QTest::newRow("a user") << u"https://me:secret@ejemplo.es"_s << QString() << QString(remotefield::address);
    QTest::newRow("an e-mail") << u"olga@ejemplo.es"_s << QString() << QString(remotefield::address);
    QTest::newRow("nothing") << u"   "_s << QString() << QString(remotefield::address);
    QTest::newRow("two words") << u"mi proveedor"_s << QString() << QString(remotefield::address);
    QTest::newRow("a port too high") << u"ejemplo.es:99999"_s << QString() << QString(remotefield::address);
    QTest::newRow("too long") << QString(400, u'a') << QString() << QString(remotefield::address);
}

void TestRemoteParts::readsAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QFETCH(QString, field);
    const auto read = serverAddress(typed);
    QCOMPARE(read ? read->toString() : QString(), address);
    QCOMPARE(read ? QString() : read.error().field, field);
}

void TestRemoteParts::readsDiscovery_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("api");
    QTest::addColumn<ErrorCode>("code");
    const auto none = ErrorCode::Cancelled; // of no discovery
    const auto valid = [](const QByteArray &api) {
        return QByteArray(R"({"name":"Proveedor","api":")" + api + R"(","versions":["v1","v2"],"more":1})");
    };
    QTest::newRow("same host") << valid("https://ejemplo.es/v1") << u"Proveedor"_s << u"https://ejemplo.es/v1"_s
                               << none;
    QTest::newRow("another host") << valid("https://api.ejemplo.net:8443/x/v1") << u"Proveedor"_s
                                  << u"https://api.ejemplo.net:8443/x/v1"_s << none;
    QTest::newRow("without a name") << QByteArray(R"({"api":"https://ejemplo.es/v1","versions":["v1"]})")
                                    << u"ejemplo.es"_s << u"https://ejemplo.es/v1"_s << none;
    QTest::newRow("http") << valid("http://ejemplo.es/v1") << QString() << QString() << ErrorCode::Untrusted;
    QTest::newRow("no host") << valid("/v1") << QString() << QString() << ErrorCode::Untrusted;
    QTest::newRow("a file") << valid("file:///etc/passwd") << QString() << QString() << ErrorCode::Untrusted;
    QTest::newRow("a user") << valid("https://u@ejemplo.es/v1") << QString() << QString() << ErrorCode::Untrusted;
    QTest::newRow("a query") << valid("https://ejemplo.es/v1?x=") << QString() << QString() << ErrorCode::Untrusted;
    QTest::newRow("newer") << QByteArray(R"({"api":"https://ejemplo.es/v2","versions":["v2"]})") << QString()
                           << QString() << ErrorCode::NewerVersion;
    QTest::newRow("a page") << QByteArray("<html>") << QString() << QString() << ErrorCode::Offline;
    QTest::newRow("something else") << QByteArray("{}") << QString() << QString() << ErrorCode::Offline;
}

void TestRemoteParts::readsDiscovery()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, name);
    QFETCH(QString, api);
    QFETCH(ErrorCode, code);
    const auto read = readDiscovery(QUrl(u"https://ejemplo.es"_s), json);
    QCOMPARE(read ? read->name : QString(), name);
    QCOMPARE(read ? read->api.toString() : QString(), api);
    QCOMPARE(read ? ErrorCode::Cancelled : read.error().code, code);
}

void TestRemoteParts::comparesOrigins()
{
    const QUrl origin(u"https://ejemplo.es/v1/x"_s);
    QVERIFY(isSameOrigin(origin, QUrl(u"https://ejemplo.es:443/other?y"_s)));
    QVERIFY(!isSameOrigin(origin, QUrl(u"https://ejemplo.es:8443/v1/x"_s)));
    QVERIFY(!isSameOrigin(origin, QUrl(u"http://ejemplo.es/v1/x"_s)));
    QVERIFY(!isSameOrigin(origin, QUrl(u"https://www.ejemplo.es/v1/x"_s)));
}

void TestRemoteParts::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << QByteArray() << 0;
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("a date") << QByteArray("Mon, 02 Mar 2026 09:02:00 GMT") << 120;
    QTest::newRow("a date gone by") << QByteArray("Mon, 02 Mar 2026 08:00:00 GMT") << 0;
    QTest::newRow("below zero") << QByteArray("-5") << 0;
    QTest::newRow("years") << QByteArray("999999999999") << 86'400;
    QTest::newRow("words") << QByteArray("soon") << 0;
}

void TestRemoteParts::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    QCOMPARE(retryAfterSeconds(value, QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)), seconds);
}

namespace {

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = plain;
    QByteArray output(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(output.data());
    stream.avail_out = static_cast<uInt>(output.size());
    deflate(&stream, Z_FINISH);
    output.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return output;
}

} // namespace

void TestRemoteParts::inflates()
{
    for (const QByteArray &plain : {QByteArray(), QByteArray("{}"), QByteArray(1'000'000, 'x')}) {
        const auto inflated = gunzip(gzipped(plain), 1'000'000);
        QVERIFY_RESULT(inflated);
        QCOMPARE(*inflated, plain);
    }
}

void TestRemoteParts::inflatesNoMoreThanAllowed()
{
    const QByteArray bomb = gzipped(QByteArray(100'000'000, '\0'));
    QVERIFY(bomb.size() < 200'000);
    const auto inflated = gunzip(bomb, 1'000'000);
    QVERIFY(!inflated);
    QCOMPARE(inflated.error().code, ErrorCode::Offline);
    QCOMPARE(inflated.error().field, remotefield::answer);
}

void TestRemoteParts::inflatesNothingThatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("stream");
    const QByteArray whole = gzipped("an answer that says something");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << whole.chopped(9);
    QTest::newRow("without its checksum") << whole.chopped(8);
    QTest::newRow("plain") << QByteArray("{}");
    QTest::newRow("followed") << whole + "more";
    QByteArray other = whole;
    other[whole.size() - 6] = char(other[whole.size() - 6] ^ 1);
    QTest::newRow("another checksum") << other;
}

void TestRemoteParts::inflatesNothingThatIsNotWhole()
{
    QFETCH(QByteArray, stream);
    const auto inflated = gunzip(stream, 1'000);
    QVERIFY(!inflated);
    QCOMPARE(inflated.error().code, ErrorCode::Offline);
}

void TestRemoteParts::namesTheProblemOfACertificate_data()
{
    using enum QSslError::SslError;
    QTest::addColumn<QList<QSslError>>("problems");
    QTest::addColumn<QString>("field");
    QTest::newRow("expired") << QList<QSslError>{QSslError(CertificateExpired)}
                             << QString(remotefield::certificateExpired);
    QTest::newRow("not yet valid") << QList<QSslError>{QSslError(CertificateNotYetValid)}
                                   << QString(remotefield::certificateNotYetValid);
    QTest::newRow("self-signed for another host")
        << QList<QSslError>{QSslError(HostNameMismatch), QSslError(SelfSignedCertificate)}
        << QString(remotefield::certificateSelfSigned);
    QTest::newRow("unknown issuer") << QList<QSslError>{QSslError(UnableToGetLocalIssuerCertificate),
                                                        QSslError(UnableToVerifyFirstCertificate)}
                                    << QString(remotefield::certificateUnknownIssuer);
    QTest::newRow("an unknown root") << QList<QSslError>{QSslError(SelfSignedCertificateInChain)}
                                     << QString(remotefield::certificateUnknownIssuer);
    QTest::newRow("wrong host") << QList<QSslError>{QSslError(HostNameMismatch)}
                                << QString(remotefield::certificateWrongHost);
    QTest::newRow("revoked and expired") << QList<QSslError>{QSslError(CertificateExpired),
                                                             QSslError(CertificateRevoked)}
                                         << QString(remotefield::certificateRevoked);
    QTest::newRow("odd") << QList<QSslError>{QSslError(InvalidPurpose)} << QString(remotefield::certificateInvalid);
}

void TestRemoteParts::namesTheProblemOfACertificate()
{
    QFETCH(QList<QSslError>, problems);
    QFETCH(QString, field);
    const Error error = certificateProblem(problems);
    QCOMPARE(error.code, ErrorCode::Untrusted);
    QCOMPARE(error.field, field);
    QVERIFY(!error.detail.isEmpty());
}

void TestRemoteParts::judgesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    const QByteArray problem = "application/problem+json; charset=utf-8";
    const QByteArray page = "text/html; charset=utf-8";
    QTest::newRow("the service says so") << 404 << problem << QByteArray(R"({"code":"not_found","field":"id"})")
                                         << ErrorCode::NotFound << u"id"_s;
    QTest::newRow("somebody else says so")
        << 404 << page << QByteArray("<html>") << ErrorCode::Offline << QString(remotefield::notAService);
    QTest::newRow("its disk is full") << 507 << problem << QByteArray(R"({"code":"storage"})") << ErrorCode::Offline
                                      << QString(remotefield::serverFailed);
    QTest::newRow("its data is damaged") << 500 << problem << QByteArray(R"({"code":"corrupt"})") << ErrorCode::Offline
                                         << QString(remotefield::serverFailed);
    QTest::newRow("a gateway") << 502 << page << QByteArray("<html>") << ErrorCode::Offline
                               << QString(remotefield::serverFailed);
    QTest::newRow("a slow gateway") << 504 << page << QByteArray("<html>") << ErrorCode::Timeout
                                    << QString(remotefield::serverFailed);
    QTest::newRow("a proxy") << 407 << page << QByteArray() << ErrorCode::Offline << QString(remotefield::proxySignIn);
    QTest::newRow("sign in to this network")
        << 511 << page << QByteArray() << ErrorCode::Offline << QString(remotefield::captivePortal);
    QTest::newRow("a welcome page") << 200 << page << QByteArray("<html>") << ErrorCode::Offline
                                    << QString(remotefield::captivePortal);
    QTest::newRow("too many") << 429 << page << QByteArray() << ErrorCode::RateLimited << QString();
    QTest::newRow("half a problem") << 403 << problem << QByteArray(R"({"code":"forb)") << ErrorCode::Offline
                                    << QString(remotefield::notAService);
    QTest::newRow("a code of tomorrow") << 403 << problem << QByteArray(R"({"code":"tomorrow"})")
                                        << ErrorCode::Forbidden << QString();
}

void TestRemoteParts::judgesAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, field);
    const HttpAnswer answer{status, {{"content-type", type}, {"retry-after", "7"}}, body};
    const Error error = answerError(answer, QDateTime::currentDateTimeUtc());
    QCOMPARE(error.code, code);
    QCOMPARE(error.field, field);
    QCOMPARE(error.retryAfter, 7);
}

void TestRemoteParts::keepsTheLatestPartialDocuments()
{
    PartialDocuments partial;
    partial.keep(u"without a tag"_s, {"bytes", {}});
    QVERIFY(partial.take(u"without a tag"_s).bytes.isEmpty());
    for (int i = 0; i <= PartialDocuments::most; ++i)
        partial.keep(QString::number(i), {QByteArray::number(i), "\"tag\""});
    QVERIFY(partial.take(u"0"_s).bytes.isEmpty());
    QCOMPARE(partial.take(u"1"_s).bytes, "1");
    QVERIFY(partial.take(u"1"_s).bytes.isEmpty());
}

QTEST_GUILESS_MAIN(TestRemoteParts)
#include "tst_remoteparts.moc"
