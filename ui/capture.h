// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stillness.h"
#include "ui/theme.h"

#include <functional>

namespace areacliente {

class AppController;

/// Draws the program into files, through its real window: every tab that each role sees, the sign-in page and the data-change
/// form's assistant, in light and dark, in every language; and the two documents as PDF. What a user would click is clicked.
class Capture : public QObject
{
    Q_OBJECT

public:
    /// `desktop` holds a sample account. All must outlive it.
    Capture(Desktop &desktop, AppController &controller, QString folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// The end: empty, or what went wrong.
    void finished(const QString &problem);

private:
    using Step = std::function<void()>;

    void next();
    void fail(const QString &problem);
    void addPicturesOf(const QString &name, const QString &role, const std::function<void()> &show);
    void showLook(ThemeChoice theme, const QString &language);
    void keepPicture(const QImage &picture);
    void addVisitor();
    void addContact(const SampleLogin &login);
    void addTabs(const QString &role);
    void addStep(std::function<void()> step);
    void addSecurity();
    void addConflict();
    void showConflict(const Contact &contact);
    void addDocuments();
    void signIn(const QString &email);
    void writeForm();
    void writeInvoice();
    void write(const QString &file, const Result<QByteArray> &bytes);
    [[nodiscard]] QWidget *inView() const;

    Desktop &m_desktop;
    AppController &m_controller;
    const QString m_folder;
    Stillness m_stillness;
    QList<Step> m_steps;
    QString m_file; ///< where the next picture goes
    bool m_hasEnded = false;
};

} // namespace areacliente
