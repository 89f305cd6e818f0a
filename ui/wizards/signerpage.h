// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/datachangepage.h"

class QCheckBox;
class QComboBox;

namespace areacliente {

/// Step 2: the person who asks, the organisation they ask for, and the record it is about.
class SignerPage : public DataChangePage
{
    Q_OBJECT

public:
    explicit SignerPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    void load(const DataChangeDraft &draft) override;
    void store(DataChangeDraft &draft) const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] QWidget *controlOf(const QString &path) const override;
    [[nodiscard]] QString labelOf(const QString &path) const override;
    /// Whether the organisation is asked for.
    void setOrganisation(bool isOrganisation);

protected:
    void retranslate() override;

private:
    void layOut();
    void setChecks();
    [[nodiscard]] DocumentKind documentKind() const;
    void updateDocument();
    void updateOrganisation();

    QLabel *m_signerHeading;
    CheckedEdit *m_givenName;
    CheckedEdit *m_firstSurname;
    CheckedEdit *m_secondSurname;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    CheckedEdit *m_number;
    CheckedEdit *m_capacity;
    CheckedEdit *m_replyEmail;
    CheckedEdit *m_replyPhone;
    QLabel *m_recordHeading;
    CheckedEdit *m_customerNumber;
    QLabel *m_customerHelp;
    QWidget *m_organisationPart;
    QLabel *m_organisationHeading;
    CheckedEdit *m_organisationName;
    CheckedEdit *m_organisationTaxId;
    QCheckBox *m_isForeign;
};

} // namespace areacliente
