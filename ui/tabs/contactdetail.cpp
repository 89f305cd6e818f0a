// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/contactdetail.h"

#include "app/domain/phone.h"
#include "app/services/contactservice.h"
#include "app/services/fieldpatch.h"
#include "models/contactmodel.h"
#include "ui/commandtext.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/contactlabels.h"
#include "ui/labels/rolelabels.h"
#include "ui/tabs/contactactions.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fieldgrid.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct ContactCommands {
    Q_DECLARE_TR_FUNCTIONS(ContactCommands)
};

QString changedFieldLabels(const OutboxEntry &entry)
{
    QStringList labels;
    for (const QString &field : fieldsOf(patchFromJson(entry.command.arguments).value_or(FieldPatch())))
        labels.append(contactFieldLabel(field));
    return QLocale().createSeparatedList(labels);
}

/// Buttons side by side, from the leading edge.
QWidget *makeRow(const QList<QPushButton *> &buttons, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    for (QPushButton *button : buttons)
        layout->addWidget(button);
    layout->addStretch();
    return row;
}

/// "Change: E-mail and Phone"
QString commandText(const OutboxEntry &entry)
{
    const QString &name = entry.command.name;
    if (name == "contact.create"_L1)
        return ContactCommands::tr("New contact");
    if (name == "contact.delete"_L1)
        return ContactCommands::tr("Removal");
    if (name == "contact.invite"_L1)
        return ContactCommands::tr("Invitation");
    if (name == "contact.vouch"_L1)
        return ContactCommands::tr("Vouching for the identity");
    return ContactCommands::tr("Change: %1").arg(changedFieldLabels(entry));
}

} // namespace

OutboxNotices::Words contactNoticeWords(const OutboxEntry &entry)
{
    OutboxNotices::Words words{.what = commandText(entry)};
    words.isResolvable = ConflictDialog::isConflict(entry);
    words.isEditable = isEditable(entry.command);
    if (entry.state == OutboxState::Refused) {
        const QString field = entry.error.field;
        words.reason = field.isEmpty() ? errorText(entry.error)
                                       : u"%1: %2"_s.arg(contactFieldLabel(field), errorText(entry.error));
    }
    return words;
}

ContactDetail::ContactDetail(const AccountSession &session, const ContactActions &actions, QWidget *parent)
    : DetailPane(parent)
    , m_session(session)
    , m_banner(new Banner(this))
    , m_notices(new OutboxNotices(this))
    , m_verifying(makeRow({new ActionButton(actions.invite), new ActionButton(actions.vouch)}, this))
    , m_role(new QPushButton(this))
{
    setObjectName(u"contactDetail"_s);
    setActions({actions.edit, actions.remove});
    addSection({}, m_banner);
    m_banner->hide();
    addSection({}, m_notices);
    m_notices->hide();
    m_fields = addFieldSection({});
    m_fields->setAlwaysStacked(true); // e-mail addresses are short or long
    m_identity = addFieldSection(tr("Identity and access"));
    addSection({}, m_verifying);
    m_role->setObjectName(u"contactRole"_s);
    m_role->setIcon(themeIcon(u"role"));
    addSection({}, makeRow({m_role}, this));
    connect(m_role, &QPushButton::clicked, this, [this] { Q_EMIT roleRequested(m_kind); });
    retranslate();
}

void ContactDetail::retranslate()
{
    setSectionTitle(m_identity, tr("Identity and access"));
    m_role->setText(tr("What may this contact do?"));
}

void ContactDetail::showContact(const ContactRow &row, const QList<Contact> &contacts)
{
    const Contact &contact = row.contact;
    if (contact.id != std::exchange(m_shown, contact.id))
        m_banner->dismiss();
    m_kind = contact.kind;
    const QString kind = contactLabelOf(contact.kind);
    setTitle(fullName(contact), row.isOwn ? tr("%1 · this is you").arg(kind) : kind);
    setStatus(QString(enumName(contact.identity)), labelOf(contact.identity));
    showNotices(contact);
    showFields(contact);
    showIdentity(contact, contacts);
    setSectionVisible(m_verifying, !isVerified(contact) && !row.isGhost);
}

void ContactDetail::showNotices(const Contact &contact)
{
    m_notices->setEntries(m_session.outboxOf(contact.id), contactNoticeWords);
}

void ContactDetail::showFields(const Contact &contact)
{
    const auto field = [](const QString &key, const QString &value, bool copyable = false) {
        return FieldValue{
            .key = key, .label = contactFieldLabel(key), .value = value, .copyable = copyable && !value.isEmpty()};
    };
    m_fields->setFields({field(u"email"_s, contact.email, true), field(u"phone"_s, formatPhone(contact.phone), true),
                         field(u"tax_id"_s, contact.taxId), field(u"language"_s, languageLabel(contact.language))});
}

void ContactDetail::showIdentity(const Contact &contact, const QList<Contact> &contacts)
{
    QList<FieldValue> fields{
        {.key = u"identity"_s, .label = contactFieldLabel(u"identity"), .value = explanationOf(contact.identity)}};
    if (const auto by = std::ranges::find(contacts, contact.vouchedBy, &Contact::id); by != contacts.end())
        fields.append({.key = u"vouched_by"_s, .label = contactFieldLabel(u"vouched_by"), .value = fullName(*by)});
    fields.append({.key = u"two_factor"_s,
                   .label = contactFieldLabel(u"two_factor"),
                   .value = contact.twoFactor ? tr("On") : tr("Off")});
    fields.append({.key = u"last_sign_in_at"_s,
                   .label = contactFieldLabel(u"last_sign_in_at"),
                   .value = contact.lastSignInAt ? dateTimeText(*contact.lastSignInAt) : tr("Never")});
    fields.append({.key = u"created_at"_s,
                   .label = contactFieldLabel(u"created_at"),
                   .value = dateText(contact.createdAt.toLocalTime().date())});
    m_identity->setFields(fields);
}

} // namespace areacliente
