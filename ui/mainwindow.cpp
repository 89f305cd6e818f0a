// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/platform/settings.h"
#include "ui/icons.h"

#include <QCloseEvent>
#include <QStackedWidget>

namespace areacliente {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(smallest);
    setCentralWidget(m_stack);
    if (!restoreGeometry(m_settings.get<Setting::WindowGeometry>()))
        resize(usual);
    retranslate();
}

void MainWindow::showPage(QWidget *page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

QWidget *MainWindow::page() const
{
    return m_stack->currentWidget();
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    std::ignore = m_settings.set<Setting::WindowGeometry>(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Client area"));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace areacliente
