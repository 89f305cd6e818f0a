// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpprovider.h"
#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/tinyaccount.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace areacliente::test {

/// Waits for a future while the event loop runs, in which the server of the test lives too.
template <class T>
[[nodiscard]] Result<T> settled(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return fail(ErrorCode::Storage, QStringLiteral("the call hangs"));
    return takeResult(future);
}

/// A service that keeps sessions, says nothing of interest, and goes wrong where it is told to.
class ScriptedService
{
public:
    ScriptedService()
        : server(authority.issue("localhost"), [this](const Asked &asked) { return answer(asked); })
    {
        QFile file(directory.filePath(QStringLiteral("authority.pem")));
        if (!file.open(QIODevice::WriteOnly) || file.write(authority.pem()) < 0)
            qFatal("the certificate of the test cannot be written");
    }

    [[nodiscard]] NetworkOptions options() const
    {
        using namespace std::chrono_literals;
        return {.certificates = directory.filePath(QStringLiteral("authority.pem")),
                .device = QStringLiteral("A desk"),
                .connectTimeout = 15s,
                .idleTimeout = 15s,
                .totalTimeout = 15s};
    }
    [[nodiscard]] ServerInfo info() const
    {
        return {QStringLiteral("Test"), server.url(), server.url(QStringLiteral("/v1"))};
    }
    [[nodiscard]] std::unique_ptr<HttpProvider> provider() const
    {
        return std::make_unique<HttpProvider>(info(), options());
    }

    /// The JSON of a session of this generation.
    [[nodiscard]] QByteArray session(int which) const
    {
        const QByteArray number = QByteArray::number(which);
        return R"({"session_id":")" + tiny::id(90).toLatin1() + R"(","access_token":"access-)" + number
               + R"(","expires_in":)" + QByteArray::number(expiresIn) + R"(,"refresh_token":"refresh-)" + number
               + R"(","device_token":"device-)" + number + R"(",)" + who() + '}';
    }
    [[nodiscard]] static QByteArray who()
    {
        return R"("account_id":")" + tiny::account.toLatin1() + R"(","contact_id":")" + tiny::owner.toLatin1()
               + R"(","contact_kind":"owner","is_verified":true,"name":"Olga","email":"o@tienda.example","policy":{})";
    }

    [[nodiscard]] qsizetype refreshes() const { return server.askedFor("POST", "/v1/sessions/refresh"); }

    QTemporaryDir directory;
    TestAuthority authority;
    /// Answers first, where it gives an answer.
    std::function<std::optional<Scripted>(const Asked &)> first;
    int expiresIn = 600;
    int generation = 1; ///< of the tokens that are good
    ScriptedServer server;

private:
    [[nodiscard]] Scripted answer(const Asked &asked)
    {
        if (const auto scripted = first ? first(asked) : std::nullopt)
            return *scripted;
        if (asked.method == "POST" && asked.target == "/v1/sessions")
            return Scripted::json(session(generation), 201);
        if (asked.target == "/v1/sessions/refresh") {
            const QByteArray given
                = QJsonDocument::fromJson(asked.body).object().value(u"refresh_token").toString().toLatin1();
            if (given != "refresh-" + QByteArray::number(generation))
                return Scripted::problem(401, R"("code":"unauthenticated")");
            return Scripted::json(session(++generation));
        }
        if (asked.target == "/.well-known/areacliente")
            return Scripted::json(R"({"name":"Test","api":")" + server.url().toEncoded()
                                  + R"(/v1","versions":["v1"]})");
        if (asked.target == "/v1/capabilities")
            return Scripted::json(R"({"provider_name":"Test","commands":[]})");
        if (asked.headers.value("authorization") != "Bearer access-" + QByteArray::number(generation))
            return Scripted::problem(401, R"("code":"unauthenticated")");
        return known(asked);
    }
    [[nodiscard]] static Scripted known(const Asked &asked)
    {
        if (asked.target == "/v1/session" && asked.method == "GET")
            return Scripted::json('{' + who() + '}');
        if (asked.target.startsWith("/v1/changes"))
            return Scripted::json(R"({"changes":[],"token":"next","has_more":false})");
        if (asked.target.startsWith("/v1/commands/"))
            return Scripted::json(R"({"version":7})");
        if (asked.target == "/v1/sessions")
            return Scripted::json(R"({"sessions":[]})");
        if (asked.target == "/v1/two-factor" && asked.method == "POST")
            return Scripted::json(R"({"secret":"ABC","uri":"otpauth://totp/x"})");
        if (asked.target == "/v1/two-factor")
            return Scripted::json(R"({"recovery_codes":["one"]})");
        if (asked.target.startsWith("/v1/documents/"))
            return {.body = "%PDF-1.7", .headers = {{"Content-Type", "application/pdf"}}};
        return {.status = 204};
    }
};

} // namespace areacliente::test
