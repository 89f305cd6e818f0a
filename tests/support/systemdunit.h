// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace areacliente::test {

/// The part [Service] of a unit file, so that a test starts a service by the words that systemd would. It knows of the syntax
/// what the unit uses: one assignment on a line, quotes, and no variables but those of replace().
class SystemdUnit
{
public:
    explicit SystemdUnit(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no unit %s", qPrintable(path));
        bool isService = false;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u'['))
                isService = line == QLatin1String("[Service]");
            else if (isService && !line.startsWith(u'#') && line.contains(u'='))
                m_values[line.section(u'=', 0, 0)].append(line.section(u'=', 1));
        }
    }

    /// Puts `by` in the place of `what` wherever it stands. It must stand somewhere.
    void replace(const QString &what, const QString &by)
    {
        bool isThere = false;
        for (QStringList &values : m_values) {
            isThere = isThere || values.join(u'\n').contains(what);
            values.replaceInStrings(what, by);
        }
        if (!isThere)
            qFatal("the unit says nothing of %s", qPrintable(what));
    }

    /// The only value of a key; empty where it has none.
    [[nodiscard]] QString value(const QString &key) const
    {
        const QStringList all = m_values.value(key);
        if (all.size() > 1)
            qFatal("%s stands more than once in the unit", qPrintable(key));
        return all.value(0);
    }
    /// The words of a command: the program first, with its whole path.
    [[nodiscard]] QStringList command(const QString &key) const { return QProcess::splitCommand(value(key)); }

    /// What the service sees: as systemd gives it, and nothing of the test's own but where a sanitizer's options are.
    [[nodiscard]] QProcessEnvironment environment() const
    {
        if (m_values.contains(QStringLiteral("EnvironmentFile")))
            qFatal("the unit reads a file that this does not");
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"),
                           QStringLiteral("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"));
        const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        for (const QString &name : own.keys()) {
            if (name.endsWith(QLatin1String("SAN_OPTIONS")))
                environment.insert(name, own.value(name));
        }
        for (const QString &line : m_values.value(QStringLiteral("Environment"))) {
            for (const QString &word : QProcess::splitCommand(line))
                environment.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
        }
        return environment;
    }

private:
    QHash<QString, QStringList> m_values;
};

} // namespace areacliente::test
