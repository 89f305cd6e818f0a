// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/requestreader.h"

#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

constexpr auto host = "Host: a\r\n";

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + host + fields + "\r\n";
}

QByteArray post(const QByteArray &fields, const QByteArray &body)
{
    return QByteArray("POST / HTTP/1.1\r\n") + host + fields + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

/// What became of some bytes.
struct Outcome {
    int refused = 0; ///< the status; 0: nothing was refused
    HttpRequest request{};
    QByteArray left{};
    bool isComplete = false;
    bool keepsAlive = false;
};

/// Reads `bytes` as they would come from a network in pieces of `step`.
Outcome readInSteps(const QByteArray &bytes, qsizetype step, const HttpLimits &limits = {})
{
    RequestReader reader(limits);
    QByteArray window;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        window += bytes.mid(at, step);
        qsizetype taken = 1;
        while (taken > 0 && !window.isEmpty() && reader.state() != RequestReader::State::Complete) {
            const auto result = reader.feed(window);
            if (!result)
                return {statusOf(result.error())};
            taken = *result;
            window.remove(0, taken);
        }
    }
    return {0, reader.request(), window, reader.state() == RequestReader::State::Complete, reader.keepsAlive()};
}

} // namespace

class TestRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void waitsForMore_data();
    void waitsForMore();
    void keepsTheNextRequestApart();
    void leavesOutTrailers();
};

void TestRequestReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsAlive");
    const QByteArray root = "/";
    QTest::newRow("get") << get("/a/b?c=d&e=%C3%B1") << QByteArray("/a/b?c=d&e=%C3%B1") << QByteArray() << true;
    QTest::newRow("close") << get("/", "Connection: close\r\n") << root << QByteArray() << false;
    QTest::newRow("upgrade") << get("/", "Connection: upgrade\r\nUpgrade: h2c\r\n") << root << QByteArray() << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << root << QByteArray() << false;
    QTest::newRow("length") << post("Content-Length: 3\r\n", "abc") << root << QByteArray("abc") << true;
    QTest::newRow("no length") << post("Content-Length: 0\r\n", "") << root << QByteArray() << true;
    QTest::newRow("chunks") << chunked("3\r\nabc\r\nA;x=\"y\"\r\n0123456789\r\n0\r\n\r\n") << root
                            << QByteArray("abc0123456789") << true;
    QTest::newRow("a chunk size with zeros")
        << chunked("0003\r\nabc\r\n000\r\n\r\n") << root << QByteArray("abc") << true;
    QTest::newRow("no chunk but the last") << chunked("0\r\n\r\n") << root << QByteArray() << true;
    QTest::newRow("absolute") << get("http://b:80/x?y") << QByteArray("/x?y") << QByteArray() << true;
    QTest::newRow("absolute, no path") << get("HTTPS://b") << root << QByteArray() << true;
    QTest::newRow("absolute, query alone") << get("http://b?y") << QByteArray("/?y") << QByteArray() << true;
    QTest::newRow("body of any bytes") << post("Content-Length: 4\r\n", QByteArray("\0\r\n\xff", 4)) << root
                                       << QByteArray("\0\r\n\xff", 4) << true;
}

void TestRequestReader::reads()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        const Outcome outcome = readInSteps(bytes, step);
        QCOMPARE(outcome.refused, 0);
        QVERIFY(outcome.isComplete);
        QVERIFY(outcome.left.isEmpty());
        QTEST(outcome.request.target, "target");
        QTEST(outcome.request.body, "body");
        QTEST(outcome.keepsAlive, "keepsAlive");
        // The host that counts is the target's, where it names one.
        QCOMPARE(outcome.request.header("host"), bytes.contains("://b")  ? (bytes.contains(":80") ? "b:80" : "b")
                                                 : bytes.contains("1.0") ? ""
                                                                         : "a");
    }
}

void TestRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray line = "GET / HTTP/1.1\r\n";
    row("both lengths", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("both lengths, the other way", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"));
    row("two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"));
    row("the same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"));
    row("a list of lengths", post("Content-Length: 3, 3\r\n", "abc"));
    row("a signed length", post("Content-Length: +3\r\n", "abc"));
    row("a negative length", post("Content-Length: -3\r\n", "abc"));
    row("a hexadecimal length", post("Content-Length: 0x3\r\n", "abc"));
    row("an empty length", post("Content-Length:\r\n", "abc"));
    row("a fraction", post("Content-Length: 3.0\r\n", "abc"));
    row("an endless length", post("Content-Length: 99999999999999999999999\r\n", "abc"));
    row("a length with a space in it", post("Content-Length: 3 3\r\n", "abc"));
    row("too long a body", post("Content-Length: 1048577\r\n", ""), 413);
    row("chunks twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunks in chunks", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 501);
    row("compressed", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
    row("chunks not last", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501);
    row("no chunks", post("Transfer-Encoding: identity\r\n", ""), 501);
    row("nearly chunks", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501);
    row("chunks with a tab", post("Transfer-Encoding:\x0b"
                                  "chunked\r\n",
                                  "0\r\n\r\n"));
    row("chunks for 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("a bad chunk size", chunked("g\r\nabc\r\n0\r\n\r\n"));
    row("a signed chunk size", chunked("+3\r\nabc\r\n0\r\n\r\n"));
    row("a prefixed chunk size", chunked("0x3\r\nabc\r\n0\r\n\r\n"));
    row("an endless chunk size", chunked(QByteArray(17, '0') + "\r\n\r\n"));
    row("a large chunk", chunked("ffffffffffffffff\r\nabc\r\n0\r\n\r\n"), 413);
    row("a chunk longer than it says", chunked("2\r\nabc\r\n0\r\n\r\n"));
    row("a chunk's line without its CR", chunked("3\nabc\r\n0\r\n\r\n"));
    row("a space before a name", line + " Host: a\r\n\r\n");
    row("a folded line", line + host + "X: a\r\n b\r\n\r\n");
    row("a folded line with a tab", line + host + "X: a\r\n\tb\r\n\r\n");
    row("a space behind a name", line + host + "Content-Length : 3\r\n\r\n");
    row("a space in a name", line + host + "X Y: 3\r\n\r\n");
    row("no name", line + host + ": 3\r\n\r\n");
    row("no colon", line + host + "X\r\n\r\n");
    row("a name of other letters", line + host + "X\xc3\xb1: 3\r\n\r\n");
    row("NUL in a value", line + host + QByteArray("X: a\0b\r\n\r\n", 10));
    row("NUL in a name", line + host + QByteArray("X\0: ab\r\n\r\n", 10));
    row("a control character", line + host
                                   + "X: a\x01"
                                     "b\r\n\r\n");
    row("a CR alone", line + host + "X: a\rY: b\r\n\r\n");
    row("an LF alone", "GET / HTTP/1.1\nHost: a\n\n");
    row("an LF at the end", line + "Host: a\r\nX: b\n\r\n");
    row("no host", line + "\r\n");
    row("two hosts", line + host + host + "\r\n");
    row("an empty host", line + "Host:\r\n\r\n");
    row("a host with a path", line + "Host: a/b\r\n\r\n");
    row("a host with a user", line + "Host: u@a\r\n\r\n");
    row("two hosts in one", line + "Host: a, b\r\n\r\n");
    row("a user in the target", get("http://u@b/"));
    row("another scheme", get("ftp://b/"));
    row("no host in the target", get("http:///x"));
    row("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a tunnel", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no slash", get("a"));
    row("a fragment", get("/a#b"));
    row("a back slash", get("/a\\b"));
    row("other letters in the target", get("/\xc3\xb1"));
    row("half a percent sign", get("/a%2"));
    row("a percent sign before letters", get("/a%zz"));
    row("an escaped NUL", get("/a%00"));
    row("a tab in the target", get("/a\tb"));
    row("too long a target", get('/' + QByteArray(9000, 'a')), 414);
    row("a longer one", get('/' + QByteArray(20000, 'a')), 414);
    row("too long a header", get("/", "X: " + QByteArray(20000, 'a') + "\r\n"), 431);
    row("an endless header", line + host + QByteArray("X: a\r\n").repeated(4000), 431);
    row("many fields", get("/", QByteArray("X: a\r\n").repeated(100)), 431);
    row("a lower-case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a long method", QByteArray(17, 'A') + " / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no method", " / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
    row("version 0.9", "GET /\r\n\r\n");
    row("version 1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505);
    row("no version", "GET / \r\nHost: a\r\n\r\n", 505);
    row("another protocol", "GET / RTSP/1.0\r\nHost: a\r\n\r\n", 505);
    row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("an empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("HTTP/2's first words", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("TLS", QByteArray("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03", 11));
    row("another expectation", post("Expect: 200-ok\r\nContent-Length: 1\r\n", "a"), 417);
    row("a malformed connection", get("/", "Connection: ,;=\r\n"));
    row("a chunk extension with NUL", chunked("3;x=\"\0\"\r\nabc\r\n0\r\n\r\n"_ba));
    row("a chunk extension with LF alone", chunked("3;x\nabc\r\n0\r\n\r\n"));
    row("a chunk size with a space", chunked("3 \r\nabc\r\n0\r\n\r\n"));
    row("a chunk without its end", chunked("3\r\nabc0\r\n\r\n"));
    row("no chunk size", chunked("\r\nabc\r\n0\r\n\r\n"));
    row("an extension alone", chunked(";x\r\nabc\r\n0\r\n\r\n"));
    row("a trailer with LF alone", chunked("0\r\nX: a\n\r\n"));
    row("many small chunks that are too much",
        chunked(QByteArray("40000\r\n" + QByteArray(0x40000, 'a') + "\r\n").repeated(5)), 413);
    row("an endless chunk extension", chunked("3;" + QByteArray(20000, 'a')));
    row("an endless trailer", chunked("0\r\n" + QByteArray("X: a\r\n").repeated(5000)));
}

void TestRequestReader::refuses()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(1000)}) {
        const Outcome outcome = readInSteps(bytes, step);
        QTEST(outcome.refused, "status");
    }
}

void TestRequestReader::waitsForMore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a line") << QByteArray("GET / HT");
    QTest::newRow("half a header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("half an end") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r");
    QTest::newRow("half a body") << post("Content-Length: 4\r\n", "abc");
    QTest::newRow("half a chunk") << chunked("4\r\nabc");
    QTest::newRow("no last chunk") << chunked("3\r\nabc\r\n");
    QTest::newRow("half a last chunk") << chunked("3\r\nabc\r\n0\r\n");
    QTest::newRow("half a trailer") << chunked("0\r\nX: a\r\n");
}

void TestRequestReader::waitsForMore()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {std::max<qsizetype>(bytes.size(), 1), qsizetype(1)}) {
        const Outcome outcome = readInSteps(bytes, step);
        QCOMPARE(outcome.refused, 0);
        QVERIFY(!outcome.isComplete);
    }
}

void TestRequestReader::keepsTheNextRequestApart()
{
    const QByteArray next = get("/next");
    for (const QByteArray &first : {get("/"), post("Content-Length: 3\r\n", "abc"), chunked("3\r\nabc\r\n0\r\n\r\n")}) {
        const Outcome outcome = readInSteps(first + next, first.size() + next.size());
        QVERIFY(outcome.isComplete);
        QCOMPARE(outcome.left, next);
    }
}

void TestRequestReader::leavesOutTrailers()
{
    const Outcome outcome = readInSteps(chunked("0\r\nX-Forwarded-For: 1.2.3.4\r\nAuthorization: x\r\n\r\n"), 1000);
    QVERIFY(outcome.isComplete);
    QVERIFY(outcome.request.header("x-forwarded-for").isEmpty());
    QVERIFY(outcome.request.header("authorization").isEmpty());
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
