// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/latestonly.h"
#include "app/sync/accountsession.h"
#include "ui/searchresults.h"

#include <QLineEdit>
#include <QPointer>

namespace areacliente {

/// One line to search everything the role sees: hits come as one types. One search runs at a time; when it ends, the words
/// typed meanwhile are searched, and only their hits are shown.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit SearchBox(AccountSession &session, QWidget *parent = nullptr);
    ~SearchBox() override;

    /// What the last search found; made when it is first asked for.
    [[nodiscard]] SearchResults &results();
    /// They come back with the next letter, or with the focus.
    void hideResults();

Q_SIGNALS:
    void recordChosen(const QString &type, const areacliente::Id &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showResults();
    void place();
    void retranslate();

    AccountSession &m_session;
    LatestOnly m_latest;
    QWidget *m_area;
    QPointer<SearchResults> m_results; // the area's child, to lie over everything else; made for the first search
    QAction *m_icon;
    bool m_isSearching = false;
    bool m_isWantedAgain = false;
};

} // namespace areacliente
