// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/documentfile.h"

#include "app/domain/datachangerequestjson.h"

#include <QFile>
#include <QSaveFile>

namespace areacliente {

using namespace Qt::StringLiterals;

Result<void> writeDocument(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Storage, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, file.errorString());
    return {};
}

Result<void> saveRequest(const QString &path, const DataChangeRequest &request)
{
    return writeDocument(path, dataChangeRequestToJson(request));
}

std::expected<DataChangeRequest, QList<Error>> loadRequest(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const ErrorCode code = file.exists() ? ErrorCode::Storage : ErrorCode::NotFound;
        return std::unexpected(QList{Error{code, {}, file.errorString()}});
    }
    // One byte more than allowed is enough for the reader to refuse the rest unread.
    return dataChangeRequestFromJson(file.read(longestRequestJson + 1));
}

} // namespace areacliente
