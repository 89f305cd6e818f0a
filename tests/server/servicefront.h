// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"
#include "tests/support/scriptedserver.h"

#include <QJsonObject>

namespace areacliente::test {

/// TLS in front of a service that speaks plain HTTP on this computer: the address stays while the service comes and goes. It
/// hands on one request after the other, on the thread it lives on, and waits for each answer; what goes through it is kept for
/// exchangeFaults().
class ServiceFront
{
public:
    /// What is made of the two that speak through it.
    enum class Desktop {
        Present,
        /// It sends only what the first version of the interface knew, and gets answers with members, records and
        /// commands that were made after it.
        Earlier
    };

    ServiceFront(const TlsIdentity &identity, Desktop desktop);

    /// The port of the service; 0: it is away, which is answered as a gateway does.
    void setService(quint16 port) { m_service = port; }
    /// From now on commands reach the service, and what it answers to them is lost.
    void loseReplies(bool areLost) { m_areRepliesLost = areLost; }

    [[nodiscard]] QUrl url(const QString &path = {}) const { return m_server.url(path); }
    [[nodiscard]] qsizetype askedFor(const QByteArray &method, const QByteArray &path) const
    {
        return m_server.askedFor(method, path);
    }
    /// Statuses of the service's answers about the feed, in order.
    [[nodiscard]] const QList<int> &feedStatuses() const { return m_feedStatuses; }

private:
    [[nodiscard]] Scripted answer(const Asked &asked);
    [[nodiscard]] HttpRequest requestOf(const Asked &asked) const;

    ScriptedServer m_server;
    Desktop m_desktop;
    quint16 m_service = 0;
    bool m_areRepliesLost = false;
    QList<int> m_feedStatuses;
};

/// The answer as a later service would give it: every object in it has a member that nobody knows yet, the feed tells of a record
/// of a type that nobody knows yet, and one more command is offered.
[[nodiscard]] QJsonObject asOfLater(const QJsonObject &answer);

} // namespace areacliente::test
