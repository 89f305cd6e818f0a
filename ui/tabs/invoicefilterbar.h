// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/invoicequery.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace areacliente {

class FilterLine;

/// What the list of invoices is filtered by: words, year, state, and, folded away at first, a range of totals.
class InvoiceFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit InvoiceFilterBar(QWidget *parent = nullptr);

    /// `today` goes into the filter as it is.
    [[nodiscard]] InvoiceFilter filter(QDate today) const;
    [[nodiscard]] bool isFiltering() const;
    /// The years to choose from. A chosen year stays chosen.
    void setYears(const QList<int> &years);
    void clear();
    [[nodiscard]] FilterLine *line() const { return m_text; }
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *makeAmounts();
    void showStandings();

    FilterLine *m_text;
    QComboBox *m_year;
    QComboBox *m_standing;
    QToolButton *m_more;
    QWidget *m_amounts;
    QLabel *m_fromLabel;
    QLineEdit *m_from;
    QLabel *m_toLabel;
    QLineEdit *m_to;
    QToolButton *m_clear;
};

/// An amount as people type it, "1.234,50 €" or "1234.5", in minor units with two decimals; none where it is no amount.
[[nodiscard]] std::optional<qint64> amountFromText(const QString &text);

} // namespace areacliente
