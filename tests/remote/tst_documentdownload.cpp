// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/documentdownload.h"
#include "app/remote/remoteerrors.h"
#include "tests/support/scriptedservice.h"

#include <QCryptographicHash>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestDocumentDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetches();
    void tellsHowFarItIs();
    void goesOnWhereItWasCut();
    void goesOnInTheNextCall();
    void beginsAnewOfAnotherEdition();
    void beginsAnewWhereTheRangeIsGone();
    void givesNothingButTheWhole_data();
    void givesNothingButTheWhole();
    void aChecksumThatNeverMatchesIsTold();
    void takesNoMoreThanItMay();
    void isNotThere();
};

namespace {

const QString token = u"refresh-1"_s;

QByteArray bytes(qsizetype size)
{
    QByteArray content(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        content[i] = char(i % 251);
    return content;
}

QByteArray tagOf(const QByteArray &content)
{
    return '"' + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + '"';
}

/// Serves a document with ranges, as the service does.
class Documents
{
public:
    explicit Documents(QByteArray whole)
        : content(std::move(whole))
    {
        service.first = [this](const Asked &asked) -> std::optional<Scripted> {
            if (!asked.target.startsWith("/v1/documents/"))
                return std::nullopt;
            ranges.append(asked.headers.value("range"));
            return serve(asked);
        };
        provider = service.provider();
    }

    [[nodiscard]] QFuture<Result<QByteArray>> fetch() { return provider->document(token, u"invoice"_s, tiny::invoice); }

    QByteArray content;
    QByteArray digestOf = content; ///< what the digest says
    QByteArrayList ranges;
    QList<qsizetype> cuts; ///< after how many bytes of their body the next answers are cut
    ScriptedService service;
    std::unique_ptr<HttpProvider> provider;

private:
    [[nodiscard]] Scripted serve(const Asked &asked)
    {
        const QByteArray hash = QCryptographicHash::hash(digestOf, QCryptographicHash::Sha256);
        Scripted reply{.headers = {{"Content-Type", "application/pdf"},
                                   {"ETag", tagOf(content)},
                                   {"Repr-Digest", "sha-256=:" + hash.toBase64() + ':'}}};
        const QByteArray range = asked.headers.value("range");
        const bool isRange = !range.isEmpty() && asked.headers.value("if-range") == tagOf(content);
        const qsizetype from = isRange ? range.sliced(6).chopped(1).toLongLong() : 0;
        reply.body = content.sliced(from);
        if (isRange) {
            reply.status = 206;
            reply.headers.append({"Content-Range", "bytes " + QByteArray::number(from) + '-'
                                                       + QByteArray::number(content.size() - 1) + '/'
                                                       + QByteArray::number(content.size())});
        }
        if (!cuts.isEmpty()) {
            reply.fault = Fault::HalfBody;
            reply.cutAt = cuts.takeFirst();
        }
        return reply;
    }
};

} // namespace

void TestDocumentDownload::fetches()
{
    Documents documents(bytes(100'000));
    const auto fetched = settled(documents.fetch());
    QVERIFY_RESULT(fetched);
    QCOMPARE(*fetched, documents.content);
    QCOMPARE(documents.service.server.asked().last().target, "/v1/documents/invoice/" + tiny::invoice.toLatin1());
    QCOMPARE(documents.service.server.asked().last().headers.value("accept-encoding"), "identity");
}

void TestDocumentDownload::tellsHowFarItIs()
{
    Documents documents(bytes(3'000'000));
    auto coming = documents.fetch();
    QFutureWatcher<Result<QByteArray>> watcher;
    QList<int> values;
    QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &watcher,
                     [&](int value) { values.append(value); });
    watcher.setFuture(coming);
    QTRY_VERIFY(watcher.isFinished());
    QVERIFY(!values.isEmpty());
    QVERIFY(std::ranges::is_sorted(values));
    QCOMPARE(watcher.progressMaximum(), 3'000'000);
}

void TestDocumentDownload::goesOnWhereItWasCut()
{
    Documents documents(bytes(100'000));
    documents.cuts = {30'000, 20'000};
    const auto fetched = settled(documents.fetch());
    QVERIFY_RESULT(fetched);
    QCOMPARE(*fetched, documents.content);
    QCOMPARE(documents.ranges, QByteArrayList({{}, "bytes=30000-", "bytes=50000-"}));
}

void TestDocumentDownload::goesOnInTheNextCall()
{
    Documents documents(bytes(100'000));
    documents.cuts = {30'000, 0, 0, 0, 0};
    const auto failed = settled(documents.fetch());
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Offline);
    documents.cuts.clear();
    documents.ranges.clear();
    const auto fetched = settled(documents.fetch());
    QVERIFY_RESULT(fetched);
    QCOMPARE(*fetched, documents.content);
    QCOMPARE(documents.ranges, QByteArrayList({"bytes=30000-"}));
}

void TestDocumentDownload::beginsAnewOfAnotherEdition()
{
    Documents documents(bytes(100'000));
    documents.cuts = {30'000, 0, 0, 0, 0};
    QVERIFY(!settled(documents.fetch()));
    documents.cuts.clear();
    documents.content = documents.digestOf = bytes(40'000).repeated(2);
    const auto fetched = settled(documents.fetch());
    QVERIFY_RESULT(fetched);
    QCOMPARE(*fetched, documents.content);
}

void TestDocumentDownload::beginsAnewWhereTheRangeIsGone()
{
    Documents documents(bytes(100'000));
    documents.cuts = {30'000, 0, 0, 0, 0};
    QVERIFY(!settled(documents.fetch()));
    documents.cuts.clear();
    const auto serve = documents.service.first;
    documents.service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (asked.headers.contains("range"))
            return Scripted::problem(416, R"("code":"validation")");
        return serve(asked);
    };
    QVERIFY_RESULT(settled(documents.fetch()));
}

void TestDocumentDownload::givesNothingButTheWhole_data()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::newRow("a range nobody asked for") << 206 << Headers{{"Content-Range", "bytes 10-19/20"}, {"ETag", "\"x\""}};
    QTest::newRow("a range of nothing") << 206 << Headers{};
    QTest::newRow("compressed") << 200 << Headers{{"Content-Encoding", "gzip"}};
    QTest::newRow("larger than it may be") << 206 << Headers{{"Content-Range", "bytes 0-9/99999999999"}};
}

void TestDocumentDownload::givesNothingButTheWhole()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(int, status);
    QFETCH(Headers, headers);
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/documents/"))
            return std::nullopt;
        return Scripted{.status = status, .body = "0123456789", .headers = headers};
    };
    const auto fetched = settled(service.provider()->document(token, u"invoice"_s, tiny::invoice));
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().code, ErrorCode::Offline);
    QCOMPARE(fetched.error().field, remotefield::answer);
}

void TestDocumentDownload::aChecksumThatNeverMatchesIsTold()
{
    Documents documents(bytes(10'000));
    documents.digestOf = "something else";
    const auto fetched = settled(documents.fetch());
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().code, ErrorCode::Corrupt);
    QCOMPARE(documents.ranges.size(), 2); // and was fetched anew before
}

void TestDocumentDownload::takesNoMoreThanItMay()
{
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/documents/"))
            return std::nullopt;
        return Scripted{.body = QByteArray(DocumentDownload::maxBytes + 1, 'x'), .fault = Fault::HalfBody, .cutAt = 10};
    };
    const auto fetched = settled(service.provider()->document(token, u"invoice"_s, tiny::invoice));
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().code, ErrorCode::Offline);
    QCOMPARE(fetched.error().field, remotefield::answer);
}

void TestDocumentDownload::isNotThere()
{
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/documents/"))
            return std::nullopt;
        return Scripted::problem(404, R"("code":"not_found")");
    };
    const auto fetched = settled(service.provider()->document(token, u"invoice"_s, tiny::invoice));
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestDocumentDownload)
#include "tst_documentdownload.moc"
