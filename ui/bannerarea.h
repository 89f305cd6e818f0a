// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QAction;
class QVBoxLayout;

namespace areacliente {

class Banner;

/// The window's messages, one under the other; each has a key, and a later message of a key takes the place of the earlier.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(QWidget *parent = nullptr);

    /// `words` is asked now and after each change of language. `actions` stay their owner's.
    void showMessage(const QString &key, Tone tone, std::function<QString()> words,
                     const QList<QAction *> &actions = {});
    void withdraw(const QString &key);
    /// The message of a key; empty when there is none in view.
    [[nodiscard]] QString message(const QString &key) const;

private:
    void updateVisibility();

    QVBoxLayout *m_layout;
    QHash<QString, Banner *> m_banners;
};

} // namespace areacliente
