// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace areacliente {

class RailButton;

/// The choice of a page at the window's left edge: icon and text, or only icons when there is little room.
/// One tab stop; the arrow keys go from entry to entry.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// Adds an entry; the first one becomes current. `id` is stable and becomes the object name.
    void addEntry(const QString &id, const QString &icon, const QString &text);
    /// A new text for an entry, after a change of language.
    void setEntryText(int entry, const QString &text);
    /// A number beside the text (unread, needing attention); 0 shows nothing. `description` says it to screen readers.
    void setEntryCount(int entry, int count, const QString &description = {});
    /// Keeps `widget` at the foot of the rail.
    void setFooter(QWidget *widget);

    [[nodiscard]] int count() const;
    [[nodiscard]] int currentEntry() const;
    void setCurrentEntry(int entry);

    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    /// Icons only. The window decides, by its width.
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentEntryChanged(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] RailButton *button(int entry) const;

    QButtonGroup *m_group;
    QVBoxLayout *m_entries;
    QVBoxLayout *m_footer;
    bool m_collapsed = false;
};

} // namespace areacliente
