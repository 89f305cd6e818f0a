// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/documentdownload.h"

#include "app/remote/remoteerrors.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostResumed = 8; ///< within one download, each of them after something came

/// `bytes FIRST-LAST/TOTAL`.
struct ContentRange {
    qint64 first = -1;
    qint64 total = -1;
};

ContentRange contentRange(const QByteArray &value)
{
    static const QRegularExpression form(u"^bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})$"_s);
    const auto match = form.match(QString::fromLatin1(value));
    return match.hasMatch() ? ContentRange{match.captured(1).toLongLong(), match.captured(2).toLongLong()}
                            : ContentRange{};
}

QByteArray strongTag(const HttpAnswer &head)
{
    const QByteArray tag = head.header("etag");
    return tag.size() > 2 && tag.startsWith('"') && tag.endsWith('"') ? tag : QByteArray();
}

/// The SHA-256 that a service says: Repr-Digest (RFC 9530), or the entity tag, which it makes of it. Empty: none said.
QByteArray saidHash(const HttpAnswer &answer)
{
    static const QRegularExpression digest(u"(?:^|[ ,])sha-256=:([A-Za-z0-9+/=]{44}):"_s);
    static const QRegularExpression tag(u"^\"([0-9a-f]{64})\"$"_s);
    if (const auto match = digest.match(QString::fromLatin1(answer.header("repr-digest"))); match.hasMatch())
        return QByteArray::fromBase64(match.captured(1).toLatin1());
    if (const auto match = tag.match(QString::fromLatin1(answer.header("etag"))); match.hasMatch())
        return QByteArray::fromHex(match.captured(1).toLatin1());
    return {};
}

} // namespace

DocumentDownload::DocumentDownload(RemoteService &service, QString sessionToken, QString path, Progress progress,
                                   Done done, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_sessionToken(std::move(sessionToken))
    , m_path(std::move(path))
    , m_progress(std::move(progress))
    , m_done(std::move(done))
    , m_document(service.partialDocuments().take(m_path))
{
    ask();
}

DocumentDownload::~DocumentDownload()
{
    m_service.partialDocuments().keep(m_path, std::move(m_document));
}

void DocumentDownload::ask()
{
    m_hasBegun = false;
    m_came = 0;
    HttpCall call{.url = m_service.address(m_path)};
    if (!m_document.bytes.isEmpty()) {
        call.headers.append({"Range", "bytes=" + QByteArray::number(m_document.bytes.size()) + '-'});
        call.headers.append({"If-Range", m_document.etag});
    }
    call.sink = [this](const HttpAnswer &head, const QByteArray &chunk) { return take(head, chunk); };
    m_service.sendAs(m_sessionToken, std::move(call), this,
                     [this](const Result<HttpAnswer> &answer) { judge(answer); });
}

/// Looks at the head of a try's answer, before its first bytes. False: it is not what was asked for.
bool DocumentDownload::begin(const HttpAnswer &head)
{
    if (head.status == 200) {
        bool hasLength = false;
        const qint64 length = head.header("content-length").toLongLong(&hasLength);
        m_total = hasLength ? length : -1;
        m_document = {{}, strongTag(head)};
        return m_total <= maxBytes;
    }
    const ContentRange range = contentRange(head.header("content-range"));
    m_total = range.total;
    return range.first == m_document.bytes.size() && range.total <= maxBytes && strongTag(head) == m_document.etag;
}

bool DocumentDownload::take(const HttpAnswer &head, const QByteArray &chunk)
{
    if (!std::exchange(m_hasBegun, true) && !begin(head)) {
        m_document = {};
        return false;
    }
    m_document.bytes += chunk;
    m_came += chunk.size();
    if (m_progress && m_total > 0)
        m_progress(m_document.bytes.size(), m_total);
    return m_document.bytes.size() <= (m_total < 0 ? maxBytes : m_total);
}

void DocumentDownload::judge(const Result<HttpAnswer> &answer)
{
    if (!answer) {
        goOnOrFail(answer.error());
        return;
    }
    const bool isDocument = answer->status == 200 || answer->status == 206;
    const Error error = isDocument ? Error{} : answerError(*answer, QDateTime::currentDateTimeUtc());
    if (isDocument && (m_hasBegun || begin(*answer)))
        finish(*answer);
    else if (answer->status == 416)
        startAnewOrFail(error);
    else
        m_done(std::unexpected(error));
}

/// Of a connection that was cut, what came stays; as long as something comes, it goes on at once.
void DocumentDownload::goOnOrFail(const Error &error)
{
    const bool isCut = error.code == ErrorCode::Timeout
                       || (error.code == ErrorCode::Offline && error.field == remotefield::connection);
    if (m_document.etag.isEmpty())
        m_document = {};
    if (isCut && m_came > 0 && !m_document.bytes.isEmpty() && ++m_resumed <= mostResumed)
        ask();
    else
        m_done(std::unexpected(error));
}

void DocumentDownload::startAnewOrFail(const Error &error)
{
    m_document = {};
    if (std::exchange(m_isAnew, true))
        m_done(std::unexpected(error));
    else
        ask();
}

bool DocumentDownload::matches(const HttpAnswer &answer) const
{
    const QByteArray said = saidHash(answer);
    return said.isEmpty() || said == QCryptographicHash::hash(m_document.bytes, QCryptographicHash::Sha256);
}

void DocumentDownload::finish(const HttpAnswer &answer)
{
    const bool isWhole = m_total < 0 || m_document.bytes.size() == m_total;
    if (!isWhole) {
        goOnOrFail({ErrorCode::Offline, remotefield::connection, u"the document is not whole"_s});
        return;
    }
    if (!matches(answer)) {
        startAnewOrFail({ErrorCode::Corrupt, u"document"_s, u"the checksum does not match"_s});
        return;
    }
    m_done(std::exchange(m_document, {}).bytes);
}

} // namespace areacliente
