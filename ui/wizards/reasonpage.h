// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/datachangepage.h"

class QRadioButton;

namespace areacliente {

class AnnexList;

/// Step 1: what the form is for and whose record it is about; from that follows what must accompany it.
class ReasonPage : public DataChangePage
{
    Q_OBJECT

public:
    explicit ReasonPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    void load(const DataChangeDraft &draft) override;
    void store(DataChangeDraft &draft) const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] QWidget *controlOf(const QString &path) const override;
    [[nodiscard]] QString labelOf(const QString &path) const override;

protected:
    void retranslate() override;

private:
    /// A choice with a line that says what it means.
    struct Choice {
        QRadioButton *button;
        QLabel *meaning;
    };
    [[nodiscard]] Choice addChoice(QVBoxLayout *layout, const QString &name);
    [[nodiscard]] QWidget *addGroup(QLabel *heading, std::initializer_list<Choice *> choices, const QStringList &names);
    void updateAnnexes();

    QLabel *m_reasonHeading;
    Choice m_dataChange{};
    Choice m_lostAccess{};
    QLabel *m_customerHeading;
    Choice m_person{};
    Choice m_organisation{};
    QLabel *m_annexHeading;
    AnnexList *m_annexes;
};

} // namespace areacliente
