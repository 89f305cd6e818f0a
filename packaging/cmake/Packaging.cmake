# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installing and packaging: a .deb of the desktop program and one of the provider service on Linux, a disk image of the
# desktop program on macOS, a zip on Windows.
if(NOT TARGET areacliente AND (APPLE OR WIN32 OR NOT TARGET areacliente-server))
    return()
endif()

set(AREACLIENTE_APP_ID es.areacliente.AreaCliente)
set(AREACLIENTE_MAINTAINER "Área Cliente contributors <contributors@areacliente.invalid>" CACHE STRING
    "Whom the package names as its maintainer; who distributes it puts a real address here")

# areacliente_deploy(executable): installs the parts, and with them and the program the libraries of both, where those are
# not the system's. Nothing links the parts, so their libraries are not found by themselves.
function(areacliente_deploy executable)
    get_property(parts GLOBAL PROPERTY AREACLIENTE_PARTS)
    install(TARGETS ${parts} LIBRARY DESTINATION "${AREACLIENTE_PARTS_DESTINATION}")
    set(modules "")
    foreach(part IN LISTS parts)
        string(APPEND modules " \"${AREACLIENTE_PARTS_DESTINATION}/$<TARGET_FILE_NAME:${part}>\"")
    endforeach()
    qt_generate_deploy_script(TARGET areacliente OUTPUT_SCRIPT deploy
        CONTENT "qt_deploy_runtime_dependencies(EXECUTABLE \"${executable}\" ADDITIONAL_MODULES${modules})")
    install(SCRIPT "${deploy}")
endfunction()

if(APPLE)
    include("${PROJECT_SOURCE_DIR}/packaging/macos/Macos.cmake")
elseif(WIN32)
    include("${PROJECT_SOURCE_DIR}/packaging/windows/Windows.cmake")
else()
    include("${PROJECT_SOURCE_DIR}/packaging/linux/Linux.cmake")
endif()

set(CPACK_PACKAGE_NAME areacliente)
set(CPACK_PACKAGE_VENDOR "Área Cliente contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Hosting customer's client area on the desktop, offline too")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSES/GPL-3.0-or-later.txt")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
