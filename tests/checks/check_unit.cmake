# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -DWORK=<folder> -DPROGRAM=<areacliente-server> -P check_unit.cmake
# systemd itself reads the unit, finds nothing wrong, and rates how little the service could do to the machine.
cmake_minimum_required(VERSION 3.25)
set(most 15) # tenths of its scale of exposure: 1.5 of 10

find_program(SYSTEMD_ANALYZE systemd-analyze)
if(NOT SYSTEMD_ANALYZE)
    message(NOTICE "SKIP: there is no systemd-analyze here") # the words that CTest and packaging/test.sh look for
    return()
endif()
# As it is installed, but for the program, which is where it was built.
file(READ "${ROOT}/packaging/linux/areacliente-server.service" unit)
string(REPLACE "/usr/bin/areacliente-server" "${PROGRAM}" unit "${unit}")
# Whether the manual is installed says nothing about the unit.
string(REGEX REPLACE "Documentation=[^\n]*\n" "" unit "${unit}")
set(file "${WORK}/areacliente-server.service")
file(WRITE "${file}" "${unit}")

execute_process(COMMAND "${SYSTEMD_ANALYZE}" verify --man=no "${file}" RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT code EQUAL 0 OR said MATCHES "areacliente-server")
    message(FATAL_ERROR "systemd finds fault with the unit:\n${said}")
endif()
execute_process(COMMAND "${SYSTEMD_ANALYZE}" security --no-pager --offline=yes --threshold=${most} "${file}"
    RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
string(REGEX MATCH "Overall exposure level[^\n]*" level "${said}")
if(NOT code EQUAL 0 OR NOT level)
    message(FATAL_ERROR "the service may do too much:\n${said}")
endif()
message(STATUS "${level}")
