// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/storecheck.h"

#include "app/authority/documentmaker.h"
#include "app/server/storefile.h"
#include "app/server/tables.h"
#include "app/services/audit.h"
#include "app/services/contactservice.h"
#include "app/store/columns.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

class Check
{
public:
    Check(Database &database, const Policy &policy, const std::function<void(const QString &)> &tell)
        : m_database(database)
        , m_policy(policy)
        , m_tell(tell)
    {
    }

    Result<int> run()
    {
        Result<void> done = integrity();
        if (done)
            done = ownership();
        if (done)
            done = judge(verifyFeed(m_database), u"the change feed"_s);
        if (done)
            done = judge(verifyAuditChain(m_database), u"the audit chain"_s);
        if (done)
            done = settings();
        if (done)
            done = accounts();
        return done ? Result<int>(m_findings) : std::unexpected(done.error());
    }

private:
    void find(const QString &what)
    {
        ++m_findings;
        m_tell(what);
    }

    /// An error that is a finding; any other ends the check.
    Result<void> judge(const Result<void> &result, const QString &where)
    {
        if (result)
            return {};
        if (result.error().code != ErrorCode::Corrupt)
            return result;
        find(where + u": "_s + result.error().detail);
        return {};
    }

    Result<QStringList> column(const QString &sql, const QVariantList &arguments = {})
    {
        auto cursor = m_database.query(sql, arguments);
        if (!cursor)
            return std::unexpected(cursor.error());
        QStringList values;
        while (cursor->next())
            values.append(cursor->value(0).toString());
        const auto read = cursor->status();
        return read ? Result<QStringList>(values) : std::unexpected(read.error());
    }

    /// Each value that the query gives is a finding.
    Result<void> none(const QString &sql, const QString &what)
    {
        const auto values = column(sql);
        if (!values)
            return std::unexpected(values.error());
        for (const QString &value : *values)
            find(what + u": "_s + value);
        return {};
    }

    Result<void> integrity()
    {
        if (!isPostgres(m_database.path())) {
            const auto verdicts = column(u"PRAGMA integrity_check(100)"_s);
            if (!verdicts)
                return judge(std::unexpected(verdicts.error()), u"the file"_s);
            for (const QString &verdict : *verdicts) {
                if (verdict != "ok"_L1)
                    find(u"the file: "_s + verdict);
            }
            return none(u"SELECT \"table\" FROM pragma_foreign_key_check"_s, u"a row links to none in"_s);
        }
        const auto indexes = none(u"SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
                                  "JOIN pg_namespace n ON n.oid = c.relnamespace "
                                  "WHERE n.nspname = current_schema() AND NOT i.indisvalid"_s,
                                  u"an index that is not valid"_s);
        return indexes ? none(u"SELECT conname FROM pg_constraint WHERE NOT convalidated"_s,
                              u"a constraint that was never validated"_s)
                       : indexes;
    }

    /// Every row belongs to an account that is there, every sign-in and session to a contact.
    Result<void> ownership()
    {
        const auto tables = accountTables(m_database);
        if (!tables)
            return std::unexpected(tables.error());
        for (const QString &table : *tables) {
            const auto strays = none(u"SELECT DISTINCT account_id FROM "_s + quotedName(table)
                                         + u" WHERE account_id NOT IN (SELECT account_id FROM account)"_s,
                                     u"%1 has rows of an account that is not there"_s.arg(table));
            if (!strays)
                return strays;
        }
        for (const auto &table : {u"credential"_s, u"session"_s, u"two_factor"_s, u"recovery_code"_s}) {
            const auto strays = none(
                u"SELECT contact_id FROM "_s + quotedName(table)
                    + u" s WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.account_id = s.account_id AND "
                      "c.id = s.contact_id)"_s,
                u"%1 has a row of a contact that is not there"_s.arg(table));
            if (!strays)
                return strays;
        }
        return {};
    }

    Result<void> settings()
    {
        const auto issuer = keptIssuer(m_database);
        return judge(issuer ? Result<void>() : std::unexpected(issuer.error()), u"authority_setting"_s);
    }

    Result<void> accounts()
    {
        const auto ids = column(u"SELECT account_id FROM account ORDER BY account_id"_s);
        if (!ids)
            return std::unexpected(ids.error());
        for (const QString &id : *ids) {
            if (auto checked = account(id); !checked)
                return checked;
        }
        return {};
    }

    Result<void> account(const Id &id)
    {
        const RecordStore store(m_database, id, nullptr, nullptr);
        Result<void> result = owners(store);
        forEachRecordType([&]<class R>() {
            if (result)
                result = judge(readAll<R>(id), u"account %1, %2"_s.arg(id, QLatin1String(R::typeName)));
        });
        return result;
    }

    /// A row is sound when writing what was read of it would change nothing: a word, a date or a currency that the program does
    /// not know is read as something else.
    template <RecordLike R>
    Result<void> readAll(const Id &account)
    {
        auto cursor = m_database.query(TableSql<R>::get().select + u" WHERE account_id = ? ORDER BY id"_s, {account});
        if (!cursor)
            return std::unexpected(cursor.error());
        while (cursor->next()) {
            const R record = recordFrom<R>(*cursor);
            const QVariantList again = rowOf(account, record);
            for (qsizetype i = 1; i < again.size(); ++i) {
                const QVariant stored = cursor->value(static_cast<int>(i - 1));
                const bool isSame = stored.isNull() ? again[i].isNull() // a null number has a text in Qt
                                                    : stored.toString() == again[i].toString();
                if (isSame)
                    continue;
                find(u"account %1: %2 %3 cannot be read, in the column %4"_s.arg(account, QLatin1String(R::typeName),
                                                                                 record.id, columnsOf<R>()[i].name));
                break;
            }
        }
        return cursor->status();
    }

    Result<void> owners(const RecordStore &store)
    {
        const auto contacts = store.select<Contact>();
        if (!contacts)
            return judge(std::unexpected(contacts.error()), u"account %1, contact"_s.arg(store.account()));
        QList<ContactStanding> standings;
        for (const Contact &contact : *contacts)
            standings.append({contact.kind, isVerified(contact)});
        if (const auto allowed = m_policy.checkContactSet(standings); !allowed)
            find(u"account %1: %2"_s.arg(store.account(), allowed.error().rule == Rule::Limit
                                                              ? u"too many contacts of a kind"_s
                                                              : u"no verified owner"_s));
        return {};
    }

    Database &m_database;
    const Policy &m_policy;
    const std::function<void(const QString &)> &m_tell;
    int m_findings = 0;
};

} // namespace

Result<int> checkStore(Database &database, const Policy &policy, const std::function<void(const QString &)> &tell)
{
    return Check(database, policy, tell).run();
}

} // namespace areacliente
