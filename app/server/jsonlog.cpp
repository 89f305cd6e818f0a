// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/jsonlog.h"

#include "app/platform/logging.h"

#include <QDateTime>
#include <QJsonDocument>

#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 4'096; // characters

QString levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return u"debug"_s;
    case QtInfoMsg: return u"info"_s;
    case QtWarningMsg: return u"warning"_s;
    case QtCriticalMsg: return u"error"_s;
    case QtFatalMsg: return u"fatal"_s;
    }
    Q_UNREACHABLE();
}

/// One write for one line: lines of several threads do not mix.
void writeLine(QJsonObject line)
{
    line.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    for (qsizetype at = 0; at < bytes.size();) {
        const auto written = ::write(STDERR_FILENO, bytes.constData() + at,
                                     static_cast<std::size_t>(bytes.size() - at));
        if (written <= 0)
            return;
        at += written;
    }
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static thread_local bool isHandling = false;
    if (isHandling) // a message made by writing a message
        return;
    isHandling = true;
    writeLine({{u"level"_s, levelOf(type)},
               {u"category"_s, QString::fromLatin1(context.category ? context.category : "default")},
               {u"message"_s, redacted(message.left(longestMessage))}});
    isHandling = false;
}

} // namespace

JsonLog::JsonLog()
{
    qInstallMessageHandler(&handleMessage);
}

void JsonLog::setLevel(const QString &level)
{
    QString rules;
    if (level == "debug"_L1)
        rules = u"areacliente.*.debug=true"_s;
    else if (level == "warning"_L1)
        rules = u"*.info=false"_s;
    QLoggingCategory::setFilterRules(rules);
}

JsonLog::~JsonLog()
{
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
}

void logEvent(const QString &event, const QJsonObject &fields)
{
    QJsonObject line = fields;
    for (auto field : line) {
        if (field.isString())
            field = redacted(field.toString().left(longestMessage));
    }
    line.insert(u"level"_s, u"info"_s);
    line.insert(u"event"_s, event);
    writeLine(line);
}

} // namespace areacliente
