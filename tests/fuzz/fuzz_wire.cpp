// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/changeswire.h"
#include "app/wire/commandwire.h"
#include "app/wire/discoverywire.h"
#include "app/wire/problemwire.h"
#include "app/wire/sessionwire.h"
#include "app/wire/wirejson.h"

#include <QJsonDocument>

#include <array>
#include <cstdlib>

/// The wire's codecs: no JSON breaks them, and what a codec has read it writes as something that it reads in the same way. The
/// first byte chooses the codec, the rest is the text.
namespace areacliente {

namespace {

/// Reads, writes what was read, reads that: both readings write the same.
template <auto Read, auto Write>
void readTwice(const QJsonObject &object)
{
    const auto first = Read(object);
    if (!first)
        return;
    const QJsonObject written = Write(*first);
    const auto second = Read(written);
    if (!second || Write(*second) != written)
        std::abort();
}

void readChanges(const QJsonObject &object)
{
    const auto first = changesFromJson(object);
    if (!first)
        return;
    const QByteArray written = changesToJson(*first);
    const auto second = changesFromJson(QJsonDocument::fromJson(written).object());
    if (!second || second->passedOver != 0 || changesToJson(*second) != written)
        std::abort();
}

void readProblem(const QJsonObject &object)
{
    for (const int status : {400, 401, 403, 404, 412, 422, 429, 500, 503}) {
        const QJsonObject written = problemToJson(problemFromJson(object, status), status);
        if (problemToJson(problemFromJson(written, status), status) != written)
            std::abort();
    }
}

void readProof(const QJsonObject &object)
{
    for (const auto members : {ProofMembers::Password, ProofMembers::Code, ProofMembers::Both}) {
        if (const auto proof = twoFactorProofFromJson(object, members);
            proof && !twoFactorProofFromJson(twoFactorProofToJson(*proof), members))
            std::abort();
    }
}

using Codec = void (*)(const QJsonObject &);
constexpr std::array<Codec, 15> codecs{
    readChanges,
    readProblem,
    readProof,
    readTwice<commandBodyFromJson, commandBodyToJson>,
    readTwice<commandReplyFromJson, commandReplyToJson>,
    readTwice<discoveryFromJson, discoveryToJson>,
    readTwice<capabilitiesFromJson, capabilitiesToJson>,
    readTwice<signInFromJson, signInToJson>,
    readTwice<refreshFromJson, refreshToJson>,
    readTwice<passwordChangeFromJson, passwordChangeToJson>,
    readTwice<signedInFromJson, signedInToJson>,
    readTwice<sessionFromJson, sessionToJson>,
    readTwice<sessionsFromJson, sessionsToJson>,
    readTwice<twoFactorOfferFromJson, twoFactorOfferToJson>,
    readTwice<recoveryCodesFromJson, recoveryCodesToJson>,
};

} // namespace

} // namespace areacliente

extern "C" int LLVMFuzzerTestOneInput(const char *data, std::size_t size)
{
    using namespace areacliente;
    if (size == 0)
        return 0;
    const QByteArray json(data + 1, static_cast<qsizetype>(size) - 1);
    const auto codec = codecs[static_cast<unsigned char>(*data) % codecs.size()];
    if (const auto request = parseWire(json, requestLimits))
        codec(*request);
    if (const auto reply = parseWire(json, replyLimits))
        codec(*reply);
    return 0;
}
