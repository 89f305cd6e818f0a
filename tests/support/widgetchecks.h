// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QWidget>

namespace areacliente::test {

/// How a widget is named in a failed check.
inline QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char('#') + widget->objectName());
    return path.join(QLatin1Char('/'));
}

/// Labels and buttons in view whose text does not fit into them.
inline QStringList cutOffTexts(const QWidget *window)
{
    QStringList found;
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            found.append(pathOf(label) + QLatin1String(": ") + label->text());
    }
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        const bool showsText = !button->text().isEmpty() && !button->inherits("QLineEditIconButton");
        if (button->isVisible() && showsText && button->width() < button->minimumSizeHint().width())
            found.append(pathOf(button) + QLatin1String(": ") + button->text());
    }
    return found;
}

/// Controls in view that a screen reader could not name.
inline QStringList unnamedControls(const QWidget *window)
{
    QStringList found;
    for (auto *control : window->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QAbstractButton *>(control) || qobject_cast<QLineEdit *>(control)
                               || qobject_cast<QComboBox *>(control) || qobject_cast<QAbstractItemView *>(control);
        const bool isInside = control->objectName().startsWith(QLatin1String("qt_")) || control->inherits("QHeaderView")
                              || control->inherits("QTableCornerButton") || control->inherits("QLineEditIconButton");
        if (!isControl || isInside || !control->isVisible())
            continue;
        const auto *accessible = QAccessible::queryAccessibleInterface(control);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            found.append(pathOf(control));
    }
    return found;
}

} // namespace areacliente::test
