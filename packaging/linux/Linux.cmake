# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")

file(READ "${linux}/${AREACLIENTE_APP_ID}.metainfo.xml" metainfo)
string(FIND "${metainfo}" "<release version=\"${PROJECT_VERSION}\"" release)
if(release EQUAL -1)
    message(FATAL_ERROR "The metainfo has no release ${PROJECT_VERSION}")
endif()

find_program(AREACLIENTE_GZIP gzip REQUIRED)
set(manual "${CMAKE_BINARY_DIR}/areacliente.1.gz")
add_custom_command(OUTPUT "${manual}"
    COMMAND "${AREACLIENTE_GZIP}" -9nc "${linux}/areacliente.1" > "${manual}"
    DEPENDS "${linux}/areacliente.1" VERBATIM)
add_custom_target(areacliente_manual ALL DEPENDS "${manual}")

install(TARGETS areacliente RUNTIME)
install(FILES "${manual}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${linux}/${AREACLIENTE_APP_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${linux}/${AREACLIENTE_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/areacliente.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${linux}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/areacliente")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${AREACLIENTE_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins that Qt loads by name, and the library that QtKeychain does: no library dependency reveals them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, qt6-translations-l10n, fonts-inter")
set(CPACK_PACKAGE_DESCRIPTION
"Área Cliente keeps a customer's whole hosting account on the desktop: the
customer record and its contacts, subscriptions, invoices, domains and
support. Everything can be read and searched without a connection, and each
contact sees and does what the role allows.")
