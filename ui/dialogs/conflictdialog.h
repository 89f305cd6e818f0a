// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/fieldpatch.h"
#include "app/sync/accountsession.h"

#include <QDialog>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace areacliente {

class Banner;

/// A change that came back because somebody else was first. Changes of a record are settled field by field: what the provider
/// has now, what was there at the time of editing, and what was typed stand side by side, and each field is chosen. For the
/// other commands there is the choice of the provider's state or of sending the same again on it.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it. `entry` was refused.
    ConflictDialog(AccountSession &session, OutboxEntry entry, QWidget *parent = nullptr);

    /// Where "yours or theirs" is the question at all, rather than a value to be corrected.
    [[nodiscard]] static bool isConflict(const OutboxEntry &entry);
    /// Where every field is chosen by itself.
    [[nodiscard]] static bool isByField(const OutboxEntry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A field of the change, and its place in the table.
    struct Row {
        FieldChange change;
        QJsonValue now{}; ///< at the provider; undefined before it is read
        QLabel *label = nullptr;
        QLabel *before = nullptr;
        QRadioButton *theirs = nullptr;
        QRadioButton *mine = nullptr;
        QButtonGroup *choice = nullptr;
    };
    /// The record at the provider, as far as it is known here; none: it is gone.
    using Current = std::optional<QJsonObject>;

    void addFieldTable(QVBoxLayout &layout);
    void addRow(QGridLayout &table, int line, Row &row);
    void addWholeChoice(QVBoxLayout &layout);
    void readCurrent();
    void showCurrent(const Current &current);
    void showRow(Row &row, const QJsonValue &now);
    void showGone();
    void updateApply();
    [[nodiscard]] bool isDropping() const;
    [[nodiscard]] FieldPatch chosenPatch() const;
    void apply();
    void send(const QJsonObject &arguments);
    void drop();
    void finish(const Result<void> &done);
    void retranslate();

    AccountSession &m_session;
    OutboxEntry m_entry;
    Banner *m_banner;
    QLabel *m_intro;
    QLabel *m_when;
    QList<Row> m_rows;
    QList<QLabel *> m_heads;
    QRadioButton *m_wholeTheirs = nullptr;
    QRadioButton *m_wholeMine = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_apply;
    bool m_isGone = false;
};

} // namespace areacliente
