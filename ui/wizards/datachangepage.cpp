// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/datachangepage.h"

#include "ui/labels/datachangelabels.h"
#include "ui/theme.h"
#include "ui/widgets/checkededit.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>
#include <iterator>

namespace areacliente {

void DataChangePage::showErrors(const QList<Error> &errors)
{
    for (const Error &error : errors) {
        if (auto *field = qobject_cast<CheckedEdit *>(controlOf(error.field)))
            field->showReason(requestErrorText(error));
    }
}

void DataChangePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        followLanguage();
    QWidget::changeEvent(event);
}

/// What stands under a field is judged anew, so that it is said in the new language.
void DataChangePage::followLanguage()
{
    const auto fields = findChildren<CheckedEdit *>();
    QList<CheckedEdit *> refused;
    std::ranges::copy_if(fields, std::back_inserter(refused),
                         [](const CheckedEdit *field) { return !field->reason().isEmpty(); });
    retranslate();
    for (CheckedEdit *field : fields) {
        if (refused.contains(field))
            field->verify();
        else
            field->setText(field->text());
    }
}

CheckedEdit *DataChangePage::makeField(const QString &key)
{
    auto *field = new CheckedEdit(key, this);
    connect(field, &CheckedEdit::edited, this, &DataChangePage::edited);
    return field;
}

QLabel *DataChangePage::makeExplanation()
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *DataChangePage::makeHeading()
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(themeFont(TextRole::Heading, font()));
    return label;
}

std::function<EntryCheck(const QString &)> atMost(int length)
{
    return [length](const QString &text) { return text.size() > length ? wrongEntry(Rule::TooLong) : completeEntry; };
}

} // namespace areacliente
