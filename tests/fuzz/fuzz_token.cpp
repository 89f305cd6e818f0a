// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/feedtoken.h"
#include "app/services/sessiontoken.h"

#include <array>
#include <cstdlib>

/// Signed tokens: no text breaks their reader, what it takes was signed to the last character, and what was signed for one use
/// is not taken for another. The content is read after the signature, but here as if somebody had the key.
namespace areacliente {

namespace {

constexpr std::array uses{TokenUse::Access, TokenUse::Refresh, TokenUse::Feed};

const TokenKey &key()
{
    static const TokenKey key{QStringLiteral("k1"), QByteArray(32, 'k')};
    return key;
}

void check(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void readToken(const QString &text)
{
    (void)signingKeyId(text);
    for (const TokenUse use : uses) {
        if (const auto content = openSignedToken(use, text, key()))
            check(signToken(use, *content, key()) == text);
    }
}

void readContent(TokenUse use, const QByteArray &content)
{
    const QString token = signToken(use, content, key());
    for (const TokenUse other : uses) {
        const auto opened = openSignedToken(other, token, key());
        // Longer than any token is nothing.
        check(opened ? other == use && *opened == content : other != use || token.size() > 4096);
    }
    if (const auto claims = openSessionToken(use, token, key()))
        check(openSessionToken(use, signSessionToken(use, *claims, key()), key()) == claims);
    if (const auto position = openFeedToken(token, key()))
        check(openFeedToken(sealFeedToken(*position, key()), key()) == position);
}

} // namespace

} // namespace areacliente

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace areacliente;
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    readToken(QString::fromUtf8(rest));
    readContent(uses[data[0] % uses.size()], rest);
    return 0;
}
