// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/ticketlabels.h"

#include "ui/format.h"

#include <QCoreApplication>

#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct TicketLabels {
    Q_DECLARE_TR_FUNCTIONS(TicketLabels)
};

using Word = std::pair<QStringView, const char *>;

template <class Entries>
QString labelIn(const Entries &entries, QStringView name)
{
    const auto entry = std::ranges::find(entries, name, &Entries::value_type::first);
    return entry == entries.end() ? name.toString() : TicketLabels::tr(entry->second);
}

template <NamedEnum E>
QString enumText(const QString &name)
{
    const auto value = enumFromName<E>(name);
    return value ? labelOf(*value) : name;
}

QString valueText(QLatin1String columnId, const QVariant &value)
{
    if (value.typeId() == QMetaType::QDate)
        return dateText(value.toDate());
    if (value.typeId() == QMetaType::QDateTime)
        return dateTimeText(value.toDateTime());
    if (columnId == "department"_L1)
        return enumText<Department>(value.toString());
    if (columnId == "state"_L1)
        return enumText<TicketState>(value.toString());
    if (columnId == "priority"_L1)
        return enumText<TicketPriority>(value.toString());
    if (columnId == "severity"_L1)
        return enumText<Severity>(value.toString());
    return value.toString();
}

} // namespace

QString labelOf(Department department)
{
    switch (department) {
    case Department::General: return TicketLabels::tr("General");
    case Department::Administrative: return TicketLabels::tr("Administrative");
    case Department::Technical: return TicketLabels::tr("Technical");
    case Department::Billing: return TicketLabels::tr("Billing");
    }
    Q_UNREACHABLE();
}

QString labelOf(TicketState state)
{
    switch (state) {
    case TicketState::Open: return TicketLabels::tr("Open");
    case TicketState::WaitingForCustomer: return TicketLabels::tr("Waiting for you");
    case TicketState::WaitingForProvider: return TicketLabels::tr("Waiting for support");
    case TicketState::Closed: return TicketLabels::tr("Closed");
    }
    Q_UNREACHABLE();
}

QString labelOf(TicketPriority priority)
{
    switch (priority) {
    case TicketPriority::Low: return TicketLabels::tr("Low");
    case TicketPriority::Normal: return TicketLabels::tr("Normal");
    case TicketPriority::High: return TicketLabels::tr("High");
    case TicketPriority::Urgent: return TicketLabels::tr("Urgent");
    }
    Q_UNREACHABLE();
}

QString labelOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return TicketLabels::tr("Information");
    case Severity::Warning: return TicketLabels::tr("Warning");
    case Severity::Critical: return TicketLabels::tr("Important");
    }
    Q_UNREACHABLE();
}

QString ticketFieldLabel(QStringView field)
{
    static constexpr std::array words{
        Word{u"subject", QT_TRANSLATE_NOOP("TicketLabels", "Subject")},
        Word{u"reference", QT_TRANSLATE_NOOP("TicketLabels", "Reference")},
        Word{u"department", QT_TRANSLATE_NOOP("TicketLabels", "Department")},
        Word{u"priority", QT_TRANSLATE_NOOP("TicketLabels", "Priority")},
        Word{u"state", QT_TRANSLATE_NOOP("TicketLabels", "State")},
        Word{u"body", QT_TRANSLATE_NOOP("TicketLabels", "Message")},
        Word{u"opened_at", QT_TRANSLATE_NOOP("TicketLabels", "Opened")},
        Word{u"updated_at", QT_TRANSLATE_NOOP("TicketLabels", "Last change")},
        Word{u"title", QT_TRANSLATE_NOOP("TicketLabels", "Title")},
        Word{u"category", QT_TRANSLATE_NOOP("TicketLabels", "Subject area")},
        Word{u"updated_on", QT_TRANSLATE_NOOP("TicketLabels", "Updated")},
        Word{u"published_at", QT_TRANSLATE_NOOP("TicketLabels", "Published")},
        Word{u"tags", QT_TRANSLATE_NOOP("TicketLabels", "Keywords")},
        Word{u"expires_at", QT_TRANSLATE_NOOP("TicketLabels", "Holds until")},
        Word{u"severity", QT_TRANSLATE_NOOP("TicketLabels", "Importance")},
    };
    return labelIn(words, field);
}

ModelText ticketModelText()
{
    return {.header = [](QLatin1String columnId) { return ticketFieldLabel(QString(columnId)); },
            .display = [](QLatin1String columnId, const QVariant &value) { return valueText(columnId, value); }};
}

} // namespace areacliente
