// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<ActivityEntry>> activityColumns()
{
    return {{.id = "at"_L1, .sortValue = [](const ActivityEntry &entry) { return QVariant(entry.at); }},
            {.id = "action"_L1, .sortValue = [](const ActivityEntry &entry) { return QVariant(entry.action); }},
            {.id = "contact"_L1, .sortValue = [](const ActivityEntry &entry) { return QVariant(entry.contactId); }},
            {.id = "side"_L1,
             .sortValue = [](const ActivityEntry &entry) { return QVariant(QString(enumName(entry.side))); }},
            {.id = "subject_type"_L1,
             .sortValue = [](const ActivityEntry &entry) { return QVariant(entry.subjectType); }},
            {.id = "summary"_L1, .sortValue = [](const ActivityEntry &entry) { return QVariant(entry.summary); }},
            {.id = "address"_L1, .sortValue = [](const ActivityEntry &entry) { return QVariant(entry.address); }}};
}

} // namespace

ActivityModel::ActivityModel(Source &source, QObject *parent)
    : PagedModel(activityColumns(), source, parent)
{
}

} // namespace areacliente
