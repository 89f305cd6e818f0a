# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -P check_rules.cmake
# House rules that a compiler does not know. The files that have to break one are named here, with the reason.
cmake_minimum_required(VERSION 3.25)
file(REAL_PATH "${ROOT}" ROOT)
set(faults "")

# forbid(why regex SCOPE globs… [EXCEPT regex]): no line of those files matches.
function(forbid why regex)
    cmake_parse_arguments(arg "" "EXCEPT" "SCOPE" ${ARGN})
    set(found "${faults}")
    foreach(glob IN LISTS arg_SCOPE)
        file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${glob}/*.h" "${ROOT}/${glob}/*.cpp")
        foreach(file IN LISTS files)
            if(arg_EXCEPT AND file MATCHES "${arg_EXCEPT}")
                continue()
            endif()
            file(STRINGS "${ROOT}/${file}" lines REGEX "${regex}")
            foreach(line IN LISTS lines)
                string(STRIP "${line}" line)
                list(APPEND found "${file}: ${why}: ${line}")
            endforeach()
        endforeach()
    endforeach()
    set(faults "${found}" PARENT_SCOPE)
endfunction()

set(everywhere app models parts ui tests)
set(start "(^|[^A-Za-z0-9_])")
forbid("text for the user is made in ui and documents" "${start}(tr|translate)\\(" SCOPE app models parts EXCEPT "^app/documents/")
# QDBusConnection::connect() takes nothing but strings.
forbid("connect to functions, not to strings" "${start}(SIGNAL|SLOT)\\(" SCOPE ${everywhere} EXCEPT "^(app/platform/sessionwatch|ui/systemscheme).cpp$")
forbid("no nested event loops" "QEventLoop|processEvents\\(" SCOPE app models parts ui)
forbid("the window never waits" "waitFor[A-Z][A-Za-z]*\\(" SCOPE models parts ui)
# The store's worker waits before it repeats a transaction that another process held up.
forbid("no sleeps" "(sleep|msleep|usleep|qSleep|qWait|sleep_for)\\(" SCOPE ${everywhere} EXCEPT "^app/store/database.cpp$")
forbid("finish it or leave it out" "${start}(TODO|FIXME|XXX|HACK)([^A-Za-z0-9_]|$)" SCOPE ${everywhere})
forbid("tests use what users use" "${start}friend class [Tt]st" SCOPE ${everywhere})
forbid("roles are data" "ContactKind::[A-Z][a-z]+ *[!=]=|[!=]= *ContactKind::" SCOPE models ui app/services app/sync)
forbid("the layer above draws" "#include <Q(Icon|Color|Pixmap|Font|Brush|Widget)" SCOPE models)
forbid("SQL is bound, never pasted together" "(exec|prepare)\\([^;]*\\.arg\\(" SCOPE app)

file(GLOB_RECURSE headers RELATIVE "${ROOT}" "${ROOT}/app/*.h" "${ROOT}/models/*.h" "${ROOT}/parts/*.h" "${ROOT}/ui/*.h" "${ROOT}/tests/*.h")
foreach(header IN LISTS headers)
    file(STRINGS "${ROOT}/${header}" once REGEX "^#pragma once$")
    if(NOT once)
        list(APPEND faults "${header}: no #pragma once")
    endif()
endforeach()

if(faults)
    list(JOIN faults "\n  " text)
    message(FATAL_ERROR "house rules:\n  ${text}")
endif()
