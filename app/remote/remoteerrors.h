// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/provider.h"

/// What the errors of the network say in `Error::field`, so that a front end can explain each.
namespace areacliente::remotefield {

using namespace Qt::StringLiterals;

// With ErrorCode::Untrusted: nothing was sent.
inline constexpr auto certificateExpired = "certificate.expired"_L1;
inline constexpr auto certificateNotYetValid = "certificate.not_yet_valid"_L1; ///< or the computer's clock is behind
inline constexpr auto certificateSelfSigned = "certificate.self_signed"_L1;
inline constexpr auto certificateUnknownIssuer = "certificate.unknown_issuer"_L1;
inline constexpr auto certificateWrongHost = "certificate.wrong_host"_L1;
inline constexpr auto certificateRevoked = "certificate.revoked"_L1;
inline constexpr auto certificateInvalid = "certificate.invalid"_L1;
inline constexpr auto tlsVersion = "tls"_L1;                   ///< no common, safe version of TLS
inline constexpr auto insecureAddress = "address.insecure"_L1; ///< http, typed, discovered or redirected to

// With ErrorCode::Offline.
inline constexpr auto hostNotFound = "host"_L1;            ///< the name is unknown: a typing error, or no network
inline constexpr auto connection = "connection"_L1;        ///< refused, cut or unreachable
inline constexpr auto proxy = "proxy"_L1;                  ///< the system's proxy refuses
inline constexpr auto proxySignIn = "proxy.sign_in"_L1;    ///< it wants a name and a password that are not set
inline constexpr auto captivePortal = "captive_portal"_L1; ///< the network shows a page of its own
inline constexpr auto serverFailed = providerFailed;       ///< it answers, and cannot serve now
inline constexpr auto notAService = "service"_L1;          ///< something else answers at that address
inline constexpr auto answer = "answer"_L1;                ///< the answer was not whole, or too large

// With ErrorCode::Validation.
inline constexpr auto address = "address"_L1; ///< what was typed is no address of a server

// With ErrorCode::Storage.
inline constexpr auto certificatesFile = "certificates_file"_L1; ///< the file of NetworkOptions cannot be read

} // namespace areacliente::remotefield
