// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profilelist.h"

#include "ui/icons.h"
#include "ui/widgets/statuschip.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString aboutText(const Profile &profile)
{
    QStringList parts;
    if (!profile.email.isEmpty())
        parts.append(profile.email);
    if (!profile.server.isEmpty())
        parts.append(profile.server.host());
    return parts.join(u" · "_s);
}

} // namespace

ProfileList::ProfileList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"profileList"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::small);
}

QString ProfileList::titleOf(const Profile &profile)
{
    if (profile.name == Profiles::sampleName)
        return tr("The sample account");
    if (!profile.serverName.isEmpty())
        return profile.serverName;
    return profile.server.isEmpty() ? tr("Account on this computer") : profile.server.host();
}

void ProfileList::setProfiles(const QList<Profile> &profiles, const QString &current)
{
    m_profiles = profiles;
    m_current = current;
    rebuild();
}

void ProfileList::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Profile &profile : std::as_const(m_profiles))
        m_layout->addWidget(makeRow(profile));
}

QWidget *ProfileList::makeRow(const Profile &profile)
{
    auto *row = new QWidget(this);
    row->setObjectName(u"profile/"_s + profile.name);
    auto *icon = new QLabel(row);
    icon->setPixmap(themeIcon(profile.server.isEmpty() ? u"home" : u"server").pixmap(metrics::icon));
    auto *title = plainLabel(titleOf(profile), row);
    title->setFont(themeFont(TextRole::Strong, font()));
    auto *about = plainLabel(aboutText(profile), row);
    about->setFont(themeFont(TextRole::Small, font()));
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setVisible(!about->text().isEmpty());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::hair);
    texts->addWidget(title);
    texts->addWidget(about);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::medium);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    if (QDir(profile.directory) == QDir(m_current)) {
        auto *chip = new StatusChip(row);
        chip->setStatus(u"ok"_s, tr("This one"));
        layout->addWidget(chip);
        return row;
    }
    auto *open = new QPushButton(tr("Open"), row);
    open->setObjectName(u"openProfile"_s);
    open->setAccessibleName(tr("Open %1 %2").arg(title->text(), about->text()).trimmed());
    open->setAutoDefault(false);
    layout->addWidget(open);
    connect(open, &QPushButton::clicked, this, [this, profile] { Q_EMIT openRequested(profile); });
    return row;
}

void ProfileList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace areacliente
