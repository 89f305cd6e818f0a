// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictdialog.h"

#include "app/domain/account.h"
#include "app/domain/contact.h"
#include "ui/commandtext.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 720;
constexpr int longestValue = 34; // characters; the whole of it is in the tool tip

enum Column { FieldColumn, TheirsColumn, BeforeColumn, MineColumn };

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// In one line, and not too long for its column.
QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestValue ? line : QString(line.left(longestValue - 1).trimmed() + u'…');
}

/// The fields of a record that a change is about.
template <RecordLike R>
Result<std::optional<QJsonObject>> fieldsNow(const RecordStore &store, const Id &id, const QStringList &fields)
{
    const auto record = store.find<R>(id);
    if (!record)
        return std::unexpected(record.error());
    if (!*record)
        return std::nullopt;
    QJsonObject values;
    for (const QString &field : fields)
        values.insert(field, getField(**record, field));
    return values;
}

} // namespace

bool ConflictDialog::isConflict(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Refused && entry.error.code == ErrorCode::Conflict;
}

bool ConflictDialog::isByField(const OutboxEntry &entry)
{
    return entry.command.name == "contact.modify"_L1 || entry.command.name == "account.modify"_L1;
}

ConflictDialog::ConflictDialog(AccountSession &session, OutboxEntry entry, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_entry(std::move(entry))
    , m_banner(new Banner(this))
    , m_intro(plainLabel(this))
    , m_when(plainLabel(this))
    , m_cancel(new QPushButton(this))
    , m_apply(new QPushButton(this))
{
    setObjectName(u"conflictDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_banner->setObjectName(u"conflictBanner"_s);
    m_apply->setObjectName(u"conflictApply"_s);
    m_apply->setDefault(true);
    m_cancel->setObjectName(u"conflictCancel"_s);
    m_cancel->setAutoDefault(false);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::large, metrics::huge, metrics::large);
    layout->setSpacing(metrics::medium);
    for (QWidget *part : QWidgetList{m_banner, m_intro, m_when})
        layout->addWidget(part);
    if (isByField(m_entry))
        addFieldTable(*layout);
    else
        addWholeChoice(*layout);
    layout->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    layout->addLayout(buttons);
    setMinimumWidth(usualWidth);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ConflictDialog::apply);
    connect(&m_session, &AccountSession::recordsChanged, this, &ConflictDialog::readCurrent);
    retranslate();
    readCurrent();
}

void ConflictDialog::addFieldTable(QVBoxLayout &layout)
{
    auto *table = new QGridLayout;
    table->setHorizontalSpacing(metrics::large);
    table->setVerticalSpacing(metrics::small);
    table->setColumnStretch(TheirsColumn, 1);
    table->setColumnStretch(BeforeColumn, 1);
    table->setColumnStretch(MineColumn, 1);
    for (const Column column : {FieldColumn, TheirsColumn, BeforeColumn, MineColumn}) {
        auto *head = plainLabel(this);
        head->setFont(themeFont(TextRole::Strong, font()));
        table->addWidget(head, 0, column);
        m_heads.append(head);
    }
    for (const FieldChange &change : patchFromJson(m_entry.command.arguments).value_or(FieldPatch())) {
        Row row{.change = change};
        addRow(*table, static_cast<int>(m_rows.size()) + 1, row);
        m_rows.append(row);
    }
    layout.addLayout(table);
}

void ConflictDialog::addRow(QGridLayout &table, int line, Row &row)
{
    row.now = QJsonValue(QJsonValue::Undefined);
    row.label = plainLabel(this);
    row.before = plainLabel(this);
    row.before->setForegroundRole(QPalette::PlaceholderText);
    row.theirs = new QRadioButton(this);
    row.theirs->setObjectName(u"theirs_"_s + row.change.field);
    row.mine = new QRadioButton(this);
    row.mine->setObjectName(u"mine_"_s + row.change.field);
    row.before->setObjectName(u"before_"_s + row.change.field);
    row.choice = new QButtonGroup(this);
    for (QRadioButton *button : {row.theirs, row.mine}) {
        row.choice->addButton(button);
        connect(button, &QRadioButton::toggled, this, &ConflictDialog::updateApply);
    }
    table.addWidget(row.label, line, FieldColumn);
    table.addWidget(row.theirs, line, TheirsColumn);
    table.addWidget(row.before, line, BeforeColumn);
    table.addWidget(row.mine, line, MineColumn);
}

void ConflictDialog::addWholeChoice(QVBoxLayout &layout)
{
    for (const TypedValue &value : typedValues(m_entry.command)) {
        auto *line = plainLabel(this);
        line->setText(u"%1: %2"_s.arg(value.field, value.after));
        layout.addWidget(line);
    }
    m_wholeTheirs = new QRadioButton(this);
    m_wholeTheirs->setObjectName(u"keepTheirs"_s);
    m_wholeMine = new QRadioButton(this);
    m_wholeMine->setObjectName(u"sendMine"_s);
    for (QRadioButton *button : {m_wholeTheirs, m_wholeMine}) {
        layout.addWidget(button);
        connect(button, &QRadioButton::toggled, this, &ConflictDialog::updateApply);
    }
}

/// A refused change is not applied here, so the replica shows what the provider has.
void ConflictDialog::readCurrent()
{
    if (!isByField(m_entry)) {
        updateApply();
        return;
    }
    QStringList fields;
    for (const Row &row : std::as_const(m_rows))
        fields.append(row.change.field);
    const bool isContact = m_entry.command.name.startsWith("contact."_L1);
    m_session.read(this, [isContact, id = m_entry.command.target, fields](const RecordStore &store) {
        return isContact ? fieldsNow<Contact>(store, id, fields) : fieldsNow<Account>(store, id, fields);
    }, [this](const Result<Current> &current) {
        if (current)
            showCurrent(*current);
        else
            m_banner->showMessage(Tone::Danger, [error = current.error()] { return errorText(error); });
    });
}

void ConflictDialog::showCurrent(const Current &current)
{
    if (!current) {
        showGone();
        return;
    }
    for (Row &row : m_rows)
        showRow(row, current->value(row.change.field));
    updateApply();
}

/// What nobody else changed is the customer's; what both changed is for the customer to say. A choice that was made holds as
/// long as it is between the same values.
void ConflictDialog::showRow(Row &row, const QJsonValue &now)
{
    const auto text = [this, &row](const QJsonValue &value) {
        return fieldValueText(m_entry.command.name, row.change.field, value);
    };
    const auto show = [](auto *widget, const QString &whole) {
        widget->setText(shortened(whole));
        widget->setToolTip(whole);
    };
    show(row.theirs, text(now));
    show(row.before, text(row.change.from));
    show(row.mine, text(row.change.to));
    const QString label = fieldLabel(m_entry.command.name, row.change.field);
    row.label->setText(label);
    row.theirs->setAccessibleName(tr("%1, at the provider now: %2").arg(label, text(now)));
    row.mine->setAccessibleName(tr("%1, yours: %2").arg(label, text(row.change.to)));
    row.before->setAccessibleName(tr("%1, when you edited: %2").arg(label, text(row.change.from)));
    if (now == row.now)
        return;
    row.now = now;
    const bool isContested = now != row.change.from && now != row.change.to;
    row.label->setFont(themeFont(isContested ? TextRole::Strong : TextRole::Body, font()));
    row.choice->setExclusive(false);
    row.theirs->setChecked(now == row.change.to);
    row.mine->setChecked(!isContested && now != row.change.to);
    row.choice->setExclusive(true);
    row.mine->setEnabled(now != row.change.to); // both made the same change
}

void ConflictDialog::showGone()
{
    m_isGone = true;
    for (const Row &row : std::as_const(m_rows)) {
        row.theirs->setEnabled(false);
        row.mine->setEnabled(false);
    }
    m_banner->showMessage(Tone::Warning, [] {
        return tr("Somebody removed this record meanwhile, so the change cannot be made any more.");
    });
    updateApply();
}

bool ConflictDialog::isDropping() const
{
    return m_isGone || (m_wholeTheirs ? m_wholeTheirs->isChecked() : chosenPatch().isEmpty());
}

FieldPatch ConflictDialog::chosenPatch() const
{
    FieldPatch patch;
    for (const Row &row : m_rows) {
        if (row.mine->isChecked() && row.now != row.change.to)
            patch.append({row.change.field, row.now, row.change.to});
    }
    return patch;
}

void ConflictDialog::updateApply()
{
    const bool isChosen = m_wholeTheirs ? m_wholeTheirs->isChecked() || m_wholeMine->isChecked()
                                        : std::ranges::all_of(m_rows, [](const Row &row) {
        return row.theirs->isChecked() || row.mine->isChecked();
    });
    m_apply->setEnabled(isChosen || m_isGone);
    m_apply->setText(m_apply->isEnabled() && isDropping() ? tr("Discard my change") : tr("Send again"));
    m_apply->setToolTip(m_apply->isEnabled() ? QString() : tr("Choose a value in every line first."));
}

void ConflictDialog::apply()
{
    m_apply->setEnabled(false);
    if (isDropping())
        drop();
    else
        send(m_wholeMine ? m_entry.command.arguments : patchToJson(chosenPatch()));
}

/// A new command, on what the provider has now; the refused one goes only once the new one is taken.
void ConflictDialog::send(const QJsonObject &arguments)
{
    m_session.submit(this, m_entry.command.name, m_entry.command.target, arguments, [this](const Result<void> &given) {
        if (given)
            drop();
        else
            finish(given);
    });
}

void ConflictDialog::drop()
{
    m_session.drop(this, m_entry, [this](const Result<void> &dropped) { finish(dropped); });
}

void ConflictDialog::finish(const Result<void> &done)
{
    const bool isGone = !done && done.error().code == ErrorCode::NotFound && isDropping();
    if (done || isGone) {
        accept();
        return;
    }
    m_banner->showMessage(Tone::Danger, [error = done.error()] { return errorText(error); });
    updateApply();
}

void ConflictDialog::retranslate()
{
    setWindowTitle(tr("Somebody else was first"));
    m_intro->setText(
        m_wholeTheirs
            ? tr("%1: somebody changed the same thing at the provider before this reached it. What is to hold?")
                  .arg(commandTitle(m_entry.command))
            : tr("%1: somebody changed some of the same fields at the provider before this reached it. "
                 "Choose for each field what is to hold.")
                  .arg(commandTitle(m_entry.command)));
    m_when->setText(tr("You made the change on %1.").arg(dateTimeText(m_entry.command.givenAt)));
    const QStringList heads{tr("Field"), tr("At the provider now"), tr("When you edited"), tr("Yours")};
    for (qsizetype i = 0; i < m_heads.size(); ++i)
        m_heads.at(i)->setText(heads.at(i));
    if (m_wholeTheirs) {
        m_wholeTheirs->setText(tr("Keep what the provider has, and discard mine"));
        m_wholeMine->setText(tr("Send mine again, on what the provider has now"));
    }
    m_cancel->setText(tr("Decide later"));
    for (Row &row : m_rows) {
        if (!row.now.isUndefined())
            showRow(row, row.now);
    }
    updateApply();
}

void ConflictDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
