# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -DCLANG_FORMAT=<clang-format 19> -P check_format.cmake
# Another version formats differently, so a wrong one is an error rather than a surprise.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND "${CLANG_FORMAT}" --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version MATCHES "version 19\\.")
    message(FATAL_ERROR "clang-format 19 is needed, not ${version}")
endif()

foreach(folder IN ITEMS app models parts ui tests)
    file(GLOB_RECURSE files "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
    if(NOT files)
        message(FATAL_ERROR "no sources under ${ROOT}/${folder}")
    endif()
    execute_process(COMMAND "${CLANG_FORMAT}" --dry-run --Werror ${files} RESULT_VARIABLE code ERROR_VARIABLE text)
    if(NOT code EQUAL 0)
        string(REGEX MATCHALL "[^\n]*: error: code should be clang-formatted[^\n]*" lines "${text}")
        list(TRANSFORM lines REPLACE ":[0-9]+:[0-9]+: error:.*" "")
        list(REMOVE_DUPLICATES lines)
        list(JOIN lines "\n  " text)
        message(SEND_ERROR "run ${CLANG_FORMAT} -i on:\n  ${text}")
    endif()
endforeach()
