// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commandline.h"

#include "app/server/configuration.h"

#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct CommandName {
    const char *words;
    ServerTask task;
    const char *argument; ///< what its word is called; null: it takes none
    const char *flags;    ///< those it takes, each with a space before and behind
    const char *help;
};

constexpr std::array commandTable{
    CommandName{"serve", ServerTask::Serve, nullptr, " --print-config ", "run the service"},
    CommandName{"init", ServerTask::Init, nullptr, "", "make the store, or bring it up to this version"},
    CommandName{"import", ServerTask::Import, "BUNDLE", " --replace ", "load an account from a bundle"},
    CommandName{"user list", ServerTask::UserList, "[ACCOUNT]", "", "who may sign in"},
    CommandName{"user set-password", ServerTask::UserSetPassword, "USER", "",
                "set a password, read from standard input or asked for"},
    CommandName{"user reset-two-factor", ServerTask::UserResetTwoFactor, "USER", "", "let a user in without a code"},
    CommandName{"user end-sessions", ServerTask::UserEndSessions, "USER", "", "sign a user out everywhere"},
    CommandName{"account list", ServerTask::AccountList, nullptr, "", "the accounts of the store"},
    CommandName{"account show", ServerTask::AccountShow, "ACCOUNT", "", "one account, and how much it holds"},
    CommandName{"account delete", ServerTask::AccountDelete, "ACCOUNT", " --yes ",
                "remove an account and all it holds"},
    CommandName{"backup", ServerTask::Backup, "FILE", "", "copy the store, also while it is served"},
    CommandName{"restore", ServerTask::Restore, "FILE", " --replace ", "put a backup into an empty store"},
    CommandName{"check", ServerTask::Check, nullptr, "", "look for damage, gaps and forgeries"},
    CommandName{"rotate-keys", ServerTask::RotateKeys, nullptr, " --revoke ", "sign tokens with a new key"},
    CommandName{"sample", ServerTask::Sample, nullptr, " --seed --invoices ", "make the sample account"},
};

/// Reads words from left to right; the first complaint stays.
class Parser
{
public:
    explicit Parser(QStringList arguments)
        : m_rest(std::move(arguments))
    {
    }

    ServerCommandLine parse()
    {
        while (!m_rest.isEmpty() && m_line.complaint.isEmpty()) {
            const QString word = m_rest.takeFirst();
            if (word.startsWith("--"_L1))
                readOption(word);
            else
                m_words.append(word);
        }
        if (m_line.complaint.isEmpty() && !m_isAnswered)
            findCommand();
        return m_line;
    }

private:
    void complain(const QString &text)
    {
        if (m_line.complaint.isEmpty())
            m_line.complaint = text;
    }

    QString value(const QString &option)
    {
        if (m_rest.isEmpty())
            complain(option + u" needs a value"_s);
        return m_rest.isEmpty() ? QString() : m_rest.takeFirst();
    }

    void readOption(const QString &option)
    {
        if (option == "--help"_L1 || option == "--version"_L1) {
            m_isAnswered = true;
            m_line.task = option == "--help"_L1 ? ServerTask::Help : ServerTask::Version;
        } else if (option == "--config"_L1) {
            m_line.configFile = value(option);
            if (m_line.configFile.isEmpty())
                complain(u"--config needs a file"_s);
        } else if (isSetting(option)) {
            m_line.settings.append({option.mid(2), value(option), option});
        } else {
            m_flags.append(option);
            readFlag(option);
        }
    }

    static bool isSetting(const QString &option)
    {
        return std::ranges::any_of(serverOptionTable(), [&](const ServerOption &known) {
            return option == "--"_L1 + QLatin1String(known.name);
        });
    }

    void readFlag(const QString &option)
    {
        if (option == "--replace"_L1)
            m_line.isReplacing = true;
        else if (option == "--yes"_L1)
            m_line.isSure = true;
        else if (option == "--revoke"_L1)
            m_line.isRevoking = true;
        else if (option == "--print-config"_L1)
            m_line.isPrintingConfig = true;
        else if (option == "--seed"_L1)
            m_line.seed = number(option, std::numeric_limits<qint64>::max());
        else if (option == "--invoices"_L1)
            m_line.invoices = static_cast<int>(number(option, 10'000'000));
        else
            complain(u"unknown option "_s + option);
    }

    quint64 number(const QString &option, qint64 most)
    {
        const QString text = value(option);
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (!isNumber || number < 0 || number > most)
            complain(option + u" needs a number up to "_s + QString::number(most));
        return static_cast<quint64>(number);
    }

    void findCommand()
    {
        if (m_words.isEmpty())
            return complain(u"which command?"_s);
        const QString one = m_words.first();
        const QString two = m_words.mid(0, 2).join(u' ');
        for (const CommandName &command : commandTable) {
            const QString words = QString::fromLatin1(command.words);
            if (words == one || words == two)
                return take(command, m_words.mid(words.count(u' ') + 1));
        }
        complain(u"unknown command "_s + two);
    }

    void take(const CommandName &command, const QStringList &arguments)
    {
        m_line.task = command.task;
        m_line.argument = arguments.value(0);
        const bool isNeeded = command.argument && command.argument[0] != '[';
        if (isNeeded && m_line.argument.isEmpty())
            complain(u"%1 needs %2"_s.arg(QLatin1String(command.words), QLatin1String(command.argument)));
        if (arguments.size() > (command.argument ? 1 : 0))
            complain(u"a word too many: "_s + arguments.last());
        for (const QString &flag : std::as_const(m_flags)) {
            if (!QString::fromLatin1(command.flags).contains(u' ' + flag + u' '))
                complain(u"%1 does not take %2"_s.arg(QLatin1String(command.words), flag));
        }
    }

    QStringList m_rest;
    QStringList m_words;
    QStringList m_flags;
    bool m_isAnswered = false;
    ServerCommandLine m_line;
};

} // namespace

ServerCommandLine parseServerCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

QString serverUsage()
{
    QString text = u"usage: areacliente-server [--config FILE] [--KEY VALUE…] COMMAND\n\n"_s;
    for (const CommandName &command : commandTable) {
        const QString call = QLatin1String(command.words) + u' ' + QLatin1String(command.argument)
                             + QString::fromLatin1(command.flags).trimmed().prepend(u' ');
        text += u"  %1 %2\n"_s.arg(call.simplified(), -34).arg(QString::fromUtf8(command.help));
    }
    text += u"\n--KEY is any key of the configuration (default: %1; AREACLIENTE_KEY in the environment):\n\n"_s.arg(
        QLatin1String(defaultConfigFile));
    for (const ServerOption &option : serverOptionTable())
        text += u"  %1 %2\n"_s.arg(QLatin1String(option.name), -24).arg(QString::fromUtf8(option.help));
    text
        += u"\nUSER is an e-mail address or a contact's id. Exit codes: 0 done, 1 failed, 2 bad data, 64 bad command line, "
           "78 bad configuration.\n"_s;
    return text;
}

} // namespace areacliente
