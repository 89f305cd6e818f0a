// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/email.h"

#include <QUrl>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 254; // RFC 5321 §4.5.3.1, less the angle brackets
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestLabel = 63;

bool isAtomCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return isAsciiDigit(u) || (u >= u'a' && u <= u'z') || isAsciiUpper(u)
           || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isLabelCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-';
}

/// Dots stand between characters: a leading or a double one never becomes right, a trailing one may.
template <class Fits>
EntryCheck checkDotted(QStringView text, Fits fits)
{
    if (text.isEmpty())
        return incompleteEntry;
    if (text.startsWith(u'.') || text.contains(QStringView(u"..")))
        return wrongEntry(Rule::Format);
    if (!std::ranges::all_of(text, [&](QChar c) { return c == u'.' || fits(c); }))
        return wrongEntry(Rule::Format);
    return text.endsWith(u'.') ? incompleteEntry : completeEntry;
}

EntryCheck checkLabels(QStringView domain)
{
    const auto labels = domain.split(u'.');
    for (QStringView label : labels) {
        if (label.startsWith(u'-') || label.size() > longestLabel)
            return wrongEntry(Rule::Format);
        const bool isLast = label.data() == labels.last().data();
        if (label.endsWith(u'-'))
            return isLast ? incompleteEntry : wrongEntry(Rule::Format);
    }
    const QStringView top = labels.last();
    const bool named = std::ranges::any_of(top, [](QChar c) { return !isAsciiDigit(c.unicode()); });
    return labels.size() >= 2 && top.size() >= 2 && named ? completeEntry : incompleteEntry;
}

EntryCheck checkDomain(QStringView domain)
{
    const EntryCheck dotted = checkDotted(domain, isLabelCharacter);
    return dotted.isComplete() ? checkLabels(domain) : dotted;
}

EntryCheck checkLocal(QStringView local, bool isOver)
{
    if (local.size() > longestLocal)
        return wrongEntry(Rule::TooLong);
    const EntryCheck dotted = checkDotted(local, isAtomCharacter);
    return isOver && dotted.state == EntryState::Incomplete ? wrongEntry(Rule::Format) : dotted;
}

} // namespace

EntryCheck checkEmail(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return emptyEntry;
    if (text.size() > longestAddress)
        return wrongEntry(Rule::TooLong);
    const qsizetype at = text.indexOf(u'@');
    const EntryCheck local = checkLocal(at < 0 ? text : text.left(at), at >= 0);
    if (local.state == EntryState::Wrong)
        return local;
    return at < 0 ? incompleteEntry : checkDomain(text.mid(at + 1));
}

Result<QString> parseEmail(QStringView text, const QString &field)
{
    if (const EntryCheck entry = checkEmail(text); !entry.isComplete())
        return refusedEntry(entry, field);
    const QStringView address = text.trimmed();
    const qsizetype at = address.indexOf(u'@');
    const QByteArray domain = QUrl::toAce(address.mid(at + 1).toString().toLower());
    if (domain.isEmpty())
        return invalid(field, Rule::Format, u"not a domain name"_s);
    const QString normal = address.left(at + 1) + QLatin1String(domain);
    if (normal.size() > longestAddress)
        return invalid(field, Rule::TooLong);
    return normal;
}

} // namespace areacliente
