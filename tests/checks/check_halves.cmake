# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -DWORK=<folder> -DSERVER_PROGRAM=<areacliente-server, or empty> -P check_halves.cmake
# Each half can be built without the other and without what only the other needs: it is configured with those packages hidden,
# and the commands that make its program must touch none of the other's sources and libraries. That it then compiles is shown by
# packaging/test.sh --halves.
cmake_minimum_required(VERSION 3.25)
set(faults "")

# check_half(name OPTIONS … PROGRAM name FOREIGN regex): `FOREIGN` matches the sources that must not be part of it.
function(check_half name)
    cmake_parse_arguments(arg "" "PROGRAM;FOREIGN" "OPTIONS" ${ARGN})
    set(build "${WORK}/${name}")
    file(REMOVE_RECURSE "${build}")
    execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${ROOT}" -B "${build}" -DAREACLIENTE_TESTS=OFF ${arg_OPTIONS}
        RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "the ${name} alone cannot be configured:\n${said}")
    endif()
    execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" -- -t commands ${arg_PROGRAM}
        RESULT_VARIABLE code OUTPUT_VARIABLE plan ERROR_VARIABLE plan)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "the ${name} alone has no plan:\n${plan}")
    endif()
    string(REGEX MATCH "${arg_FOREIGN}" foreign "${plan}")
    if(foreign)
        message(FATAL_ERROR "the ${name} alone needs ${foreign}")
    endif()
    string(REGEX MATCH "-o bin/${arg_PROGRAM} " program "${plan}")
    if(NOT program)
        message(FATAL_ERROR "the ${name} alone does not link ${arg_PROGRAM}:\n${plan}")
    endif()
    message(STATUS "the ${name} can be built alone")
endfunction()

set(hidden "")
foreach(package IN ITEMS Widgets PrintSupport Svg Pdf PdfWidgets Charts LinguistTools)
    list(APPEND hidden "-DCMAKE_DISABLE_FIND_PACKAGE_Qt6${package}=ON")
endforeach()
check_half(server PROGRAM areacliente-server OPTIONS -DAREACLIENTE_DESKTOP=OFF ${hidden}
    FOREIGN "(libQt6(Widgets|PrintSupport|Pdf|Charts)[^ ]*|[^ ]*/(ui|models|app/desktop|app/remote)/[a-z_]+\\.cpp)")
check_half(desktop PROGRAM areacliente OPTIONS -DAREACLIENTE_SERVER=OFF
    -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON
    FOREIGN "([^ ]*/app/server/[a-z_]+\\.cpp|libssl[^ ]*|[^ ]*boost[^ ]*)")

if(SERVER_PROGRAM)
    execute_process(COMMAND ldd "${SERVER_PROGRAM}" OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCH "libQt6(Widgets|PrintSupport|Pdf|Charts|Qml|Quick)[^ ]*" widgets "${libraries}")
    if(widgets)
        message(FATAL_ERROR "${SERVER_PROGRAM} loads ${widgets}")
    endif()
    if(NOT libraries MATCHES "libQt6Gui")
        message(FATAL_ERROR "what ${SERVER_PROGRAM} loads could not be seen:\n${libraries}")
    endif()
    message(STATUS "areacliente-server loads no widgets")
endif()
