// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QObject>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace areacliente {

/// The pages of a PDF in a widget, below each other, as wide as the room or enlarged. Pages count from 0.
class PdfPages
{
public:
    virtual ~PdfPages() = default;

    /// Belongs to its parent, and this object with it.
    [[nodiscard]] virtual QWidget &widget() = 0;
    /// Shows `pdf`: how many pages it has, 0 where it is no PDF.
    virtual int show(const QByteArray &pdf) = 0;
    virtual void clear() = 0;

    [[nodiscard]] virtual int currentPage() const = 0;
    virtual void goToPage(int page) = 0;
    virtual void zoom(double factor) = 0;
    virtual void fitToWidth() = 0;
    /// Called when another page comes into view.
    virtual void whenPageChanges(std::function<void()> call) = 0;
};

/// A printer with what was chosen for it: copies, pages, paper.
class Printer
{
public:
    virtual ~Printer() = default;

    /// For what draws its pages itself.
    [[nodiscard]] virtual QPagedPaintDevice &device() = 0;

    /// Opens `pdf`: how many of its pages are to be printed. Errors: Corrupt (no PDF), Storage (the printer refused).
    [[nodiscard]] virtual Result<int> begin(const QByteArray &pdf) = 0;
    /// Prints the `nth` of those pages, from 0 and in order. Errors: Corrupt, Storage.
    [[nodiscard]] virtual Result<void> printPage(int nth) = 0;
    virtual void abort() = 0;
};

/// What the screen and the printer need of Qt Pdf and Qt PrintSupport. The window's thread.
class Paper
{
public:
    static constexpr QLatin1String partName{"paper"};

    struct Question {
        QString documentName; ///< in the printer's queue
        bool offersPageRange = false;
    };

    virtual ~Paper() = default;

    [[nodiscard]] virtual PdfPages *makePages(QWidget *parent, int margin) const = 0;
    /// Opens the system's dialog over `parent`; `chosen` gets the printer, or is never called.
    virtual void askForPrinter(QWidget *parent, const Question &question,
                               std::function<void(std::unique_ptr<Printer>)> chosen) const
        = 0;
    /// A printer that is set already.
    [[nodiscard]] virtual std::unique_ptr<Printer> printerFor(std::unique_ptr<QPrinter> printer) const = 0;
};

} // namespace areacliente

Q_DECLARE_INTERFACE(areacliente::Paper, "es.areacliente.Paper/" AREACLIENTE_VERSION)
