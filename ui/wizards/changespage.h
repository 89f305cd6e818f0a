// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/datachangepage.h"

class QCheckBox;
class QMenu;
class QPushButton;

namespace areacliente {

class ChangeRow;

/// What stands in the record today.
struct PresentValues {
    QHash<ChangeField, QStringList> values; ///< several for a field of which there may be several
    QString tradeName;                      ///< no field of the form has it
};

/// Step 3: any number of changes.
class FieldChangesPage : public DataChangePage
{
    Q_OBJECT

public:
    explicit FieldChangesPage(PresentValues present, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    void load(const DataChangeDraft &draft) override;
    void store(DataChangeDraft &draft) const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] QWidget *controlOf(const QString &path) const override;
    [[nodiscard]] QString labelOf(const QString &path) const override;

    /// Adds a row for this field, with what is known of its present value, and puts the cursor into it.
    void addChange(ChangeField field);

Q_SIGNALS:
    /// A row was added: the window should show it.
    void rowAdded(QWidget *row);

protected:
    void retranslate() override;

private:
    ChangeRow *appendRow(ChangeField field);
    void addRow(const DataChange &change);
    [[nodiscard]] QString presentValue(ChangeField field) const;
    void removeRow(ChangeRow *row);
    void fillMenu();
    void addAddress();
    void updateState();
    [[nodiscard]] bool has(ChangeField field) const;
    [[nodiscard]] ChangeRow *rowOf(const QString &path) const;

    const PresentValues m_present;
    QList<ChangeRow *> m_rows;
    int m_nextNumber = 0;
    QLabel *m_none;
    QVBoxLayout *m_rowsLayout;
    QCheckBox *m_isForeign;
    QPushButton *m_add;
    QPushButton *m_addOther;
    QMenu *m_menu;
};

} // namespace areacliente
