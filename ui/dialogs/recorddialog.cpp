// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recorddialog.h"

#include "app/platform/draftstore.h"
#include "app/sync/outboxentry.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/longedit.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 560;
constexpr auto resendPrefix = "resend/"_L1;

/// Chooses the value. One that is not offered is added: a form changes nothing that nobody touched.
void chooseValue(QComboBox &box, const QString &value, const QString &text)
{
    if (box.findData(value) < 0)
        box.insertItem(0, value.isEmpty() ? RecordDialog::tr("Not set") : text, value);
    box.setCurrentIndex(box.findData(value));
}

} // namespace

RecordDialog::RecordDialog(DraftStore &drafts, QString draftKey, QWidget *parent)
    : QDialog(parent)
    , m_drafts(drafts)
    , m_draftKey(std::move(draftKey))
    , m_banner(new Banner(this))
    , m_fields(new QGridLayout)
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_giveUp(new QAction(tr("Discard"), this))
    , m_startAgain(new QAction(tr("Start again"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setAutoDefault(false);
    m_giveUp->setObjectName(u"giveUp"_s);
    m_startAgain->setObjectName(u"startAgain"_s);
    m_fields->setHorizontalSpacing(metrics::large);
    m_fields->setVerticalSpacing(metrics::small);
    m_fields->setColumnStretch(0, 1);
    m_fields->setColumnStretch(1, 1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::large, metrics::huge, metrics::large);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_banner);
    layout->addLayout(m_fields);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(formWidth);

    connect(m_save, &QPushButton::clicked, this, &RecordDialog::attempt);
    connect(m_cancel, &QPushButton::clicked, this, &RecordDialog::reject);
    connect(m_giveUp, &QAction::triggered, this, &RecordDialog::giveUp);
    connect(m_startAgain, &QAction::triggered, this, &RecordDialog::startAgain);
}

QString RecordDialog::resendKey(const OutboxEntry &refused)
{
    return resendPrefix + refused.command.id;
}

void RecordDialog::forgetSettled(DraftStore &drafts, const QList<OutboxEntry> &outbox)
{
    for (const QString &key : drafts.keys()) {
        const bool isThere = std::ranges::any_of(outbox,
                                                 [&](const OutboxEntry &entry) { return resendKey(entry) == key; });
        if (key.startsWith(resendPrefix) && !isThere)
            drafts.discard(key);
    }
}

void RecordDialog::setSaveText(const QString &text)
{
    m_save->setText(text);
}

void RecordDialog::addIntroduction(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(1, label);
}

CheckedEdit *RecordDialog::addText(const QString &key, int row, int column, int columns)
{
    auto *field = new CheckedEdit(key, this);
    field->setLabel(labelOf(key));
    m_fields->addWidget(field, row, column, 1, columns, Qt::AlignTop);
    m_texts.append({key, field});
    connect(field, &CheckedEdit::edited, this, &RecordDialog::keepDraft);
    return field;
}

LongEdit *RecordDialog::addLongText(const QString &key, int row, int column, int columns)
{
    auto *field = new LongEdit(key, this);
    field->setLabel(labelOf(key));
    m_fields->addWidget(field, row, column, 1, columns);
    m_longTexts.append({key, field});
    connect(field, &LongEdit::edited, this, &RecordDialog::keepDraft);
    return field;
}

QComboBox *RecordDialog::addChoice(const QString &key, int row, int column, int columns)
{
    auto *box = new QComboBox(this);
    box->setObjectName(key);
    box->setAccessibleName(labelOf(key));
    auto *label = new QLabel(labelOf(key), this);
    label->setBuddy(box);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(metrics::tiny);
    cell->addWidget(label);
    cell->addWidget(box);
    cell->addSpacing(metrics::large + metrics::tiny);
    m_fields->addLayout(cell, row, column, 1, columns, Qt::AlignTop);
    m_choices.append({key, box});
    connect(box, &QComboBox::activated, this, &RecordDialog::keepDraft);
    return box;
}

CheckedEdit *RecordDialog::text(const QString &key) const
{
    const auto found = std::ranges::find(m_texts, key, &std::pair<QString, CheckedEdit *>::first);
    return found == m_texts.end() ? nullptr : found->second;
}

LongEdit *RecordDialog::longText(const QString &key) const
{
    const auto found = std::ranges::find(m_longTexts, key, &std::pair<QString, LongEdit *>::first);
    return found == m_longTexts.end() ? nullptr : found->second;
}

QComboBox *RecordDialog::choice(const QString &key) const
{
    const auto found = std::ranges::find(m_choices, key, &std::pair<QString, QComboBox *>::first);
    return found == m_choices.end() ? nullptr : found->second;
}

QJsonObject RecordDialog::values() const
{
    QJsonObject values;
    for (const auto &[key, field] : m_texts)
        values.insert(key, field->text());
    for (const auto &[key, field] : m_longTexts)
        values.insert(key, field->text());
    for (const auto &[key, box] : m_choices)
        values.insert(key, box->currentData().toString());
    return values;
}

void RecordDialog::setValue(const QString &key, const QString &value)
{
    if (auto *field = text(key)) {
        if (field->text() != value)
            field->setText(value);
    } else if (auto *longField = longText(key)) {
        longField->setText(value);
    } else if (auto *box = choice(key)) {
        chooseValue(*box, value, choiceText(key, value));
    }
}

QString RecordDialog::choiceText(const QString &, const QString &value) const
{
    return value;
}

void RecordDialog::begin(const QJsonObject &base, const QJsonObject &typed)
{
    for (const QString &key : base.keys())
        setValue(key, base.value(key).toString());
    m_base = values();
    for (const QString &key : typed.keys())
        setValue(key, typed.value(key).toString());
    m_start = values();
    restoreDraft();
}

void RecordDialog::restoreDraft()
{
    const QJsonObject draft = m_drafts.draft(m_draftKey);
    if (draft.isEmpty() || draft == m_start)
        return;
    for (const QString &key : draft.keys())
        setValue(key, draft.value(key).toString());
    m_banner->showMessage(Tone::Info, tr("This is what you had typed when the program ended."), {m_startAgain});
}

void RecordDialog::startAgain()
{
    m_banner->dismiss();
    for (const QString &key : m_start.keys())
        setValue(key, m_start.value(key).toString());
    m_drafts.discard(m_draftKey);
}

void RecordDialog::keepDraft()
{
    m_drafts.set(m_draftKey, values());
}

void RecordDialog::follow(const QJsonObject &current)
{
    const QJsonObject shown = values();
    for (const QString &key : current.keys()) {
        const QString now = current.value(key).toString();
        const QString before = m_base.value(key).toString();
        if (now == before)
            continue;
        if (shown.value(key).toString() == before)
            setValue(key, now);
        else
            tellOfChange(key, now);
        m_base.insert(key, now);
        if (m_start.value(key).toString() == before)
            m_start.insert(key, now);
    }
}

void RecordDialog::tellOfChange(const QString &key, const QString &now)
{
    if (auto *field = text(key))
        field->showNote(tr("Somebody changed this meanwhile to: %1").arg(now));
    else
        m_banner->showMessage(
            Tone::Info,
            tr("Somebody changed “%1” meanwhile to: %2").arg(labelOf(key), choice(key) ? choiceText(key, now) : now));
}

/// Every wrong field shows its reason; the first of them is to have the focus.
QWidget *RecordDialog::firstWrongField() const
{
    QWidget *firstWrong = nullptr;
    for (const auto &[key, field] : m_texts) {
        if (field->edit()->isEnabled() && !field->verify() && !firstWrong)
            firstWrong = field->edit();
    }
    for (const auto &[key, field] : m_longTexts) {
        if (!field->verify() && !firstWrong)
            firstWrong = field->edit();
    }
    return firstWrong;
}

void RecordDialog::attempt()
{
    if (QWidget *wrong = firstWrongField()) {
        wrong->setFocus();
        return;
    }
    m_save->setEnabled(false);
    save();
}

void RecordDialog::showFailure(const Error &error)
{
    m_save->setEnabled(true);
    keepDraft();
    const QString key = fieldOf(error);
    if (auto *field = text(key); field && field->edit()->isEnabled()) {
        field->showReason(errorText(error));
        field->edit()->setFocus();
    } else if (auto *longField = longText(key)) {
        longField->showReason(errorText(error));
        longField->edit()->setFocus();
    } else {
        m_banner->showMessage(Tone::Danger,
                              key.isEmpty() ? errorText(error) : tr("%1: %2").arg(labelOf(key), errorText(error)));
    }
}

void RecordDialog::finish()
{
    m_drafts.discard(m_draftKey);
    Q_EMIT saved();
    accept();
}

void RecordDialog::giveUp()
{
    m_drafts.discard(m_draftKey);
    QDialog::reject();
}

void RecordDialog::reject()
{
    if (isModified())
        m_banner->showMessage(Tone::Warning, tr("You have changed values that are not saved."), {m_giveUp});
    else
        giveUp();
}

} // namespace areacliente
