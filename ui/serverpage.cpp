// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serverpage.h"

#include "app/domain/entrycheck.h"
#include "app/remote/serveraddress.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/checkededit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestAddress = 512;

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool isUnprotected(const QString &typed)
{
    return typed.trimmed().startsWith("http:"_L1, Qt::CaseInsensitive);
}

/// While one types, an address that is not whole yet is only unfinished; what can never become one says so at once.
EntryCheck checkAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return emptyEntry;
    if (serverAddress(text))
        return completeEntry;
    const bool isHopeless = text.contains(u' ') || text.contains(u'@') || isUnprotected(text);
    return isHopeless ? wrongEntry(Rule::Format) : incompleteEntry;
}

} // namespace

ServerPage::ServerPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeText(this))
    , m_text(makeText(this))
    , m_banner(new Banner(this))
    , m_address(new CheckedEdit(u"serverAddress"_s, this))
    , m_connect(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_searching(new QWidget(this))
    , m_searchingText(makeText(m_searching))
    , m_progress(new QProgressBar(m_searching))
    , m_cancel(new QPushButton(m_searching))
{
    setObjectName(u"serverPage"_s);
    m_banner->setObjectName(u"serverBanner"_s);
    m_connect->setObjectName(u"serverConnect"_s);
    m_connect->setDefault(true);
    m_connect->setIcon(themeIcon(u"server"));
    m_back->setObjectName(u"serverBack"_s);
    m_back->setFlat(true);
    m_back->setCursor(Qt::PointingHandCursor);
    m_progress->setObjectName(u"serverProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_cancel->setObjectName(u"serverCancel"_s);
    m_address->setMaxLength(longestAddress);
    m_address->setRequired(true);
    m_address->setCheck(checkAddress);
    m_address->edit()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_title->setFont(themeFont(TextRole::Title, font()));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    layOut();
    connect(m_connect, &QPushButton::clicked, this, &ServerPage::submit);
    connect(m_address, &CheckedEdit::edited, this, &ServerPage::explainUnprotected);
    connect(m_address->edit(), &QLineEdit::returnPressed, this, &ServerPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ServerPage::cancelRequested);
    connect(m_back, &QPushButton::clicked, this, &ServerPage::backRequested);
    retranslate();
    setBusy(false);
}

void ServerPage::layOut()
{
    auto *searching = new QHBoxLayout(m_searching);
    searching->setContentsMargins(0, 0, 0, 0);
    searching->setSpacing(metrics::medium);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::tiny);
    texts->addWidget(m_searchingText);
    texts->addWidget(m_progress);
    searching->addLayout(texts, 1);
    searching->addWidget(m_cancel, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addStretch(2);
    for (QWidget *part : QWidgetList{m_title, m_text, m_banner, m_address, m_connect, m_searching})
        layout->addWidget(part);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_back, 0, Qt::AlignLeading);
    layout->addStretch(3);
}

void ServerPage::begin(const QString &address)
{
    m_banner->dismiss();
    setBusy(false);
    m_address->setText(address);
    m_address->edit()->selectAll();
    m_address->edit()->setFocus();
}

/// Of such an address more can be said than that its form is not right.
void ServerPage::explainUnprotected()
{
    if (isUnprotected(m_address->text()))
        m_address->showReason(tr("It must begin with https: only protected connections are used."));
}

void ServerPage::submit()
{
    if (!m_connect->isEnabled())
        return;
    m_banner->dismiss(); // it is about the address of before
    if (!m_address->verify()) {
        explainUnprotected();
        m_address->edit()->setFocus();
        return;
    }
    Q_EMIT connectRequested(m_address->text().trimmed());
}

void ServerPage::setBusy(bool busy)
{
    m_searching->setVisible(busy);
    m_connect->setVisible(!busy);
    m_connect->setEnabled(!busy);
    m_address->setEnabled(!busy);
    m_back->setEnabled(!busy);
    if (busy)
        m_cancel->setFocus();
}

void ServerPage::showError(const Error &error)
{
    setBusy(false);
    m_banner->showMessage(Tone::Danger, [error] { return errorText(error); });
    m_address->edit()->setFocus();
}

void ServerPage::retranslate()
{
    m_title->setText(tr("Connect with your provider"));
    m_text->setText(tr(
        "Type the address of your provider's client area, as it stands in its letters and on its web site. Only protected connections (https) are used."));
    m_address->setLabel(tr("Address of the provider"));
    m_address->edit()->setPlaceholderText(tr("clients.example.com"));
    m_connect->setText(tr("Connect"));
    m_searchingText->setText(tr("Looking for the client area…"));
    m_progress->setAccessibleName(m_searchingText->text());
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("Back"));
}

void ServerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
