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
get_property(parts GLOBAL PROPERTY AREACLIENTE_PARTS)
install(TARGETS ${parts} LIBRARY DESTINATION "${AREACLIENTE_PARTS_DESTINATION}")
# The libraries of the parts too: nothing links them.
set(modules "")
foreach(part IN LISTS parts)
    string(APPEND modules " \"${AREACLIENTE_PARTS_DESTINATION}/$<TARGET_FILE_NAME:${part}>\"")
endforeach()
qt_generate_deploy_script(TARGET areacliente OUTPUT_SCRIPT deploy
    CONTENT "qt_deploy_runtime_dependencies(EXECUTABLE \"areacliente.app\" ADDITIONAL_MODULES${modules})")
install(SCRIPT "${deploy}")

set(CPACK_GENERATOR DragNDrop)
