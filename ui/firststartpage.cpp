// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststartpage.h"

#include "ui/icons.h"
#include "ui/profilelist.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int parts = 1000; // of the progress bar, which cannot count the bytes of a large file

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstStartPage::FirstStartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeText(this))
    , m_text(makeText(this))
    , m_banner(new Banner(this))
    , m_server(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_file(new QPushButton(this))
    , m_form(new QPushButton(this))
    , m_others(new QWidget(this))
    , m_othersTitle(makeText(m_others))
    , m_profiles(new ProfileList(m_others))
    , m_reading(new QWidget(this))
    , m_readingText(makeText(m_reading))
    , m_progress(new QProgressBar(m_reading))
    , m_cancel(new QPushButton(m_reading))
{
    setObjectName(u"firstStartPage"_s);
    m_banner->setObjectName(u"firstStartBanner"_s);
    m_server->setObjectName(u"connectProvider"_s);
    m_server->setDefault(true);
    m_server->setIcon(themeIcon(u"server"));
    m_others->setObjectName(u"otherAccounts"_s);
    m_others->hide();
    m_othersTitle->setFont(themeFont(TextRole::Strong, font()));
    m_sample->setObjectName(u"openSample"_s);
    m_sample->setIcon(themeIcon(u"open"));
    m_file->setObjectName(u"openAccountFile"_s);
    m_file->setIcon(themeIcon(u"import"));
    m_form->setObjectName(u"firstStartForm"_s);
    m_form->setFlat(true);
    m_form->setCursor(Qt::PointingHandCursor);
    m_progress->setObjectName(u"readingProgress"_s);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(u"readingCancel"_s);
    m_title->setFont(themeFont(TextRole::Title, font()));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    layOut();
    connect(m_server, &QPushButton::clicked, this, &FirstStartPage::serverRequested);
    connect(m_profiles, &ProfileList::openRequested, this, &FirstStartPage::profileRequested);
    connect(m_sample, &QPushButton::clicked, this, &FirstStartPage::sampleRequested);
    connect(m_file, &QPushButton::clicked, this, &FirstStartPage::fileRequested);
    connect(m_form, &QPushButton::clicked, this, &FirstStartPage::dataChangeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &FirstStartPage::cancelRequested);
    retranslate();
    setBusy(false);
}

void FirstStartPage::layOut()
{
    auto *reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(metrics::tiny);
    reading->addWidget(m_readingText);
    reading->addWidget(m_progress);
    reading->addWidget(m_cancel, 0, Qt::AlignTrailing);
    auto *others = new QVBoxLayout(m_others);
    others->setContentsMargins(0, metrics::medium, 0, 0);
    others->setSpacing(metrics::small);
    others->addWidget(m_othersTitle);
    others->addWidget(m_profiles);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addStretch(2);
    for (QWidget *part : QWidgetList{m_title, m_text, m_banner, m_server, m_file, m_sample, m_reading, m_others})
        layout->addWidget(part);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_form, 0, Qt::AlignLeading);
    layout->addStretch(3);
}

void FirstStartPage::setBusy(bool busy)
{
    m_reading->setVisible(busy);
    m_progress->setRange(0, 0);
    for (QPushButton *button : {m_server, m_sample, m_file})
        button->setEnabled(!busy);
}

void FirstStartPage::setProfiles(const QList<Profile> &profiles, const QString &current)
{
    m_profiles->setProfiles(profiles, current);
    m_others->setVisible(!profiles.isEmpty());
}

void FirstStartPage::setProgress(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_progress->setRange(0, parts);
    m_progress->setValue(static_cast<int>(done * parts / total));
}

void FirstStartPage::showProblem(const std::function<QString()> &words)
{
    m_banner->showMessage(Tone::Danger, words);
}

void FirstStartPage::clearProblem()
{
    m_banner->dismiss();
}

void FirstStartPage::retranslate()
{
    m_title->setText(tr("There is no account on this computer yet"));
    m_text->setText(tr(
        "Connect with your provider, or open the file with your account that it gave you. To look round first, there is a sample account, which is made up."));
    m_server->setText(tr("Connect with your provider…"));
    m_othersTitle->setText(tr("Other accounts on this computer"));
    m_sample->setText(tr("Open the sample account"));
    m_sample->setToolTip(tr("Opens in a window of its own; nothing of it mixes with your account."));
    m_file->setText(tr("Open an account file…"));
    m_form->setText(tr("Fill in the data-change form"));
    m_readingText->setText(tr("Reading the account file…"));
    m_progress->setAccessibleName(m_readingText->text());
    m_cancel->setText(tr("Cancel"));
}

void FirstStartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
