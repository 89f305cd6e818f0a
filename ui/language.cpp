// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include "translations/translations.h"

#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The system's habits where it speaks the language, else those of Spain, or of Great Britain.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale own(code == "en"_L1 ? u"en_GB"_s : u"es_ES"_s);
    return system.language() == own.language() ? system : own;
}

} // namespace

const QList<LanguageChoice> &languageChoices()
{
    static const QList<LanguageChoice> choices{{u"es"_s, u"Español"_s}, {u"en"_s, u"English"_s}};
    return choices;
}

bool isLanguage(const QString &code)
{
    return std::ranges::any_of(languageChoices(), [&](const LanguageChoice &choice) { return choice.code == code; });
}

Language::Language(QObject *parent)
    : QObject(parent)
{
    initialiseTranslations();
}

Language::~Language()
{
    QLocale::setDefault(QLocale::system());
}

void Language::choose(const QString &code)
{
    const QString wanted = isLanguage(code) ? code : languageChoices().front().code;
    if (wanted == m_code)
        return;
    m_code = wanted;
    // Texts are set anew when a translator comes or goes, and contain dates and numbers: these must be right by then.
    QLocale::setDefault(localeOf(wanted));
    const std::array translations{std::pair{&m_qtTexts, u":/i18n/qtbase_"_s},
                                  std::pair{&m_texts, u":/i18n/areacliente_"_s}};
    for (const auto &[translator, prefix] : translations) {
        QCoreApplication::removeTranslator(translator);
        if (translator->load(prefix + wanted + u".qm"_s))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace areacliente
