// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A desktop without a window, for runs over a bad network: keeps a replica, gives random commands and synchronises, until it
/// has given so many or is killed. With none to give it goes on until everything is settled, and writes what it has.
///
/// usage: rundesktop FOLDER ADDRESS AUTHORITIES EMAIL SEED COMMANDS
///
/// Files of FOLDER: `given` (one id a line, of every command that was taken), `tried` (of those that it began to take back),
/// `withdrawn` and `kept` (of those that it then had taken back, or could not), `token`; at the end `rows` (JSON lines) and
/// `outbox` (`ID STATE` lines).
#include "app/remote/httpprovider.h"
#include "app/services/fieldpatch.h"
#include "app/sync/syncengine.h"
#include "tests/support/await.h"
#include "tests/support/storedrows.h"
#include "tests/support/tinyaccount.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

constexpr int settlingRounds = 400;

class RunDesktop
{
public:
    RunDesktop(const QString &folder, HttpProvider &provider, const QString &email, quint32 seed)
        : m_folder(folder)
        , m_provider(provider)
        , m_email(email)
        , m_random(seed)
        , m_host(m_folder.filePath(u"replica.sqlite"_s))
        , m_engine(m_host, provider, m_clock)
    {
        provider.setTokenKeeper([this](const QString &, const QString &now) {
            keepToken(now);
            return QtFuture::makeReadyFuture(Result<void>());
        });
    }

    /// Signs in, or goes on with the session of the process before; waits out whatever the network does.
    bool enter()
    {
        m_token = QString::fromUtf8(contentOf(u"token"_s));
        for (int attempt = 0; m_token.isEmpty() && attempt < settlingRounds; ++attempt) {
            const auto signedIn = await(m_provider.signIn(m_email, tiny::password, {}));
            if (!signedIn)
                continue;
            if (!await(m_host.run([&](Replica &replica) { return replica.adopt(*signedIn); })))
                return false;
            keepToken(signedIn->sessionToken);
        }
        m_engine.setSession(m_token);
        return !m_token.isEmpty();
    }

    void giveSome(int commands)
    {
        synchronise();
        for (int i = 0; i < commands; ++i) {
            giveOne();
            if (m_random.bounded(3) != 0)
                synchronise();
        }
    }

    /// True once nothing waits any more and the feed was followed to its end.
    bool settle()
    {
        for (int round = 0; round < settlingRounds; ++round) {
            synchronise();
            if (m_engine.phase() == SyncPhase::SignedOut) { // a session whose tokens were mixed up by a kill has ended
                QFile::remove(m_folder.filePath(u"token"_s));
                if (!enter())
                    return false;
            } else if (m_engine.phase() == SyncPhase::Idle && !waits()) {
                return true;
            }
        }
        return false;
    }

    bool writeAll()
    {
        return write(u"rows"_s, await(m_host.read([](const RecordStore &store) { return test::rowsOf(store); })))
               && write(u"outbox"_s, await(m_host.run([](Replica &replica) { return outboxOf(replica); })));
    }

private:
    void synchronise()
    {
        QEventLoop loop;
        QObject::connect(&m_engine, &SyncEngine::phaseChanged, &loop, [&](SyncPhase phase) {
            if (phase != SyncPhase::Syncing)
                loop.quit();
        });
        m_engine.sync();
        if (m_engine.phase() == SyncPhase::Syncing)
            loop.exec();
    }

    bool waits()
    {
        const auto entries = await(m_host.run([](Replica &replica) { return replica.outbox(); }));
        return !entries || std::ranges::any_of(*entries, [](const OutboxEntry &entry) {
            return entry.state != OutboxState::Refused;
        });
    }

    void giveOne()
    {
        const auto command = await(m_host.read([this](const RecordStore &store) { return think(store); }));
        if (!command)
            return;
        if (command->name.isEmpty()) {
            withdraw();
            return;
        }
        if (await(m_host.run([&](Replica &replica) { return replica.submit(*command, command->givenAt); })))
            note(u"given"_s, command->id);
    }

    void withdraw()
    {
        const auto entries = await(m_host.run([](Replica &replica) { return replica.outbox(); }));
        if (!entries || entries->isEmpty() || entries->last().state != OutboxState::Pending)
            return;
        const Id id = entries->last().command.id; // the newest: those after it would build on it
        note(u"tried"_s, id);                     // first: a kill in between must not hide it
        const bool isWithdrawn = await(m_host.run([&](Replica &replica) { return replica.withdraw(id); })).has_value();
        note(isWithdrawn ? u"withdrawn"_s : u"kept"_s, id);
    }

    /// A command about what the replica shows; one without a name: take one back.
    Result<Command> think(const RecordStore &store)
    {
        const QDateTime now = m_clock.now();
        const QString word = u"w%1"_s.arg(m_random.bounded(100'000));
        const auto make = [&](const QString &name, const Id &target, const QJsonObject &arguments = {}) {
            return Command{newId(now), name, target, arguments, now, {}};
        };
        const int choice = m_random.bounded(10);
        if (choice == 0)
            return make({}, {});
        if (choice <= 3)
            return modifyContact(store, word, make);
        if (choice == 4)
            return modifyAccount(store, word, make);
        if (choice == 5)
            return make(u"ticket.create"_s, newId(now),
                        {{u"subject"_s, word},
                         {u"department"_s, u"technical"_s},
                         {u"priority"_s, u"normal"_s},
                         {u"message_id"_s, newId(now)},
                         {u"body"_s, word}});
        return choice == 6 ? exchangeContact(store, word, make) : aboutTicket(store, choice, word, make);
    }

    Result<Command> modifyContact(const RecordStore &store, const QString &word, const auto &make)
    {
        const auto contacts = store.select<Contact>({.order = u"id"_s});
        if (!contacts || contacts->isEmpty())
            return fail(ErrorCode::NotFound, u"no contact"_s);
        const Contact before = contacts->at(m_random.bounded(contacts->size()));
        Contact after = before;
        (m_random.bounded(2) == 0 ? after.secondSurname : after.givenName) = word;
        return make(u"contact.modify"_s, before.id, patchToJson(patchBetween(before, after)));
    }

    Result<Command> modifyAccount(const RecordStore &store, const QString &word, const auto &make)
    {
        const auto accounts = store.select<Account>();
        if (!accounts || accounts->isEmpty())
            return fail(ErrorCode::NotFound, u"no account"_s);
        Account after = accounts->constFirst();
        (m_random.bounded(2) == 0 ? after.tradeName : after.street) = word;
        return make(u"account.modify"_s, after.id, patchToJson(patchBetween(accounts->constFirst(), after)));
    }

    /// Removes the billing contact, or makes one where there is none.
    Result<Command> exchangeContact(const RecordStore &store, const QString &word, const auto &make)
    {
        const auto contacts = store.select<Contact>({u"kind = 'billing'"_s, {}, {}, 1});
        if (!contacts)
            return std::unexpected(contacts.error());
        if (!contacts->isEmpty())
            return make(u"contact.delete"_s, contacts->constFirst().id);
        const QJsonObject record{{u"kind"_s, u"billing"_s},
                                 {u"given_name"_s, word},
                                 {u"first_surname"_s, u"Gómez"_s},
                                 {u"email"_s, QString(word + u"@tienda.example"_s)}};
        return make(u"contact.create"_s, newId(m_clock.now()), {{u"record"_s, record}});
    }

    Result<Command> aboutTicket(const RecordStore &store, int choice, const QString &word, const auto &make)
    {
        const auto tickets = store.select<Ticket>({.order = u"id"_s});
        if (!tickets || tickets->isEmpty())
            return fail(ErrorCode::NotFound, u"no ticket"_s);
        const Ticket ticket = tickets->at(m_random.bounded(tickets->size()));
        if (choice == 7)
            return make(ticket.state == TicketState::Closed ? u"ticket.reopen"_s : u"ticket.close"_s, ticket.id);
        return make(u"ticket.reply"_s, ticket.id, {{u"message_id"_s, newId(m_clock.now())}, {u"body"_s, word}});
    }

    static Result<QByteArray> outboxOf(Replica &replica)
    {
        const auto entries = replica.outbox();
        if (!entries)
            return std::unexpected(entries.error());
        QByteArray lines;
        for (const OutboxEntry &entry : *entries)
            lines += entry.command.id.toLatin1() + ' ' + enumName(entry.state).latin1() + '\n';
        return lines;
    }

    QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool write(const QString &name, const Result<QByteArray> &content) const
    {
        QSaveFile file(m_folder.filePath(name));
        return content && file.open(QIODevice::WriteOnly) && file.write(*content) == content->size() && file.commit();
    }

    void keepToken(const QString &token)
    {
        m_token = token;
        write(u"token"_s, token.toUtf8());
        m_engine.setSession(token);
    }

    void note(const QString &name, const Id &id) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::Append))
            file.write(id.toLatin1() + '\n');
    }

    QDir m_folder;
    HttpProvider &m_provider;
    QString m_email;
    QString m_token;
    QRandomGenerator m_random;
    SystemClock m_clock;
    ReplicaHost m_host;
    SyncEngine m_engine;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return 64;
    const QUrl address(arguments[2]);
    NetworkOptions options;
    options.certificates = arguments[3];
    options.device = u"run"_s;
    HttpProvider provider({u"Run"_s, address, QUrl(arguments[2] + u"/v1"_s)}, options);
    RunDesktop desktop(arguments[1], provider, arguments[4], arguments[5].toUInt());
    if (!desktop.enter())
        return 2;
    const int commands = arguments[6].toInt();
    if (commands > 0) {
        desktop.giveSome(commands);
        return 0;
    }
    return desktop.settle() && desktop.writeAll() ? 0 : 3;
}
