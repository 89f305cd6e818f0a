// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rolecard.h"
#include "ui/signinhelp.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace areacliente {

class AppActions;
class FirstStartPage;
class SignInForm;

/// The window before sign-in: the form, or the contacts of the sample account, and the ways in for those who cannot sign in.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    /// `actions` must outlive it.
    explicit SignInPage(AppActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] SignInForm &form() { return *m_form; }
    /// Offers these contacts of the sample account, one click each.
    void setOffers(const QList<SignInOffer> &offers);
    /// Offers to choose a first password: somebody of an imported account has none.
    void setFirstPasswordOffered(bool offered);
    /// What is shown first: the contacts of the sample account, or the form.
    void showStart();
    /// Instead of all that, where this computer has no account.
    void showFirstStart();
    [[nodiscard]] bool isFirstStart() const;
    [[nodiscard]] FirstStartPage &firstStart() { return *m_firstStart; }
    void showForm();
    /// Cards and form wait while the provider is asked.
    void setBusy(bool busy);

Q_SIGNALS:
    void offerChosen(const areacliente::SignInOffer &offer);
    void firstPasswordRequested();
    void dataChangeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFormPage();
    [[nodiscard]] QWidget *makeOfferPage();
    [[nodiscard]] QWidget *makeCorner(AppActions &actions);
    void layOut(AppActions &actions);
    [[nodiscard]] QPushButton *makeLink(const QString &name, QWidget *parent);
    void showHelp(SignInHelp::Topic topic);
    void retranslate();

    QStackedWidget *m_stack;
    SignInForm *m_form;
    SignInHelp *m_help;
    FirstStartPage *m_firstStart;
    QWidget *m_formPage = nullptr;
    QWidget *m_offerPage = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QLabel *m_formTitle = nullptr;
    QLabel *m_offerTitle = nullptr;
    QLabel *m_offerText = nullptr;
    QPushButton *m_passwordLink = nullptr;
    QPushButton *m_ownerLink = nullptr;
    QPushButton *m_dataChangeLink = nullptr;
    QPushButton *m_firstPasswordLink = nullptr;
    QPushButton *m_toForm = nullptr;
    QPushButton *m_toOffers = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_theme = nullptr;
    QList<RoleCard *> m_offers;
};

} // namespace areacliente
