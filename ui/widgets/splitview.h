// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace areacliente {

class ViewStateStore;

/// A list and its detail side by side, with the sizes that the user gave them last time.
class SplitView : public QSplitter
{
    Q_OBJECT

public:
    /// `store` (optional) must outlive the view. Sizes are kept under `key`.
    SplitView(QWidget *list, QWidget *detail, QString key, ViewStateStore *store, QWidget *parent = nullptr);

private:
    void save();

    QString m_key;
    ViewStateStore *m_store;
};

} // namespace areacliente
