// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profilelist.h"

#include "ui/icons.h"
#include "ui/widgets/statuschip.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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

QString ProfileList::aboutOf(const Profile &profile)
{
    QStringList parts;
    if (!profile.email.isEmpty())
        parts.append(profile.email);
    if (!profile.server.isEmpty())
        parts.append(profile.server.host());
    return parts.join(u" · "_s);
}

void ProfileList::setProfiles(const QList<Profile> &profiles, const QString &current)
{
    m_profiles = profiles;
    m_current = current;
    rebuild();
}

void ProfileList::setRemovalOffered(bool isOffered)
{
    m_isRemovalOffered = isOffered;
    rebuild();
}

QList<QAbstractButton *> ProfileList::buttons() const
{
    QList<QAbstractButton *> buttons;
    for (int i = 0; i < m_layout->count(); ++i)
        buttons.append(m_layout->itemAt(i)->widget()->findChildren<QAbstractButton *>());
    return buttons;
}

qsizetype ProfileList::focusPlace() const
{
    return buttons().indexOf(window()->focusWidget());
}

bool ProfileList::takeFocus(qsizetype place)
{
    const QList<QAbstractButton *> all = buttons();
    if (all.isEmpty())
        return false;
    all.at(std::clamp<qsizetype>(place, 0, all.size() - 1))->setFocus();
    return true;
}

/// The rows are new widgets: the focus goes on at the same place.
void ProfileList::rebuild()
{
    const qsizetype place = focusPlace();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Profile &profile : std::as_const(m_profiles)) {
        QWidget *row = makeRow(profile);
        m_layout->addWidget(row);
        row->show(); // at once: what is hidden does not get the focus
    }
    if (place >= 0)
        takeFocus(place);
}

/// Another window may have removed it meanwhile: opened by its name, it would be there again, and empty.
void ProfileList::open(const Profile &profile)
{
    if (QFileInfo::exists(profile.directory)) {
        Q_EMIT openRequested(profile);
        return;
    }
    m_profiles.removeAll(profile);
    rebuild();
}

QWidget *ProfileList::makeRow(const Profile &profile)
{
    auto *row = new QWidget(this);
    row->setObjectName(u"profile/"_s + profile.name);
    auto *icon = new QLabel(row);
    icon->setPixmap(themeIcon(profile.server.isEmpty() ? u"home" : u"server").pixmap(metrics::icon));
    auto *title = plainLabel(titleOf(profile), row);
    title->setFont(themeFont(TextRole::Strong, font()));
    auto *about = plainLabel(aboutOf(profile), row);
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
    layout->addWidget(makeOpenButton(profile, row));
    if (m_isRemovalOffered && !profile.name.isEmpty())
        layout->addWidget(makeRemoveButton(profile, row));
    return row;
}

QWidget *ProfileList::makeOpenButton(const Profile &profile, QWidget *row)
{
    auto *button = new QPushButton(tr("Open"), row);
    button->setObjectName(u"openProfile"_s);
    button->setAccessibleName(tr("Open %1 %2").arg(titleOf(profile), aboutOf(profile)).trimmed());
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, profile] { open(profile); });
    return button;
}

QWidget *ProfileList::makeRemoveButton(const Profile &profile, QWidget *row)
{
    auto *button = new QToolButton(row);
    button->setObjectName(u"removeProfile"_s);
    button->setText(tr("Remove…"));
    button->setToolTip(tr("Remove…"));
    button->setAccessibleName(tr("Remove %1 %2").arg(titleOf(profile), aboutOf(profile)).trimmed());
    button->setIcon(themeIcon(u"remove"));
    button->setIconSize({metrics::smallIcon, metrics::smallIcon});
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, button, profile] {
        button->setFocus(); // which a click does not give it: the keys go on from here
        Q_EMIT removeRequested(profile);
    });
    return button;
}

void ProfileList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace areacliente
