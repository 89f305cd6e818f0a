// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace areacliente {

struct LanguageChoice {
    QString code; ///< as in the settings and on the command line
    QString name; ///< in itself
};

/// The languages the program speaks, its default first.
[[nodiscard]] const QList<LanguageChoice> &languageChoices();
[[nodiscard]] bool isLanguage(const QString &code);

/// The program's language: its texts, Qt's own, and how dates, numbers and amounts are written.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// Switches at once; widgets hear of it as of a change of language. An unknown code means the default language.
    void choose(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace areacliente
