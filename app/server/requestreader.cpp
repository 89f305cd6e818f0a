// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/requestreader.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>

namespace areacliente {

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

Refusal malformed(const char *title)
{
    return {400, "malformed", title};
}

Refusal refusalOf(http::error error)
{
    switch (error) {
    case http::error::body_limit: return {413, "too_large", "The body is too large"};
    case http::error::header_limit: return {431, "too_large", "The header is too large"};
    case http::error::bad_version: return {505, "version", "The version of HTTP is not supported"};
    case http::error::bad_method: return malformed("The method is malformed");
    case http::error::bad_target: return malformed("The target is malformed");
    case http::error::bad_field: return malformed("The name of a field is malformed");
    case http::error::bad_content_length:
    case http::error::bad_transfer_encoding: return malformed("The length of the body is ambiguous");
    default: return malformed("The request is malformed");
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
    std::optional<Refusal> refusal{};
    bool wantsContinue = false;

private:
    void refuse(const Refusal &why, error_code &ec)
    {
        refusal = why;
        ec = http::error::bad_value;
    }

    void on_request_impl(http::verb, string_view method, string_view target, int version, error_code &ec) override
    {
        m_version = version;
        request.method = QByteArray(method.data(), static_cast<qsizetype>(method.size()));
        request.target = QByteArray(target.data(), static_cast<qsizetype>(target.size()));
        if (request.method.size() > maxMethod || request.method != request.method.toUpper())
            refuse(malformed("The method is malformed"), ec);
        else if (request.target.size() > maxTarget)
            refuse({414, "too_large", "The target is too long"}, ec);
    }

    void on_field_impl(http::field, string_view name, string_view value, error_code &ec) override
    {
        if (request.headers.size() >= m_limits.headerFields)
            return refuse({431, "too_large", "There are too many fields"}, ec);
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

    [[nodiscard]] std::optional<Refusal> complaint()
    {
        if (auto why = complaintOfLength())
            return why;
        if (const qsizetype hosts = count("host"); hosts > 1 || (hosts == 0 && m_version >= 11))
            return malformed("There has to be one Host");
        if (count("host") == 1 && !isHost(request.header("host")))
            return malformed("The Host is malformed");
        if (count("expect") > 0) {
            if (request.header("expect").toLower() != "100-continue" || count("expect") > 1)
                return Refusal{417, "expectation", "The expectation cannot be met"};
            wantsContinue = m_version >= 11;
        }
        return complaintOfTarget();
    }

    [[nodiscard]] std::optional<Refusal> complaintOfLength() const
    {
        const qsizetype lengths = count("content-length");
        const qsizetype encodings = count("transfer-encoding");
        if (lengths + encodings > 1)
            return malformed("The length of the body is ambiguous");
        if (encodings == 1 && m_version < 11)
            return malformed("HTTP/1.0 has no transfer encodings");
        if (encodings == 1 && request.header("transfer-encoding").toLower() != "chunked")
            return Refusal{501, "encoding", "The transfer encoding is not supported"};
        if (const QByteArray length = request.header("content-length");
            lengths == 1 && !std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; }))
            return malformed("The length of the body is malformed");
        return std::nullopt;
    }

    /// Also turns the absolute form into a path; its host counts, whatever Host says.
    [[nodiscard]] std::optional<Refusal> complaintOfTarget()
    {
        const QByteArray scheme = request.target.left(8).toLower();
        const qsizetype prefix = scheme.startsWith("http://") ? 7 : scheme == "https://" ? 8 : 0;
        if (prefix > 0) {
            const auto found = std::ranges::find_if(request.target.begin() + prefix, request.target.end(),
                                                    [](char c) { return c == '/' || c == '?'; });
            const qsizetype end = found - request.target.begin();
            const QByteArray host = request.target.mid(prefix, end - prefix);
            if (!isHost(host))
                return malformed("The target is malformed");
            request.target = request.target.mid(end);
            if (!request.target.startsWith('/'))
                request.target.prepend('/');
            request.headers.removeIf([](const auto &field) { return field.first == "host"; });
            request.headers.append({"host", host});
        }
        return isPath(request.target) ? std::nullopt : std::optional(malformed("The target is malformed"));
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

std::expected<qsizetype, Refusal> RequestReader::feed(QByteArrayView bytes)
{
    if (m_state == State::Body)
        return readBody(bytes);
    if (m_state == State::Complete)
        return 0;
    const auto end = findHeadEnd(bytes);
    return end && *end > 0 ? parseHead(bytes.first(*end)) : end;
}

std::expected<qsizetype, Refusal> RequestReader::findHeadEnd(QByteArrayView bytes)
{
    for (; m_scanned < bytes.size(); ++m_scanned) {
        const char c = bytes[m_scanned];
        if (m_scanned >= m_limits.headerBytes)
            return std::unexpected(m_lineBegin == 0 ? Refusal{414, "too_large", "The target is too long"}
                                                    : refusalOf(http::error::header_limit));
        if (c == '\0' || (m_scanned == m_lineBegin && (c == ' ' || c == '\t'))) // the latter: a folded line
            return std::unexpected(malformed("The header is malformed"));
        if (c != '\n')
            continue;
        if (m_scanned == m_lineBegin || bytes[m_scanned - 1] != '\r')
            return std::unexpected(malformed("The header is malformed"));
        if (m_scanned - m_lineBegin == 1)
            return m_scanned + 1;
        m_lineBegin = m_scanned + 1;
    }
    return 0;
}

std::expected<qsizetype, Refusal> RequestReader::parseHead(QByteArrayView bytes)
{
    error_code ec;
    m_parser->put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), ec);
    if (ec)
        return std::unexpected(m_parser->refusal.value_or(refusalOf(static_cast<http::error>(ec.value()))));
    m_bodySize = static_cast<qsizetype>(m_parser->content_length().value_or(0));
    m_state = m_parser->chunked() || m_bodySize > 0 ? State::Body : State::Complete;
    return bytes.size();
}

std::expected<qsizetype, Refusal> RequestReader::readBody(QByteArrayView bytes)
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
