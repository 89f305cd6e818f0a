// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tlscontext.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>

#include <sys/stat.h>
#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20"; // of TLS 1.2; those of 1.3 are all good
constexpr auto groups = "X25519:P-256:P-384";

/// The library's last word on what went wrong.
QString tlsError()
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_peek_last_error(), text.data(), text.size());
    ERR_clear_error();
    return QString::fromLatin1(text.data());
}

std::unexpected<Error> refuse(const QString &field, const QString &path, const QString &why)
{
    return invalid(field, Rule::Format, path + u": "_s + why);
}

/// A key that others may read is no secret; one that the group may write is not in its owner's hands.
Result<void> checkKeyFile(const QString &key)
{
    struct stat status{};
    if (::stat(QFile::encodeName(key).constData(), &status) != 0)
        return refuse(u"key"_s, key, u"cannot be read"_s);
    if ((status.st_mode & (S_IRWXO | S_IWGRP | S_IXGRP)) != 0)
        return refuse(u"key"_s, key, u"others have access to it: chmod 600"_s);
    if (status.st_uid != 0 && status.st_uid != ::geteuid())
        return refuse(u"key"_s, key, u"belongs to another user"_s);
    return {};
}

/// A service has nobody to ask for the password of a key.
int noPassword(char *, int, int, void *)
{
    return -1;
}

/// HTTP/1.1 is all that is spoken; a client that offers other protocols only is told so (RFC 7301).
int chooseProtocol(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned inSize,
                   void *)
{
    static constexpr std::array<unsigned char, 9> ours{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *chosen = nullptr;
    const int found = SSL_select_next_proto(&chosen, outSize, ours.data(), ours.size(), in, inSize);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void applyRules(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE
                                     | SSL_OP_PRIORITIZE_CHACHA | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_cipher_list(context, ciphers);
    SSL_CTX_set1_groups_list(context, groups);
    // An idle connection gives its buffers back; sessions are kept in the clients' tickets, not here.
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context, 1); // a record by one read instead of two
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_max_early_data(context, 0);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    SSL_CTX_set_default_passwd_cb(context, noPassword);
}

} // namespace

TlsContext::TlsContext(ssl_ctx_st *context)
    : m_context(context)
{
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

Result<std::shared_ptr<TlsContext>> TlsContext::load(const QString &certificate, const QString &key)
{
    if (auto checked = checkKeyFile(key); !checked)
        return std::unexpected(checked.error());
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    if (!context)
        return fail(ErrorCode::Storage, tlsError());
    std::shared_ptr<TlsContext> loaded(new TlsContext(context));
    applyRules(context);
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificate).constData()) != 1)
        return refuse(u"certificate"_s, certificate, tlsError());
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(key).constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context) != 1)
        return refuse(u"key"_s, key, tlsError());
    return loaded;
}

ssl_st *TlsContext::makeSession() const
{
    SSL *session = SSL_new(m_context);
    if (session)
        SSL_set_accept_state(session);
    return session;
}

} // namespace areacliente
