// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filechooser.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QPagedPaintDevice;
class QPushButton;

namespace areacliente {

class Banner;

/// The recovery codes, which are told this once: to be copied, saved or printed, and to be acknowledged.
class RecoveryCodes : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodes(QWidget *parent = nullptr);

    /// `whose`: the e-mail that they sign in with; stands on the paper and in the file.
    void setCodes(const QStringList &codes, const QString &whose);
    [[nodiscard]] bool areAcknowledged() const;
    /// Asks for the acknowledgement.
    void remind();
    /// Who is asked where to save; the system's dialog by default. Tests answer in the user's place.
    void setFileChooser(std::unique_ptr<FileChooser> chooser) { m_chooser = std::move(chooser); }
    /// Prints the codes as `printer` is set.
    void print(QPagedPaintDevice &paper) const;
    void retranslate();

Q_SIGNALS:
    void acknowledged(bool yes);

private:
    void layOut();
    [[nodiscard]] QString text() const;
    void copy();
    void save();
    void askPrinter();

    QStringList m_codes;
    QString m_whose;
    QLabel *m_intro;
    Banner *m_banner;
    QLabel *m_list;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_print;
    QCheckBox *m_kept;
    std::unique_ptr<FileChooser> m_chooser;
};

} // namespace areacliente
