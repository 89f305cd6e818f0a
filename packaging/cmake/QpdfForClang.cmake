# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# qpdf 11 has a std::vector of a class within that class, and a defaulted destructor beside it. As of C++20 such a destructor
# may be constexpr, so Clang looks into the vector at once, where the class is not complete. The library has that destructor;
# whoever includes the header only needs to hear of it.
find_file(header qpdf/JSON.hh PATHS ${QPDF_INCLUDE_DIRS} ${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES} NO_CACHE REQUIRED)
file(READ "${header}" text)
string(REPLACE "virtual ~JSON_array() = default;" "virtual ~JSON_array();" text "${text}")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/clang/qpdf/JSON.hh" CONTENT "${text}" @ONLY)
target_include_directories(areacliente_options SYSTEM BEFORE INTERFACE "${CMAKE_BINARY_DIR}/clang")
