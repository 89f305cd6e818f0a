// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "app/platform/settings.h"
#include "ui/appactions.h"
#include "ui/language.h"
#include "ui/widgets/fieldlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 460;

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, AppActions &actions, const QString &language,
                               const QString &dataDirectory, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_autoLock(new QSpinBox(this))
    , m_keepDocuments(new QCheckBox(this))
    , m_keepAll(new QCheckBox(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(dataDirectory), this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    m_language->setObjectName(u"settingsLanguage"_s);
    m_theme->setObjectName(u"settingsTheme"_s);
    m_autoLock->setObjectName(u"settingsAutoLock"_s);
    m_keepDocuments->setObjectName(u"settingsKeepDocuments"_s);
    m_keepAll->setObjectName(u"settingsKeepAllDocuments"_s);
    m_close->setObjectName(u"settingsClose"_s);
    m_folder->setObjectName(u"settingsFolder"_s);
    m_folder->setReadOnly(true); // to read and to copy, however long it is
    m_folder->setCursorPosition(0);
    auto *form = new FieldLayout;
    for (QWidget *field : QWidgetList{m_language, m_theme, m_autoLock, m_folder})
        m_labels.append(form->addField({}, field));
    form->insertRow(3, m_keepDocuments);
    form->insertRow(4, m_keepAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    layout->setSpacing(metrics::large);
    layout->addLayout(form);
    layout->addWidget(m_close, 0, Qt::AlignTrailing);
    fill(actions, language);
    retranslate();
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void SettingsDialog::fill(AppActions &actions, const QString &language)
{
    for (const LanguageChoice &choice : languageChoices())
        m_language->addItem(choice.name, choice.code);
    m_language->setCurrentIndex(m_language->findData(language));
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        m_theme->addItem(QString(), themeName(choice));
    m_theme->setCurrentIndex(m_theme->findData(m_settings.get<Setting::Theme>()));
    const SettingInfo &limits = settingInfo(Setting::AutoLockMinutes);
    m_autoLock->setRange(limits.minimum, limits.maximum);
    m_autoLock->setValue(m_settings.get<Setting::AutoLockMinutes>());
    m_keepDocuments->setChecked(m_settings.get<Setting::KeepDocumentsOffline>());
    m_keepAll->setChecked(m_settings.get<Setting::KeepAllDocuments>());
    m_keepAll->setEnabled(m_keepDocuments->isChecked());
    connect(m_language, &QComboBox::activated, this,
            [this, &actions] { Q_EMIT actions.languageChosen(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this,
            [this, &actions] { Q_EMIT actions.themeChosen(themeFromName(m_theme->currentData().toString())); });
    // The widgets' ranges are those of the settings, so none of these values is refused.
    connect(m_autoLock, &QSpinBox::valueChanged, this,
            [this](int minutes) { std::ignore = m_settings.set<Setting::AutoLockMinutes>(minutes); });
    connect(m_keepDocuments, &QCheckBox::toggled, this, [this](bool keep) {
        std::ignore = m_settings.set<Setting::KeepDocumentsOffline>(keep);
        m_keepAll->setEnabled(keep);
    });
    connect(m_keepAll, &QCheckBox::toggled, this,
            [this](bool all) { std::ignore = m_settings.set<Setting::KeepAllDocuments>(all); });
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const QStringList labels{tr("Language"), tr("Theme"), tr("Lock when idle for"), tr("Data folder")};
    for (qsizetype i = 0; i < labels.size(); ++i)
        setFieldLabel(m_labels.at(i), labels.at(i));
    m_theme->setItemText(0, tr("Same as the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_autoLock->setSpecialValueText(tr("Never"));
    m_autoLock->setSuffix(tr(" min", "minutes"));
    m_keepDocuments->setText(tr("Keep attachments and PDFs on this computer, to read them offline"));
    m_keepAll->setText(tr("All of them, not only those of the last two years"));
    m_close->setText(tr("Close"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
