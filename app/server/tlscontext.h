// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace areacliente {

/// A certificate with its key and the rules of TLS it is served under: 1.2 and 1.3, forward secrecy and authenticated
/// encryption only, no compression, no renegotiation, no early data.
class TlsContext
{
public:
    /// Reads two PEM files. Validation with the field "certificate" or "key" when one cannot be read, is malformed, does not fit
    /// the other, or when others than the key's owner and group can get at it.
    [[nodiscard]] static Result<std::shared_ptr<TlsContext>> load(const QString &certificate, const QString &key);
    ~TlsContext();
    Q_DISABLE_COPY_MOVE(TlsContext)

    /// The server's side of a session; null when there is no memory for it. It keeps what it needs of the context.
    [[nodiscard]] ssl_st *makeSession() const;

private:
    explicit TlsContext(ssl_ctx_st *context);
    ssl_ctx_st *m_context;
};

} // namespace areacliente
