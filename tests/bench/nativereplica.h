// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "tests/bench/nativestore.h"

#include <map>
#include <memory>
#include <unordered_set>

/// A replica's rows through SQLite's C interface: same schema, indexes, full-text table and transactions.
namespace areacliente::bench {

/// What is written of one page: made before the clock starts, in the order that suits SQLite best.
struct NativePage {
    struct Write {
        std::string_view table; ///< of the record
        NativeRow row;
    };
    std::vector<Write> records;
    std::vector<NativeRow> entries; ///< of the search, by row number
    std::vector<NativeRow> texts;
    NativeRow state;
};

/// Makes the pages of an account, one after the other.
class NativePages
{
public:
    explicit NativePages(Id account)
        : m_account(std::move(account))
    {
    }

    [[nodiscard]] NativePage next(const ChangesPage &page);

private:
    template <RecordLike R>
    void add(NativePage &page, const R &record);

    Id m_account;
    std::unordered_set<sqlite3_int64> m_searchRows; ///< in use
};

/// A store with a statement for every table.
class NativeReplica
{
public:
    /// Makes the file at `path` with the product's own schema.
    NativeReplica(const QString &path, const SignedIn &owner);

    void apply(const NativePage &page);

private:
    NativeStore m_store;
    std::map<std::string_view, std::unique_ptr<NativeStatement>> m_upserts;
    NativeStatement m_entry;
    NativeStatement m_text;
    NativeStatement m_state;
};

} // namespace areacliente::bench
