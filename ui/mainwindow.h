// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace areacliente {

class Settings;

/// `wished`, or as much of it as there is room for on the screen of `window`, with its frame; a window that belongs to another
/// may be as large as that one in any case.
[[nodiscard]] QSize fittingSize(const QSize &wished, const QWidget &window);

/// The frame around whatever is shown: sign-in, the account, the lock. It remembers where it was on the screen.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Where the screen has room for it.
    static constexpr QSize smallest{1024, 640};
    static constexpr QSize usual{1280, 800};

    /// `settings` must outlive it.
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);

    /// Shows `page`, which becomes the window's, in place of the page before; that one stays, hidden.
    void showPage(QWidget *page);
    [[nodiscard]] QWidget *page() const;
    /// The title tells the windows of several accounts apart; empty: nobody's.
    void setAccountName(const QString &name);
    /// In front of the other windows, also from the task bar.
    void bringToFront();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Settings &m_settings;
    QStackedWidget *m_stack;
    QString m_accountName;
};

} // namespace areacliente
