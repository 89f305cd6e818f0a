# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -DLUPDATE=<lupdate> -DWORK=<scratch> -P check_translations.cmake
# Spanish is complete: every string of the sources is in it, translated, and nothing else is. English is the sources'
# language; its file holds the plurals only.
cmake_minimum_required(VERSION 3.25)

file(GLOB files "${ROOT}/translations/areacliente_*.ts")
if(NOT "${ROOT}/translations/areacliente_es.ts" IN_LIST files)
    message(FATAL_ERROR "translations/areacliente_es.ts is missing")
endif()

file(REMOVE_RECURSE "${WORK}")
foreach(file IN LISTS files)
    cmake_path(GET file FILENAME name)
    file(COPY "${file}" DESTINATION "${WORK}")
    set(plurals "")
    if(name STREQUAL "areacliente_en.ts")
        set(plurals -pluralonly)
    endif()
    execute_process(COMMAND "${LUPDATE}" -silent -I "${ROOT}" -locations none ${plurals}
        "${ROOT}/app" "${ROOT}/models" "${ROOT}/ui" -ts "${WORK}/${name}" COMMAND_ERROR_IS_FATAL ANY)

    file(READ "${WORK}/${name}" text)
    string(REGEX MATCHALL "<source>[^<]*</source>[^/]*<translation type=\"unfinished\"" unfinished "${text}")
    list(TRANSFORM unfinished REPLACE "<source>([^<]*)</source>.*" "\\1")
    if(text MATCHES "type=\"unfinished\"")
        list(JOIN unfinished "\n  " strings)
        message(SEND_ERROR "${name}: not translated:\n  ${strings}")
    endif()
    if(text MATCHES "type=\"(vanished|obsolete)\"")
        message(SEND_ERROR "${name}: holds strings the sources no longer have; run lupdate with -no-obsolete")
    endif()
    file(READ "${file}" kept)
    if(NOT text STREQUAL kept)
        message(SEND_ERROR "${name}: is not what lupdate writes from the sources; run it with -I . -locations none")
    endif()
endforeach()
