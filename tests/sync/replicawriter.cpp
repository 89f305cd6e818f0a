// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives commands to the replica in the file named, one after the other, until it is killed.
#include "app/services/fieldpatch.h"
#include "app/sync/replica.h"
#include "tests/support/tinyaccount.h"

#include <QCoreApplication>

#include <cstdio>

using namespace areacliente;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    auto database = Database::open(application.arguments().at(1), StoreKind::Replica);
    if (!database)
        return 1;
    Replica replica(**database);
    std::puts("writing");
    std::fflush(stdout);
    for (;;) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto contact = replica.reader().value().get<Contact>(tiny::billing).value();
        const QString next = QString::number(contact.secondSurname.toInt() + 1);
        const Command command{newId(now), u"contact.modify"_s, tiny::billing,
                              patchToJson({{u"second_surname"_s, contact.secondSurname, next}}), now};
        if (!replica.submit(command, now))
            return 2;
    }
}
