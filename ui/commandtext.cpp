// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandtext.h"

#include "ui/labels/accountlabels.h"
#include "ui/labels/contactlabels.h"

#include <QCoreApplication>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? CommandText::tr("yes") : CommandText::tr("no");
    case QJsonValue::Double: return QString::number(value.toDouble());
    default: return value.toString();
    }
}

void appendChanges(QList<TypedValue> &values, const Command &command)
{
    const QJsonObject changes = command.arguments.value("changes"_L1).toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QJsonObject both = change.value().toObject();
        values.append(
            {fieldLabel(command.name, change.key()), valueText(both.value("from"_L1)), valueText(both.value("to"_L1))});
    }
}

void appendTexts(QList<TypedValue> &values, const Command &command, const QJsonObject &texts)
{
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const bool isInternal = text.key().endsWith("_id"_L1) || text.key() == "id"_L1 || text.key() == "version"_L1;
        if (!isInternal && text->isString() && !text->toString().isEmpty())
            values.append({fieldLabel(command.name, text.key()), {}, text->toString()});
    }
}

} // namespace

QString fieldLabel(const QString &command, const QString &field)
{
    if (command.startsWith("contact."_L1))
        return contactFieldLabel(field);
    if (command.startsWith("account."_L1))
        return accountFieldLabel(field);
    if (field == "subject"_L1)
        return CommandText::tr("Subject");
    if (field == "body"_L1)
        return CommandText::tr("Message");
    return field;
}

QString fieldValueText(const QString &command, const QString &field, const QJsonValue &value)
{
    const QString text = valueText(value);
    if (text.isEmpty())
        return CommandText::tr("nothing");
    if (field == "language"_L1)
        return languageLabel(text);
    return field == "country"_L1 && command.startsWith("account."_L1) ? countryLabel(text) : text;
}

QString commandTitle(const Command &command)
{
    return activityLabel(command.name);
}

QList<TypedValue> typedValues(const Command &command)
{
    QList<TypedValue> values;
    if (command.arguments.contains("changes"_L1))
        appendChanges(values, command);
    else if (command.arguments.contains("record"_L1))
        appendTexts(values, command, command.arguments.value("record"_L1).toObject());
    else
        appendTexts(values, command, command.arguments);
    return values;
}

bool isEditable(const Command &command)
{
    static const QStringList names{u"account.modify"_s, u"contact.create"_s, u"contact.modify"_s, u"ticket.create"_s,
                                   u"ticket.reply"_s};
    return names.contains(command.name);
}

QString labelOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Pending: return CommandText::tr("Waiting");
    case OutboxState::Sent: return CommandText::tr("Sent");
    case OutboxState::Accepted: return CommandText::tr("Accepted");
    case OutboxState::Refused: return CommandText::tr("Refused");
    }
    Q_UNREACHABLE();
}

} // namespace areacliente
