// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filechooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QStringList filtersOf(const QList<FileKind> &kinds)
{
    QStringList filters;
    for (const FileKind &kind : kinds)
        filters.append(u"%1 (*.%2)"_s.arg(kind.name, kind.suffix));
    return filters;
}

} // namespace

void SystemFileChooser::askWhereToSave(QWidget *parent, const SaveQuestion &question,
                                       std::function<void(const SaveAnswer &)> answer)
{
    const QStringList filters = filtersOf(question.kinds);
    auto *dialog = new QFileDialog(parent, question.title,
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(question.kinds.constFirst().suffix);
    dialog->selectFile(question.fileName);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, filters, kinds = question.kinds](const QString &filter) {
        dialog->setDefaultSuffix(kinds.at(qMax(qsizetype{0}, filters.indexOf(filter))).suffix);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [dialog, filters, answer = std::move(answer)](const QString &path) {
        answer({path, static_cast<int>(qMax(qsizetype{0}, filters.indexOf(dialog->selectedNameFilter())))});
    });
    dialog->open();
}

} // namespace areacliente
