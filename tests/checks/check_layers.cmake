# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=<source tree> -P check_layers.cmake
# The folders form layers, and nothing points back: every `#include "…"` must name a folder its own folder may use. The linker
# sees symbols only; a header of constants or templates would slip past it.
cmake_minimum_required(VERSION 3.25)
file(REAL_PATH "${ROOT}" ROOT)

set(layers_app/domain)
set(layers_app/policy app/domain)
set(layers_app/store app/policy ${layers_app/policy})
set(layers_app/services app/store ${layers_app/store})
set(layers_app/platform app/domain)
set(layers_app/sync app/platform app/services ${layers_app/services})
set(layers_app/sample app/services ${layers_app/services})
set(layers_app/parts app/domain)
set(layers_app/documents app/parts app/domain)
set(layers_parts app/parts app/domain)
set(layers_models app/services ${layers_app/services})
set(layers_app/authority app/documents app/parts app/platform app/sample ${layers_app/sample})
set(layers_app/wire app/services ${layers_app/services})
set(layers_app/remote app/wire app/sync ${layers_app/sync})
set(layers_app/server app/wire app/authority ${layers_app/authority})
set(layers_app/desktop app/remote app/wire app/authority app/documents app/sample app/sync ${layers_app/sync})
set(layers_ui translations models app/desktop app/parts ${layers_app/desktop} app/documents app/sample app/sync ${layers_app/sync})

set(known "app/domain;app/policy;app/store;app/services;app/sync;app/sample;app/platform;app/parts;app/documents;app/authority;app/wire;app/remote;app/server;app/desktop;models;parts;translations;ui")
set(faults "")

# The layer of a path: two parts under app/, one elsewhere.
function(layer_of path result)
    string(REGEX MATCH "^(app/[a-z]+|[a-z]+)/" layer "${path}")
    string(REGEX REPLACE "/$" "" layer "${layer}")
    set(${result} "${layer}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/app/*/*.h" "${ROOT}/app/*/*.cpp"
    "${ROOT}/models/*.h" "${ROOT}/models/*.cpp" "${ROOT}/parts/*.h" "${ROOT}/parts/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp")
if(NOT files)
    message(FATAL_ERROR "no sources under ${ROOT}")
endif()
foreach(file IN LISTS files)
    layer_of("${file}" layer)
    if(NOT layer IN_LIST known)
        list(APPEND faults "${file}: its folder is in no layer; add it to check_layers.cmake")
        continue()
    endif()
    file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*\"")
    foreach(include IN LISTS includes)
        string(REGEX REPLACE "^[^\"]*\"([^\"]*)\".*" "\\1" target "${include}")
        if(target MATCHES "\\.moc$|^(moc|ui)_")
            continue()
        endif()
        layer_of("${target}" target_layer)
        if(NOT target_layer STREQUAL layer AND NOT target_layer IN_LIST layers_${layer})
            list(APPEND faults "${file}: ${layer} may not include \"${target}\"")
        endif()
    endforeach()
endforeach()

list(LENGTH files count)
if(faults)
    list(JOIN faults "\n  " text)
    message(FATAL_ERROR "the layers are broken:\n  ${text}")
endif()
message(STATUS "${count} files keep to their layers")
