// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "ui/theme.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace areacliente {

class Banner;

/// A form whose answer only the provider can give: while it is asked nothing can be changed, and where it refuses or cannot
/// be reached, what was typed stays.
class SecurityDialog : public QDialog
{
    Q_OBJECT

protected:
    explicit SecurityDialog(QWidget *parent);

    /// Where the fields go, between the message and the buttons.
    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    [[nodiscard]] QLabel *addText();
    [[nodiscard]] QPushButton *submitButton() const { return m_submit; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void setBusy(bool busy);
    void showWarning(std::function<QString()> words, QWidget *focus);
    void showFailure(std::function<QString()> words, QWidget *focus);
    void clearMessage();

    /// Checks what is typed and asks the provider.
    virtual void submit() = 0;
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    void showMessage(Tone tone, std::function<QString()> words);

    Banner *m_banner;
    QWidget *m_body;
    QVBoxLayout *m_fields;
    QPushButton *m_cancel;
    QPushButton *m_submit;
    bool m_isBusy = false;
};

/// Whether it is the one-time code, rather than anything else, that was not right.
[[nodiscard]] bool isAboutCode(const Error &error);
/// Whether it is a password that was given to confirm something.
[[nodiscard]] bool isAboutPassword(const Error &error);
/// Why the provider did not take a password or a code that was given to confirm something.
[[nodiscard]] QString confirmationErrorText(const Error &error);

} // namespace areacliente
