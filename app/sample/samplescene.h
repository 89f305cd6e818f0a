// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/recordjson.h"
#include "app/sample/samplecontent.h"
#include "app/sample/samplegenerator.h"
#include "app/sample/samplerandom.h"

#include <QMap>

namespace areacliente {

/// A service of the sample account and the domain it serves.
struct SampleService {
    Subscription record;
    QString domain;
};

/// What the parts of the generator share: the options, the content, the way out, and what earlier parts made.
struct SampleScene {
    const SampleOptions &options;
    const SampleContent &content;
    const SampleSink &sink;
    Result<void> result{}; ///< the first error; nothing is put after it

    Account account{};
    QMap<QString, Contact> contacts{};       ///< by their keys in the content
    QList<PaymentMethod> paymentMethods{};   ///< the preferred one first
    QMap<QString, Product> products{};       ///< by code
    QList<SampleService> services{};         ///< those of domains too
    QMap<QString, QString> ticketInvoices{}; ///< subject of a ticket → number of the invoice it speaks of
    QMap<QString, QString> ticketCreditNotes{};
    QList<Ticket> ticketsMade{};

    template <RecordLike R>
    void put(R record)
    {
        if (result)
            result = sink(AnyRecord(std::move(record)));
    }

    void keep(Result<void> outcome)
    {
        if (result)
            result = std::move(outcome);
    }

    /// Takes over every value of `object` whose key is a field of `record`.
    template <RecordLike R>
    void fill(R &record, const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!getField(record, it.key()).isUndefined())
                keep(setField(record, it.key(), it.value()));
        }
    }

    [[nodiscard]] QDate day(int daysAgo) const { return options.today.addDays(-daysAgo); }

    /// The instant `minutes` into a day, but never past the beginning of today: nothing of the sample is in the future.
    [[nodiscard]] QDateTime at(QDate date, int minutes) const
    {
        return QDateTime::fromMSecsSinceEpoch(std::min(msecs(date) + minutes * 60'000LL, msecs(options.today)),
                                              Qt::UTC);
    }
    [[nodiscard]] QDateTime at(int daysAgo, int minutes) const { return at(day(daysAgo), minutes); }

    [[nodiscard]] static qint64 msecs(QDate date)
    {
        return (date.toJulianDay() - 2'440'588) * 86'400'000LL;
    } // the Julian day of 1970-01-01

    /// The service of one of these families, in this order, that serves `domain`; null where none does, or no longer.
    [[nodiscard]] const SampleService *serviceOf(const QString &domain,
                                                 std::initializer_list<ProductFamily> families) const
    {
        for (const ProductFamily family : families) {
            for (const SampleService &service : services) {
                const bool hasEnded = service.record.state == SubscriptionState::Ended;
                if (service.domain == domain && service.record.family == family && !hasEnded)
                    return &service;
            }
        }
        return nullptr;
    }
};

// The parts, in the order in which they are made: each links only to what earlier ones made.
void makeAccount(SampleScene &scene);
void makeCatalogue(SampleScene &scene);
void makeServices(SampleScene &scene);
void makeUsage(SampleScene &scene);
void makeBilling(SampleScene &scene);
void makeDomains(SampleScene &scene);
void makeSupport(SampleScene &scene);
void makeActivity(SampleScene &scene);

/// The description of the n-th domain of the sample: from the content, then made up.
[[nodiscard]] QJsonObject sampleDomain(const SampleScene &scene, int index);

} // namespace areacliente
