// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/terminal.h"

#include "app/services/password.h"

#include <QFile>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 4096;

void print(std::FILE *stream, const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fflush(stream);
}

/// Keeps a terminal from showing what is typed.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios m_before{};
};

QString readLine()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QString line = QString::fromUtf8(in.readLine(longestLine));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

QString complaintAbout(Rule rule)
{
    switch (rule) {
    case Rule::OutOfRange: return u"a password has %1 characters at least"_s.arg(shortestPassword);
    case Rule::TooLong: return u"the password is too long"_s;
    default: return u"the password must not be the e-mail address"_s;
    }
}

QString askSilently(const char *prompt)
{
    std::fputs(prompt, stderr);
    const SilentTerminal silent;
    return readLine();
}

} // namespace

void printLine(const QString &line)
{
    print(stdout, line);
}

void printError(const QString &line)
{
    print(stderr, line);
}

Result<QString> readNewPassword(const QString &email)
{
    const bool isTyped = ::isatty(STDIN_FILENO) == 1;
    QString password = isTyped ? askSilently("New password: ") : readLine();
    if (const auto allowed = checkNewPassword(password, email, u"password"_s); !allowed)
        return invalid(u"password"_s, allowed.error().rule, complaintAbout(allowed.error().rule));
    if (isTyped && askSilently("Again: ") != password)
        return invalid(u"password"_s, Rule::Format, u"the two passwords differ"_s);
    return password;
}

QString explained(const Error &error)
{
    const QString detail = error.detail.isEmpty() ? error.field : error.detail;
    switch (error.code) {
    case ErrorCode::NewerVersion: return detail + u": the store needs a newer areacliente-server"_s;
    case ErrorCode::Corrupt:
        return detail
               + u": the store is damaged; `areacliente-server check` says where, `restore` puts a backup back"_s;
    case ErrorCode::Storage:
        if (error.rule == Rule::Limit)
            return detail + u": the disk is full"_s;
        if (error.rule == Rule::ReadOnly)
            return detail + u": it cannot be written; is the disk read only, or does it belong to another user?"_s;
        return detail;
    case ErrorCode::Validation:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::Unauthenticated:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Unsupported:
    case ErrorCode::Cancelled:
    case ErrorCode::SecondFactor:
    case ErrorCode::RateLimited:
    case ErrorCode::Incomplete:
    case ErrorCode::Untrusted: return detail;
    }
    Q_UNREACHABLE();
}

} // namespace areacliente
