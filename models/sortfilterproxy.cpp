// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortfilterproxy.h"

#include "models/roles.h"
#include "models/textfold.h"

#include <algorithm>

namespace areacliente {

SortFilterProxy::SortFilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setLocale(QLocale());
}

void SortFilterProxy::setFilterText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = foldedForSearch(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void SortFilterProxy::setRowCondition(std::function<bool(const QModelIndex &)> condition)
{
    m_condition = std::move(condition);
    invalidateFilter();
}

void SortFilterProxy::setLocale(const QLocale &locale)
{
    m_collator.setLocale(locale);
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    invalidate();
}

bool SortFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto *model = sourceModel();
    if (m_condition && !m_condition(model->index(sourceRow, 0, sourceParent)))
        return false;
    if (m_words.isEmpty())
        return true;
    QString text;
    for (int column = 0; column < model->columnCount(sourceParent); ++column)
        text += model->index(sourceRow, column, sourceParent).data(Qt::DisplayRole).toString() + u'\n';
    const QString folded = foldedForSearch(text);
    return std::ranges::all_of(m_words, [&](const QString &word) { return folded.contains(word); });
}

bool SortFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString) {
        const int order = m_collator.compare(a.toString(), b.toString());
        return order != 0 ? order < 0 : a.toString() < b.toString();
    }
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace areacliente
