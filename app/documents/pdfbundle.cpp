// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pdfbundle.h"

#include "app/parts/part.h"

#include <QFileInfo>
#include <QSet>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFileName = 120;

QString safe(const QString &name)
{
    QString result;
    for (QChar c : name) {
        const bool forbidden = c.category() == QChar::Other_Control || QStringView(u"<>:\"/\\|?*").contains(c);
        result += forbidden ? QChar(u'-') : c;
    }
    result = result.simplified();
    if (result.size() > longestFileName) {
        const QString suffix = QFileInfo(result).suffix().left(10);
        result = result.left(longestFileName - 1 - suffix.size()) + u'.' + suffix;
    }
    while (result.startsWith(u'.'))
        result.remove(0, 1);
    while (result.endsWith(u'.') || result.endsWith(u' '))
        result.chop(1);
    return result.isEmpty() ? u"documento"_s : result;
}

QString numbered(const QString &name, int number)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return u"%1 (%2)%3"_s.arg(name.left(stem)).arg(number).arg(name.mid(stem));
}

} // namespace

QStringList safeFileNames(const QStringList &names)
{
    QSet<QString> taken;
    QStringList result;
    for (const QString &wanted : names) {
        const QString base = safe(wanted);
        QString name = base;
        for (int number = 2; taken.contains(name.toCaseFolded()); ++number)
            name = numbered(base, number);
        taken.insert(name.toCaseFolded());
        result.append(name);
    }
    return result;
}

Result<void> mergePdfs(const QList<BundlePart> &parts, const QString &title, const QString &path,
                       const JobControl &control)
{
    if (parts.isEmpty())
        return invalid(u"parts"_s, Rule::Required);
    const auto tools = part<DocumentTools>();
    if (!tools)
        return std::unexpected(tools.error());
    return (*tools)->mergePdfs(parts, title, path, control);
}

Result<void> zipParts(const QList<BundlePart> &parts, const QDateTime &at, const QString &path,
                      const JobControl &control)
{
    if (parts.isEmpty())
        return invalid(u"parts"_s, Rule::Required);
    const auto tools = part<DocumentTools>();
    if (!tools)
        return std::unexpected(tools.error());
    QStringList wanted;
    for (const BundlePart &part : parts)
        wanted.append(part.name);
    const QStringList names = safeFileNames(wanted);
    QList<BundlePart> named = parts;
    for (qsizetype i = 0; i < named.size(); ++i)
        named[i].name = names[i];
    return (*tools)->zipParts(named, at, path, control);
}

} // namespace areacliente
