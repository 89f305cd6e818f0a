// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/postcode.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t postcodeLength = 5;

using Compact = CompactText<postcodeLength>;

struct ProvinceNames {
    const char16_t *name;
    const char16_t *ownName;
    const char16_t *shortName; ///< what people also write; null where there is none
};

// In the order of their numbers, from 01.
constexpr std::array provinces = std::to_array<ProvinceNames>({
    {u"Álava", u"Araba", u"Araba/Álava"},
    {u"Albacete", nullptr, nullptr},
    {u"Alicante", u"Alacant", u"Alicante/Alacant"},
    {u"Almería", nullptr, nullptr},
    {u"Ávila", nullptr, nullptr},
    {u"Badajoz", nullptr, nullptr},
    {u"Baleares", u"Illes Balears", u"Islas Baleares"},
    {u"Barcelona", nullptr, nullptr},
    {u"Burgos", nullptr, nullptr},
    {u"Cáceres", nullptr, nullptr},
    {u"Cádiz", nullptr, nullptr},
    {u"Castellón", u"Castelló", u"Castellón de la Plana"},
    {u"Ciudad Real", nullptr, nullptr},
    {u"Córdoba", nullptr, nullptr},
    {u"La Coruña", u"A Coruña", u"Coruña"},
    {u"Cuenca", nullptr, nullptr},
    {u"Gerona", u"Girona", nullptr},
    {u"Granada", nullptr, nullptr},
    {u"Guadalajara", nullptr, nullptr},
    {u"Guipúzcoa", u"Gipuzkoa", nullptr},
    {u"Huelva", nullptr, nullptr},
    {u"Huesca", nullptr, nullptr},
    {u"Jaén", nullptr, nullptr},
    {u"León", nullptr, nullptr},
    {u"Lérida", u"Lleida", nullptr},
    {u"La Rioja", nullptr, u"Logroño"},
    {u"Lugo", nullptr, nullptr},
    {u"Madrid", nullptr, nullptr},
    {u"Málaga", nullptr, nullptr},
    {u"Murcia", nullptr, nullptr},
    {u"Navarra", u"Nafarroa", nullptr},
    {u"Orense", u"Ourense", nullptr},
    {u"Asturias", u"Asturies", u"Oviedo"},
    {u"Palencia", nullptr, nullptr},
    {u"Las Palmas", nullptr, u"Palmas, Las"},
    {u"Pontevedra", nullptr, nullptr},
    {u"Salamanca", nullptr, nullptr},
    {u"Santa Cruz de Tenerife", nullptr, u"Tenerife"},
    {u"Cantabria", nullptr, u"Santander"},
    {u"Segovia", nullptr, nullptr},
    {u"Sevilla", nullptr, nullptr},
    {u"Soria", nullptr, nullptr},
    {u"Tarragona", nullptr, nullptr},
    {u"Teruel", nullptr, nullptr},
    {u"Toledo", nullptr, nullptr},
    {u"Valencia", u"València", u"Valencia/València"},
    {u"Valladolid", nullptr, nullptr},
    {u"Vizcaya", u"Bizkaia", nullptr},
    {u"Zamora", nullptr, nullptr},
    {u"Zaragoza", nullptr, nullptr},
    {u"Ceuta", nullptr, nullptr},
    {u"Melilla", nullptr, nullptr},
});
static_assert(provinces.size() == 52);

constexpr int provinceNumber(std::u16string_view text)
{
    return (text[0] - u'0') * 10 + (text[1] - u'0');
}

constexpr bool isProvince(int number)
{
    return number >= 1 && number <= static_cast<int>(provinces.size());
}

constexpr EntryCheck check(std::u16string_view text)
{
    if (text.empty())
        return emptyEntry;
    for (char16_t c : text) {
        if (!isAsciiDigit(c))
            return wrongEntry(Rule::Format);
    }
    const bool inRange = text.size() == 1 ? text[0] <= u'5' : isProvince(provinceNumber(text));
    if (!inRange)
        return wrongEntry(Rule::OutOfRange);
    return text.size() < postcodeLength ? incompleteEntry : completeEntry;
}

/// Lower case without accents, for comparing names.
QString folded(const QString &text)
{
    QString plain;
    for (QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.simplified().toCaseFolded();
}

bool isCalled(const char16_t *candidate, const QString &foldedName)
{
    return candidate && folded(QString::fromUtf16(candidate)) == foldedName;
}

} // namespace

EntryCheck checkPostcode(QStringView text)
{
    const Compact entry(utf16View(text), {});
    return entry.overflowed() ? wrongEntry(Rule::Format) : check(entry.view());
}

Result<QString> parsePostcode(QStringView text, const QString &field)
{
    if (const EntryCheck entry = checkPostcode(text); !entry.isComplete())
        return refusedEntry(entry, field);
    return toQString(Compact(utf16View(text), {}).view());
}

std::optional<Province> provinceOfPostcode(QStringView postcode)
{
    const Compact entry(utf16View(postcode), {});
    if (entry.overflowed() || entry.view().size() < 2 || check(entry.view()).state == EntryState::Wrong)
        return std::nullopt;
    const int number = provinceNumber(entry.view());
    const ProvinceNames &names = provinces[static_cast<std::size_t>(number - 1)];
    return Province{number, QString::fromUtf16(names.name),
                    names.ownName ? QString::fromUtf16(names.ownName) : QString()};
}

bool postcodeMatchesProvince(QStringView postcode, const QString &name)
{
    const auto province = provinceOfPostcode(postcode);
    if (!province)
        return false;
    const QString wanted = folded(name);
    const ProvinceNames &names = provinces[static_cast<std::size_t>(province->number - 1)];
    return isCalled(names.name, wanted) || isCalled(names.ownName, wanted) || isCalled(names.shortName, wanted);
}

} // namespace areacliente
