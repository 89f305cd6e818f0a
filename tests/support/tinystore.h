// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "tests/support/await.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/tinyaccount.h"

#include <QFile>
#include <QTemporaryDir>

namespace areacliente::test {

/// The tiny account in an authority's store of its own, for tests of the services. Each is a copy of one that is filled
/// once.
class TinyStore
{
public:
    explicit TinyStore(Engine engine = engineUnderTest())
        : m_location(copied(engine))
        , m_database(open(m_location, hook()))
        , m_feed(*m_database, tiny::account)
    {
        auto authority = Authority::open(*m_database, policy, [this] { return now; }, document);
        if (!authority)
            qFatal("the tiny store cannot be opened: %s", why(authority).constData());
        m_authority = std::move(*authority);
    }
    Q_DISABLE_COPY_MOVE(TinyStore)

    [[nodiscard]] Database &database() { return *m_database; }
    /// For another connection: not beside this one where the store is a file.
    [[nodiscard]] const QString &location() const { return m_location; }
    [[nodiscard]] Authority &authority() { return *m_authority; }
    [[nodiscard]] RecordStore &store() { return m_store; }

    /// What a service gets that works for this contact.
    [[nodiscard]] ServiceContext as(const Id &contact)
    {
        const Contact actor = get<Contact>(contact);
        const bool isVerified = actor.identity != IdentityState::Invited && actor.identity != IdentityState::Pending;
        return {m_store, policy, {actor.id, actor.kind, isVerified}, now};
    }
    [[nodiscard]] ServiceContext as(ContactKind kind) { return as(contactOf(kind)); }
    [[nodiscard]] static Id contactOf(ContactKind kind)
    {
        static const QList<Id> ids{tiny::owner, tiny::administrative, tiny::technical, tiny::billing};
        return ids.at(static_cast<qsizetype>(kind));
    }

    template <RecordLike R>
    [[nodiscard]] R get(const Id &id)
    {
        auto record = m_store.get<R>(id);
        if (!record)
            qFatal("no %s %s: %s", R::typeName, qPrintable(id), why(record).constData());
        return *std::move(record);
    }
    template <RecordLike R>
    [[nodiscard]] bool has(const Id &id)
    {
        const auto found = m_store.find<R>(id);
        return found && found->has_value();
    }
    template <RecordLike R>
    void put(const R &record)
    {
        if (const auto put = m_store.put(record); !put)
            qFatal("cannot put: %s", why(put).constData());
    }
    /// Every row of the account's feed, as text: equal before and after whatever must write nothing.
    [[nodiscard]] QStringList log()
    {
        QStringList lines;
        auto cursor = m_database->query(
            QStringLiteral("SELECT version, record_type, record_id, is_deleted FROM change_log ORDER BY version"));
        while (cursor && cursor->next())
            lines.append(cursor->value(0).toString() + u' ' + cursor->value(1).toString() + u' '
                         + cursor->value(2).toString() + u' ' + cursor->value(3).toString());
        return lines;
    }

    /// How often the database was accessed so far.
    [[nodiscard]] int accesses() const { return m_accesses; }
    /// Makes the n-th access to the database from now on fail; 0: none.
    void failAt(int n) { m_failAt = n; }

    const Policy policy = Policy::builtIn();
    QDateTime now = tiny::now;

private:
    static Result<QByteArray> document(const RecordStore &, const QString &type, const Id &)
    {
        return "a document of " + type.toUtf8();
    }

    [[nodiscard]] Database::AccessHook hook()
    {
        return [this]() -> Result<void> {
            ++m_accesses;
            return m_failAt > 0 && --m_failAt == 0 ? fail(ErrorCode::Storage, QStringLiteral("made to fail"))
                                                   : Result<void>();
        };
    }
    [[nodiscard]] static std::unique_ptr<Database> open(const QString &location, Database::AccessHook hook)
    {
        auto database = Database::open(location, StoreKind::Authority, std::move(hook));
        if (!database)
            qFatal("cannot open %s: %s", qPrintable(location), why(database).constData());
        return *std::move(database);
    }
    static void fillAt(const QString &location)
    {
        const auto database = open(location, {});
        const auto authority = Authority::open(*database, Policy::builtIn(), [] { return tiny::now; }, document);
        const auto done = database->runInTransaction([&] { return tiny::fill(*database, **authority); });
        if (!done)
            qFatal("the tiny account could not be made: %s", why(done).constData());
    }
    /// The location of a copy of the account, which is filled once on each engine.
    [[nodiscard]] QString copied(Engine engine)
    {
        if (engine == Engine::PostgreSql) {
            static PostgresDatabase *filled = [] {
                auto *database = new PostgresDatabase; // goes with the server
                fillAt(database->url());
                return database;
            }();
            m_copy = std::make_unique<PostgresDatabase>(filled->name());
            return m_copy->url();
        }
        static const QTemporaryDir filled;
        static const QString original = [] {
            const QString file = filled.filePath(QStringLiteral("authority.sqlite"));
            fillAt(file);
            return file;
        }();
        const QString path = m_directory.filePath(QStringLiteral("authority.sqlite"));
        if (!QFile::copy(original, path))
            qFatal("the tiny account could not be copied");
        return path;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<PostgresDatabase> m_copy;
    QString m_location;
    int m_failAt = 0;
    int m_accesses = 0;
    std::unique_ptr<Database> m_database;
    ChangeFeed m_feed;
    RecordStore m_store{*m_database, tiny::account, &m_feed, nullptr};
    std::unique_ptr<Authority> m_authority;
};

} // namespace areacliente::test

/// Compares a failed result's code, rule and field; a success is a failure of the test.
#define COMPARE_ERROR(expression, wantedCode, wantedRule, wantedField)                                                 \
    do {                                                                                                               \
        const auto &refusedResult = (expression);                                                                      \
        QVERIFY2(!refusedResult.has_value(), "it was not refused");                                                    \
        QCOMPARE(areacliente::enumName(refusedResult.error().code), areacliente::enumName(wantedCode));                \
        QCOMPARE(areacliente::enumName(refusedResult.error().rule), areacliente::enumName(wantedRule));                \
        QCOMPARE(refusedResult.error().field, wantedField);                                                            \
    } while (false)
