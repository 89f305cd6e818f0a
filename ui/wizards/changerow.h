// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/datachangerequest.h"
#include "app/domain/entrycheck.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace areacliente {

class CheckedEdit;

/// One change: what it is, the present value and the new one side by side.
class ChangeRow : public QWidget
{
    Q_OBJECT

public:
    /// `number` is unique on the page and part of the names of the controls.
    ChangeRow(ChangeField field, int number, QWidget *parent);

    [[nodiscard]] ChangeField field() const { return m_field; }
    [[nodiscard]] DataChange change() const;
    void setChange(const DataChange &change);
    /// Whether the address is outside Spain: then a postcode is any text.
    void setAddressForeign(bool isForeign);
    [[nodiscard]] QString title() const;

    [[nodiscard]] CheckedEdit *labelEdit() const { return m_label; } ///< of a change named by the user; else nullptr
    [[nodiscard]] CheckedEdit *presentEdit() const { return m_present; }
    [[nodiscard]] CheckedEdit *newEdit() const { return m_new; }

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    [[nodiscard]] EntryCheck checkNew(const QString &text) const;
    [[nodiscard]] QString noteOnNew(const QString &text) const;

    const ChangeField m_field;
    bool m_isAddressForeign = false;
    QLabel *m_title;
    QToolButton *m_remove;
    CheckedEdit *m_label = nullptr;
    CheckedEdit *m_present;
    CheckedEdit *m_new;
};

} // namespace areacliente
