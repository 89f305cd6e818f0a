// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace areacliente {

/// Covers a page while something takes long: what is going on, how far it is, and a way to stop it. Appears only after half a second.
class BusyOverlay : public QWidget
{
    Q_OBJECT

public:
    /// Covers `page`, following its size.
    explicit BusyOverlay(QWidget *page);

    /// Begins: `text` says what is going on. A `cancellable` one has a cancel button.
    void start(const QString &text, bool cancellable);
    /// `total` 0: nobody knows how much there is to do.
    void setProgress(int done, int total);
    void finish();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelRequested();
    /// Something begins, or is over.
    void runningChanged(bool isRunning);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeCard();
    void appear();

    QTimer m_delay;
    QPointer<QWidget> m_focusBefore;
    bool m_running = false;
    QWidget *m_card = nullptr; ///< made at the first start, with its parts
    QLabel *m_text = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace areacliente
