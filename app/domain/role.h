// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"

namespace areacliente {

/// The four kinds of contact of an account (FAQ: propietario, administrativo, técnico, facturación).
/// What each may do is data (app/policy); nothing else asks for a kind by name.
enum class ContactKind { Owner, Administrative, Technical, Billing };
template <>
struct EnumNames<ContactKind> {
    static constexpr std::array names{"owner", "administrative", "technical", "billing"};
};

inline constexpr std::array allContactKinds{ContactKind::Owner, ContactKind::Administrative, ContactKind::Technical,
                                            ContactKind::Billing};

} // namespace areacliente
