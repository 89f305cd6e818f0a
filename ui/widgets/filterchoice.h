// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace areacliente {

/// A box beside the filter line that narrows a list to one value; its first entry takes all.
class FilterChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit FilterChoice(QWidget *parent = nullptr);

    /// The entries: keys and their words, under `all`, which takes every value. What was chosen stays chosen.
    void setChoices(const QString &all, const QList<std::pair<QString, QString>> &choices);
    /// The chosen key; empty for all.
    [[nodiscard]] QString chosen() const { return currentData().toString(); }
    /// An unknown key takes all.
    void choose(const QString &key);

Q_SIGNALS:
    void chosenChanged(const QString &key);
};

/// Keys and words of an enumeration, in its order.
template <class E, class Names>
[[nodiscard]] QList<std::pair<QString, QString>> choicesOf(const Names &names)
{
    QList<std::pair<QString, QString>> choices;
    for (std::size_t i = 0; i < names.size(); ++i)
        choices.append({QString::fromLatin1(names[i]), labelOf(static_cast<E>(i))});
    return choices;
}

} // namespace areacliente
