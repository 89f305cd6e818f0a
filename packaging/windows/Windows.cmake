# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(windows "${PROJECT_SOURCE_DIR}/packaging/windows")
enable_language(RC)
set(AREACLIENTE_ICON "${windows}/areacliente.ico")
configure_file("${windows}/areacliente.rc.in" "${CMAKE_BINARY_DIR}/areacliente.rc" @ONLY)
target_sources(areacliente PRIVATE "${CMAKE_BINARY_DIR}/areacliente.rc" "${windows}/areacliente.manifest")
set_target_properties(areacliente PROPERTIES WIN32_EXECUTABLE ON)

install(TARGETS areacliente RUNTIME)
get_property(parts GLOBAL PROPERTY AREACLIENTE_PARTS)
install(TARGETS ${parts} LIBRARY DESTINATION "${AREACLIENTE_PARTS_DESTINATION}")
# The libraries of the parts too: nothing links them.
set(modules "")
foreach(part IN LISTS parts)
    string(APPEND modules " \"${AREACLIENTE_PARTS_DESTINATION}/$<TARGET_FILE_NAME:${part}>\"")
endforeach()
qt_generate_deploy_script(TARGET areacliente OUTPUT_SCRIPT deploy
    CONTENT "qt_deploy_runtime_dependencies(EXECUTABLE \"\${QT_DEPLOY_BIN_DIR}/$<TARGET_FILE_NAME:areacliente>\" ADDITIONAL_MODULES${modules})")
install(SCRIPT "${deploy}")

set(CPACK_GENERATOR ZIP)
