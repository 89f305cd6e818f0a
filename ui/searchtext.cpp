// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchtext.h"

#include "app/services/contactservice.h"
#include "ui/format.h"
#include "ui/labels/rolelabels.h"
#include "ui/widgets/markdowntext.h"

#include <QCoreApplication>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct TypeWords {
    QStringView type;
    QStringView icon;
    const char *heading;
};

constexpr std::array typeWords{
    TypeWords{u"account", u"profile", QT_TRANSLATE_NOOP("SearchText", "Customer record")},
    TypeWords{u"contact", u"contacts", QT_TRANSLATE_NOOP("SearchText", "Contacts")},
    TypeWords{u"product", u"subscriptions", QT_TRANSLATE_NOOP("SearchText", "Products and plans")},
    TypeWords{u"subscription", u"subscriptions", QT_TRANSLATE_NOOP("SearchText", "Subscriptions")},
    TypeWords{u"dedicated_ip", u"ip", QT_TRANSLATE_NOOP("SearchText", "Dedicated IP addresses")},
    TypeWords{u"application", u"application", QT_TRANSLATE_NOOP("SearchText", "Applications")},
    TypeWords{u"panel_user", u"key", QT_TRANSLATE_NOOP("SearchText", "Control-panel users")},
    TypeWords{u"mailbox", u"mailbox", QT_TRANSLATE_NOOP("SearchText", "Mailboxes")},
    TypeWords{u"payment_method", u"balance", QT_TRANSLATE_NOOP("SearchText", "Payment methods")},
    TypeWords{u"invoice", u"billing", QT_TRANSLATE_NOOP("SearchText", "Invoices")},
    TypeWords{u"invoice_line", u"billing", QT_TRANSLATE_NOOP("SearchText", "Lines of invoices")},
    TypeWords{u"credit_note", u"credit-note", QT_TRANSLATE_NOOP("SearchText", "Credit notes")},
    TypeWords{u"payment", u"paid", QT_TRANSLATE_NOOP("SearchText", "Payments")},
    TypeWords{u"domain_name", u"domains", QT_TRANSLATE_NOOP("SearchText", "Domains")},
    TypeWords{u"domain_contact", u"profile", QT_TRANSLATE_NOOP("SearchText", "Contacts of domains")},
    TypeWords{u"nameserver", u"server", QT_TRANSLATE_NOOP("SearchText", "Nameservers")},
    TypeWords{u"dns_record", u"dns", QT_TRANSLATE_NOOP("SearchText", "DNS records")},
    TypeWords{u"certificate", u"certificate", QT_TRANSLATE_NOOP("SearchText", "Certificates")},
    TypeWords{u"ticket", u"ticket", QT_TRANSLATE_NOOP("SearchText", "Tickets")},
    TypeWords{u"message", u"support", QT_TRANSLATE_NOOP("SearchText", "Messages")},
    TypeWords{u"attachment", u"attachment", QT_TRANSLATE_NOOP("SearchText", "Attachments")},
    TypeWords{u"help_article", u"help", QT_TRANSLATE_NOOP("SearchText", "Help articles")},
    TypeWords{u"announcement", u"announcement", QT_TRANSLATE_NOOP("SearchText", "Announcements")},
    TypeWords{u"recovery_request", u"history", QT_TRANSLATE_NOOP("SearchText", "Requests")},
    TypeWords{u"activity_entry", u"history", QT_TRANSLATE_NOOP("SearchText", "Activity")},
};

constexpr qsizetype longestLine = 160; // characters: a popup shows less

/// As much of a text of any length as a line can come from.
QString beginningOf(const QString &text)
{
    return text.left(4 * longestLine);
}

/// A text of any length in one line.
QString oneLine(const QString &text)
{
    return beginningOf(text).simplified().left(longestLine);
}

QString whenText(const std::optional<QDate> &date)
{
    return date ? dateText(*date) : QString();
}
QString whenText(const std::optional<QDateTime> &instant)
{
    return instant ? dateTimeText(*instant) : QString();
}
QString whenText(QDate date)
{
    return dateText(date);
}
QString whenText(const QDateTime &instant)
{
    return dateTimeText(instant);
}

/// What the record's fields say of themselves: titles in the first line, the rest and the time in the second.
template <RecordLike R>
HitText describedText(const R &record)
{
    QStringList titles;
    QStringList details;
    QString when;
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        if constexpr (std::is_same_v<V, QString>) {
            if (f.searchUse == SearchUse::Title && !(record.*f.member).isEmpty())
                titles.append(record.*f.member);
            else if (f.searchUse == SearchUse::Body && !(record.*f.member).isEmpty())
                details.append(record.*f.member);
        } else if constexpr (requires { whenText(record.*f.member); }) {
            if (f.searchUse == SearchUse::When)
                when = whenText(record.*f.member);
        }
    });
    if (titles.isEmpty())
        titles.swap(details);
    if (!when.isEmpty())
        details.prepend(when);
    return {oneLine(titles.join(u" · "_s)), oneLine(details.join(u" · "_s))};
}

HitText specialText(const Invoice &invoice)
{
    return {oneLine(invoice.number + u" · "_s + invoice.summary),
            dateText(invoice.issuedOn) + u" · "_s + moneyText(invoice.total)};
}

HitText specialText(const CreditNote &note)
{
    return {oneLine(note.number + u" · "_s + note.reason), dateText(note.issuedOn) + u" · "_s + moneyText(note.total)};
}

HitText specialText(const Contact &contact)
{
    return {fullName(contact), labelOf(contact.kind) + u" · "_s + contact.email};
}

HitText specialText(const HelpArticle &article)
{
    return {oneLine(article.title),
            oneLine(dateText(article.updatedOn) + u" · "_s + plainMarkdown(beginningOf(article.body)))};
}

HitText specialText(const Announcement &announcement)
{
    return {oneLine(announcement.title),
            oneLine(dateTimeText(announcement.publishedAt) + u" · "_s + plainMarkdown(beginningOf(announcement.body)))};
}

HitText specialText(const Message &message)
{
    return {oneLine(message.body), dateTimeText(message.at) + u" · "_s + message.authorName};
}

const TypeWords *wordsOf(QStringView typeName)
{
    const auto found = std::ranges::find(typeWords, typeName, &TypeWords::type);
    return found == typeWords.end() ? nullptr : &*found;
}

} // namespace

HitText hitText(const AnyRecord &record)
{
    return std::visit([](const auto &r) {
        if constexpr (requires { specialText(r); })
            return specialText(r);
        else
            return describedText(r);
    }, record);
}

HitTarget hitTarget(const AnyRecord &record)
{
    return std::visit([]<class R>(const R &r) {
        if constexpr (std::is_same_v<R, InvoiceLine> || std::is_same_v<R, Payment>)
            return HitTarget{QString::fromLatin1(Invoice::typeName), r.invoiceId};
        else if constexpr (std::is_same_v<R, Message> || std::is_same_v<R, Attachment>)
            return HitTarget{QString::fromLatin1(Ticket::typeName), r.ticketId};
        else
            return HitTarget{QString::fromLatin1(R::typeName), r.id};
    }, record);
}

QString recordTypeHeading(QStringView typeName)
{
    const TypeWords *words = wordsOf(typeName);
    return words ? QCoreApplication::translate("SearchText", words->heading) : typeName.toString();
}

QString recordTypeIcon(QStringView typeName)
{
    const TypeWords *words = wordsOf(typeName);
    return words ? words->icon.toString() : u"search"_s;
}

} // namespace areacliente
