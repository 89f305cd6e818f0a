// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "ui/tabs/readingpage.h"

namespace areacliente {

class AnnouncementModel;
class FilterChoice;

/// What the provider has announced, newest first, in the language of the program.
class AnnouncementsPage : public ReadingPage
{
    Q_OBJECT

public:
    explicit AnnouncementsPage(const TabContext &context, QWidget *parent = nullptr);

    void showAnnouncement(const Id &id);
    void reload();
    void retranslate() override;

protected:
    bool showEntry(const Id &id) override;

private:
    AnnouncementsPage(const TabContext &context, AnnouncementModel *model, QWidget *parent);
    void showAnnouncements();

    AnnouncementModel *m_model;
    FilterChoice *m_severity;
    QList<Announcement> m_all;
    Id m_asked; ///< to be shown in whatever language it is written
};

} // namespace areacliente
