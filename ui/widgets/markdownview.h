// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextBrowser;

namespace areacliente {

class Banner;

/// A text from the provider or a customer, in the subset of Markdown of writeMarkdown(): as high as its content,
/// selectable. A link says where it leads and is opened by the system's browser only after that.
class MarkdownView : public QWidget
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    void setMarkdown(const QString &text);
    [[nodiscard]] QString markdown() const { return m_text; }
    /// What is to be read, without marks.
    [[nodiscard]] QString plainText() const;
    /// As a person choosing a link: says where it leads, and offers to open it.
    void askAbout(const QUrl &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void retranslate();

    QString m_text;
    QTextBrowser *m_body;
    Banner *m_banner;
    QAction *m_open;
    QAction *m_copy;
    QUrl m_link;
};

} // namespace areacliente
