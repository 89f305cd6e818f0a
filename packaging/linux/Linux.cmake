# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")

find_program(AREACLIENTE_GZIP gzip REQUIRED)

# areacliente_install_manual(page component): compressed, as Debian has it.
function(areacliente_install_manual page component)
    set(manual "${CMAKE_BINARY_DIR}/${page}.gz")
    add_custom_command(OUTPUT "${manual}"
        COMMAND "${AREACLIENTE_GZIP}" -9nc "${linux}/${page}" > "${manual}"
        DEPENDS "${linux}/${page}" VERBATIM)
    add_custom_target(${component}_manual ALL DEPENDS "${manual}")
    string(REGEX MATCH "[0-9]$" section "${page}")
    install(FILES "${manual}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}" COMPONENT ${component})
endfunction()

if(TARGET areacliente)
    file(READ "${linux}/${AREACLIENTE_APP_ID}.metainfo.xml" metainfo)
    string(FIND "${metainfo}" "<release version=\"${PROJECT_VERSION}\"" release)
    if(release EQUAL -1)
        message(FATAL_ERROR "The metainfo has no release ${PROJECT_VERSION}")
    endif()
    areacliente_install_manual(areacliente.1 desktop)
    install(TARGETS areacliente RUNTIME COMPONENT desktop)
    get_property(parts GLOBAL PROPERTY AREACLIENTE_PARTS)
    install(TARGETS ${parts} LIBRARY DESTINATION "${AREACLIENTE_PARTS_DESTINATION}" COMPONENT desktop)
    install(FILES "${linux}/${AREACLIENTE_APP_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT desktop)
    install(FILES "${linux}/${AREACLIENTE_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT desktop)
    install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/areacliente.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT desktop)
    install(FILES "${linux}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/areacliente" COMPONENT desktop)
    list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()
if(TARGET areacliente-server)
    areacliente_install_manual(areacliente-server.8 server)
    install(TARGETS areacliente-server RUNTIME COMPONENT server)
    install(FILES "${linux}/areacliente-server.service" DESTINATION lib/systemd/system COMPONENT server)
    install(FILES "${linux}/areacliente-server.conf" DESTINATION /etc/areacliente RENAME server.conf COMPONENT server)
    install(FILES "${linux}/areacliente-server.nginx.conf"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/areacliente-server/examples" RENAME nginx.conf COMPONENT server)
    install(FILES "${linux}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/areacliente-server" COMPONENT server)
    list(APPEND CPACK_COMPONENTS_ALL server)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${AREACLIENTE_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)

# Plugins that Qt loads by name, and the library that QtKeychain does: no library dependency reveals them.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME areacliente)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, qt6-translations-l10n, fonts-inter")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION
"Área Cliente keeps a customer's whole hosting account on the desktop: the
customer record and its contacts, subscriptions, invoices, domains and
support. Everything can be read and searched without a connection, and each
contact sees and does what the role allows.")

# The plugins with which it draws its documents without a display come with libqt6gui6; the fonts in them do not.
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME areacliente-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "libqt6sql6-sqlite, fonts-inter | fonts-dejavu-core")
set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS "fonts-inter, nginx | httpd")
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS "libqt6sql6-psql, postgresql-client")
set(CPACK_COMPONENT_SERVER_DESCRIPTION
"The service behind the client area: it keeps the accounts of a hosting
provider's customers and answers their desktop programs over HTTPS, each
contact as its role allows. It needs neither a display nor a database server,
and works with PostgreSQL where there is one.")
set(conffiles "${CMAKE_BINARY_DIR}/conffiles")
file(WRITE "${conffiles}" "/etc/areacliente/server.conf\n")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    "${conffiles}" "${linux}/server-scripts/postinst" "${linux}/server-scripts/prerm" "${linux}/server-scripts/postrm")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_STRICT_PERMISSION ON)
