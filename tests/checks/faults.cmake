# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# fault(what file text) and sound(file text) run CHECK over a tree of that one file, and expect it to fail or to pass.
function(run_check_on file text result)
    file(REMOVE_RECURSE "${WORK}")
    file(WRITE "${WORK}/${file}" "${text}")
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${WORK}" -P "${CHECK}"
        RESULT_VARIABLE code OUTPUT_QUIET ERROR_VARIABLE output)
    # The check must have failed because of this file, not for a reason of its own.
    if(NOT code EQUAL 0 AND NOT output MATCHES "${file}")
        message(FATAL_ERROR "${CHECK} stopped for another reason:\n${output}")
    endif()
    set(${result} "${code}" PARENT_SCOPE)
endfunction()

function(fault what file text)
    run_check_on("${file}" "${text}" code)
    if(code EQUAL 0)
        message(SEND_ERROR "not seen: ${what} (${file})")
    endif()
endfunction()

function(sound file text)
    run_check_on("${file}" "${text}" code)
    if(NOT code EQUAL 0)
        message(SEND_ERROR "refused although sound: ${file}")
    endif()
endfunction()
