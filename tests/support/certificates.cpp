// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QDir>
#include <QFile>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct FreeWith {
    template <class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, FreeWith<BIO_free>>;

constexpr long secondsPerDay = 24L * 60 * 60;

QByteArray textOf(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

Memory memoryOf(const QByteArray &text)
{
    return Memory(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
}

void write(const QString &path, const QByteArray &text, QFile::Permissions permissions)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.setPermissions(permissions))
        qFatal("cannot write %s", qUtf8Printable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return file.readAll();
}

void addExtension(X509 *certificate, X509 *issuer, int id, const QByteArray &value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, id, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList entries;
    for (const QString &name : names) {
        const bool isAddress = name.contains(u':') || name.back().isDigit();
        entries.append((isAddress ? "IP:" : "DNS:") + name.toLatin1());
    }
    return entries.join(',');
}

Certificate describe(const QString &name, const CertificateWish &wish, EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wish.validFromDays * secondsPerDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.validToDays * secondsPerDay);
    X509_set_pubkey(certificate.get(), key);
    const QByteArray text = name.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(text.constData()), -1, -1, 0);
    return certificate;
}

} // namespace

TlsIdentity makeIdentity(const QString &name, const CertificateWish &wish, const TlsIdentity &issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = describe(name, wish, key.get());
    Certificate authority;
    Key authorityKey;
    if (!issuer.key.isEmpty()) {
        authority.reset(PEM_read_bio_X509(memoryOf(issuer.certificate).get(), nullptr, nullptr, nullptr));
        authorityKey.reset(PEM_read_bio_PrivateKey(memoryOf(issuer.key).get(), nullptr, nullptr, nullptr));
    }
    X509 *signer = authority ? authority.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(certificate.get(), signer, NID_basic_constraints, wish.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (wish.isAuthority)
        addExtension(certificate.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    else
        addExtension(certificate.get(), signer, NID_subject_alt_name, alternativeNames(wish.names));
    if (X509_sign(certificate.get(), authorityKey ? authorityKey.get() : key.get(), EVP_sha256()) == 0)
        qFatal("cannot sign a certificate");
    const Memory certificateText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    const Memory keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {textOf(certificateText), textOf(keyText)};
}

CertificateFiles makeCertificate(const QString &directory, const QString &name, const CertificateWish &wish,
                                 const CertificateFiles &issuer)
{
    const TlsIdentity signer = issuer.key.isEmpty() ? TlsIdentity()
                                                    : TlsIdentity{read(issuer.certificate), read(issuer.key)};
    const TlsIdentity identity = makeIdentity(name, wish, signer);
    const CertificateFiles files{QDir(directory).filePath(name + u".pem"_s),
                                 QDir(directory).filePath(name + u".key"_s)};
    write(files.certificate, identity.certificate,
          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    write(files.key, identity.key, QFile::ReadOwner | QFile::WriteOwner);
    return files;
}

} // namespace areacliente
