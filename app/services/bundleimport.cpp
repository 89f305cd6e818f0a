// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/bundleline.h"

#include "app/domain/recordjson.h"
#include "app/services/contactservice.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 progressEvery = 500; // lines
constexpr int pageSize = 500;

/// Finds links of `store` that lead nowhere.
class LinkCheck
{
public:
    explicit LinkCheck(const RecordStore &store)
        : m_store(store)
    {
    }

    /// A record with a link that leads nowhere.
    struct Dangling {
        QLatin1String type;
        Id id;
        QLatin1String field;
    };

    /// The first one; nothing where every link leads somewhere.
    [[nodiscard]] Result<std::optional<Dangling>> first() const
    {
        Result<std::optional<Dangling>> found;
        forEachRecordType([&]<class R>() {
            forEachField<R>([&](const auto &f) {
                if (found && !*found && f.isLink && !f.mayOutlive)
                    found = firstIn(QLatin1String(R::typeName), f);
            });
        });
        return found;
    }

private:
    [[nodiscard]] Result<std::optional<Dangling>> firstIn(QLatin1String type, const FieldInfo &info) const
    {
        const QLatin1String name(info.name);
        const auto absentFrom = [&](const char *target) {
            return u" AND NOT EXISTS (SELECT 1 FROM %1 t WHERE t.account_id = r.account_id AND t.id = r.%2)"_s.arg(
                QLatin1String(target), name);
        };
        QString sql = u"SELECT r.id FROM %1 r WHERE r.account_id = ? AND r.%2 <> ''"_s.arg(type, name);
        sql += absentFrom(info.target);
        if (info.otherTarget)
            sql += absentFrom(info.otherTarget);
        auto cursor = m_store.database().query(sql + u" LIMIT 1"_s, {m_store.account()});
        if (!cursor)
            return std::unexpected(cursor.error());
        if (cursor->next())
            return Dangling{type, cursor->value(0).toString(), name};
        if (auto read = cursor->status(); !read)
            return std::unexpected(read.error());
        return std::nullopt;
    }

    const RecordStore &m_store;
};

class BundleImporter
{
public:
    BundleImporter(QIODevice &in, RecordStore &store, const Policy &policy, BundleImport mode,
                   const BundleProgress &progress)
        : m_in(in)
        , m_store(store)
        , m_policy(policy)
        , m_mode(mode)
        , m_progress(progress)
        , m_begin(in.isSequential() ? 0 : in.pos())
    {
    }

    [[nodiscard]] std::expected<BundleSummary, BundleError> run()
    {
        const auto imported = m_store.database().runInTransaction([this] { return importAll(); });
        if (!imported)
            return std::unexpected(BundleError(m_line, imported.error(), m_fault));
        return m_summary;
    }

private:
    [[nodiscard]] Result<void> importAll()
    {
        if (auto ready = makeRoom(); !ready)
            return ready;
        // A transaction that had to begin again reads again.
        if (!m_in.isSequential() && !m_in.seek(m_begin))
            return fail(ErrorCode::Storage, m_in.errorString());
        m_summary = {m_store.account(), {}, 0};
        BundleLines lines(m_in);
        if (auto header = readHeader(lines); !header)
            return header;
        if (auto records = readRecords(lines); !records)
            return records;
        if (auto end = expectEnd(lines); !end)
            return end;
        return checkWhole();
    }

    [[nodiscard]] std::unexpected<Error> refuse(const LineError &refused)
    {
        m_fault = refused.fault;
        return std::unexpected(refused.error);
    }

    [[nodiscard]] Result<void> makeRoom()
    {
        m_line = 0;
        m_fault = BundleFault::None;
        if (m_mode == BundleImport::Replace)
            return eraseAll();
        const auto accounts = m_store.count<Account>();
        if (!accounts)
            return std::unexpected(accounts.error());
        if (*accounts > 0)
            return fail(ErrorCode::Conflict, u"the store has this account"_s, u"account"_s);
        return {};
    }

    [[nodiscard]] Result<void> eraseAll()
    {
        Result<void> result;
        forEachRecordType([&]<class R>() {
            if (result)
                result = eraseType<R>();
        });
        return result;
    }

    template <RecordLike R>
    [[nodiscard]] Result<void> eraseType()
    {
        for (;;) {
            const auto page = m_store.select<R>({{}, {}, u"id"_s, pageSize});
            if (!page)
                return std::unexpected(page.error());
            for (const R &record : *page) {
                if (auto erased = m_store.erase<R>(record.id); !erased)
                    return erased;
            }
            if (page->size() < pageSize)
                return {};
        }
    }

    /// The next line's object, or nothing at the end of the file.
    [[nodiscard]] Result<std::optional<QJsonObject>> nextObject(BundleLines &lines)
    {
        const auto line = lines.next();
        m_line = line && !*line ? lines.number() + 1 : lines.number();
        if (!line)
            return refuse(line.error());
        if (!*line)
            return std::nullopt;
        auto object = parseBundleLine(**line);
        if (object)
            return std::optional(std::move(*object));
        const bool isCut = object.error().fault == BundleFault::BrokenLine && lines.isBrokenOff();
        return refuse({object.error().error, isCut ? BundleFault::CutShort : object.error().fault});
    }

    [[nodiscard]] Result<void> readHeader(BundleLines &lines)
    {
        const auto object = readHeaderLine(lines);
        m_line = 1;
        if (!object)
            return refuse(object.error());
        const auto header = bundleHeaderFrom(*object);
        if (!header)
            return refuse(header.error());
        if (header->account != m_store.account())
            return otherAccount(u"account"_s);
        return {};
    }

    [[nodiscard]] Result<void> readRecords(BundleLines &lines)
    {
        for (;;) {
            const auto object = nextObject(lines);
            if (!object)
                return std::unexpected(object.error());
            if (!*object)
                return refuse({invalid(u"type"_s, Rule::Required, u"the file ends before its trailer"_s).error(),
                               BundleFault::CutShort});
            if ((*object)->value("type"_L1) == QLatin1String(bundleTrailerType))
                return takeTrailer(**object);
            if (auto taken = takeRecord(**object); !taken)
                return taken;
            if (m_progress && m_line % progressEvery == 0
                && !m_progress(m_in.isSequential() ? 0 : m_in.pos(), m_in.isSequential() ? 0 : m_in.size()))
                return fail(ErrorCode::Cancelled, u"import"_s);
        }
    }

    [[nodiscard]] Result<void> takeTrailer(const QJsonObject &object)
    {
        const auto checked = checkBundleTrailer(object, m_summary);
        return checked ? Result<void>() : refuse(checked.error());
    }

    [[nodiscard]] std::unexpected<Error> otherAccount(const QString &field)
    {
        return refuse({invalid(field, Rule::Reference, u"of another account"_s).error(), BundleFault::OtherAccount});
    }

    [[nodiscard]] Result<void> takeRecord(const QJsonObject &object)
    {
        if (object.contains("version"_L1)) // the store's own; see exportBundle()
            return invalid(u"version"_s, Rule::UnknownField);
        const auto record = anyRecordFromJson(object);
        if (!record)
            return std::unexpected(record.error());
        if (const auto *account = std::get_if<Account>(&*record); account && account->id != m_store.account())
            return otherAccount(u"id"_s);
        auto inserted = std::visit([this](const auto &r) { return m_store.insert(r); }, *record);
        if (!inserted && inserted.error().code == ErrorCode::Conflict)
            return invalid(u"id"_s, Rule::Duplicate, inserted.error().detail);
        ++m_summary.records;
        ++m_summary.counts[typeName(*record)];
        return inserted;
    }

    [[nodiscard]] Result<void> expectEnd(BundleLines &lines)
    {
        const auto line = lines.next();
        if (line && !*line)
            return {};
        m_line = lines.number();
        return refuse({invalid({}, Rule::Format, u"something follows the trailer"_s).error(), BundleFault::GoesOn});
    }

    [[nodiscard]] Result<void> checkWhole()
    {
        if (!m_summary.counts.contains(QLatin1String(Account::typeName)))
            return invalid(QLatin1String(Account::typeName), Rule::Required, u"no customer record"_s);
        if (auto contacts = checkContacts(); !contacts)
            return contacts;
        const auto dangling = LinkCheck(m_store).first();
        if (!dangling)
            return std::unexpected(dangling.error());
        if (*dangling) {
            m_line = lineOf((*dangling)->type, (*dangling)->id);
            return invalid((*dangling)->field, Rule::Reference, (*dangling)->type + u' ' + (*dangling)->id);
        }
        return {};
    }

    /// As the policy asks, and each with an address of its own: it is what they sign in with.
    [[nodiscard]] Result<void> checkContacts()
    {
        const auto contacts = m_store.select<Contact>({{}, {}, u"id"_s});
        if (!contacts)
            return std::unexpected(contacts.error());
        QList<ContactStanding> standings;
        QSet<QString> emails;
        for (const Contact &contact : *contacts) {
            standings.append({contact.kind, isVerified(contact)});
            const QString email = contact.email.trimmed().toCaseFolded();
            if (emails.contains(email)) {
                m_line = lineOf(QLatin1String(Contact::typeName), contact.id);
                return invalid(u"email"_s, Rule::Duplicate);
            }
            emails.insert(email);
        }
        m_line = 0;
        return m_policy.checkContactSet(standings);
    }

    /// The line of a record that was read; 0 where the device cannot go back to look.
    [[nodiscard]] qint64 lineOf(QLatin1String type, const Id &id)
    {
        if (m_in.isSequential() || !m_in.seek(m_begin))
            return 0;
        BundleLines lines(m_in);
        for (auto line = lines.next(); line && *line; line = lines.next()) {
            const auto object = parseBundleLine(**line);
            if (object && object->value("type"_L1) == type && object->value("id"_L1) == id)
                return lines.number();
        }
        return 0;
    }

    QIODevice &m_in;
    RecordStore &m_store;
    const Policy &m_policy;
    BundleImport m_mode;
    const BundleProgress &m_progress;
    qint64 m_begin;
    qint64 m_line = 0; ///< the line that an error is about
    BundleFault m_fault = BundleFault::None;
    BundleSummary m_summary;
};

} // namespace

std::expected<BundleHeader, BundleError> readBundleHeader(QIODevice &in)
{
    const qint64 begin = in.isSequential() ? 0 : in.pos();
    BundleLines lines(in);
    const auto object = readHeaderLine(lines);
    const auto header = object ? bundleHeaderFrom(*object) : std::unexpected(object.error());
    if (!in.isSequential() && !in.seek(begin))
        return std::unexpected(BundleError(0, Error{ErrorCode::Storage, {}, in.errorString()}));
    if (!header)
        return std::unexpected(BundleError(1, header.error().error, header.error().fault));
    return *header;
}

std::expected<BundleSummary, BundleError> importBundle(QIODevice &in, RecordStore &store, const Policy &policy,
                                                       BundleImport mode, const BundleProgress &progress)
{
    return BundleImporter(in, store, policy, mode, progress).run();
}

} // namespace areacliente
