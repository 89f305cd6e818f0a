// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/devicememory.h"

#include "app/platform/deliver.h"

#include <QUrl>

namespace areacliente {

Provider::DeviceMemory deviceMemory(SecretStore &secrets, const QString &name, const QUrl &server)
{
    const QByteArray firstLine = server.toEncoded() + '\n';
    const auto tokenIn = [firstLine](const Result<QByteArray> &record) -> Result<QString> {
        if (record)
            return record->startsWith(firstLine) ? QString::fromLatin1(record->sliced(firstLine.size())) : QString();
        if (record.error().code == ErrorCode::NotFound)
            return QString();
        return std::unexpected(record.error());
    };
    Provider::DeviceMemory memory;
    memory.recall = [&secrets, name, tokenIn](QObject *context, std::function<void(Result<QString>)> callback) {
        deliver(secrets.read(name), context,
                [tokenIn, callback = std::move(callback)](const Result<QByteArray> &record) {
            callback(tokenIn(record));
        });
    };
    memory.keep = [&secrets, name, firstLine](const QString &token) {
        return secrets.write(name, firstLine + token.toLatin1());
    };
    return memory;
}

} // namespace areacliente
