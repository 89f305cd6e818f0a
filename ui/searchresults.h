// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QStyledItemDelegate>

class QLabel;
class QListView;
class QStackedWidget;

namespace areacliente {

/// Search hits in groups by kind, each under its heading; the headings are rows that cannot be chosen.
class SearchHitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int maxRows = 60;
    enum Role {
        TypeRole = Qt::UserRole + 100,
        IdRole,
        TargetTypeRole,
        TargetIdRole,
        SubtitleTextRole,
        IconRole,
        IsHeadingRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// Takes the hits, grouped by type already.
    void setHits(const QList<AnyRecord> &hits);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString type;
        Id id; ///< empty: a heading
        QString title;
        QString subtitle;
        QString targetType;
        Id targetId;
    };
    QList<Row> m_rows;
};

/// Draws a hit in two lines with the icon of its kind, and a heading in small letters.
class SearchHitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list under the search box. It never takes the keyboard from the box.
class SearchResults : public QFrame
{
    Q_OBJECT

public:
    explicit SearchResults(QWidget *parent);

    void showHits(const QList<AnyRecord> &hits, const QString &words);
    void showMessage(const QString &text);
    /// Goes to the next (1) or the previous (-1) hit, past headings, round the end.
    void step(int direction);
    /// Opens the current hit.
    void activate();
    [[nodiscard]] const SearchHitModel &model() const { return *m_model; }

Q_SIGNALS:
    void chosen(const QString &type, const areacliente::Id &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);

    SearchHitModel *m_model;
    QListView *m_list;
    QLabel *m_message;
    QStackedWidget *m_stack;
};

} // namespace areacliente
