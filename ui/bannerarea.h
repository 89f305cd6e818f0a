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

    /// `words` is asked now and after each change of language. `actions` stay their owner's. Where the user has closed a
    /// message of this key and `topic`, another one about the same does not come back until the key is withdrawn.
    void showMessage(const QString &key, Tone tone, std::function<QString()> words,
                     const QList<QAction *> &actions = {}, const QString &topic = {});
    /// What the message was about is over.
    void withdraw(const QString &key);
    /// The message of a key; empty when there is none in view.
    [[nodiscard]] QString message(const QString &key) const;

    /// In view exactly while a message is. By itself, but for a new parent.
    void updateVisibility();

private:
    struct Entry {
        Banner *banner = nullptr;
        QString topic{};       ///< of the message
        QString closedTopic{}; ///< of the message that the user has closed
    };

    QVBoxLayout *m_layout;
    QHash<QString, Entry> m_entries;
};

} // namespace areacliente
