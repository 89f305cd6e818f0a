// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/attachmentcontent.h"

namespace areacliente {

using namespace Qt::StringLiterals;

Result<void> keepAttachmentContent(Database &database, const Id &account, const Id &attachment,
                                   const QByteArray &content)
{
    // An empty file is not the lack of one.
    const QByteArray bytes = content.isNull() ? QByteArray("") : content;
    const auto kept = database.execute(
        u"INSERT INTO attachment_content (account_id, attachment_id, content) VALUES (?, ?, ?) "
        "ON CONFLICT (account_id, attachment_id) DO UPDATE SET content = excluded.content"_s,
        {account, attachment, bytes});
    if (!kept)
        return std::unexpected(kept.error());
    return {};
}

Result<QByteArray> attachmentContent(Database &database, const Id &account, const Id &attachment)
{
    auto cursor = database.query(u"SELECT content FROM attachment_content WHERE account_id = ? AND attachment_id = ?"_s,
                                 {account, attachment});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return cursor->value(0).toByteArray();
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return fail(ErrorCode::NotFound, u"content of attachment "_s + attachment);
}

} // namespace areacliente
