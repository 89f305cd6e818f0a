// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchbox.h"

#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/searchresults.h"
#include "ui/theme.h"

#include <QAction>
#include <QKeyEvent>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int hitsPerType = 8;
constexpr int maxWords = 200; // characters
constexpr int narrowest = 160;
constexpr int widest = 520;
constexpr int popupHeight = 460;
constexpr int popupWidth = 480;

} // namespace

SearchBox::SearchBox(AccountSession &session, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
    , m_area(parent)
    , m_icon(addAction(themeIcon(u"search"), LeadingPosition))
{
    setObjectName(u"searchBox"_s);
    setClearButtonEnabled(true);
    setMaxLength(maxWords);
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    m_icon->setEnabled(false);
    retranslate();
    connect(this, &QLineEdit::textEdited, this, &SearchBox::search);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            hideResults();
    });
}

SearchBox::~SearchBox()
{
    delete m_results;
}

SearchResults &SearchBox::results()
{
    if (!m_results) {
        m_results = new SearchResults(m_area);
        connect(m_results, &SearchResults::chosen, this, [this](const QString &type, const Id &id) {
            hideResults();
            clear();
            Q_EMIT recordChosen(type, id);
        });
    }
    return *m_results;
}

void SearchBox::search()
{
    const QString words = text().trimmed();
    const JobTicket ticket = m_latest.next();
    if (words.isEmpty())
        return;
    if (m_isSearching) {
        m_isWantedAgain = true;
        return;
    }
    m_isSearching = true;
    m_session.search(this, words, hitsPerType, QLocale().bcp47Name(),
                     [this, ticket, words](const Result<QList<AnyRecord>> &hits) {
        m_isSearching = false;
        if (ticket.isLatest()) {
            if (hits)
                results().showHits(*hits, words);
            else
                results().showMessage(errorText(hits.error()));
            showResults();
        }
        if (std::exchange(m_isWantedAgain, false))
            search();
    });
}

void SearchBox::showResults()
{
    if (!hasFocus() || text().trimmed().isEmpty())
        return;
    place();
    window()->installEventFilter(this);
    m_results->show();
    m_results->raise();
}

void SearchBox::hideResults()
{
    m_latest.cancel();
    window()->removeEventFilter(this);
    if (m_results)
        m_results->hide();
}

void SearchBox::place()
{
    const QWidget *area = m_results->parentWidget();
    const int room = area->width() - 2 * metrics::small;
    const int width = qMin(qMax(this->width(), popupWidth), room);
    const QPoint below = mapTo(area, QPoint(0, height() + metrics::tiny));
    const int x = qBound(metrics::small, below.x(), area->width() - metrics::small - width);
    m_results->setGeometry(x, below.y(), width, qMin(popupHeight, area->height() - below.y() - metrics::small));
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = m_results && m_results->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isOpen)
            m_results->step(event->key() == Qt::Key_Down ? 1 : -1);
        else
            search();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen)
            m_results->activate();
        return;
    case Qt::Key_Escape:
        if (isOpen)
            hideResults();
        else
            clear();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!text().trimmed().isEmpty())
        search();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        hideResults();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        place();
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::retranslate()
{
    setPlaceholderText(
        tr("Search everything (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    setAccessibleName(tr("Search everything"));
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace areacliente
