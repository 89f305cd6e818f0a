// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/outboxentry.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace areacliente {

/// The unsettled commands about a record: what waits and can be withdrawn, and what was refused, with the reason, to
/// edit and send again or to discard.
class OutboxNotices : public QWidget
{
    Q_OBJECT

public:
    /// The words for one entry, which only its tab knows.
    struct Words {
        QString what;              ///< "Change: E-mail and Phone"
        QString reason{};          ///< why it was refused; empty otherwise
        bool isEditable = false;   ///< there are typed values to edit
        bool isResolvable = false; ///< somebody else was first: what is to hold can be chosen

        friend bool operator==(const Words &, const Words &) = default;
    };
    using Describe = std::function<Words(const OutboxEntry &)>;

    explicit OutboxNotices(QWidget *parent = nullptr);

    /// Shows these entries; hides itself where there are none.
    void setEntries(const QList<OutboxEntry> &entries, const Describe &describe);
    [[nodiscard]] bool isEmpty() const { return m_shown.isEmpty(); }

Q_SIGNALS:
    void dropRequested(const areacliente::OutboxEntry &entry);
    void editRequested(const areacliente::OutboxEntry &entry);
    void resolveRequested(const areacliente::OutboxEntry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Notice {
        OutboxEntry entry;
        Words words;

        friend bool operator==(const Notice &, const Notice &) = default;
    };

    void rebuild();
    [[nodiscard]] QWidget *makeNotice(const OutboxEntry &entry, const Words &words);
    [[nodiscard]] QString stateText(const OutboxEntry &entry, const Words &words) const;

    QVBoxLayout *m_layout;
    QList<Notice> m_shown;
};

} // namespace areacliente
