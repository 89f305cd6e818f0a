// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitymodel.h"
#include "ui/sessionpagesource.h"
#include "ui/tabs/tabpage.h"

#include <QTimer>

namespace areacliente {

class FilterChoice;
class ListPane;
class TableView;

/// The entries of the replica's activity log.
class ActivitySource final : public SessionPageSource<ActivityEntry, ActivityFilter>
{
public:
    using SessionPageSource::SessionPageSource;

protected:
    [[nodiscard]] KeyedRows rowsOf(const Query &query) const override;
    [[nodiscard]] Loader loader(const Query &query) const override;
    [[nodiscard]] Finder finder() const override;
};

/// Who did what, when: the activity log, as far as the role sees it, narrowed by action, by contact and by words.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(const TabContext &context, QWidget *parent = nullptr);

    void focusFilter();
    void retranslate();
    /// Chooses an entry, however far down the log, as soon as it is read.
    void showEntry(const Id &id);

Q_SIGNALS:
    /// Asks for the record that the chosen entry is about.
    void recordRequested(const QString &type, const areacliente::Id &id);

private:
    void findWanted();
    void chooseRow(qint64 row);
    void showSubject();
    void setUpTable();
    void applyFilter();
    void readChoices();
    void showChoices(const QStringList &actions, const QList<Contact> &contacts);
    [[nodiscard]] QString contactName(const Id &id) const;
    [[nodiscard]] QString displayText(QLatin1String column, const QVariant &value) const;

    TabContext m_context;
    ActivitySource m_source;
    ActivityModel *m_model;
    TableView *m_table;
    ListPane *m_pane;
    FilterChoice *m_action;
    FilterChoice *m_contact;
    QAction *m_showSubject;
    QHash<Id, QString> m_names;
    Id m_wanted;
    QTimer m_refresh;
};

} // namespace areacliente
