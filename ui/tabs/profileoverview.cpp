// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/profileoverview.h"

#include "app/domain/phone.h"
#include "app/services/contactservice.h"
#include "app/services/fieldpatch.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/labels/accountlabels.h"
#include "ui/labels/contactlabels.h"
#include "ui/labels/rolelabels.h"
#include "ui/tabs/contactdetail.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/outboxnotices.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QResizeEvent>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Below this width the cards stand in one column.
constexpr int twoColumnWidth = 860;

OutboxNotices::Words wordsOf(const OutboxEntry &entry)
{
    QStringList labels;
    for (const QString &field : fieldsOf(patchFromJson(entry.command.arguments).value_or(FieldPatch())))
        labels.append(accountFieldLabel(field));
    OutboxNotices::Words words{.what = ProfileOverview::tr("Change: %1").arg(QLocale().createSeparatedList(labels)),
                               .isEditable = true,
                               .isResolvable = ConflictDialog::isConflict(entry)};
    if (entry.state == OutboxState::Refused)
        words.reason = entry.error.field.isEmpty()
                           ? errorText(entry.error)
                           : u"%1: %2"_s.arg(accountFieldLabel(entry.error.field), errorText(entry.error));
    return words;
}

} // namespace

ProfileOverview::ProfileOverview(const AccountSession &session, const Actions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_accountCard(new Card)
    , m_selfCard(new Card)
    , m_securityCard(new Card)
    , m_dataCard(new Card)
    , m_accountFields(new FieldGrid)
    , m_selfFields(new FieldGrid)
    , m_securityFields(new FieldGrid)
    , m_accountNotices(new OutboxNotices)
    , m_selfNotices(new OutboxNotices)
    , m_dataText(m_dataCard->addText())
{
    setObjectName(u"profileOverview"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    m_accountCard->setObjectName(u"accountCard"_s);
    m_selfCard->setObjectName(u"selfCard"_s);
    m_securityCard->setObjectName(u"securityCard"_s);
    m_dataCard->setObjectName(u"dataCard"_s);
    m_accountCard->addTitleAction(actions.editAccount);
    m_accountCard->addWidget(m_accountNotices);
    m_accountCard->addWidget(m_accountFields);
    m_selfCard->addTitleAction(actions.editSelf);
    m_selfCard->addWidget(m_selfNotices);
    m_selfCard->addWidget(m_selfFields);
    m_securityCard->addTitleAction(actions.security);
    m_securityCard->addWidget(m_securityFields);
    m_dataCard->addActions({actions.dataChangeForm, actions.exportData, actions.settings});

    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (auto *column : {left, right})
        column->setSpacing(metrics::large);
    left->addWidget(m_accountCard);
    left->addStretch();
    right->addWidget(m_selfCard);
    right->addWidget(m_securityCard);
    right->addWidget(m_dataCard);
    right->addStretch();
    auto *page = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_columns->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    m_columns->setSpacing(metrics::large);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    setWidget(page);
    retranslate();
}

void ProfileOverview::retranslate()
{
    m_accountCard->setTitle(tr("Customer record"));
    m_selfCard->setTitle(tr("You"));
    m_securityCard->setTitle(tr("Sign-in and security"));
    m_dataCard->setTitle(tr("Papers and personal data"));
    m_dataText->setText(
        tr("What cannot be edited here is changed with the data-change form, signed and sent to the support centre. "
           "The export holds what this computer keeps about you yourself."));
}

void ProfileOverview::showProfile(const Account &account, const std::optional<Contact> &self)
{
    showAccount(account);
    m_selfCard->setVisible(self.has_value());
    m_securityCard->setVisible(self.has_value());
    if (self) {
        showSelf(*self);
        showSecurity(*self);
    }
}

void ProfileOverview::showAccount(const Account &account)
{
    const auto field = [](const QString &key, const QString &value, bool copyable = false) {
        return FieldValue{.key = key, .label = accountFieldLabel(key), .value = value, .copyable = copyable};
    };
    const QString place = u"%1 %2"_s.arg(account.postcode, account.city).trimmed();
    m_accountNotices->setEntries(m_session.outboxOf(account.id), wordsOf);
    m_accountFields->setFields(
        {field(u"customer_number"_s, account.customerNumber, true), field(u"kind"_s, labelOf(account.kind)),
         field(u"name"_s, account.name), field(u"trade_name"_s, account.tradeName),
         field(u"tax_id"_s, account.taxId, true), field(u"email"_s, account.email),
         field(u"phone"_s, formatPhone(account.phone)), field(u"street"_s, account.street), field(u"city"_s, place),
         field(u"province"_s, account.province), field(u"country"_s, countryLabel(account.country)),
         field(u"language"_s, languageLabel(account.language)),
         field(u"created_at"_s, dateText(account.createdAt.toLocalTime().date())), field(u"notes"_s, account.notes)});
}

void ProfileOverview::showSelf(const Contact &self)
{
    const auto field = [](const QString &key, const QString &value) {
        return FieldValue{.key = u"self_"_s + key, .label = contactFieldLabel(key), .value = value};
    };
    m_selfNotices->setEntries(m_session.outboxOf(self.id), contactNoticeWords);
    m_selfFields->setFields({field(u"name"_s, fullName(self)), field(u"kind"_s, labelOf(self.kind)),
                             field(u"tax_id"_s, self.taxId), field(u"email"_s, self.email),
                             field(u"phone"_s, formatPhone(self.phone)),
                             field(u"language"_s, languageLabel(self.language))});
}

void ProfileOverview::showSecurity(const Contact &self)
{
    m_securityFields->setFields({{.key = u"security_identity"_s,
                                  .label = contactFieldLabel(u"identity"),
                                  .value = labelOf(self.identity),
                                  .status = enumName(self.identity)},
                                 {.key = u"security_two_factor"_s,
                                  .label = contactFieldLabel(u"two_factor"),
                                  .value = self.twoFactor ? tr("On") : tr("Off"),
                                  .status = self.twoFactor ? u"ok"_s : u"warning"_s},
                                 {.key = u"security_last_sign_in"_s,
                                  .label = contactFieldLabel(u"last_sign_in_at"),
                                  .value = self.lastSignInAt ? dateTimeText(*self.lastSignInAt) : tr("Never")}});
}

void ProfileOverview::resizeEvent(QResizeEvent *event)
{
    // Before the base looks how high the page is in its new width.
    m_columns->setDirection(event->size().width() < twoColumnWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QScrollArea::resizeEvent(event);
}

} // namespace areacliente
