// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplescene.h"

#include <QJsonArray>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 2;

Product described(SampleScene &scene, const QJsonObject &object)
{
    Product product;
    product.code = object.value("code"_L1).toString();
    product.name = object.value("name"_L1)["es"_L1].toString();
    product.description = object.value("description"_L1)["es"_L1].toString();
    product.isOffered = object.value("is_offered"_L1).toBool();
    scene.keep(setField(product, u"family", object.value("family"_L1)));
    return product;
}

void keep(SampleScene &scene, const Product &product)
{
    scene.products.insert(product.code, product);
    scene.put(product);
}

} // namespace

void makeCatalogue(SampleScene &scene)
{
    SampleRandom random(scene.options.seed, stream);
    const qint64 time = scene.account.createdAt.toMSecsSinceEpoch();
    for (const QJsonValue &value : scene.content.catalogue.value("products"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        Product product = described(scene, object);
        product.id = random.id(time);
        const QJsonValue monthly = object.value("monthly_cents"_L1);
        product.period = monthly.isDouble() ? BillingPeriod::Monthly : BillingPeriod::Yearly;
        product.price = euros((monthly.isDouble() ? monthly : object.value("yearly_cents"_L1)).toInteger());
        const QJsonObject limits = object.value("limits"_L1).toObject();
        product.diskGb = limits.value("disk_gb"_L1).toInt();
        product.mailboxes = limits.value("mailboxes"_L1).toInt();
        product.databases = limits.value("databases"_L1).toInt();
        product.transferGb = limits.value("transfer_gb"_L1).toInt();
        keep(scene, product);
    }
    for (const QJsonValue &value : scene.content.catalogue.value("domain_products"_L1).toArray()) {
        Product product = described(scene, value.toObject());
        product.id = random.id(time);
        product.period = BillingPeriod::Yearly;
        product.price = euros(value["renew_cents"_L1].toInteger());
        keep(scene, product);
    }
}

} // namespace areacliente
