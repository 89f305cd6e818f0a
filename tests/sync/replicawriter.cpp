// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Works on the replica in the file named until it is killed: gives commands, one after the other. With an authority's file
/// and a session token it also synchronises all the while, and withdraws what it can.
#include "app/services/fieldpatch.h"
#include "app/sync/accountsession.h"
#include "app/sync/embeddedprovider.h"
#include "tests/support/tinyaccount.h"

#include <QCoreApplication>

#include <cstdio>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

void tellThatItWrites()
{
    std::puts("writing");
    std::fflush(stdout);
}

QJsonObject countUp(const Contact &contact)
{
    const QString next = QString::number(contact.secondSurname.toInt() + 1);
    return patchToJson({{u"second_surname"_s, contact.secondSurname, next}});
}

int writeAlone(const QString &path)
{
    auto database = Database::open(path, StoreKind::Replica);
    if (!database)
        return 1;
    Replica replica(**database);
    tellThatItWrites();
    for (;;) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto contact = replica.reader().value().get<Contact>(tiny::billing).value();
        const Command command{newId(now), u"contact.modify"_s, tiny::billing, countUp(contact), now};
        if (!replica.submit(command, now))
            return 2;
    }
}

/// Reads the row, counts it up, and takes back every third of its commands if that is not on its way yet.
class Client : public QObject
{
public:
    Client(ReplicaHost &host, AccountSession &session)
        : m_host(host)
        , m_session(session)
    {
    }

    void step()
    {
        const auto find = [](const RecordStore &store) { return store.find<Contact>(tiny::billing); };
        m_session.read(this, find, [this](const Result<std::optional<Contact>> &contact) {
            if (contact && *contact)
                give(**contact);
            else
                next(); // the first synchronisation has not come so far
        });
    }

private:
    void give(const Contact &contact)
    {
        m_session.submit(this, u"contact.modify"_s, tiny::billing, countUp(contact), [this](const Result<void> &) {
            if (++m_given % 3 == 0)
                withdraw();
            else
                next();
        });
    }
    /// The newest: those after it would build on it.
    void withdraw()
    {
        deliver(m_host.run([](Replica &replica) { return replica.outbox(); }), this,
                [this](const Result<QList<OutboxEntry>> &entries) {
            if (entries && !entries->isEmpty())
                m_session.drop(this, entries->last(), [this](const Result<void> &) { next(); });
            else
                next();
        });
    }
    void next() { QMetaObject::invokeMethod(this, &Client::step, Qt::QueuedConnection); }

    ReplicaHost &m_host;
    AccountSession &m_session;
    int m_given = 0;
};

int synchroniseToo(const QString &path, const QString &authority, const QString &token)
{
    const SystemClock clock;
    EmbeddedProvider provider(tiny::providerOptions(authority));
    ReplicaHost host(path);
    AccountSession session(host, provider, clock,
                           {tiny::account, {tiny::owner, ContactKind::Owner, true}, Policy::builtIn(), token, {}});
    Client client(host, session);
    session.sync().sync();
    client.step();
    QObject::connect(&session.sync(), &SyncEngine::identityChanged, &client, tellThatItWrites);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() == 4 ? synchroniseToo(arguments[1], arguments[2], arguments[3]) : writeAlone(arguments[1]);
}
