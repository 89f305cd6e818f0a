// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/requestreader.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

constexpr qsizetype maxTarget = 8 * 1024;
constexpr qsizetype maxMethod = 16;

bool isOneOf(char c, QByteArrayView others)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.contains(c);
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// host[:port], the host a name or an address; no user, no space.
bool isHost(QByteArrayView host)
{
    return !host.empty() && host.size() <= 255
           && std::ranges::all_of(host, [](char c) { return isOneOf(c, "-._:[]"); });
}

/// A path and query of printable ASCII, with every percent sign before two digits and none of them a NUL.
bool isPath(QByteArrayView path)
{
    if (!path.startsWith('/'))
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const char c = path[i];
        if (c <= ' ' || c == 0x7f || c == '#' || c == '\\' || c == '<' || c == '>' || c == '"')
            return false;
        if (c != '%')
            continue;
        if (i + 2 >= path.size() || !isHexDigit(path[i + 1]) || !isHexDigit(path[i + 2]))
            return false;
        if (path[i + 1] == '0' && path[i + 2] == '0')
            return false;
    }
    return true;
}

QByteArray lowered(string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toLower();
}

Fault malformed(const char *field, const char *detail)
{
    return {HttpFault::BadRequest, QString::fromLatin1(field), Rule::Format, QString::fromLatin1(detail)};
}

Fault tooLong(HttpFault fault, const char *field, qsizetype limit)
{
    return {fault, QString::fromLatin1(field), Rule::TooLong, u"at most %1 bytes"_s.arg(limit)};
}

Fault unsupported(HttpFault fault, const char *field, const char *known)
{
    return {fault, QString::fromLatin1(field), Rule::Format, QString::fromLatin1(known)};
}

Fault faultOf(http::error error, const HttpLimits &limits)
{
    switch (error) {
    case http::error::body_limit: return tooLargeFault(limits.bodyBytes);
    case http::error::header_limit: return tooLong(HttpFault::FieldsTooLarge, "", limits.headerBytes);
    case http::error::bad_version: return unsupported(HttpFault::UnknownVersion, "", "HTTP/1.1 or 1.0");
    case http::error::bad_method: return malformed("", "no method");
    case http::error::bad_target: return malformed("target", "not a path");
    case http::error::bad_field: return malformed("", "no name of a field");
    case http::error::bad_content_length:
    case http::error::bad_transfer_encoding: return malformed("Content-Length", "an ambiguous length");
    default: return malformed("", "not HTTP");
    }
}

} // namespace

/// Beast's parser knows the grammar of a head; what it lets pass for the sake of old peers is refused here. Bodies are not left to
/// it: what it makes of a chunk's head depends on how many bytes it sees at once.
class RequestReader::Parser final : public http::basic_parser<true>
{
public:
    explicit Parser(const HttpLimits &limits)
        : m_limits(limits)
    {
        header_limit(static_cast<std::uint32_t>(limits.headerBytes) + 1);
        body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
    }

    HttpRequest request{};
    std::optional<Fault> fault{};
    bool wantsContinue = false;

private:
    void refuse(const Fault &why, error_code &ec)
    {
        fault = why;
        ec = http::error::bad_value;
    }

    void on_request_impl(http::verb, string_view method, string_view target, int version, error_code &ec) override
    {
        m_version = version;
        request.method = QByteArray(method.data(), static_cast<qsizetype>(method.size()));
        request.target = QByteArray(target.data(), static_cast<qsizetype>(target.size()));
        if (request.method.size() > maxMethod || request.method != request.method.toUpper())
            refuse(malformed("", "no method"), ec);
        else if (request.target.size() > maxTarget)
            refuse(tooLong(HttpFault::TargetTooLong, "target", maxTarget), ec);
    }

    void on_field_impl(http::field, string_view name, string_view value, error_code &ec) override
    {
        if (request.headers.size() >= m_limits.headerFields)
            return refuse(
                {HttpFault::FieldsTooLarge, {}, Rule::Limit, u"at most %1 fields"_s.arg(m_limits.headerFields)}, ec);
        request.headers.append({lowered(name), QByteArray(value.data(), static_cast<qsizetype>(value.size()))});
    }

    void on_header_impl(error_code &ec) override
    {
        if (const auto why = complaint())
            refuse(*why, ec);
    }

    [[nodiscard]] qsizetype count(QByteArrayView name) const
    {
        return std::ranges::count(request.headers, name, [](const auto &field) { return QByteArrayView(field.first); });
    }

    [[nodiscard]] std::optional<Fault> complaint()
    {
        if (auto why = complaintOfLength())
            return why;
        if (const qsizetype hosts = count("host"); hosts > 1 || (hosts == 0 && m_version >= 11))
            return malformed("Host", "one is due");
        if (count("host") == 1 && !isHost(request.header("host")))
            return malformed("Host", "no host");
        if (count("expect") > 0) {
            if (request.header("expect").toLower() != "100-continue" || count("expect") > 1)
                return unsupported(HttpFault::BadExpectation, "Expect", "100-continue");
            wantsContinue = m_version >= 11;
        }
        return complaintOfTarget();
    }

    [[nodiscard]] std::optional<Fault> complaintOfLength() const
    {
        const qsizetype lengths = count("content-length");
        const qsizetype encodings = count("transfer-encoding");
        if (lengths + encodings > 1)
            return malformed("Content-Length", "an ambiguous length");
        if (encodings == 1 && m_version < 11)
            return malformed("Transfer-Encoding", "HTTP/1.0 has none");
        if (encodings == 1 && request.header("transfer-encoding").toLower() != "chunked")
            return unsupported(HttpFault::UnknownCoding, "Transfer-Encoding", "chunked");
        if (const QByteArray length = request.header("content-length");
            lengths == 1 && !std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; }))
            return malformed("Content-Length", "no number");
        return std::nullopt;
    }

    /// Also turns the absolute form into a path; its host counts, whatever Host says.
    [[nodiscard]] std::optional<Fault> complaintOfTarget()
    {
        const QByteArray scheme = request.target.left(8).toLower();
        const qsizetype prefix = scheme.startsWith("http://") ? 7 : scheme == "https://" ? 8 : 0;
        if (prefix > 0) {
            const auto found = std::ranges::find_if(request.target.begin() + prefix, request.target.end(),
                                                    [](char c) { return c == '/' || c == '?'; });
            const qsizetype end = found - request.target.begin();
            const QByteArray host = request.target.mid(prefix, end - prefix);
            if (!isHost(host))
                return malformed("target", "not a path");
            request.target = request.target.mid(end);
            if (!request.target.startsWith('/'))
                request.target.prepend('/');
            request.headers.removeIf([](const auto &field) { return field.first == "host"; });
            request.headers.append({"host", host});
        }
        return isPath(request.target) ? std::nullopt : std::optional(malformed("target", "not a path"));
    }

    // Never called: the parser sees heads only.
    std::size_t on_body_impl(string_view, error_code &) override { return 0; }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view, error_code &) override { return 0; }
    void on_response_impl(int, string_view, int, error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override { }
    void on_finish_impl(error_code &) override { }

    const HttpLimits &m_limits;
    int m_version = 0;
};

RequestReader::RequestReader(const HttpLimits &limits)
    : m_limits(limits)
    , m_parser(std::make_unique<Parser>(limits))
    , m_chunks(limits)
{
}

RequestReader::~RequestReader() = default;

bool RequestReader::wantsContinue() const
{
    return m_parser->wantsContinue;
}

bool RequestReader::keepsAlive() const
{
    return m_parser->is_header_done() && m_parser->keep_alive() && !m_parser->upgrade();
}

HttpRequest &RequestReader::request()
{
    return m_parser->request;
}

std::expected<qsizetype, Fault> RequestReader::feed(QByteArrayView bytes)
{
    if (m_state == State::Body)
        return readBody(bytes);
    if (m_state == State::Complete)
        return 0;
    const auto end = findHeadEnd(bytes);
    return end && *end > 0 ? parseHead(bytes.first(*end)) : end;
}

std::expected<qsizetype, Fault> RequestReader::findHeadEnd(QByteArrayView bytes)
{
    for (; m_scanned < bytes.size(); ++m_scanned) {
        const char c = bytes[m_scanned];
        if (m_scanned >= m_limits.headerBytes)
            return std::unexpected(m_lineBegin == 0 ? tooLong(HttpFault::TargetTooLong, "target", maxTarget)
                                                    : faultOf(http::error::header_limit, m_limits));
        if (c == '\0' || (m_scanned == m_lineBegin && (c == ' ' || c == '\t'))) // the latter: a folded line
            return std::unexpected(malformed("", "no header"));
        if (c != '\n')
            continue;
        if (m_scanned == m_lineBegin || bytes[m_scanned - 1] != '\r')
            return std::unexpected(malformed("", "no header"));
        if (m_scanned - m_lineBegin == 1)
            return m_scanned + 1;
        m_lineBegin = m_scanned + 1;
    }
    return 0;
}

std::expected<qsizetype, Fault> RequestReader::parseHead(QByteArrayView bytes)
{
    error_code ec;
    m_parser->put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), ec);
    if (ec)
        return std::unexpected(m_parser->fault.value_or(faultOf(static_cast<http::error>(ec.value()), m_limits)));
    m_bodySize = static_cast<qsizetype>(m_parser->content_length().value_or(0));
    m_state = m_parser->chunked() || m_bodySize > 0 ? State::Body : State::Complete;
    return bytes.size();
}

std::expected<qsizetype, Fault> RequestReader::readBody(QByteArrayView bytes)
{
    QByteArray &body = m_parser->request.body;
    if (m_parser->chunked()) {
        const auto taken = m_chunks.feed(bytes, body);
        if (m_chunks.isDone())
            m_state = State::Complete;
        return taken;
    }
    const qsizetype taken = std::min(bytes.size(), m_bodySize - body.size());
    body.append(bytes.first(taken));
    if (body.size() == m_bodySize)
        m_state = State::Complete;
    return taken;
}

} // namespace areacliente
