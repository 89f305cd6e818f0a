// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

#include <functional>

namespace areacliente {

/// Sorts by the underlying values and filters as the user types: every word typed must occur in some visible cell of the row,
/// whatever the accents and the case.
class SortFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SortFilterProxy(QObject *parent = nullptr);

    void setFilterText(const QString &text);
    [[nodiscard]] QString filterText() const { return m_text; }

    /// A further condition on rows of the source model (a year, a state); an empty function accepts all.
    void setRowCondition(std::function<bool(const QModelIndex &sourceRow)> condition);

    /// Text is ordered as this locale's users expect, with numbers inside it by value.
    void setLocale(const QLocale &locale);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QStringList m_words;
    std::function<bool(const QModelIndex &)> m_condition;
    QCollator m_collator;
};

} // namespace areacliente
