// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace areacliente {

class Banner;
class CheckedEdit;

/// Where the address of the provider is typed, before anybody can sign in there: judged as it is typed, then looked up.
class ServerPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPage(QWidget *parent = nullptr);

    /// Empty and ready to type, or with the address of before.
    void begin(const QString &address);
    /// While the provider is looked for, everything but stopping waits.
    void setBusy(bool busy);
    /// What was typed stays.
    void showError(const Error &error);

Q_SIGNALS:
    void connectRequested(const QString &typed);
    void cancelRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void explainUnprotected();
    void submit();
    void retranslate();

    QLabel *m_title;
    QLabel *m_text;
    Banner *m_banner;
    CheckedEdit *m_address;
    QPushButton *m_connect;
    QPushButton *m_back;
    QWidget *m_searching;
    QLabel *m_searchingText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace areacliente
