// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"
#include "app/domain/id.h"
#include "app/parts/jobcontrol.h"

#include <QDateTime>

/// The request to change the data of a customer record, on paper: A4, Spanish, PDF/A-1b. The form is Spanish whatever
/// language the program runs in, for the provider's staff read it.
namespace areacliente {

struct FormOptions {
    QDateTime createdAt;     ///< from the clock
    Id documentId;           ///< new for each form that is issued; printed as its reference
    bool readingAid = false; ///< English beside the Spanish
    JobControl control{};
};

/// The form as PDF; the same request and options give the same bytes. What is missing is left as a line to fill in by
/// hand, so an incomplete request can be looked at: validate() says whether it may be sent.
/// Errors: Validation where the options lack their time or id, or the signature's picture cannot be read; Cancelled; Storage.
[[nodiscard]] Result<QByteArray> renderDataChangeForm(const DataChangeRequest &request, const FormOptions &options);

/// Writes the form of a valid request to `path`, whole or not at all.
/// Errors: the first of validate(), and those of renderDataChangeForm() and writeDocument().
[[nodiscard]] Result<void> writeDataChangeForm(const DataChangeRequest &request, const QString &path,
                                               const FormOptions &options);

/// The Spanish and the English name of a field.
struct Caption {
    QString spanish;
    QString english;
};
[[nodiscard]] Caption captionOf(ChangeField field);
[[nodiscard]] Caption captionOf(Annex annex);

} // namespace areacliente
