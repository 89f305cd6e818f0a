# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(windows "${PROJECT_SOURCE_DIR}/packaging/windows")
enable_language(RC)
set(AREACLIENTE_ICON "${windows}/areacliente.ico")
configure_file("${windows}/areacliente.rc.in" "${CMAKE_BINARY_DIR}/areacliente.rc" @ONLY)
target_sources(areacliente PRIVATE "${CMAKE_BINARY_DIR}/areacliente.rc" "${windows}/areacliente.manifest")
set_target_properties(areacliente PROPERTIES WIN32_EXECUTABLE ON)

install(TARGETS areacliente RUNTIME)
areacliente_deploy("\${QT_DEPLOY_BIN_DIR}/$<TARGET_FILE_NAME:areacliente>")

set(CPACK_GENERATOR ZIP)
