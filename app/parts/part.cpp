// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/part.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QPluginLoader>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

bool offers(const QJsonObject &metaData, const char *interface)
{
    return metaData.value("IID"_L1).toString() == QLatin1String(interface);
}

QObject *linkedPart(const char *interface)
{
    const QList<QStaticPlugin> plugins = QPluginLoader::staticPlugins();
    const auto found = std::ranges::find_if(plugins, [interface](const QStaticPlugin &plugin) {
        return offers(plugin.metaData(), interface);
    });
    return found == plugins.end() ? nullptr : found->instance();
}

/// Beside the program, as it is built and on Windows, or where it is installed to. Nowhere else, so that no variable of the
/// environment puts another library in its place.
QString libraryOf(const QString &name)
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const auto &folder : {u"parts"_s, QStringLiteral(AREACLIENTE_PARTS)}) {
        const QString path = programs.filePath(folder + u"/areacliente-"_s + name);
        if (!QPluginLoader(path).fileName().isEmpty())
            return path;
    }
    return {};
}

} // namespace

Result<QObject *> loadPart(const QString &name, const char *interface)
{
    if (QObject *linked = linkedPart(interface))
        return linked;
    const QString library = libraryOf(name);
    if (library.isEmpty())
        return fail(ErrorCode::Incomplete, u"no such part: "_s + name);
    QPluginLoader loader(library);
    if (!offers(loader.metaData(), interface))
        return fail(ErrorCode::Incomplete, u"another version's part: "_s + name);
    // What it made may live until the program ends.
    loader.setLoadHints(QLibrary::PreventUnloadHint);
    QObject *offered = loader.instance();
    if (!offered)
        return fail(ErrorCode::Incomplete, loader.errorString());
    return offered;
}

} // namespace areacliente
