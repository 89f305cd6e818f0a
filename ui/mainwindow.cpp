// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/platform/settings.h"
#include "ui/icons.h"

#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// For the title bar and the edges, which are not known before a window is shown.
constexpr QSize frameAllowance(16, 48);

} // namespace

QSize fittingSize(const QSize &wished, const QWidget &window)
{
    QSize room = window.screen()->availableSize() - frameAllowance;
    if (const QWidget *parent = window.parentWidget())
        room = room.expandedTo(parent->window()->size());
    return wished.boundedTo(room);
}

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(fittingSize(smallest, *this));
    setCentralWidget(m_stack);
    if (!restoreGeometry(m_settings.get<Setting::WindowGeometry>()))
        resize(fittingSize(usual, *this));
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

void MainWindow::setAccountName(const QString &name)
{
    m_accountName = name;
    retranslate();
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
    const QString program = tr("Client area");
    setWindowTitle(m_accountName.isEmpty() ? program : QString(m_accountName + u" — "_s + program));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace areacliente
