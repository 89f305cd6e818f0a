// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/rolesheet.h"

#include "models/rolematrixmodel.h"
#include "ui/labels/rolelabels.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct RoleSheet {
    Q_DECLARE_TR_FUNCTIONS(RoleSheet)
};

QString cellText(const RoleMatrixModel &model, int row, int column)
{
    const QVariant text = row < 0 ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                  : model.index(row, column).data(Qt::DisplayRole);
    return text.toString();
}

} // namespace

QString roleSheetTitle(ContactKind kind)
{
    return RoleSheet::tr("What a contact may do: %1").arg(labelOf(kind));
}

QStringList roleFacts(const Policy &policy, ContactKind kind)
{
    QStringList facts{RoleSheet::tr("At most %n in an account.", nullptr, policy.limit(kind))};
    if (const int needed = policy.minimumVerified(kind); needed > 0)
        facts.append(RoleSheet::tr("At least %n verified, always.", nullptr, needed));
    facts.append(RoleSheet::tr("Prove their identity through their mailbox."));
    const IdentityFallback fallback = policy.identityFallback(kind);
    if (fallback.documentCopy)
        facts.append(RoleSheet::tr(
            "When they cannot reach that, they send a copy of their identity document to the support centre."));
    if (!fallback.vouchedBy.isEmpty())
        facts.append(RoleSheet::tr("When they cannot reach that, these answer for them: %1.")
                         .arg(contactsOf(fallback.vouchedBy)));
    return facts;
}

void writeRoleSheet(QTextDocument &document, const Policy &policy, ContactKind kind, const RoleMatrixModel &model)
{
    document.clear();
    QTextCursor cursor(&document);
    QTextCharFormat title;
    title.setFontPointSize(15);
    title.setFontWeight(QFont::DemiBold);
    QTextCharFormat body;
    body.setFontPointSize(9);
    QTextCharFormat strong = body;
    strong.setFontWeight(QFont::DemiBold);
    cursor.insertText(roleSheetTitle(kind), title);
    cursor.insertBlock();
    cursor.insertText(roleFacts(policy, kind).join(u' '), body);
    cursor.insertBlock();
    QTextTableFormat format;
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(0.5);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = cursor.insertTable(model.rowCount() + 1, model.columnCount(), format);
    for (int row = -1; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            table->cellAt(row + 1, column)
                .firstCursorPosition()
                .insertText(cellText(model, row, column), row < 0 ? strong : body);
    }
}

QString roleSheetText(const Policy &policy, ContactKind kind, const RoleMatrixModel &model)
{
    QString text = roleSheetTitle(kind) + u'\n' + roleFacts(policy, kind).join(u' ') + u"\n\n"_s;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(cellText(model, row, column));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace areacliente
