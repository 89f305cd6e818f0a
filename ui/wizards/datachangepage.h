// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/datachangedraft.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace areacliente {

class CheckedEdit;

/// One step of the data-change form. It shows its part of the draft and writes it back; what it holds is never refused here.
class DataChangePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// A word or two for the list of steps, and a sentence for the top of the page.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;

    virtual void load(const DataChangeDraft &draft) = 0;
    virtual void store(DataChangeDraft &draft) const = 0;

    /// Whether the value at this path of the request (see validate()) is entered here, in which control, and what it is called.
    [[nodiscard]] virtual bool owns(const QString &path) const = 0;
    [[nodiscard]] virtual QWidget *controlOf(const QString &path) const = 0;
    [[nodiscard]] virtual QString labelOf(const QString &path) const = 0;
    /// Shows each reason at its field.
    void showErrors(const QList<Error> &errors);

Q_SIGNALS:
    void edited();

protected:
    /// Sets every text; called at once after construction by the derived class, and at a change of language.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    /// A line edit bound to nothing; edited() follows it.
    [[nodiscard]] CheckedEdit *makeField(const QString &key);
    /// A label that explains, in quieter colours.
    [[nodiscard]] QLabel *makeExplanation();
    /// The title of a part of the page.
    [[nodiscard]] QLabel *makeHeading();

private:
    void followLanguage();
};

/// A check that holds any text to a length and nothing else.
[[nodiscard]] std::function<EntryCheck(const QString &)> atMost(int length);

} // namespace areacliente
