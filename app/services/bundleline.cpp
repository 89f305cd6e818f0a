// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/bundleline.h"

#include "app/domain/jsonscan.h"
#include "app/domain/recordjson.h"

#include <QJsonDocument>

#include <vector>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// A record holds amounts, the trailer its counts: two levels.
constexpr JsonBounds lineBounds{.maxDepth = 3, .maxMembers = 64};

/// Files that people take for the bundle itself, by their first bytes.
struct Disguise {
    QByteArrayView begin;
    const char *name;
    BundleFault fault = BundleFault::Compressed;
};

const std::array disguises{
    Disguise{"\x1F\x8B", "compressed with gzip"},
    Disguise{"PK\x03\x04", "a zip archive"},
    Disguise{"\x28\xB5\x2F\xFD", "compressed with zstd"},
    Disguise{"\xFD\x37zXZ", "compressed with xz"},
    Disguise{"\xFF\xFE", "UTF-16, not UTF-8", BundleFault::OtherEncoding},
    Disguise{"\xFE\xFF", "UTF-16, not UTF-8", BundleFault::OtherEncoding},
};

/// A value that breaks a rule, with what that says about the file.
std::unexpected<LineError> faulty(BundleFault fault, Rule rule, const QString &detail, const QString &field = {})
{
    return std::unexpected(LineError(invalid(field, rule, detail).error(), fault));
}

/// What a finding in a line says about the file.
BundleFault faultOf(JsonFault fault)
{
    switch (fault) {
    case JsonFault::Depth: return BundleFault::DeepLine;
    case JsonFault::NameTwice: return BundleFault::KeyTwice;
    case JsonFault::ControlCharacter: return BundleFault::BrokenLine;
    case JsonFault::EscapedName:
    case JsonFault::TooManyMembers:
    case JsonFault::LongNumber: return BundleFault::None;
    }
    Q_UNREACHABLE();
}

std::unexpected<LineError> malformed(const QString &detail)
{
    return faulty(BundleFault::BrokenLine, Rule::Format, detail);
}

Result<void> readIssuer(const QJsonValue &json, std::optional<Issuer> &issuer)
{
    if (json.isUndefined())
        return {};
    if (!json.isObject())
        return invalid(u"issuer"_s, Rule::Format, u"expected an object"_s);
    auto read = issuerFromJson(json.toObject());
    if (!read)
        return invalid(u"issuer."_s + read.error().field, read.error().rule, read.error().detail);
    issuer = std::move(*read);
    return {};
}

/// Refuses the first key of `object` that is none of `known`.
Result<void> onlyKeys(const QJsonObject &object, std::initializer_list<QLatin1String> known)
{
    for (const QString &key : object.keys()) {
        if (std::ranges::find(known, key) == known.end())
            return invalid(key.left(80), Rule::UnknownField);
    }
    return {};
}

} // namespace

LineResult<std::optional<QByteArray>> BundleLines::next()
{
    // One byte more than a line may have with its end, so that a longer one shows without being read.
    QByteArray line = m_in.readLine(maxBundleLine + 3);
    if (line.isEmpty()) {
        if (!m_in.atEnd())
            return fail(ErrorCode::Storage, m_in.errorString());
        return std::nullopt;
    }
    ++m_number;
    if (m_number == 1) {
        for (const Disguise &disguise : disguises) {
            if (line.startsWith(disguise.begin))
                return faulty(disguise.fault, Rule::Format, "the file is "_L1 + QLatin1String(disguise.name));
        }
        if (line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
    }
    m_isBrokenOff = !line.endsWith('\n');
    if (!m_isBrokenOff)
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.size() > maxBundleLine)
        return faulty(BundleFault::LongLine, Rule::TooLong, u"a line has at most %1 bytes"_s.arg(maxBundleLine));
    return line;
}

LineResult<QJsonObject> parseBundleLine(const QByteArray &line)
{
    if (line.isEmpty())
        return malformed(u"an empty line"_s);
    if (auto scanned = scanJson(line, lineBounds); !scanned)
        return std::unexpected(LineError(scanned.error().error, faultOf(scanned.error().fault)));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return malformed(u"not a JSON object"_s);
    return document.object();
}

LineResult<QJsonObject> readHeaderLine(BundleLines &lines)
{
    const auto line = lines.next();
    if (!line)
        return std::unexpected(line.error());
    if (!*line)
        return faulty(BundleFault::NotABundle, Rule::Required, u"the file is empty"_s, u"format"_s);
    auto object = parseBundleLine(**line);
    if (!object && object.error().fault == BundleFault::BrokenLine)
        return std::unexpected(LineError(object.error().error, BundleFault::NotABundle));
    return object;
}

LineResult<BundleHeader> bundleHeaderFrom(const QJsonObject &object)
{
    if (object.value("format"_L1) != QLatin1String(bundleFormat))
        return faulty(BundleFault::NotABundle, Rule::Format, u"this is no account bundle"_s, u"format"_s);
    BundleHeader header;
    const auto version = fromJson(object.value("version"_L1), FieldInfo{"version"}, header.version);
    if (!version)
        return std::unexpected(version.error());
    if (header.version > bundleVersion)
        return fail(ErrorCode::NewerVersion, u"a bundle of version %1"_s.arg(header.version), u"version"_s);
    if (header.version < 1)
        return invalid(u"version"_s, Rule::OutOfRange);
    constexpr FieldInfo accountInfo{"account", 36, true, true, SearchUse::No};
    if (auto account = fromJson(object.value("account"_L1), accountInfo, header.account); !account)
        return std::unexpected(account.error());
    if (auto known = onlyKeys(object, {"format"_L1, "version"_L1, "account"_L1, "issuer"_L1}); !known)
        return std::unexpected(known.error());
    if (auto read = readIssuer(object.value("issuer"_L1), header.issuer); !read)
        return std::unexpected(read.error());
    return header;
}

QJsonObject bundleHeaderOf(const BundleHeader &header)
{
    QJsonObject object{{u"format"_s, QLatin1String(bundleFormat)},
                       {u"version"_s, header.version},
                       {u"account"_s, header.account}};
    if (header.issuer)
        object.insert(u"issuer"_s, issuerToJson(*header.issuer));
    return object;
}

QJsonObject bundleTrailerOf(const BundleSummary &summary)
{
    QJsonObject counts;
    for (auto it = summary.counts.begin(); it != summary.counts.end(); ++it)
        counts.insert(it.key(), it.value());
    return {{u"type"_s, QLatin1String(bundleTrailerType)}, {u"counts"_s, counts}};
}

LineResult<void> checkBundleTrailer(const QJsonObject &object, const BundleSummary &read)
{
    if (auto known = onlyKeys(object, {"type"_L1, "counts"_L1}); !known)
        return std::unexpected(known.error());
    if (!object.value("counts"_L1).isObject())
        return invalid(u"counts"_s, Rule::Required);
    const QJsonObject counts = object.value("counts"_L1).toObject();
    for (const QString &type : counts.keys()) {
        if (!withRecordType(type, []<class R>() { }))
            return invalid(type.left(80), Rule::UnknownField);
    }
    for (const char *type : recordTypeNames) {
        const QString name = QString::fromLatin1(type);
        qint64 announced = 0;
        const QJsonValue count = counts.value(name);
        if (auto number = count.isUndefined() ? Result<void>() : fromJson(count, FieldInfo{type}, announced); !number)
            return std::unexpected(number.error());
        if (announced != read.counts.value(name))
            return faulty(BundleFault::CountDiffers, Rule::None,
                          u"%1 records announced, %2 read"_s.arg(announced).arg(read.counts.value(name)), name);
    }
    return {};
}

} // namespace areacliente
