// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ticketdialog.h"

#include "ui/labels/ticketlabels.h"
#include "ui/widgets/longedit.h"

#include <QComboBox>
#include <QLineEdit>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSubject = 200;
constexpr int longestBody = 20'000;

} // namespace

TicketDialog::TicketDialog(AccountSession &session, DraftStore &drafts, std::optional<OutboxEntry> replaced,
                           QWidget *parent)
    : RecordDialog(drafts, replaced ? resendKey(*replaced) : draftKey(), parent)
    , m_session(session)
    , m_replaced(std::move(replaced))
    , m_ticketId(m_replaced ? m_replaced->command.target : newId(session.clock().now()))
{
    setObjectName(u"ticketDialog"_s);
    setWindowTitle(tr("New ticket"));
    setSaveText(tr("Send"));
    addIntroduction(tr("Say what happens and what you expected, where, since when, and the exact text of the error. "
                       "Never write passwords or card numbers."));
    addFields();
    const QList<Department> departments = departmentsFor(session);
    const QJsonObject base{{u"department"_s,
                            departments.isEmpty() ? QString() : QString(enumName(departments.constFirst()))},
                           {u"priority"_s, QString(enumName(TicketPriority::Normal))}};
    QJsonObject typed;
    for (const QString &key : {u"subject"_s, u"department"_s, u"priority"_s, u"body"_s}) {
        if (m_replaced)
            typed.insert(key, m_replaced->command.arguments.value(key));
    }
    begin(base, typed);
    text(u"subject"_s)->edit()->setFocus();
}

QList<Department> TicketDialog::departmentsFor(const AccountSession &session)
{
    QList<Department> departments;
    for (std::size_t i = 0; i < EnumNames<Department>::names.size(); ++i) {
        const auto department = static_cast<Department>(i);
        if (session.mayRun(u"ticket.create"_s,
                           {.own = true, .section = QString(enumName(department)), .contactKind = {}}))
            departments.append(department);
    }
    return departments;
}

void TicketDialog::addFields()
{
    auto *subject = addText(u"subject"_s, 0, 0, 2);
    subject->setRequired(true);
    subject->setMaxLength(longestSubject);
    auto *department = addChoice(u"department"_s, 1, 0);
    for (const Department value : departmentsFor(m_session))
        department->addItem(areacliente::labelOf(value), QString(enumName(value)));
    auto *priority = addChoice(u"priority"_s, 1, 1);
    for (std::size_t i = 0; i < EnumNames<TicketPriority>::names.size(); ++i) {
        const auto value = static_cast<TicketPriority>(i);
        priority->addItem(areacliente::labelOf(value), QString(enumName(value)));
    }
    addLongText(u"body"_s, 2, 0, 2)->setMaxLength(longestBody);
}

QString TicketDialog::labelOf(const QString &key) const
{
    return ticketFieldLabel(key);
}

QString TicketDialog::choiceText(const QString &key, const QString &value) const
{
    if (key == "department"_L1) {
        const auto department = enumFromName<Department>(value);
        return department ? areacliente::labelOf(*department) : value;
    }
    const auto priority = enumFromName<TicketPriority>(value);
    return priority ? areacliente::labelOf(*priority) : value;
}

void TicketDialog::save()
{
    QJsonObject arguments = values();
    arguments.insert(u"message_id"_s, newId(m_session.clock().now()));
    m_session.submit(this, u"ticket.create"_s, m_ticketId, arguments, [this](const Result<void> &given) {
        if (!given) {
            showFailure(given.error());
            return;
        }
        Q_EMIT ticketCreated(m_ticketId);
        if (m_replaced)
            m_session.drop(this, *m_replaced, [this](const Result<void> &) { finish(); });
        else
            finish();
    });
}

} // namespace areacliente
