// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleattachment.h"
#include "app/sample/samplescene.h"
#include "app/services/contactservice.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTime>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 7;
constexpr int cycleDays = 1500; ///< how much earlier the tickets stand each time the content begins anew

struct FileKind {
    Department department;
    const char *name;
    const char *mediaType;
};

constexpr std::array fileKinds{
    FileKind{Department::Technical, "captura-del-error.png", "image/png"},
    FileKind{Department::Billing, "justificante-de-transferencia.pdf", "application/pdf"},
    FileKind{Department::Administrative, "autorizacion-firmada.pdf", "application/pdf"},
    FileKind{Department::General, "captura-de-pantalla.png", "image/png"},
};

class SupportPart
{
public:
    explicit SupportPart(SampleScene &scene)
        : m_scene(scene)
        , m_random(scene.options.seed, stream)
    {
        for (const QJsonValue &agent : scene.content.tickets.value("agents"_L1).toArray())
            m_agents.insert(agent["key"_L1].toString(), agent["name"_L1].toString());
    }

    /// Oldest first, so that the references rise with time; the newest of the content are kept where fewer are wanted.
    void makeTickets()
    {
        const QJsonArray described = m_scene.content.tickets.value("tickets"_L1).toArray();
        QList<QJsonObject> newestFirst;
        for (const QJsonValue &ticket : described)
            newestFirst.append(ticket.toObject());
        std::ranges::stable_sort(newestFirst, {},
                                 [](const QJsonObject &ticket) { return ticket.value("days_ago"_L1).toInt(); });
        for (int index = m_scene.options.tickets - 1; index >= 0 && m_scene.result; --index) {
            const auto round = static_cast<int>(index / newestFirst.size());
            makeTicket(newestFirst[index % newestFirst.size()], round);
        }
    }

    void makeHelp()
    {
        for (const HelpText &text : m_scene.content.help) {
            HelpArticle article;
            article.slug = text.slug;
            article.language = text.language;
            article.category = text.category;
            article.title = text.title;
            article.body = text.body;
            article.tags = text.tags;
            article.updatedOn = std::min(text.updatedOn, m_scene.options.today);
            article.id = m_random.id(SampleScene::msecs(article.updatedOn));
            m_scene.put(article);
        }
    }

    void makeAnnouncements()
    {
        for (const QJsonValue &value : m_scene.content.announcements.value("announcements"_L1).toArray()) {
            for (const QString &language : {u"es"_s, u"en"_s}) {
                Announcement announcement;
                m_scene.fill(announcement, value.toObject());
                m_scene.fill(announcement, value[language].toObject());
                announcement.language = language;
                announcement.publishedAt = m_scene.at(value["days_ago"_L1].toInt(), 540);
                if (const QJsonValue days = value["expires_in_days"_L1]; !days.isNull())
                    announcement.expiresAt = QDateTime::fromMSecsSinceEpoch(
                        SampleScene::msecs(m_scene.options.today.addDays(days.toInt())), Qt::UTC);
                announcement.id = m_random.id(announcement.publishedAt.toMSecsSinceEpoch());
                m_scene.put(announcement);
            }
        }
    }

    void makeRequests()
    {
        for (const QJsonValue &value : m_scene.content.account.value("recovery_requests"_L1).toArray()) {
            RecoveryRequest request;
            m_scene.fill(request, value.toObject());
            const int daysAgo = value["requested_days_ago"_L1].toInt();
            request.requestedAt = m_scene.at(daysAgo, 610);
            if (const QJsonValue days = value["settled_days_ago"_L1]; !days.isNull())
                request.settledAt = m_scene.at(days.toInt(), 790);
            request.id = m_random.id(request.requestedAt.toMSecsSinceEpoch());
            m_scene.put(request);
        }
    }

private:
    void makeTicket(QJsonObject object, int round)
    {
        const int minutes = QTime(0, 0).secsTo(QTime::fromString(object.take("opened_at"_L1).toString(), u"HH:mm"))
                            / 60;
        Ticket ticket;
        m_scene.fill(ticket, object);
        const QDate day = m_scene.day(object.value("days_ago"_L1).toInt() + round * cycleDays);
        ticket.openedAt = m_scene.at(day, minutes);
        ticket.id = m_random.id(ticket.openedAt.toMSecsSinceEpoch());
        ticket.reference = u"T-%1"_s.arg(m_nextReference++);
        ticket.contactId = m_scene.contacts.value(object.value("opened_by"_L1).toString()).id;
        const QList<Message> messages = messagesOf(ticket, object, day, minutes);
        ticket.updatedAt = messages.isEmpty() ? ticket.openedAt : messages.last().at;
        if (ticket.state == TicketState::Closed) {
            ticket.closedAt = m_scene.at(ticket.updatedAt.date(), 1439);
            ticket.updatedAt = *ticket.closedAt;
        }
        m_scene.put(ticket);
        m_scene.ticketsMade.append(ticket);
        for (const Message &message : messages)
            m_scene.put(message);
        if (m_random.chance(40))
            attach(ticket, messages);
    }

    [[nodiscard]] QList<Message> messagesOf(const Ticket &ticket, const QJsonObject &object, QDate day, int minutes)
    {
        QList<Message> messages;
        for (const QJsonValue &value : object.value("messages"_L1).toArray()) {
            minutes += value["after_minutes"_L1].toInt();
            Message message;
            m_scene.fill(message, value.toObject());
            message.ticketId = ticket.id;
            message.at = m_scene.at(day, minutes);
            message.id = m_random.id(message.at.toMSecsSinceEpoch());
            const Contact contact = m_scene.contacts.value(value["contact"_L1].toString());
            message.contactId = contact.id;
            message.authorName = contact.id.isEmpty() ? m_agents.value(value["agent"_L1].toString())
                                                      : fullName(contact);
            message.body.replace("{invoice}"_L1, m_scene.ticketInvoices.value(ticket.subject, u"del mes"_s));
            message.body.replace("{credit_note}"_L1,
                                 m_scene.ticketCreditNotes.value(ticket.subject, u"que te hemos emitido"_s));
            messages.append(message);
        }
        return messages;
    }

    /// A file with the first message that the customer wrote.
    void attach(const Ticket &ticket, const QList<Message> &messages)
    {
        const auto message = std::ranges::find(messages, ActorSide::Customer, &Message::side);
        const auto kind = std::ranges::find(fileKinds, ticket.department, &FileKind::department);
        if (message == messages.end() || kind == fileKinds.end())
            return;
        Attachment attachment;
        attachment.id = m_random.id(message->at.toMSecsSinceEpoch());
        attachment.messageId = message->id;
        attachment.ticketId = ticket.id;
        attachment.fileName = QLatin1String(kind->name);
        attachment.mediaType = QLatin1String(kind->mediaType);
        attachment.at = message->at;
        const QByteArray content = sampleAttachmentContent(attachment);
        attachment.size = content.size();
        attachment.hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        std::ignore = m_random.hex(33); // once drawn for them: what follows stays the sample it was
        m_scene.put(attachment);
    }

    SampleScene &m_scene;
    SampleRandom m_random;
    QMap<QString, QString> m_agents; ///< key → name
    int m_nextReference = 10'412;
};

} // namespace

void makeSupport(SampleScene &scene)
{
    SupportPart part(scene);
    part.makeTickets();
    part.makeHelp();
    part.makeAnnouncements();
    part.makeRequests();
}

} // namespace areacliente
