// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logwriter.h"

#include "app/platform/logging.h"
#include "app/platform/privatefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <mutex>

using namespace Qt::StringLiterals;

namespace areacliente {

namespace {

constexpr qsizetype longestMessage = 4'096; // characters

[[nodiscard]] QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "critical"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    Q_UNREACHABLE();
}

/// One line, whatever the message holds: text from outside must not be able to write lines of its own.
[[nodiscard]] QByteArray formatLine(QtMsgType type, const char *category, const QString &message)
{
    QString text = redacted(message.left(longestMessage));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString line = time + u' ' + levelName(type) + u' ' + QString::fromLatin1(category) + u' ' + text + u'\n';
    return line.toUtf8();
}

} // namespace

class LogWriter::Sink
{
public:
    Sink(const QString &directory, bool verbose)
        : m_directory(directory)
        , m_verbose(verbose)
        , m_file(filePath(0))
    {
        if (makePrivateDirectory(directory))
            open();
    }

    void write(QtMsgType type, const QByteArray &line)
    {
        // QtInfoMsg is the highest number of the enum though not the most severe.
        if (m_verbose || (type != QtDebugMsg && type != QtInfoMsg))
            std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
        if (m_file.isOpen() && m_file.size() + line.size() > maxFileSize)
            rotate();
        if (m_file.isOpen())
            m_file.write(line);
    }

    // Qt's handler is a bare function, so what it writes to can only be found through here.
    static inline std::mutex mutex;
    static inline Sink *current = nullptr;

    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        static thread_local bool handling = false;
        if (handling) // a message made by writing a message
            return;
        handling = true;
        const QByteArray line = formatLine(type, context.category ? context.category : "default", message);
        {
            const std::lock_guard lock(mutex);
            if (current)
                current->write(type, line);
        }
        handling = false;
    }

private:
    [[nodiscard]] QString filePath(int age) const
    {
        return QDir(m_directory).filePath(age == 0 ? u"areacliente.log"_s : u"areacliente.%1.log"_s.arg(age));
    }

    void open()
    {
        const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        // Unbuffered: what was logged before a crash is what one wants to read after it.
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly))
            m_file.setPermissions(ownerOnly);
    }

    void rotate()
    {
        m_file.close();
        QFile::remove(filePath(olderFiles));
        for (int age = olderFiles - 1; age >= 0; --age)
            QFile::rename(filePath(age), filePath(age + 1));
        open();
    }

    const QString m_directory;
    const bool m_verbose;
    QFile m_file;
};

LogWriter::LogWriter(const QString &directory, bool verbose)
    : m_sink(std::make_unique<Sink>(directory, verbose))
{
    {
        const std::lock_guard lock(Sink::mutex);
        Q_ASSERT(!Sink::current);
        Sink::current = m_sink.get();
    }
    QLoggingCategory::setFilterRules(verbose ? u"areacliente.*.debug=true"_s : QString());
    qInstallMessageHandler(&Sink::handle);
}

LogWriter::~LogWriter()
{
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
    const std::lock_guard lock(Sink::mutex);
    Sink::current = nullptr;
}

} // namespace areacliente
