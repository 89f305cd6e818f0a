// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/roleexplorer.h"

#include "models/rolematrixmodel.h"
#include "ui/icons.h"
#include "ui/labels/accountlabels.h"
#include "ui/labels/arealabels.h"
#include "ui/labels/rolelabels.h"
#include "ui/pdfprintjob.h"
#include "ui/tabs/rolecelldelegate.h"
#include "ui/tabs/rolesheet.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocument>
#include <QToolButton>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const QStringList columns{u"area"_s, u"view"_s, u"create"_s, u"modify"_s, u"delete"_s, u"other"_s, u"except"_s};

QString otherText(const RoleRow &row)
{
    QStringList parts;
    for (const Action action : otherActions) {
        if (const auto &scope = row.scope(action))
            parts.append(u"%1: %2"_s.arg(labelOf(action), labelOf(*scope)));
    }
    return parts.join(u", "_s);
}

QString exceptText(const QStringList &fields)
{
    QStringList labels;
    for (const QString &field : fields)
        labels.append(accountFieldLabel(field));
    return labels.join(u", "_s);
}

} // namespace

RoleExplorer::RoleExplorer(AccountSession &session, ViewStateStore &viewState, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RoleMatrixModel(this))
    , m_kinds(new QButtonGroup(this))
    , m_compare(new QCheckBox(this))
    , m_facts(new QLabel(this))
    , m_table(new TableView(this))
    , m_copy(new QAction(themeIcon(u"copy"), {}, this))
    , m_print(new QAction(themeIcon(u"print"), {}, this))
    , m_kind(session.actor().kind)
{
    setObjectName(u"roleExplorer"_s);
    m_compare->setObjectName(u"compareRoles"_s);
    m_facts->setObjectName(u"roleFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    makeTable(viewState);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::medium);
    layout->setSpacing(metrics::small);
    layout->addLayout(makeChooser());
    layout->addWidget(m_compare); // beside the kinds its words would have no room in a narrow window
    layout->addWidget(m_facts);
    layout->addWidget(m_table, 1);
    connect(m_copy, &QAction::triggered, this, &RoleExplorer::copy);
    connect(m_print, &QAction::triggered, this, &RoleExplorer::print);
    connect(m_compare, &QCheckBox::toggled, this, &RoleExplorer::update);
    connect(&m_session, &AccountSession::identityChanged, this, &RoleExplorer::retranslate);
    retranslate();
}

void RoleExplorer::makeTable(ViewStateStore &viewState)
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegate(new RoleCellDelegate(m_table));
    m_table->setStretchColumn(u"area");
    m_table->rememberState(u"roleTable"_s, &viewState);
}

QLayout *RoleExplorer::makeChooser()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::tiny);
    for (const ContactKind kind : allContactKinds) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"role/"_s + enumName(kind));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(themeIcon(statusLook(QString(enumName(kind))).icon));
        m_kinds->addButton(button, static_cast<int>(kind));
        layout->addWidget(button);
    }
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int kind) { showKind(static_cast<ContactKind>(kind)); });
    layout->addStretch();
    m_copy->setObjectName(u"copyRole"_s);
    m_print->setObjectName(u"printRole"_s);
    layout->addWidget(new ActionButton(m_copy, this));
    layout->addWidget(new ActionButton(m_print, this));
    return layout;
}

void RoleExplorer::retranslate()
{
    for (QAbstractButton *button : m_kinds->buttons())
        button->setText(labelOf(static_cast<ContactKind>(m_kinds->id(button))));
    m_copy->setText(tr("Copy"));
    m_print->setText(tr("Print…"));
    m_table->setAccessibleName(tr("What this kind of contact may see and do"));
    m_model->setText({.header = [](QLatin1String column) {
        static const QHash<QLatin1String, Action> actions{{"view"_L1, Action::View},
                                                          {"create"_L1, Action::Create},
                                                          {"modify"_L1, Action::Modify},
                                                          {"delete"_L1, Action::Delete}};
        if (const auto action = actions.constFind(column); action != actions.constEnd())
            return labelOf(*action);
        return column == "area"_L1 ? tr("Area") : column == "other"_L1 ? tr("Other") : tr("Except");
    }, .display = [this](QLatin1String column, const QVariant &value) { return displayText(column, value); }});
    update();
}

QString RoleExplorer::displayText(QLatin1String column, const QVariant &value) const
{
    if (column == "area"_L1) {
        const auto area = enumFromName<Area>(value.toString());
        return area ? labelOf(*area) : value.toString();
    }
    if (column == "other"_L1)
        return otherText(value.value<RoleRow>());
    if (column == "except"_L1)
        return exceptText(value.toStringList());
    return value.isValid() ? labelOf(value.value<Scope>()) : QString();
}

void RoleExplorer::showKind(ContactKind kind)
{
    m_kind = kind;
    update();
}

void RoleExplorer::update()
{
    const ContactKind own = m_session.actor().kind;
    m_kinds->button(static_cast<int>(m_kind))->setChecked(true);
    m_compare->setText(tr("Mark what differs from your own role (%1)").arg(labelOf(own)));
    m_compare->setEnabled(m_kind != own);
    m_facts->setText(roleFacts(m_session.policy(), m_kind).join(u' '));
    m_model->setRole(m_session.policy(), m_kind, m_compare->isChecked() ? std::optional(own) : std::nullopt);
    m_table->fitColumns();
}

void RoleExplorer::copy()
{
    QGuiApplication::clipboard()->setText(roleSheetText(m_session.policy(), m_kind, *m_model));
}

void RoleExplorer::print()
{
    choosePrinter(*this, {roleSheetTitle(m_kind)}, [this](std::unique_ptr<Printer> printer) {
        QTextDocument sheet;
        writeRoleSheet(sheet, m_session.policy(), m_kind, *m_model);
        sheet.print(&printer->device());
    });
}

} // namespace areacliente
