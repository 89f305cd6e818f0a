# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One options target holds the standard, the warnings and the Qt definitions; every target of the project links it.
add_library(areacliente_options INTERFACE)
target_compile_features(areacliente_options INTERFACE cxx_std_23)
target_include_directories(areacliente_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(areacliente_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    AREACLIENTE_VERSION="${PROJECT_VERSION}")
target_compile_options(areacliente_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
        -Woverloaded-virtual -Wconversion -Wno-sign-conversion -Wextra-semi -fPIC>
    # GCC 12 takes the empty state of std::optional for an uninitialised value where it inlines: told, but no error.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>
    # libstdc++ 12 uses in its stable sorts what it calls deprecated itself; GCC says nothing of it there.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-error=deprecated-declarations>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /permissive- /utf-8>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
    include(OldClang)
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # libstdc++ 12 hides std::expected from clang unless concepts are announced at C++20's final level.
    target_compile_options(areacliente_options INTERFACE -D__cpp_concepts=202002L -Wno-builtin-macro-redefined)
endif()
if(AREACLIENTE_WERROR)
    set(CMAKE_COMPILE_WARNING_AS_ERROR ON)
endif()
if(AREACLIENTE_SANITIZE)
    target_compile_options(areacliente_options INTERFACE -fsanitize=${AREACLIENTE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(areacliente_options INTERFACE -fsanitize=${AREACLIENTE_SANITIZE})
endif()

find_program(AREACLIENTE_CCACHE ccache)
if(AREACLIENTE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # By the headers' contents: judged by what the preprocessor leaves, a changed comment would give back a precompiled
    # header that no longer knows its own headers, and everything in them would be defined twice.
    # What a file holds is remembered by its inode: to read hundreds of megabytes of precompiled header again for every
    # source costs as much as to compile it.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_INODECACHE=1
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" "${AREACLIENTE_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(areacliente_options INTERFACE -fpch-preprocess)
    endif()
endif()
find_program(AREACLIENTE_MOLD mold)
if(AREACLIENTE_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT APPLE)
    add_link_options(-fuse-ld=mold)
endif()

# areacliente_library(name SOURCES files… LINK targets… [PCH core|records|widgets])
# A static library of one folder. LINK is public, so the linker enforces the direction between the folders.
function(areacliente_library name)
    cmake_parse_arguments(arg "" "PCH" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC areacliente_options ${arg_LINK})
    if(arg_PCH)
        target_precompile_headers(${name} REUSE_FROM areacliente_pch_${arg_PCH})
    endif()
endfunction()

# areacliente_test(name LINK targets… [SOURCES files…] [LABELS …] [PCH core|records|widgets])
# One Qt Test executable per class: name.cpp beside the caller, run headless.
function(areacliente_test name)
    cmake_parse_arguments(arg "" "PCH" "SOURCES;LINK;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE areacliente_options Qt6::Test ${arg_LINK})
    if(arg_PCH)
        target_precompile_headers(${name} REUSE_FROM areacliente_pch_${arg_PCH})
        # Nearly always empty, as the test includes its own: to load the precompiled header would be all its cost.
        set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
            PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}" TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_FATAL_WARNINGS=0")
endfunction()
