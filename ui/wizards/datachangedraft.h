// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"

#include <QJsonObject>

namespace areacliente {

/// How the form is signed.
enum class SignatureMode : quint8 { Drawn, Image, Ink };
template <>
struct EnumNames<SignatureMode> {
    static constexpr std::array names{"drawn", "image", "ink"};
};

/// Everything typed into the data-change form, also what the request leaves out for now: an organisation that was unticked, a
/// drawing beside a picture. Unlike a request file it may break every limit, for nothing typed is to be lost.
struct DataChangeDraft {
    DataChangeRequest request; ///< without organisation and signature, which stand below; no date means today
    bool isOrganisation = false;
    Organisation organisation;
    SignatureMode signatureMode = SignatureMode::Drawn;
    SignatureStrokes drawn;
    SignatureImage image;
    bool readingAid = false; ///< English beside the Spanish on the paper
    int step = 0;

    friend bool operator==(const DataChangeDraft &, const DataChangeDraft &) = default;
};

/// What is asked for, signed on `today` unless another date was entered. A drawing or picture that is not there yet is left to ink.
[[nodiscard]] DataChangeRequest requestOf(const DataChangeDraft &draft, QDate today);

[[nodiscard]] QJsonObject draftToJson(const DataChangeDraft &draft);
/// Reads what draftToJson() has written; what is missing or of another type stays as it is by default.
[[nodiscard]] DataChangeDraft draftFromJson(const QJsonObject &json);

} // namespace areacliente
