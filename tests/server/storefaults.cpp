// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Preloaded into a real service, it makes the n-th access to its SQLite file fail, as a test says through StoreFaults: a step of
/// a statement, as if the disk had refused it, or a write or flush of a file itself, of which SQLite makes what it does of a
/// dying disk. So the program that is tested knows nothing of it.
#include "tests/server/storefaults.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using areacliente::test::StoreFaults;

StoreFaults *shared()
{
    static auto *const faults = [] {
        const char *const name = std::getenv(areacliente::test::storeFaultsFile);
        const int file = name ? ::open(name, O_RDWR | O_CLOEXEC) : -1;
        void *const memory = file < 0
                                 ? MAP_FAILED
                                 : ::mmap(nullptr, sizeof(StoreFaults), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (file >= 0)
            ::close(file);
        return memory == MAP_FAILED ? nullptr : static_cast<StoreFaults *>(memory);
    }();
    return faults;
}

bool isDue(std::atomic<int> StoreFaults::*count)
{
    StoreFaults *const faults = shared();
    if (!faults)
        return false;
    std::atomic<int> &left = faults->*count;
    for (int now = left; now > 0;) {
        if (!left.compare_exchange_weak(now, now - 1))
            continue;
        if (now == 1)
            ++faults->failures;
        return now == 1;
    }
    return false;
}

bool isOfTheStore(int file)
{
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
    return length > 0 && std::string_view(path.data(), static_cast<std::size_t>(length)).contains("authority.sqlite");
}

bool mustFail(int file)
{
    const StoreFaults *const faults = shared();
    return faults && faults->writes > 0 && isOfTheStore(file) && isDue(&StoreFaults::writes);
}

/// The function that this library stands before.
template <class Function>
Function *behind(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

thread_local const sqlite3 *refused = nullptr; ///< the connection whose last step was made to fail

} // namespace

extern "C" {

int sqlite3_step(sqlite3_stmt *statement)
{
    static auto *const step = behind<int(sqlite3_stmt *)>("sqlite3_step");
    const bool fails = isDue(&StoreFaults::steps);
    refused = fails ? sqlite3_db_handle(statement) : nullptr;
    return fails ? SQLITE_IOERR : step(statement);
}

int sqlite3_extended_errcode(sqlite3 *connection)
{
    static auto *const code = behind<int(sqlite3 *)>("sqlite3_extended_errcode");
    return connection == refused ? SQLITE_IOERR : code(connection);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    static auto *const write = behind<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    if (!mustFail(file))
        return write(file, bytes, size, offset);
    errno = EIO;
    return -1;
}

int fdatasync(int file)
{
    static auto *const flush = behind<int(int)>("fdatasync");
    if (!mustFail(file))
        return flush(file);
    errno = EIO;
    return -1;
}

} // extern "C"
