// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <chrono>

class QLocalSocket;

namespace areacliente {

/// Keeps a second program away from a data folder: the second start asks the first to show itself, and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,  ///< this process owns the data folder until it ends
        Second, ///< another one does, and was asked to show itself
    };

    /// The file of the lock in a data folder; whoever holds it has the folder.
    static constexpr QLatin1StringView lockName{"instance.lock"};

    /// `dataDirectory` exists already and is the user's alone; see makePrivateDirectory().
    explicit SingleInstance(const QString &dataDirectory, QObject *parent = nullptr);

    /// Takes the folder or, when it is taken, sends `arguments` to the program that has it. Called once, before there
    /// is a window: it waits up to `timeout`. A lock left by a program that was killed is taken over. Timeout when the
    /// other program does not answer, Storage when the lock or the socket cannot be made, Validation when the
    /// arguments are longer than maxMessageSize.
    [[nodiscard]] Result<Role> start(const QStringList &arguments,
                                     std::chrono::milliseconds timeout = std::chrono::seconds(5));

    /// The longest message accepted from another start, in bytes.
    static constexpr qint64 maxMessageSize = 64 * 1024;

Q_SIGNALS:
    /// Another start asks this program to show itself; `arguments` are that start's, and come from outside: check them.
    void raiseRequested(const QStringList &arguments);

private:
    [[nodiscard]] Result<void> listen();
    void accept();
    void read(QLocalSocket *socket);

    QString m_socketPath;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace areacliente
