// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policydata.h"
#include "app/policy/strictjson.h"

namespace areacliente {

/// Reads a role matrix; one per document. The shape of the document:
///
///   version      1 and up
///   kinds        for each ContactKind: area (the one that speaks about such contacts), limit, minimum_verified,
///                identity_fallback {document_copy, vouched_by: [kind …]}
///   unverified   {action: scope …} what a contact may still change while its identity is not verified; viewing and using
///                are not limited
///   areas        for each Area: actions [action …], sections [name …]?, fixed [field …]? that nobody modifies, and
///                cells: for each ContactKind {action: scope …, except [field …]?}; an action left out is not allowed
///   commands     {name: {area: area or "by_contact_kind", action, queueable}}
///
/// A scope is "all", "own", or an array of "own" and names of the area's sections. Vouching stands under kinds, not in cells.
class PolicyLoader
{
public:
    [[nodiscard]] Result<PolicyData> load(const QByteArray &json);

private:
    void readKinds(const JsonPlace &kinds);
    void readKind(ContactKind kind, const JsonPlace &place);
    void checkKinds(const QString &path);
    void readUnverified(const JsonPlace &place);
    void readArea(Area area, const JsonPlace &place);
    void readCell(ContactKind kind, Area area, const JsonPlace &place);
    void checkCell(ContactKind kind, Area area, const QString &path);
    void grantVouching();
    void readCommand(const QString &name, const JsonPlace &place);
    [[nodiscard]] bool hasAction(const CommandRule &rule) const;
    Scope readScope(const JsonPlace &place, const QStringList &sections);
    QList<ContactKind> readContactKinds(const JsonPlace &place);

    StrictJson m_reader;
    PolicyData m_data;
};

} // namespace areacliente
