// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/domain/result.h"
#include "app/domain/role.h"
#include "app/policy/area.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

namespace areacliente {

struct PolicyData;

/// The contact on whose behalf something is asked.
struct Actor {
    Id contactId;
    ContactKind kind;
    bool verified = false; ///< its identity is verified, through its mailbox or by the alternative of its kind
};

/// What it is asked about. The default is "any record of the account", which only an unlimited right covers.
struct Target {
    /// The record is the actor's: its own contact, a ticket it opened or is opening, an activity entry of its own.
    bool own = false;
    /// The name of the ticket's department; see Scope::sections.
    QString section{};
    /// The kind of the contact the record is or belongs to. Required by the contact.* commands.
    std::optional<ContactKind> contactKind{};
};

/// How many of an area's records a right reaches: all, or the union of the actor's own and those of the named sections.
struct Scope {
    bool all = false;
    bool own = false;
    QStringList sections{}; ///< names of departments, in Area::Tickets

    [[nodiscard]] bool isNone() const { return !all && !own && sections.isEmpty(); }
    [[nodiscard]] bool covers(const Target &target) const;
    /// True if every record within `other` is within this scope too.
    [[nodiscard]] bool contains(const Scope &other) const;

    friend bool operator==(const Scope &, const Scope &) = default;
};

/// Why something is not allowed.
enum class Denial : quint8 {
    None,
    Role,           ///< the contact's kind may not
    Unverified,     ///< its kind may, but the contact's identity is not verified yet
    Field,          ///< its kind may, except in Permission::field
    UnknownCommand, ///< the matrix in force does not have the command, or the provider does not run it
};

/// An answer: allowed, or why not and who may.
struct Permission {
    Denial denial = Denial::None;
    QString field{};             ///< the first field that may not be changed, when denial is Field
    QList<ContactKind> whoMay{}; ///< kinds of contact that may do it to this target; filled only when refused

    [[nodiscard]] bool allowed() const { return denial == Denial::None; }
    explicit operator bool() const { return allowed(); }
};

/// A command of the catalogue: which right it needs and whether it may wait in the outbox.
struct CommandRule {
    std::optional<Area> area{}; ///< none: the area of the kind of contact it is about (Target::contactKind)
    Action action = Action::Modify;
    bool queueable = false; ///< false: online only (money, orders, domain operations, passwords)
};

/// What the rules about an account's contacts need to know of each of them.
struct ContactStanding {
    ContactKind kind;
    bool verified = false;
};

/// How a contact that cannot reach its mailbox proves who it is (FAQ, "verificación alternativa").
struct IdentityFallback {
    bool documentCopy = false;      ///< sends a copy of its identity document to the support centre
    QList<ContactKind> vouchedBy{}; ///< kinds of contact of the account that may vouch for it
};

/// Who may do what: the role matrix in force, immutable; copies share it, and every query is pure and may run on any thread.
///
/// The matrix is data, resources/policy/matrix.json, which an authority may replace. The provider's FAQ is its source for the
/// kinds of contact, their maximum number, how they prove their identity, and the names of rows and columns. The FAQ's marks
/// are lost: the cells are a reconstruction from its descriptions of the kinds, stated in the project's design.
class Policy
{
public:
    /// Reads a matrix. Strict: Error{Corrupt} with the JSON path in `field` (such as "areas.invoices.cells.billing.pay"), the
    /// broken rule and a detail for anything unknown, missing, duplicated, out of range or contradictory.
    [[nodiscard]] static Result<Policy> fromJson(const QByteArray &json);
    /// Reads the matrix of a service, which may be newer than this program: what came into matrices later is passed over,
    /// for the service decides anyway. Anything else as fromJson(). json() gives it as it came.
    [[nodiscard]] static Result<Policy> fromService(const QByteArray &json);
    /// The matrix compiled into the program. Ends the program if that is not valid, which a test excludes.
    [[nodiscard]] static Policy builtIn();

    /// The matrix's number: an authority raises it with every change.
    [[nodiscard]] int version() const;
    /// The text it was read from, for whoever hands the matrix in force on to a replica.
    [[nodiscard]] QByteArray json() const;

    // Rights

    [[nodiscard]] Permission may(const Actor &actor, Area area, Action action, const Target &target = {}) const;
    /// As may(), for a command; `changedFields` are the names of the record's fields it asks to change, without those that
    /// the service changes in consequence (a contact's identity state after its e-mail address).
    [[nodiscard]] Permission mayRun(const Actor &actor, const QString &command, const Target &target = {},
                                    const QStringList &changedFields = {}) const;
    /// As mayRun(), for whoever executes it: Error{Forbidden}, naming in `field` a field that may not be changed (with
    /// Rule::ReadOnly), or Error{Unsupported} for a command that is not in the catalogue.
    [[nodiscard]] Result<void> check(const Actor &actor, const QString &command, const Target &target = {},
                                     const QStringList &changedFields = {}) const;
    /// What a kind of contact may reach in an area with an action. Verified contacts: others may reach less.
    [[nodiscard]] Scope scope(ContactKind kind, Area area, Action action) const;
    /// The rows of an area that a kind of contact may see; rows outside never leave the authority.
    [[nodiscard]] Scope visibility(ContactKind kind, Area area) const;
    /// The kinds with any such right, were it only over their own records, in the order of ContactKind.
    [[nodiscard]] QList<ContactKind> whoMay(Area area, Action action) const;
    /// The fields of an area's record that a kind of contact may not modify although it may modify the record: those kept
    /// from that kind, and those that nobody sets by hand (a contact's kind and identity state).
    [[nodiscard]] QStringList readOnlyFields(ContactKind kind, Area area) const;
    /// The actions that exist in an area, as the matrix lists them (vouching aside).
    [[nodiscard]] QList<Action> actions(Area area) const;

    // Commands

    /// Every command's name, sorted.
    [[nodiscard]] QStringList commands() const;
    [[nodiscard]] std::optional<CommandRule> command(const QString &name) const;
    /// True if the command may wait in the outbox; false for one that is online only or unknown.
    [[nodiscard]] bool isQueueable(const QString &command) const;

    // Contacts

    /// The area that speaks about contacts of this kind.
    [[nodiscard]] Area contactArea(ContactKind kind) const;
    /// The greatest number of contacts of this kind in an account (FAQ: 3, 1, 1, 1).
    [[nodiscard]] int limit(ContactKind kind) const;
    /// The number of verified contacts of this kind that an account must always keep (owner 1, others 0).
    [[nodiscard]] int minimumVerified(ContactKind kind) const;
    /// Whether an account may have exactly these contacts: Error{Validation, "kind"} with Rule::Limit where there are too many
    /// of a kind, or Rule::LastVerifiedOwner where too few verified ones remain.
    [[nodiscard]] Result<void> checkContactSet(const QList<ContactStanding> &contacts) const;
    [[nodiscard]] IdentityFallback identityFallback(ContactKind kind) const;
    /// Whether a contact of one kind may vouch for another contact, of kind `target`. Nobody vouches for itself.
    [[nodiscard]] bool mayVouch(ContactKind actor, ContactKind target) const;

private:
    explicit Policy(std::shared_ptr<const PolicyData> data);

    std::shared_ptr<const PolicyData> m_data;
};

} // namespace areacliente
