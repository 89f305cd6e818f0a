// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QWidget>

class QAction;

namespace areacliente {

class EmptyState;

/// The whole window, when the account on this computer cannot be opened: what happened, and what to do.
class StoreProblemPage : public QWidget
{
    Q_OBJECT

public:
    explicit StoreProblemPage(QWidget *parent = nullptr);

    void showProblem(const Error &error, const QString &folder);

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    EmptyState *m_state;
    QAction *m_retry;
    Error m_error;
    QString m_folder;
};

} // namespace areacliente
