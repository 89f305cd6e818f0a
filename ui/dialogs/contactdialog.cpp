// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/contactdialog.h"

#include "app/domain/email.h"
#include "app/domain/phone.h"
#include "app/services/contactservice.h"
#include "app/services/fieldpatch.h"
#include "ui/labels/contactlabels.h"
#include "ui/labels/rolelabels.h"
#include "ui/permissionhint.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const QStringList formFields{u"given_name"_s, u"first_surname"_s, u"second_surname"_s, u"tax_id"_s,
                             u"email"_s,      u"phone"_s,         u"language"_s};
const QStringList offeredLanguages{u"es"_s, u"ca"_s, u"eu"_s, u"gl"_s, u"en"_s, u"fr"_s, u"de"_s, u"pt"_s};

/// A refused contact.create keeps the id that it gave the contact.
bool asksForNew(const ContactEdit &edit)
{
    return edit.replaced && edit.replaced->command.name == "contact.create"_L1;
}

} // namespace

ContactDialog::ContactDialog(AccountSession &session, DraftStore &drafts, QList<Contact> contacts, ContactEdit edit,
                             QWidget *parent)
    : RecordDialog(drafts, keyOf(edit), parent)
    , m_session(session)
    , m_contacts(std::move(contacts))
    , m_edit(std::move(edit))
    , m_newId(asksForNew(m_edit) ? m_edit.replaced->command.target : newId(session.clock().now()))
{
    setObjectName(u"contactDialog"_s);
    setWindowTitle(m_edit.before ? tr("Edit %1").arg(fullName(*m_edit.before)) : tr("New contact"));
    setSaveText(m_edit.before ? tr("Save changes") : tr("Invite"));
    if (!m_edit.before)
        addIntroduction(tr("The new contact gets an e-mail with an invitation. It can act for the account as soon as "
                           "it has proved that the mailbox is its own."));
    addFields();
    connect(this, &RecordDialog::saved, this,
            [this] { Q_EMIT contactSaved(m_edit.before ? m_edit.before->id : m_newId); });
    begin(m_edit.before ? valuesOf(*m_edit.before) : QJsonObject{{u"language"_s, u"es"_s}}, m_edit.typed);
    text(u"given_name"_s)->edit()->setFocus();
}

QString ContactDialog::draftKey(const std::optional<Contact> &contact)
{
    return u"contact/"_s + (contact ? contact->id : u"new"_s);
}

QString ContactDialog::keyOf(const ContactEdit &edit)
{
    if (!edit.draftKey.isEmpty())
        return edit.draftKey;
    return edit.replaced ? resendKey(*edit.replaced) : draftKey(edit.before);
}

QJsonObject ContactDialog::typedValues(const OutboxEntry &entry)
{
    if (entry.command.name == "contact.create"_L1)
        return entry.command.arguments.value(u"record"_s).toObject();
    QJsonObject values;
    for (const FieldChange &change : patchFromJson(entry.command.arguments).value_or(FieldPatch()))
        values.insert(change.field, change.to);
    return values;
}

QString ContactDialog::labelOf(const QString &key) const
{
    return contactFieldLabel(key);
}

QString ContactDialog::choiceText(const QString &key, const QString &value) const
{
    if (key == "language"_L1)
        return languageLabel(value);
    const auto kind = enumFromName<ContactKind>(value);
    return kind ? areacliente::labelOf(*kind) : value;
}

QString ContactDialog::fieldOf(const Error &error) const
{
    // The rule is about the set of contacts, but here only another mailbox can break it: it must be verified anew.
    return error.rule == Rule::LastVerifiedOwner ? u"email"_s : error.field;
}

void ContactDialog::addFields()
{
    int row = 0;
    if (!m_edit.before) {
        addChoice(u"kind"_s, row++, 0, 2);
        fillKinds();
    }
    addText(u"given_name"_s, row, 0)->setRequired(true);
    addText(u"first_surname"_s, row++, 1)->setRequired(true);
    addText(u"second_surname"_s, row, 0);
    addText(u"tax_id"_s, row++, 1)->setCheck(checkContactTaxId);
    auto *email = addText(u"email"_s, row, 0);
    email->setRequired(true);
    email->setCheck([this](const QString &value) { return checkMailbox(value); });
    email->setNote([this](const QString &value) { return mailboxNote(value); });
    addText(u"phone"_s, row++, 1)->setCheck([](const QString &value) { return checkPhone(value); });
    addChoice(u"language"_s, row, 0);
    fillLanguages();
    forEachField<Contact>([this](const auto &f) {
        if (auto *field = text(QString::fromLatin1(f.name)))
            field->setMaxLength(f.maxLength);
    });
}

/// Those the actor may add; one of which the account has enough is shown, but cannot be chosen.
void ContactDialog::fillKinds()
{
    auto *box = choice(u"kind"_s);
    for (const ContactKind kind : allContactKinds) {
        if (!m_session.mayRun(u"contact.create"_s, {.contactKind = kind}))
            continue;
        const auto count = std::ranges::count(m_contacts, kind, &Contact::kind);
        const int limit = m_session.policy().limit(kind);
        box->addItem(tr("%1 (%2 of %3)").arg(areacliente::labelOf(kind)).arg(count).arg(limit),
                     QString(enumName(kind)));
        if (count >= limit)
            qobject_cast<QStandardItemModel *>(box->model())->item(box->count() - 1)->setEnabled(false);
    }
    for (int i = box->count() - 1; i >= 0; --i) {
        if (qobject_cast<QStandardItemModel *>(box->model())->item(i)->isEnabled())
            box->setCurrentIndex(i);
    }
}

void ContactDialog::fillLanguages()
{
    for (const QString &code : offeredLanguages)
        choice(u"language"_s)->addItem(languageLabel(code), code);
}

EntryCheck ContactDialog::checkMailbox(const QString &email) const
{
    const EntryCheck check = checkEmail(email);
    const QString normal = check.isComplete() ? parseEmail(email, u"email"_s).value_or(email) : QString();
    const bool isTaken = std::ranges::any_of(m_contacts, [&](const Contact &contact) {
        const bool isItself = m_edit.before && contact.id == m_edit.before->id;
        return !isItself && !normal.isEmpty() && contact.email.compare(normal, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? wrongEntry(Rule::Duplicate) : check;
}

QString ContactDialog::mailboxNote(const QString &email) const
{
    const bool isOther = m_edit.before && email.compare(m_edit.before->email, Qt::CaseInsensitive) != 0;
    return isOther ? tr("The new mailbox must be verified before the contact can act again.") : QString();
}

QJsonObject ContactDialog::valuesOf(const Contact &contact) const
{
    QJsonObject values;
    for (const QString &field : formFields)
        values.insert(field, getField(contact, field));
    return values;
}

void ContactDialog::setContacts(const QList<Contact> &contacts)
{
    m_contacts = contacts;
    if (!m_edit.before)
        return;
    const auto current = std::ranges::find(contacts, m_edit.before->id, &Contact::id);
    if (current == contacts.end())
        return;
    m_edit.before = *current;
    follow(valuesOf(*current));
}

void ContactDialog::save()
{
    const QJsonObject typed = values();
    if (!m_edit.before) {
        submit(u"contact.create"_s, m_newId, {{u"record"_s, typed}});
        return;
    }
    Contact after = *m_edit.before;
    for (const QString &field : formFields) {
        if (auto set = setField(after, field, typed.value(field).toString().trimmed()); !set) {
            showFailure(set.error());
            return;
        }
    }
    const FieldPatch patch = patchBetween(*m_edit.before, after);
    if (patch.isEmpty())
        finish();
    else
        submit(u"contact.modify"_s, after.id, patchToJson(patch));
}

void ContactDialog::submit(const QString &command, const Id &target, const QJsonObject &arguments)
{
    m_session.submit(this, command, target, arguments, [this](const Result<void> &given) {
        if (!given)
            showFailure(given.error());
        else if (m_edit.replaced)
            m_session.drop(this, *m_edit.replaced, [this](const Result<void> &) { finish(); });
        else
            finish();
    });
}

} // namespace areacliente
