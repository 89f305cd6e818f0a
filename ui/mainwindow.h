// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace areacliente {

class Settings;

/// The frame around whatever is shown: sign-in, the account, the lock. It remembers where it was on the screen.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr QSize smallest{1024, 640};
    static constexpr QSize usual{1280, 800};

    /// `settings` must outlive it.
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);

    /// Shows `page`, which becomes the window's, in place of the page before; that one stays, hidden.
    void showPage(QWidget *page);
    [[nodiscard]] QWidget *page() const;
    /// In front of the other windows, also from the task bar.
    void bringToFront();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Settings &m_settings;
    QStackedWidget *m_stack;
};

} // namespace areacliente
