// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchoice.h"

#include <QSignalBlocker>

namespace areacliente {

FilterChoice::FilterChoice(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
}

void FilterChoice::setChoices(const QString &all, const QList<std::pair<QString, QString>> &choices)
{
    const QString before = chosen();
    {
        const QSignalBlocker quiet(this);
        clear();
        addItem(all, QString());
        for (const auto &[key, text] : choices)
            addItem(text, key);
        setCurrentIndex(qMax(0, findData(before)));
    }
    if (chosen() != before)
        Q_EMIT chosenChanged(chosen());
}

void FilterChoice::choose(const QString &key)
{
    setCurrentIndex(qMax(0, findData(key)));
}

} // namespace areacliente
