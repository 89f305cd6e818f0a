# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(macos "${PROJECT_SOURCE_DIR}/packaging/macos")
set_target_properties(areacliente PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST "${macos}/Info.plist.in")

target_sources(areacliente PRIVATE "${macos}/areacliente.icns")
set_source_files_properties("${macos}/areacliente.icns" TARGET_DIRECTORY areacliente
    PROPERTIES MACOSX_PACKAGE_LOCATION Resources)

install(TARGETS areacliente BUNDLE DESTINATION .)
areacliente_deploy("areacliente.app")

set(CPACK_GENERATOR DragNDrop)
