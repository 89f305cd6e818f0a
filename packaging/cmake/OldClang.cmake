# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Debian 12's clazy stands on Clang 14, which cannot choose between a defaulted and a constrained special member, so that
# libstdc++'s std::expected has no destructor there. It only reads the code, so it is given that header without the
# defaulted ones: every std::expected of this project holds an Error, which is not trivial anyway.
find_file(header expected PATHS ${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES} NO_CACHE NO_DEFAULT_PATH REQUIRED)
file(READ "${header}" text)
string(REGEX REPLACE "[^\n]*expected\\((const expected&|expected&&|)\\) = default;" "" text "${text}")
string(REPLACE " && __cpp_concepts >= 202002L" "" text "${text}")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/oldclang/expected" CONTENT "${text}" @ONLY)
target_include_directories(areacliente_options SYSTEM BEFORE INTERFACE "${CMAKE_BINARY_DIR}/oldclang")
