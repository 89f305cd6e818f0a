// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/policy/policy.h"
#include "models/rowmodel.h"

#include <QHash>

#include <optional>

namespace areacliente {

/// A line of the contact list: a contact, or the heading of a kind with how many there are and may be.
struct ContactRow {
    bool isHeading = false;
    Contact contact{};  ///< of a heading only its kind
    bool isOwn = false; ///< the actor itself
    bool isGhost
        = false; ///< not among the records here: its removal waits for the provider, or its addition was refused
    RowState state = RowState::Normal;
    int count = 0; ///< of a heading
    int limit = 0; ///< of a heading

    friend bool operator==(const ContactRow &, const ContactRow &) = default;
};

/// The contacts of an account, by kind in the order of the matrix and then by name, under a heading for each kind.
/// Headings cannot be selected.
class ContactModel : public RowModel<ContactRow>
{
    Q_OBJECT

public:
    struct Contents {
        QList<Contact> contacts;
        QList<Contact> ghosts;
        QHash<Id, RowState> states; ///< of those that are not Normal
        Id self;                    ///< the actor's contact

        friend bool operator==(const Contents &, const Contents &) = default;
    };

    explicit ContactModel(QObject *parent = nullptr);

    void setContents(const Contents &contents, const Policy &policy);
    /// Shows only the contacts that have all these words, and the headings of their kinds.
    void setFilterText(const QString &text);
    /// The contact with this id; none for a heading or an unknown id. Valid until the next setContents().
    [[nodiscard]] const ContactRow *contactRow(QStringView id) const;
    /// The id of the first contact shown; empty where there is none.
    [[nodiscard]] Id firstContact() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QString rowId(const ContactRow &row) const override;
    [[nodiscard]] RowState rowState(const ContactRow &row) const override { return row.state; }
    [[nodiscard]] QString rowDecorationKey(const ContactRow &row) const override;
    [[nodiscard]] QString rowSubtitle(const ContactRow &row) const override { return row.contact.email; }

private:
    void rebuild(const Policy &policy);
    [[nodiscard]] bool matches(const Contact &contact) const;

    Contents m_contents;
    std::optional<Policy> m_policy;
    QString m_filter;
};

} // namespace areacliente
