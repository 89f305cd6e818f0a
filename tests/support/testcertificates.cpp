// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QRandomGenerator>
#include <QStringBuilder>

namespace areacliente::test {

namespace {

template <auto Free>
struct Freeing {
    template <class T>
    void operator()(T *owned) const
    {
        Free(owned);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>>;

constexpr long day = 24 * 60 * 60;

QByteArray textOf(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return textOf(memory);
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(memory);
}

void extend(X509 *certificate, int what, const QByteArray &value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, what, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

Certificate begin(EVP_PKEY *key, const QByteArray &name, Validity validity)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), QRandomGenerator::global()->generate64() >> 1U);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), validity.from * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validity.to * day);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    return certificate;
}

} // namespace

struct TestAuthority::Parts {
    Key key;
    Certificate certificate;
};

TestAuthority::TestAuthority()
    : m_parts(std::make_unique<Parts>())
{
    m_parts->key.reset(EVP_EC_gen("P-256"));
    // Two of one name would be taken for each other, and be found out by their signatures.
    const QByteArray name = "Test authority " + QByteArray::number(QRandomGenerator::global()->generate64());
    m_parts->certificate = begin(m_parts->key.get(), name, {});
    X509 *certificate = m_parts->certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    extend(certificate, NID_basic_constraints, "critical,CA:TRUE");
    extend(certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(certificate, m_parts->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::pem() const
{
    return pemOf(m_parts->certificate.get());
}

TlsIdentity TestAuthority::issue(const QByteArray &host, Validity validity) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = begin(key.get(), host, validity);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_parts->certificate.get()));
    extend(certificate.get(), NID_subject_alt_name, "DNS:" + host);
    X509_sign(certificate.get(), m_parts->key.get(), EVP_sha256());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

TlsIdentity TestAuthority::selfSigned(const QByteArray &host)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = begin(key.get(), host, {});
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    extend(certificate.get(), NID_subject_alt_name, "DNS:" + host);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

} // namespace areacliente::test
