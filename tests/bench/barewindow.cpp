// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/firstframe.h"

#include <QApplication>
#include <QMainWindow>
#include <QTableView>
#include <QTabWidget>

/// The least that a program with six tables can be: the baseline of the start and of the memory.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *tabs = new QTabWidget(&window);
    for (int tab = 1; tab <= 6; ++tab)
        tabs->addTab(new QTableView(tabs), QString::number(tab));
    window.setCentralWidget(tabs);
    window.resize(1280, 800);
    new areacliente::bench::FirstFrame(window, areacliente::bench::tellPaintedAndWait);
    window.show();
    return QApplication::exec();
}
