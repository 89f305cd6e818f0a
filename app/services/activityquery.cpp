// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/activityquery.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesLookedAt = 10'000;

/// `text` as a pattern that has it anywhere; what LIKE would take for a sign is taken literally.
QString pattern(QString text)
{
    for (const auto sign : {u'\\', u'%', u'_'})
        text.replace(sign, u"\\"_s + sign);
    return u'%' + text + u'%';
}

} // namespace

KeyedRows activityRows(const Id &account, const ActivityFilter &filter, Qt::SortOrder order)
{
    KeyedRows rows{.from = u"activity_entry"_s,
                   .where = u"account_id = ?"_s,
                   .arguments = {account},
                   .keys = {u"at"_s, u"id"_s},
                   .order = order};
    const auto add = [&rows](const QString &condition, const QVariant &argument) {
        rows.where += u" AND "_s + condition;
        rows.arguments.append(argument);
    };
    if (!filter.action.isEmpty())
        add(u"action = ?"_s, filter.action);
    if (filter.contactId)
        add(u"contact_id = ?"_s, filter.contactId->isNull() ? u""_s : *filter.contactId);
    if (!filter.text.trimmed().isEmpty())
        add(u"summary LIKE ? ESCAPE '\\'"_s, pattern(filter.text.trimmed()));
    return rows;
}

Result<QStringList> recentActions(const RecordStore &store)
{
    QStringList actions;
    const auto read = eachRow(
        store.database(),
        {u"SELECT DISTINCT action FROM (SELECT action FROM activity_entry WHERE account_id = ? ORDER BY at DESC, id DESC LIMIT ?) AS newest ORDER BY action"_s,
         {store.account(), entriesLookedAt}},
        [&](const Cursor &cursor) { actions.append(cursor.value(0).toString()); });
    if (!read)
        return std::unexpected(read.error());
    return actions;
}

} // namespace areacliente
