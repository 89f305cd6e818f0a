// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchresults.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/searchtext.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

void SearchHitModel::setHits(const QList<AnyRecord> &hits)
{
    beginResetModel();
    m_rows.clear();
    for (const AnyRecord &hit : hits) {
        const QString type = typeName(hit);
        const bool isFirst = m_rows.isEmpty() || m_rows.back().type != type;
        if (m_rows.size() + (isFirst ? 2 : 1) > maxRows)
            break;
        if (isFirst)
            m_rows.append({type, {}, recordTypeHeading(type), {}, {}, {}});
        const HitText text = hitText(hit);
        const HitTarget target = hitTarget(hit);
        m_rows.append({type, base(hit).id, text.title, text.subtitle, target.type, target.id});
    }
    endResetModel();
}

int SearchHitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchHitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole:
        return row.id.isEmpty() ? row.title
                                : QString(recordTypeHeading(row.type) + u": "_s + row.title + u", "_s + row.subtitle);
    case TypeRole: return row.type;
    case IdRole: return row.id;
    case TargetTypeRole: return row.targetType;
    case TargetIdRole: return row.targetId;
    case SubtitleTextRole: return row.subtitle;
    case IconRole: return recordTypeIcon(row.type);
    case IsHeadingRole: return row.id.isEmpty();
    default: return {};
    }
}

Qt::ItemFlags SearchHitModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).id.isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

namespace {

void drawLine(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const QString &text)
{
    painter.drawText(area,
                     static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const ThemeColors &colors = themeColors(opt.palette);
    const auto place = [&](const QRect &rect) { return mirrored(rect, opt.rect, opt.direction); };
    const QFont small = themeFont(TextRole::Small, opt.font);
    painter->save();
    if (index.data(SearchHitModel::IsHeadingRole).toBool()) {
        painter->setFont(themeFont(TextRole::Strong, small));
        painter->setPen(colors.muted);
        drawLine(*painter, place(opt.rect.adjusted(metrics::medium, metrics::small, -metrics::medium, 0)),
                 opt.direction, opt.text);
        painter->restore();
        return;
    }
    if (opt.state.testFlag(QStyle::State_Selected) || opt.state.testFlag(QStyle::State_MouseOver))
        fillRounded(*painter, opt.rect.adjusted(metrics::tiny, 0, -metrics::tiny, 0),
                    opt.state.testFlag(QStyle::State_Selected) ? colors.selection : colors.hover, metrics::smallRadius);
    QRect area = opt.rect.adjusted(metrics::medium, metrics::tiny, -metrics::medium, -metrics::tiny);
    const QRect icon(area.left(), area.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon);
    painter->drawPixmap(place(icon), iconPixmap(index.data(SearchHitModel::IconRole).toString(), metrics::icon,
                                                colors.muted, painter->device()->devicePixelRatioF()));
    area.setLeft(icon.right() + 1 + metrics::medium);
    const int titleHeight = opt.fontMetrics.height();
    painter->setFont(opt.font);
    painter->setPen(colors.text);
    drawLine(*painter, place({area.left(), area.top(), area.width(), titleHeight}), opt.direction, opt.text);
    painter->setFont(small);
    painter->setPen(colors.muted);
    drawLine(*painter, place({area.left(), area.top() + titleHeight, area.width(), area.height() - titleHeight}),
             opt.direction, index.data(SearchHitModel::SubtitleTextRole).toString());
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics text(option.font);
    const QFontMetrics small(themeFont(TextRole::Small, option.font));
    if (index.data(SearchHitModel::IsHeadingRole).toBool())
        return {metrics::huge, small.height() + metrics::medium};
    return {metrics::huge, text.height() + small.height() + metrics::small};
}

SearchResults::SearchResults(QWidget *parent)
    : QFrame(parent)
    , m_model(new SearchHitModel(this))
    , m_list(new QListView(this))
    , m_message(new QLabel(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"searchResults"_s);
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"searchResultList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchHitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::hair, metrics::tiny, metrics::hair, metrics::tiny);
    layout->addWidget(m_stack);
    connect(m_list, &QListView::clicked, this, &SearchResults::choose);
    hide();
}

void SearchResults::showHits(const QList<AnyRecord> &hits, const QString &words)
{
    m_model->setHits(hits);
    m_list->setAccessibleName(tr("Search results"));
    if (hits.isEmpty()) {
        showMessage(tr("Nothing was found for “%1”.").arg(words));
        return;
    }
    m_stack->setCurrentWidget(m_list);
    m_list->scrollToTop();
    step(1);
}

void SearchResults::showMessage(const QString &text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
}

void SearchResults::step(int direction)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (direction > 0 ? -1 : count);
    for (int tried = 0; tried < count; ++tried) {
        row = (row + direction + count) % count;
        const QModelIndex index = m_model->index(row);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
}

void SearchResults::activate()
{
    if (m_stack->currentWidget() == m_list)
        choose(m_list->currentIndex());
}

void SearchResults::choose(const QModelIndex &index)
{
    const QString id = index.data(SearchHitModel::TargetIdRole).toString();
    if (!id.isEmpty())
        Q_EMIT chosen(index.data(SearchHitModel::TargetTypeRole).toString(), id);
}

void SearchResults::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    drawBox(painter, rect(), colors.surface, colors.controlBorder, metrics::radius);
}

} // namespace areacliente
