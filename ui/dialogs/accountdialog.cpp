// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "app/domain/email.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"
#include "app/domain/postcode.h"
#include "app/services/fieldpatch.h"
#include "ui/labels/accountlabels.h"
#include "ui/labels/contactlabels.h"
#include "ui/labels/rolelabels.h"
#include "ui/permissionhint.h"
#include "ui/widgets/longedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const QStringList formFields{u"name"_s,     u"trade_name"_s, u"tax_id"_s,   u"email"_s,   u"phone"_s,    u"street"_s,
                             u"postcode"_s, u"city"_s,       u"province"_s, u"country"_s, u"language"_s, u"notes"_s};
constexpr int noteLines = 3;

QJsonObject valuesOf(const Account &account)
{
    QJsonObject values;
    for (const QString &field : formFields)
        values.insert(field, getField(account, field));
    return values;
}

/// Every country by its own name, in the order of the user's language.
QList<std::pair<QString, QString>> countries()
{
    QList<std::pair<QString, QString>> found;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(i));
        if (code.size() == 2 && code.at(0).isUpper() && code != "ZZ"_L1)
            found.append({code, countryLabel(code)});
    }
    std::ranges::sort(found,
                      [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
    return found;
}

} // namespace

AccountDialog::AccountDialog(AccountSession &session, DraftStore &drafts, Account account, const QJsonObject &typed,
                             std::optional<OutboxEntry> replaced, QWidget *parent)
    : RecordDialog(drafts, replaced ? resendKey(*replaced) : QString::fromLatin1(draftKey), parent)
    , m_session(session)
    , m_account(std::move(account))
    , m_replaced(std::move(replaced))
{
    setObjectName(u"accountDialog"_s);
    setWindowTitle(tr("Edit the customer record"));
    setSaveText(tr("Save changes"));
    addFields();
    begin(valuesOf(m_account), typed);
    applyRole();
}

QString AccountDialog::labelOf(const QString &key) const
{
    return accountFieldLabel(key);
}

QString AccountDialog::choiceText(const QString &key, const QString &value) const
{
    return key == "country"_L1 ? countryLabel(value) : languageLabel(value);
}

bool AccountDialog::isSpanish() const
{
    return choice(u"country"_s)->currentData().toString() == "ES"_L1;
}

void AccountDialog::addFields()
{
    int row = 0;
    addText(u"name"_s, row++, 0, 2)->setRequired(true);
    addText(u"trade_name"_s, row, 0);
    auto *taxId = addText(u"tax_id"_s, row++, 1);
    taxId->setRequired(true);
    taxId->setCheck([this](const QString &value) { return isSpanish() ? checkNif(value) : completeEntry; });
    auto *email = addText(u"email"_s, row, 0);
    email->setRequired(true);
    email->setCheck([](const QString &value) { return checkEmail(value); });
    addText(u"phone"_s, row++, 1)->setCheck([](const QString &value) { return checkPhone(value); });
    addPlace(row);
    forEachField<Account>([this](const auto &f) {
        if (auto *field = text(QString::fromLatin1(f.name)))
            field->setMaxLength(f.maxLength);
        else if (auto *longField = longText(QString::fromLatin1(f.name)))
            longField->setMaxLength(f.maxLength);
    });
}

void AccountDialog::addPlace(int row)
{
    addText(u"street"_s, row++, 0, 2);
    auto *postcode = addText(u"postcode"_s, row, 0);
    postcode->setCheck([this](const QString &value) { return isSpanish() ? checkPostcode(value) : completeEntry; });
    postcode->setNote([this](const QString &value) { return postcodeNote(value); });
    addText(u"city"_s, row++, 1);
    addText(u"province"_s, row, 0);
    auto *country = addChoice(u"country"_s, row++, 1);
    for (const auto &[code, name] : countries())
        country->addItem(name, code);
    // A number is right or wrong for a country.
    connect(country, &QComboBox::activated, this, [this] {
        for (const QString &key : {u"tax_id"_s, u"postcode"_s})
            text(key)->setText(text(key)->text());
    });
    auto *language = addChoice(u"language"_s, row++, 0);
    for (const QString &code : {u"es"_s, u"ca"_s, u"eu"_s, u"gl"_s, u"en"_s})
        language->addItem(languageLabel(code), code);
    auto *notes = addLongText(u"notes"_s, row, 0, 2);
    notes->setRequired(false);
    notes->setMinimumLines(noteLines);
}

void AccountDialog::applyRole()
{
    for (const QString &key : formFields) {
        if (const Permission permission = m_session.mayRun(u"account.modify"_s, {}, {key}); !permission)
            applyRole(key, permission);
    }
}

void AccountDialog::applyRole(const QString &key, const Permission &permission)
{
    if (auto *field = text(key)) {
        applyPermission(field->edit(), permission);
        field->showNote(tr("Only %1 may change this.").arg(contactsOf(permission.whoMay)));
    } else if (auto *longField = longText(key)) {
        applyPermission(longField->edit(), permission);
    } else {
        applyPermission(choice(key), permission);
    }
}

QString AccountDialog::postcodeNote(const QString &postcode) const
{
    const auto province = isSpanish() ? provinceOfPostcode(postcode) : std::nullopt;
    return province && checkPostcode(postcode).isComplete() ? province->name : QString();
}

void AccountDialog::setAccount(const Account &account)
{
    m_account = account;
    follow(valuesOf(account));
}

void AccountDialog::save()
{
    const QJsonObject typed = values();
    Account after = m_account;
    for (const QString &field : formFields) {
        if (auto set = setField(after, field, typed.value(field).toString().trimmed()); !set) {
            showFailure(set.error());
            return;
        }
    }
    const FieldPatch patch = patchBetween(m_account, after);
    if (patch.isEmpty()) {
        finish();
        return;
    }
    m_session.submit(this, u"account.modify"_s, m_account.id, patchToJson(patch), [this](const Result<void> &given) {
        if (!given)
            showFailure(given.error());
        else if (m_replaced)
            m_session.drop(this, *m_replaced, [this](const Result<void> &) { finish(); });
        else
            finish();
    });
}

} // namespace areacliente
