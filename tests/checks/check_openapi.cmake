# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -DNODE=<node> -DNPM=<npm> -DWORK=<scratch> -P check_openapi.cmake
# The API's description is sound OpenAPI 3.1 by Redocly's recommended rules, warnings included. The linter is installed into WORK
# as its lock file says, once; later runs need no network.
cmake_minimum_required(VERSION 3.25)

set(tool "${ROOT}/tests/checks/openapi")
file(SHA256 "${tool}/package-lock.json" lock)
if(NOT EXISTS "${WORK}/installed-${lock}")
    file(REMOVE_RECURSE "${WORK}")
    file(COPY "${tool}/package.json" "${tool}/package-lock.json" DESTINATION "${WORK}")
    execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY "${WORK}"
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
    file(TOUCH "${WORK}/installed-${lock}")
endif()

function(lint description result)
    execute_process(COMMAND "${NODE}" "${tool}/lint.mjs" "${WORK}" "${description}" RESULT_VARIABLE code
        OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(output "${output}" PARENT_SCOPE)
    set(${result} "${code}" PARENT_SCOPE)
endfunction()

lint("${ROOT}/resources/api/openapi.json" code)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "${output}\nresources/api/openapi.json does not pass")
endif()

# It still sees: two operations of one name, and a reference to nothing.
file(READ "${ROOT}/resources/api/openapi.json" sound)
foreach(fault IN ITEMS "\"operationId\": \"showSession\"|\"operationId\": \"listSessions\""
        "#/components/responses/NotFound|#/components/responses/Lost")
    string(REPLACE "|" ";" words "${fault}")
    list(GET words 0 before)
    list(GET words 1 after)
    string(REPLACE "${before}" "${after}" broken "${sound}")
    file(WRITE "${WORK}/broken.json" "${broken}")
    lint("${WORK}/broken.json" code)
    if(code EQUAL 0)
        message(FATAL_ERROR "not seen: ${after}")
    endif()
endforeach()
