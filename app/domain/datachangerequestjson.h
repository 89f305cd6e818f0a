// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

/// Data-change requests as JSON: resources/forms/data-change-request.schema.json describes them. The same text is what a
/// user gives the program to print and what a draft is kept as.
namespace areacliente {

/// The largest text that is read, in bytes: the values, and an image as Base64.
inline constexpr qsizetype longestRequestJson = 8 << 20;

[[nodiscard]] QByteArray dataChangeRequestToJson(const DataChangeRequest &request);

/// Reads a request, complete or not: what is missing stays empty, for validate() to name. Unknown fields, wrong types, texts
/// over their limit and unknown names are refused, all of them in one list with their paths.
[[nodiscard]] std::expected<DataChangeRequest, QList<Error>> dataChangeRequestFromJson(const QByteArray &json);

} // namespace areacliente
