# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DCHECK=<check_layers.cmake> -DWORK=<scratch> -P faults_layers.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/faults.cmake")

fault("points back" app/domain/money.h "#include \"app/store/database.h\"\n")
fault("skips to the side" app/documents/form.cpp "#include \"app/services/profile.h\"\n")
fault("the core knows the window" app/services/profile.cpp "#include <QString>\n  #  include \"ui/mainwindow.h\"\n")
fault("a model knows the window" models/invoicemodel.cpp "#include \"ui/icons.h\"\n")
fault("a part that is loaded, not linked" ui/mainwindow.cpp "#include \"parts/paper/qtprinter.h\"\n")
fault("a part knows the window" parts/charts/qtbarchart.cpp "#include \"ui/theme.h\"\n")
fault("no folder named" ui/mainwindow.cpp "#include \"icons.h\"\n")
fault("an unknown folder" app/extras/x.cpp "\n")
sound(app/sync/outbox.cpp "#include \"app/sync/outbox.h\"\n#include \"app/domain/id.h\"\n#include \"outbox.moc\"\n")
sound(ui/tabs/billingtab.cpp "#include \"models/invoicemodel.h\"\n#include \"app/policy/policy.h\"\n")
