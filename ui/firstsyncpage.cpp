// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstsyncpage.h"

#include "app/sync/syncengine.h"
#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr int barWidth = 280;
} // namespace

FirstSyncPage::FirstSyncPage(SyncEngine &sync, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_rows(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"firstSyncPage"_s);
    m_title->setFont(themeFont(TextRole::Heading, font()));
    m_rows->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(barWidth);
    m_cancel->setObjectName(u"firstSyncCancel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::medium);
    layout->addStretch();
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_progress, m_rows, m_cancel})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(&sync, &SyncEngine::progressed, this, &FirstSyncPage::showRows);
    connect(m_cancel, &QPushButton::clicked, &sync, &SyncEngine::cancel);
    retranslate();
}

void FirstSyncPage::showRows(int rows)
{
    m_count = rows;
    m_rows->setText(rows > 0 ? tr("%n records so far", nullptr, rows) : QString());
}

void FirstSyncPage::retranslate()
{
    m_title->setText(tr("Fetching your account…"));
    m_progress->setAccessibleName(m_title->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel and go back to the sign-in page"));
    m_cancel->setShortcut(Qt::Key_Escape); // after the text, which brings a shortcut of its own
    showRows(m_count);
}

void FirstSyncPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
