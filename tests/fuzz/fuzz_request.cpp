// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/netaddress.h"
#include "app/server/requestreader.h"

#include <algorithm>
#include <cstdlib>

/// The reader of requests: no bytes break it, what it lets through is sound, and how the network cut the bytes makes no difference.
namespace areacliente {

namespace {

struct Outcome {
    int refused = 0;
    RequestReader::State state = RequestReader::State::Head;
    HttpRequest request{};
    QByteArray left{};
};

bool isSame(const Outcome &a, const Outcome &b)
{
    if (a.refused != b.refused || a.state != b.state)
        return false;
    if (a.state != RequestReader::State::Complete) // one may have got further into the body than the other
        return true;
    return a.request.method == b.request.method && a.request.target == b.request.target
           && a.request.headers == b.request.headers && a.request.body == b.request.body && a.left == b.left;
}

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.headerBytes = 1024;
    limits.headerFields = 20;
    limits.bodyBytes = 2048;
    return limits;
}

Outcome readInSteps(QByteArrayView bytes, qsizetype step)
{
    static const HttpLimits limits = smallLimits();
    RequestReader reader(limits);
    QByteArray window;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        window += bytes.sliced(at, std::min(step, bytes.size() - at));
        qsizetype taken = 1;
        while (taken > 0 && !window.isEmpty() && reader.state() != RequestReader::State::Complete) {
            const auto result = reader.feed(window);
            if (!result)
                return {statusOf(result.error())};
            taken = *result;
            window.remove(0, taken);
        }
    }
    return {0, reader.state(), reader.request(), window};
}

void check(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

bool isClean(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void checkSound(HttpRequest request)
{
    check(request.target.startsWith('/') && isClean(request.target) && !request.target.contains(' '));
    check(!request.method.isEmpty() && request.method == request.method.toUpper());
    check(request.body.size() <= smallLimits().bodyBytes);
    check(request.headers.size() <= smallLimits().headerFields);
    for (const auto &[name, value] : std::as_const(request.headers))
        check(!name.isEmpty() && name == name.toLower() && isClean(name) && isClean(value) && value == value.trimmed());
    const auto count = [&](const char *name) {
        return std::ranges::count_if(request.headers, [name](const auto &field) { return field.first == name; });
    };
    check(count("host") <= 1 && count("content-length") + count("transfer-encoding") <= 1);
    const auto origin = TrustedProxies::parse({QStringLiteral("0.0.0.0/0")})
                            ->takeOrigin(request.headers, {NetAddress::parse("127.0.0.1"), false});
    check(origin.address.has_value() && request.header("x-forwarded-for").isEmpty());
}

} // namespace

} // namespace areacliente

extern "C" int LLVMFuzzerTestOneInput(const char *data, std::size_t size)
{
    using namespace areacliente;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const Outcome whole = readInSteps(bytes, std::max<qsizetype>(bytes.size(), 1));
    check(isSame(whole, readInSteps(bytes, 1)));
    check(isSame(whole, readInSteps(bytes, 7)));
    if (whole.refused == 0 && whole.state == RequestReader::State::Complete)
        checkSound(whole.request);
    return 0;
}
