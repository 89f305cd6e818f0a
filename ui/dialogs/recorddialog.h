// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "ui/widgets/checkededit.h"

#include <QDialog>
#include <QJsonObject>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace areacliente {

class Banner;
class DraftStore;
class LongEdit;
struct OutboxEntry;

/// A form over the fields of one record. What is typed is kept as a draft until it is saved or given up; a save that
/// fails leaves everything as typed, with the reason at its field.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    /// `drafts` must outlive the dialog.
    RecordDialog(DraftStore &drafts, QString draftKey, QWidget *parent);

    /// What the fields hold now, by key.
    [[nodiscard]] QJsonObject values() const;
    /// The record became these values meanwhile: fields nobody touched follow, the others say what it is now.
    void follow(const QJsonObject &current);

    /// Under which what is typed over a refused command is kept: apart from the drafts of fresh forms.
    [[nodiscard]] static QString resendKey(const OutboxEntry &refused);
    /// Discards what was typed over refused commands that are no longer in the outbox.
    static void forgetSettled(DraftStore &drafts, const QList<OutboxEntry> &outbox);

    void reject() override;

Q_SIGNALS:
    /// Saved, and about to close.
    void saved();

protected:
    CheckedEdit *addText(const QString &key, int row, int column, int columns = 1);
    /// A text of several lines, which must not be empty unless it is told so.
    LongEdit *addLongText(const QString &key, int row, int column, int columns = 1);
    /// A choice among values; fill the box with texts whose data are the values.
    QComboBox *addChoice(const QString &key, int row, int column, int columns = 1);
    void setSaveText(const QString &text);
    void addIntroduction(const QString &text);

    /// Call when all fields are there: `base` is the record as it stands. `typed` are values to begin with instead, to
    /// which one may come back; a draft that a crash left behind comes before both.
    void begin(const QJsonObject &base, const QJsonObject &typed = {});
    /// Writes what is typed; ends in finish() or showFailure(). All fields have passed their checks.
    virtual void save() = 0;
    [[nodiscard]] virtual QString labelOf(const QString &key) const = 0;
    /// The words for a value of a choice that is not among those offered.
    [[nodiscard]] virtual QString choiceText(const QString &key, const QString &value) const;
    /// The field at which an error belongs.
    [[nodiscard]] virtual QString fieldOf(const Error &error) const { return error.field; }

    void finish();
    void showFailure(const Error &error);
    [[nodiscard]] CheckedEdit *text(const QString &key) const;
    [[nodiscard]] LongEdit *longText(const QString &key) const;
    [[nodiscard]] QComboBox *choice(const QString &key) const;

private:
    void setValue(const QString &key, const QString &value);
    void attempt();
    [[nodiscard]] QWidget *firstWrongField() const;
    void keepDraft();
    void restoreDraft();
    void giveUp();
    void startAgain();
    void tellOfChange(const QString &key, const QString &now);
    [[nodiscard]] bool isModified() const { return values() != m_start; }

    DraftStore &m_drafts;
    QString m_draftKey;
    Banner *m_banner;
    QGridLayout *m_fields;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QAction *m_giveUp;
    QAction *m_startAgain;
    QList<std::pair<QString, CheckedEdit *>> m_texts;
    QList<std::pair<QString, LongEdit *>> m_longTexts;
    QList<std::pair<QString, QComboBox *>> m_choices;
    QJsonObject m_base;  ///< the record as it stands
    QJsonObject m_start; ///< what the form began with: the record, or values that were typed before
};

} // namespace areacliente
