// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"

namespace areacliente {

/// Who answers a ticket.
enum class Department { General, Administrative, Technical, Billing };
template <>
struct EnumNames<Department> {
    static constexpr std::array names{"general", "administrative", "technical", "billing"};
};

/// Where a ticket stands.
enum class TicketState { Open, WaitingForCustomer, WaitingForProvider, Closed };
template <>
struct EnumNames<TicketState> {
    static constexpr std::array names{"open", "waiting_for_customer", "waiting_for_provider", "closed"};
};

/// How urgent the customer says it is.
enum class TicketPriority { Low, Normal, High, Urgent };
template <>
struct EnumNames<TicketPriority> {
    static constexpr std::array names{"low", "normal", "high", "urgent"};
};

/// A conversation with the support centre.
struct Ticket : RecordBase {
    QString reference; ///< given by the provider; empty until it is sent
    QString subject;
    Department department{};
    TicketState state{};
    TicketPriority priority = TicketPriority::Normal;
    Id contactId; ///< contact who opened it
    QDateTime openedAt;
    QDateTime updatedAt;
    std::optional<QDateTime> closedAt;

    static constexpr auto typeName = "ticket";
    static constexpr auto areaName = "tickets";
    static constexpr auto fields()
    {
        return std::tuple{
            field("reference", &Ticket::reference).max(20).searched(SearchUse::Title),
            field("subject", &Ticket::subject).required().max(200).searched(SearchUse::Title),
            field("department", &Ticket::department),
            field("state", &Ticket::state),
            field("priority", &Ticket::priority),
            field("contact_id", &Ticket::contactId).pastLink("contact"),
            field("opened_at", &Ticket::openedAt),
            field("updated_at", &Ticket::updatedAt).searched(SearchUse::When),
            field("closed_at", &Ticket::closedAt),
        };
    }
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

/// One message of a ticket.
struct Message : RecordBase {
    Id ticketId;
    ActorSide side{};
    Id contactId; ///< author on the customer's side
    QString authorName;
    QDateTime at;
    QString body; ///< strict Markdown subset, or plain text

    static constexpr auto typeName = "message";
    static constexpr auto areaName = "tickets";
    static constexpr auto fields()
    {
        return std::tuple{
            field("ticket_id", &Message::ticketId).link("ticket"),
            field("side", &Message::side),
            field("contact_id", &Message::contactId).pastLink("contact"),
            field("author_name", &Message::authorName),
            field("at", &Message::at).searched(SearchUse::When),
            field("body", &Message::body).required().max(20000).searched(SearchUse::Body),
        };
    }
    friend bool operator==(const Message &, const Message &) = default;
};

/// A file sent with a message.
struct Attachment : RecordBase {
    Id messageId;
    Id ticketId;
    QString fileName;
    QString mediaType;
    qint64 size = 0; ///< bytes
    QString hash;    ///< SHA-256, lower-case hexadecimal
    QDateTime at;

    static constexpr auto typeName = "attachment";
    static constexpr auto areaName = "tickets";
    static constexpr auto fields()
    {
        return std::tuple{
            field("message_id", &Attachment::messageId).link("message"),
            field("ticket_id", &Attachment::ticketId).link("ticket"),
            field("file_name", &Attachment::fileName).required().max(255).searched(SearchUse::Title),
            field("media_type", &Attachment::mediaType).max(100),
            field("size", &Attachment::size),
            field("hash", &Attachment::hash).max(64),
            field("at", &Attachment::at).searched(SearchUse::When),
        };
    }
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// A help article, searchable offline.
struct HelpArticle : RecordBase {
    QString slug;
    QString language;
    QString category;
    QString title;
    QString body; ///< strict Markdown subset
    QString tags; ///< comma-separated
    QDate updatedOn;

    static constexpr auto typeName = "help_article";
    static constexpr auto areaName = "help";
    static constexpr auto fields()
    {
        return std::tuple{
            field("slug", &HelpArticle::slug).required().max(100),
            field("language", &HelpArticle::language).max(8),
            field("category", &HelpArticle::category).max(100),
            field("title", &HelpArticle::title).required().searched(SearchUse::Title),
            field("body", &HelpArticle::body).required().max(20000).searched(SearchUse::Body),
            field("tags", &HelpArticle::tags).max(300).searched(SearchUse::Body),
            field("updated_on", &HelpArticle::updatedOn).searched(SearchUse::When),
        };
    }
    friend bool operator==(const HelpArticle &, const HelpArticle &) = default;
};

/// How much an announcement matters.
enum class Severity { Info, Warning, Critical };
template <>
struct EnumNames<Severity> {
    static constexpr std::array names{"info", "warning", "critical"};
};

/// News from the provider.
struct Announcement : RecordBase {
    QString language;
    QString title;
    QString body;
    Severity severity{};
    QDateTime publishedAt;
    std::optional<QDateTime> expiresAt;

    static constexpr auto typeName = "announcement";
    static constexpr auto areaName = "help";
    static constexpr auto fields()
    {
        return std::tuple{
            field("language", &Announcement::language).max(8),
            field("title", &Announcement::title).required().searched(SearchUse::Title),
            field("body", &Announcement::body).required().max(8000).searched(SearchUse::Body),
            field("severity", &Announcement::severity),
            field("published_at", &Announcement::publishedAt).searched(SearchUse::When),
            field("expires_at", &Announcement::expiresAt),
        };
    }
    friend bool operator==(const Announcement &, const Announcement &) = default;
};

} // namespace areacliente
