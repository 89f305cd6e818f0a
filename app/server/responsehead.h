// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"

namespace areacliente {

/// What surrounds an answer on the wire.
struct ResponseFrame {
    bool isHead = false;   ///< the method was HEAD: no body, but its length
    bool closes = false;   ///< the connection closes behind it
    bool isSecure = false; ///< over TLS
    QByteArray date{};     ///< for the field Date
};

/// Status line and fields of `response`, up to the empty line. The fields that frame the message are the transport's own. A name
/// or a value that could end a line makes it a 500: nothing can be put into a header that was not meant to be there.
[[nodiscard]] QByteArray responseHead(HttpResponse &response, const ResponseFrame &frame);

/// Whether a body follows at all.
[[nodiscard]] bool hasBody(const HttpResponse &response, const ResponseFrame &frame);

/// A date as HTTP writes it: "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace areacliente
