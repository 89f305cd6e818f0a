// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/sample/samplegenerator.h"
#include "tests/support/certificates.h"
#include "tests/support/restclient.h"
#include "tests/support/serverprocess.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTest>

/// The service with the sample account in its store, and what tests do with it over HTTP.
namespace areacliente::test {

/// The sample account in a store that is made once and copied.
class SampleServer
{
public:
    /// Puts the store where `server` expects it.
    static void copyTo(const QString &database)
    {
        if (!QFile::copy(sample().database(), database))
            qFatal("the sample's store cannot be copied to %s", qPrintable(database));
    }
    /// The columns of `user list` for the first verified owner.
    [[nodiscard]] static QStringList owner()
    {
        static const QStringList found = [] {
            for (const QString &row : sample().run({QStringLiteral("user"), QStringLiteral("list")}).out.split(u'\n')) {
                const QStringList columns = row.split(u'\t');
                if (columns.value(2) == QLatin1String("owner")
                    && columns.value(3).startsWith(QLatin1String("verified")))
                    return columns;
            }
            qFatal("the sample has no verified owner");
        }();
        return found;
    }
    [[nodiscard]] static QString email() { return owner().at(4); }
    [[nodiscard]] static QString password() { return QString::fromLatin1(samplePassword); }

private:
    static ServerProcess &sample()
    {
        static ServerProcess process;
        static const ProgramRun made = process.run(
            {QStringLiteral("sample"), QStringLiteral("--invoices"), QStringLiteral("12")});
        if (made.code != 0)
            qFatal("the sample cannot be made: %s", qPrintable(made.err));
        return process;
    }
};

[[nodiscard]] inline QSslCertificate readCertificate(const CertificateFiles &files)
{
    return QSslCertificate::fromPath(files.certificate).value(0);
}

/// A command that opens a ticket: nothing is easier to count afterwards.
struct TicketCommand {
    Id id = newId(QDateTime::currentDateTimeUtc());
    Id ticket = newId(QDateTime::currentDateTimeUtc());
    Id message = newId(QDateTime::currentDateTimeUtc());
    QDateTime givenAt = QDateTime::currentDateTimeUtc();

    [[nodiscard]] QJsonObject body() const
    {
        return {{QStringLiteral("target"), ticket},
                {QStringLiteral("arguments"), QJsonObject{{QStringLiteral("subject"), QStringLiteral("Prueba")},
                                                          {QStringLiteral("department"), QStringLiteral("technical")},
                                                          {QStringLiteral("priority"), QStringLiteral("normal")},
                                                          {QStringLiteral("message_id"), message},
                                                          {QStringLiteral("body"), QStringLiteral("Hola")}}},
                {QStringLiteral("given_at"), givenAt.toString(Qt::ISODateWithMs)}};
    }
    [[nodiscard]] RestClient::Headers headers() const { return {{"Idempotency-Key", id.toLatin1()}}; }
    [[nodiscard]] RestAnswer sendTo(RestClient &client) const
    {
        return client.ask("POST", QStringLiteral("/v1/commands/ticket.create"), body(), headers());
    }
    [[nodiscard]] QNetworkReply *beginAt(RestClient &client) const
    {
        return client.begin("POST", QStringLiteral("/v1/commands/ticket.create"),
                            QJsonDocument(body()).toJson(QJsonDocument::Compact), headers());
    }
};

/// What the feed tells from `since` to its end.
struct Feed {
    QHash<QString, QSet<Id>> ids; ///< by type
    QString token;
    int status = 0; ///< of the answer that ended it
    RestAnswer last{};
};

[[nodiscard]] inline Feed readFeed(RestClient &client, const QString &since = {})
{
    Feed feed{{}, since};
    for (bool hasMore = true; hasMore;) {
        feed.last = client.ask("GET", QStringLiteral("/v1/changes?limit=500&since=") + feed.token);
        feed.status = feed.last.status;
        if (feed.status != 200)
            return feed;
        const QJsonObject page = feed.last.json();
        for (const QJsonValue &change : page.value(QStringLiteral("changes")).toArray())
            feed.ids[change[QStringLiteral("type")].toString()].insert(change[QStringLiteral("id")].toString());
        feed.token = page.value(QStringLiteral("token")).toString();
        hasMore = page.value(QStringLiteral("has_more")).toBool();
    }
    return feed;
}

} // namespace areacliente::test

/// Compares the status of an answer, which is evaluated once, and shows its body where it differs.
#define COMPARE_STATUS(answer, wanted)                                                                                 \
    do {                                                                                                               \
        const areacliente::test::RestAnswer &answer_ = (answer);                                                       \
        QVERIFY2(answer_.status == (wanted),                                                                           \
                 QByteArray(QByteArray::number(answer_.status) + answer_.body).constData());                           \
    } while (false)
