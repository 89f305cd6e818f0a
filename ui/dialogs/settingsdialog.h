// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace areacliente {

class AppActions;
class FieldLayout;
class Settings;

/// The settings of the program. Each holds as soon as it is changed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` and `actions` must outlive it; language and theme are changed through the actions. `language` is the code of
    /// the one in force, which the command line may have set for this time.
    SettingsDialog(Settings &settings, AppActions &actions, const QString &language, const QString &dataDirectory,
                   QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(AppActions &actions, const QString &language);
    void retranslate();

    Settings &m_settings;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_autoLock;
    QCheckBox *m_keepDocuments;
    QCheckBox *m_keepAll;
    QLineEdit *m_folder;
    QList<QLabel *> m_labels;
    QPushButton *m_close;
};

} // namespace areacliente
