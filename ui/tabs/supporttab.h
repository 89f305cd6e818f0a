// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabs/tabpage.h"

class QTabWidget;

namespace areacliente {

class AnnouncementsPage;
class ArticlesPage;
class TicketsPage;

/// The support centre: tickets, help articles and announcements, all readable offline.
class SupportTab : public TabPage
{
    Q_OBJECT

public:
    explicit SupportTab(const TabContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> pageActions() const override;
    bool showRecord(const QString &type, const Id &id) override;
    bool editAgain(const OutboxEntry &entry) override;
    void focusFilter() override;

protected:
    void retranslate() override;

private:
    QTabWidget *m_pages;
    TicketsPage *m_tickets;
    ArticlesPage *m_articles;
    AnnouncementsPage *m_announcements;
};

} // namespace areacliente
