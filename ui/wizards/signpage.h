// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/latestonly.h"
#include "ui/wizards/datachangepage.h"

class QButtonGroup;
class QDateEdit;
class QPushButton;
class QStackedWidget;

namespace areacliente {

class Banner;
class BusyOverlay;
class SignaturePad;

/// What the clock says, and what is known to lie in the past already: a clock before that is wrong.
struct SigningDay {
    QDate today;
    QDate latestKnown; ///< may be invalid
};

/// Step 4: place, date, and a signature drawn here, taken from a picture, or left for ink.
class SignPage : public DataChangePage
{
    Q_OBJECT

public:
    /// `worker` must outlive the page; pictures are read on it.
    SignPage(const SigningDay &day, Worker &worker, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    void load(const DataChangeDraft &draft) override;
    void store(DataChangeDraft &draft) const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] QWidget *controlOf(const QString &path) const override;
    [[nodiscard]] QString labelOf(const QString &path) const override;

    /// Takes the signature out of this picture; asynchronous.
    void readPicture(const QString &path);

protected:
    void retranslate() override;

private:
    void layOut();
    [[nodiscard]] QWidget *makeModes();
    [[nodiscard]] QWidget *makePadPart();
    [[nodiscard]] QWidget *makeImagePart();
    void connectAll();
    void choosePicture();
    void setImage(const SignatureImage &image);
    void showMode();
    void updateDateHint();
    void updateButtons();
    [[nodiscard]] SignatureMode mode() const;

    const SigningDay m_day;
    Worker &m_worker;
    LatestOnly m_reading;
    CheckedEdit *m_place;
    QLabel *m_dateLabel;
    QDateEdit *m_date;
    bool m_isDateChosen = false;
    QLabel *m_dateHint;
    QLabel *m_signatureHeading;
    Banner *m_banner;
    QButtonGroup *m_modes;
    QStackedWidget *m_parts;
    SignaturePad *m_pad;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_clear;
    QPushButton *m_choose;
    QPushButton *m_removeImage;
    QLabel *m_imageView;
    QLabel *m_imageHelp;
    QLabel *m_inkHelp;
    BusyOverlay *m_busy;
    SignatureImage m_image;
};

} // namespace areacliente
