// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace areacliente {

/// One help article in one language.
struct HelpText {
    QString slug;
    QString language;
    QString category; ///< its name in the article's language
    QString title;
    QString tags;
    QString body;
    QDate updatedOn;
};

/// The texts and figures of resources/sample, compiled into the program.
struct SampleContent {
    QJsonObject account;
    QJsonObject catalogue;
    QJsonObject domains;
    QJsonObject tickets;
    QJsonObject announcements;
    QJsonObject names;
    QList<HelpText> help;

    /// Errors: Corrupt with the name of the file.
    [[nodiscard]] static Result<SampleContent> load();
};

} // namespace areacliente
