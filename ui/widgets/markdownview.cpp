// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdownview.h"

#include "ui/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/markdowntext.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// A text browser as high as its text, that loads nothing.
class Body : public QTextBrowser
{
public:
    explicit Body(QWidget *parent)
        : QTextBrowser(parent)
    {
        setOpenLinks(false);
        setUndoRedoEnabled(false);
        setFrameShape(QFrame::NoFrame);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setContextMenuPolicy(Qt::DefaultContextMenu);
        viewport()->setAutoFillBackground(false);
    }

    void fit()
    {
        document()->setTextWidth(viewport()->width());
        setFixedHeight(static_cast<int>(std::ceil(document()->size().height())));
    }

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            fit();
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); } // the page scrolls, not the text
};

} // namespace

MarkdownView::MarkdownView(QWidget *parent)
    : QWidget(parent)
    , m_body(new Body(this))
    , m_banner(new Banner(this))
    , m_open(new QAction(this))
    , m_copy(new QAction(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_body->setObjectName(u"markdownBody"_s);
    m_open->setObjectName(u"openLink"_s);
    m_open->setIcon(themeIcon(u"external"));
    m_copy->setObjectName(u"copyLink"_s);
    m_copy->setIcon(themeIcon(u"copy"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_body);
    layout->addWidget(m_banner);
    connect(m_body, &QTextBrowser::anchorClicked, this, &MarkdownView::askAbout);
    connect(m_open, &QAction::triggered, this, [this] {
        m_banner->dismiss();
        QDesktopServices::openUrl(m_link);
    });
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_link.toEncoded())); });
    retranslate();
}

void MarkdownView::retranslate()
{
    m_open->setText(tr("Open"));
    m_copy->setText(tr("Copy address"));
    m_body->setAccessibleName(tr("Text"));
}

void MarkdownView::setMarkdown(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_banner->dismiss();
    write();
}

QString MarkdownView::plainText() const
{
    return m_body->toPlainText();
}

void MarkdownView::write()
{
    writeMarkdown(*m_body->document(), m_text, font(), themeColors(palette()));
    static_cast<Body *>(m_body)->fit();
}

void MarkdownView::askAbout(const QUrl &link)
{
    const auto allowed = allowedLink(link.toString(QUrl::FullyEncoded));
    if (!allowed)
        return;
    m_link = *allowed;
    // Encoded, so that a name in look-alike letters is seen for what it is.
    m_banner->showMessage(Tone::Info, tr("This link leads to %1").arg(QString::fromUtf8(m_link.toEncoded())),
                          {m_open, m_copy});
}

void MarkdownView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
