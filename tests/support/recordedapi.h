// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/api.h"

#include <QJsonObject>

namespace areacliente::test {

/// What a test asks for; the rest of the request is made of it.
struct Ask {
    QByteArray method = "GET";
    QByteArray target{};
    QByteArray token{}; ///< for Authorization; empty: none
    QByteArray body{};
    HttpHeaders headers{};
};

/// The interface in process, every exchange kept, so that exchangeFaults() can hold them to the description at the end of a test.
class RecordedApi
{
public:
    explicit RecordedApi(Authority &authority, ApiOptions options = {});

    HttpResponse send(const Ask &ask);
    HttpResponse get(const QByteArray &target, const QByteArray &token = {}, const HttpHeaders &headers = {});
    HttpResponse send(const QByteArray &method, const QByteArray &target, const QByteArray &token,
                      const QJsonObject &body, const HttpHeaders &headers = {});
    /// A command with an id of its own, or with this one.
    HttpResponse command(const QByteArray &token, const QByteArray &name, const Id &target,
                         const QJsonObject &arguments = {}, const Id &id = {});
    /// Signs in by e-mail with the tiny account's password; the reply's object.
    QJsonObject signIn(const QString &email, const QString &password);
    QByteArray tokenOf(const QString &email, const QString &password);

private:
    Api m_api;
};

[[nodiscard]] QJsonObject objectOf(const HttpResponse &response);

} // namespace areacliente::test
