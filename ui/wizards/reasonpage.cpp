// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/reasonpage.h"

#include "ui/labels/datachangelabels.h"
#include "ui/theme.h"
#include "ui/wizards/annexlist.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

ReasonPage::ReasonPage(QWidget *parent)
    : DataChangePage(parent)
    , m_reasonHeading(makeHeading())
    , m_customerHeading(makeHeading())
    , m_annexHeading(makeHeading())
    , m_annexes(new AnnexList(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(
        addGroup(m_reasonHeading, {&m_dataChange, &m_lostAccess}, {u"reasonDataChange"_s, u"reasonLostAccess"_s}));
    layout->addSpacing(metrics::medium);
    layout->addWidget(
        addGroup(m_customerHeading, {&m_person, &m_organisation}, {u"customerPerson"_s, u"customerOrganisation"_s}));
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_annexHeading);
    layout->addWidget(m_annexes);
    layout->addStretch();
    retranslate();
}

/// Radio buttons exclude each other within one parent, so each group is a widget.
QWidget *ReasonPage::addGroup(QLabel *heading, std::initializer_list<Choice *> choices, const QStringList &names)
{
    auto *group = new QWidget(this);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addWidget(heading);
    qsizetype i = 0;
    for (Choice *choice : choices)
        *choice = addChoice(layout, names.at(i++));
    return group;
}

ReasonPage::Choice ReasonPage::addChoice(QVBoxLayout *layout, const QString &name)
{
    const Choice choice{new QRadioButton(this), makeExplanation()};
    choice.button->setObjectName(name);
    choice.meaning->setIndent(metrics::huge);
    choice.meaning->setMargin(0);
    layout->addWidget(choice.button);
    layout->addWidget(choice.meaning);
    connect(choice.button, &QRadioButton::clicked, this, [this] {
        updateAnnexes();
        Q_EMIT edited();
    });
    return choice;
}

QString ReasonPage::title() const
{
    return tr("Purpose");
}

QString ReasonPage::summary() const
{
    return tr(
        "This form asks the provider to change the data of a customer record. It needs no session: it is for you even when you cannot sign in any more.");
}

void ReasonPage::load(const DataChangeDraft &draft)
{
    (draft.request.reason == ChangeReason::LostOwnerAccess ? m_lostAccess : m_dataChange).button->setChecked(true);
    (draft.isOrganisation ? m_organisation : m_person).button->setChecked(true);
    updateAnnexes();
}

void ReasonPage::store(DataChangeDraft &draft) const
{
    draft.request.reason = m_lostAccess.button->isChecked() ? ChangeReason::LostOwnerAccess : ChangeReason::DataChange;
    draft.isOrganisation = m_organisation.button->isChecked();
}

bool ReasonPage::owns(const QString &path) const
{
    return path == u"reason";
}

QWidget *ReasonPage::controlOf(const QString &path) const
{
    if (path.isEmpty() || owns(path))
        return m_lostAccess.button->isChecked() ? m_lostAccess.button : m_dataChange.button;
    return nullptr;
}

QString ReasonPage::labelOf(const QString &) const
{
    return m_reasonHeading->text();
}

void ReasonPage::updateAnnexes()
{
    DataChangeDraft draft;
    store(draft);
    m_annexes->setAnnexes(neededAnnexes(requestOf(draft, {})));
}

void ReasonPage::retranslate()
{
    const auto say = [](const Choice &choice, const QString &name, const QString &meaning) {
        choice.button->setText(name);
        choice.button->setAccessibleDescription(meaning);
        choice.meaning->setText(meaning);
    };
    m_reasonHeading->setText(tr("What do you need?"));
    say(m_dataChange, tr("Change data of the customer record"),
        tr("For data that cannot be changed in the client area, or when you would rather ask on paper."));
    say(m_lostAccess, tr("Recover access: the owner contact’s mailbox cannot be reached"),
        tr("The provider checks who you are and puts a mailbox that you can read in its place."));
    m_customerHeading->setText(tr("Whose customer record is it?"));
    say(m_person, tr("A person’s"), tr("It stands in the name of a natural person, a self-employed one too."));
    say(m_organisation, withSpanish(tr("An organisation’s"), u"organización"_s),
        tr("A company, an association or another entity; a person who may act for it signs."));
    m_annexHeading->setText(tr("What you will have to send with it"));
}

} // namespace areacliente
