// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/datachangeform.h"
#include "app/documents/pagecomposer.h"
#include "app/documents/signaturedrawing.h"

namespace areacliente {

/// What is asked and what was answered; `span` of the form's three columns.
struct FormField {
    Caption caption;
    QString value;
    int span;
};

/// The parts a form is made of: numbered sections, fields, a table of changes that runs over pages, the signature box.
class FormLayout
{
public:
    /// With `readingAid` English stands beside or below the Spanish, smaller.
    explicit FormLayout(bool readingAid);
    Q_DISABLE_COPY_MOVE(FormLayout)

    void heading(const QString &title, const Caption &kind, const QString &reference);
    void section(const Caption &title);
    void note(const Caption &text);
    void fields(const std::vector<FormField> &fields);
    void beginTable(const Caption &what, const Caption &before, const Caption &after);
    void tableRow(const Caption &what, const QString &before, const QString &after);
    void blankRows(int count); ///< to be filled in by hand
    void endTable();
    void checkItem(const Caption &text);
    void keepTogether(qreal height) { m_page.need(height); }
    void signOff(const QString &place, const QString &date, const QString &name, const SignatureDrawing &drawing);

    /// One line with both languages where the reading aid is on.
    [[nodiscard]] QString both(const Caption &caption) const;
    /// The same on two lines.
    [[nodiscard]] QString stacked(const Caption &caption) const;
    /// The pages, each with `footer` and its number.
    [[nodiscard]] std::vector<Page> takePages(const QString &footer);

private:
    [[nodiscard]] qreal left() const { return m_page.frame().left(); }
    [[nodiscard]] qreal width() const { return m_page.frame().width(); }
    void tableHead(PageComposer &page) const;
    void runningHead(PageComposer &page) const;
    void blankLine(qreal x, qreal lineWidth, qreal y);
    void fieldRow(const std::vector<FormField> &fields, std::size_t from, std::size_t to);

    bool m_readingAid;
    PageComposer m_page;
    int m_section = 0;
    QString m_title;
    QString m_reference;
    std::array<QString, 3> m_tableHeads;
};

/// The pages of a form, not painted yet. The request is in normal form. Errors: as renderDataChangeForm(), but Storage.
[[nodiscard]] Result<std::vector<Page>> layOutDataChangeForm(const DataChangeRequest &request,
                                                             const FormOptions &options);

} // namespace areacliente
