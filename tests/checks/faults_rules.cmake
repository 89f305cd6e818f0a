# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DCHECK=<check_rules.cmake> -DWORK=<scratch> -P faults_rules.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/faults.cmake")

fault("text in the core" app/services/x.cpp "return tr(\"No\");\n")
fault("strings as slots" ui/x.cpp "connect(a, SIGNAL(b()), this, SLOT(c()));\n")
fault("a nested loop" ui/x.cpp "int a; QEventLoop loop;\n")
fault("a window that waits" ui/x.cpp "future.waitForFinished();\n")
fault("a sleep in a test" tests/unit/x.cpp "QTest::qWait(100);\n")
fault("unfinished work" models/x.cpp "int a; // TODO later\n")
fault("a test as a friend" app/store/x.h "#pragma once\nfriend class TstX;\n")
fault("a role by its name" ui/x.cpp "if (kind == ContactKind::Owner) {\n")
fault("a model that draws" models/x.h "#pragma once\n#include <QIcon>\n")
fault("pasted SQL" app/store/x.cpp "query.exec(u\"SELECT %1\"_s.arg(name));\n")
fault("no include guard" ui/x.h "class X;\n")
sound(ui/x.cpp "label->setText(tr(\"No\"));\nm_asleep = a(b); // todos los días\n")
sound(app/documents/x.cpp "draw(tr(\"Signature\"));\nattr(name);\n")
