// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/latestonly.h"
#include "ui/wizards/datachangepage.h"

#include <stop_token>

class QBoxLayout;
class QCheckBox;
class QListWidget;
class QPushButton;

namespace areacliente {

class AnnexList;
class Banner;
class BusyOverlay;
class Clock;
class PdfPreview;
class Printer;

/// Something to put right, in words.
struct FormProblem {
    Error error;
    QString text;
};

/// Step 5: the form as it will be printed; what is still missing, what must go with it; save and print.
class PreviewPage : public DataChangePage
{
    Q_OBJECT

public:
    /// Both outlive the page. Forms are rendered and written on `worker`.
    PreviewPage(const Clock &clock, Worker &worker, QWidget *parent = nullptr);
    ~PreviewPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    void load(const DataChangeDraft &draft) override;
    void store(DataChangeDraft &draft) const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] QWidget *controlOf(const QString &path) const override;
    [[nodiscard]] QString labelOf(const QString &path) const override;

    /// Draws the form of this request, and lists its problems: none must be left for it to be saved. Asynchronous.
    void showRequest(const DataChangeRequest &request, const QList<FormProblem> &problems);
    /// The same problems in other words.
    void setProblems(const QList<FormProblem> &problems);
    /// Stacks preview and advice where there is little room beside each other.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void jumpRequested(const areacliente::Error &error);
    void saved(const QString &path);
    /// The form that was asked for is on the screen.
    void shown();

protected:
    void retranslate() override;

private:
    [[nodiscard]] QWidget *makeAdvice();
    void connectAll();
    void render();
    void showResult(const Result<QByteArray> &pdf);
    void stop();
    void askWhereToSave();
    void save(const QString &path);
    void print();
    void sendTo(std::unique_ptr<Printer> printer);
    void listProblems();
    void updateButtons();

    const Clock &m_clock;
    Worker &m_worker;
    LatestOnly m_rendering;
    std::stop_source m_stop;
    DataChangeRequest m_request;
    QList<FormProblem> m_problems;
    QByteArray m_pdf;
    QBoxLayout *m_columns;
    PdfPreview *m_preview;
    BusyOverlay *m_busy;
    Banner *m_banner;
    QLabel *m_state;
    QListWidget *m_problemList;
    QLabel *m_annexHeading;
    AnnexList *m_annexes;
    QCheckBox *m_readingAid;
    QPushButton *m_again;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace areacliente
