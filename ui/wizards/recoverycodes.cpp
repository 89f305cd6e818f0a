// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/recoverycodes.h"

#include "app/platform/privatefiles.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/pdfprintjob.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPagedPaintDevice>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 2;

QPushButton *makeButton(const QString &name, QStringView icon, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setIcon(themeIcon(icon));
    button->setAutoDefault(false);
    return button;
}

} // namespace

RecoveryCodes::RecoveryCodes(QWidget *parent)
    : QWidget(parent)
    , m_intro(new QLabel(this))
    , m_banner(new Banner(this))
    , m_list(new QLabel(this))
    , m_copy(makeButton(u"copyRecoveryCodes"_s, u"copy", this))
    , m_save(makeButton(u"saveRecoveryCodes"_s, u"save", this))
    , m_print(makeButton(u"printRecoveryCodes"_s, u"print", this))
    , m_kept(new QCheckBox(this))
    , m_chooser(std::make_unique<SystemFileChooser>())
{
    setObjectName(u"recoveryCodes"_s);
    m_banner->setObjectName(u"recoveryBanner"_s);
    m_kept->setObjectName(u"recoveryCodesKept"_s);
    m_list->setObjectName(u"recoveryCodeList"_s);
    m_list->setTextFormat(Qt::PlainText);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setMargin(metrics::medium);
    m_list->setAlignment(Qt::AlignCenter);
    m_intro->setWordWrap(true);
    layOut();
    connect(m_copy, &QPushButton::clicked, this, &RecoveryCodes::copy);
    connect(m_save, &QPushButton::clicked, this, &RecoveryCodes::save);
    connect(m_print, &QPushButton::clicked, this, &RecoveryCodes::askPrinter);
    connect(m_kept, &QCheckBox::toggled, this, &RecoveryCodes::acknowledged);
    retranslate();
}

void RecoveryCodes::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    for (QPushButton *button : {m_copy, m_save, m_print})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_intro);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addWidget(m_kept);
}

void RecoveryCodes::setCodes(const QStringList &codes, const QString &whose)
{
    m_codes = codes;
    m_whose = whose;
    QStringList lines;
    for (qsizetype i = 0; i < codes.size(); i += columns)
        lines.append(QStringList(codes.sliced(i, std::min<qsizetype>(columns, codes.size() - i))).join(u"     "_s));
    m_list->setText(lines.join(u'\n'));
    m_copy->setFocus();
}

bool RecoveryCodes::areAcknowledged() const
{
    return m_kept->isChecked();
}

void RecoveryCodes::remind()
{
    m_banner->showMessage(Tone::Warning, [] {
        return tr("These codes are not shown again. Keep them somewhere first, then tick the box.");
    });
    m_kept->setFocus();
}

QString RecoveryCodes::text() const
{
    return tr("Recovery codes of %1").arg(m_whose) + u"\n\n"_s + m_codes.join(u'\n') + u"\n\n"_s
           + tr("Each code signs you in once, in the place of your authenticator app.") + u'\n';
}

void RecoveryCodes::copy()
{
    QGuiApplication::clipboard()->setText(m_codes.join(u'\n'));
    m_banner->showMessage(Tone::Ok, [] { return tr("Copied. Paste them where you keep your passwords."); });
}

void RecoveryCodes::save()
{
    m_chooser->askWhereToSave(this, {tr("Save the recovery codes"), tr("recovery-codes"), {{tr("Text"), u"txt"_s}}},
                              [self = QPointer(this)](const SaveAnswer &answer) {
        if (!self)
            return;
        const Result<void> written = writePrivateFile(answer.path, self->text().toUtf8());
        if (written)
            self->m_banner->showMessage(Tone::Ok, [path = answer.path] { return tr("Saved as %1.").arg(path); });
        else
            self->m_banner->showMessage(Tone::Danger, [error = written.error()] { return errorText(error); });
    });
}

void RecoveryCodes::askPrinter()
{
    choosePrinter(*this, {tr("Recovery codes")},
                  [this](std::unique_ptr<Printer> printer) { print(printer->device()); });
}

void RecoveryCodes::print(QPagedPaintDevice &paper) const
{
    QTextDocument document;
    document.setPlainText(text());
    document.print(&paper);
}

void RecoveryCodes::retranslate()
{
    m_intro->setText(tr(
        "Two-factor sign-in is on. If you lose your phone, one of these codes signs you in, each of them once. They are shown only now."));
    m_list->setAccessibleName(tr("Recovery codes"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save…"));
    m_print->setText(tr("Print…"));
    m_kept->setText(tr("I have kept these codes in a safe place"));
}

} // namespace areacliente
