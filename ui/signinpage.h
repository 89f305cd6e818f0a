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
class ServerPage;
class SignInForm;

/// The window before sign-in: the form, or the contacts of the sample account, and the ways in for those who cannot sign in.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    /// `actions` must outlive it.
    explicit SignInPage(AppActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] SignInForm &form() { return *m_form; }
    [[nodiscard]] ServerPage &server() { return *m_server; }
    /// Which provider the form is for; empty: the account is on this computer.
    void setProvider(const QString &name, const QString &host);
    /// Offers these contacts of the sample account, one click each.
    void setOffers(const QList<SignInOffer> &offers);
    [[nodiscard]] QList<SignInOffer> offers() const;
    /// Offers to choose a first password: somebody of an imported account has none.
    void setFirstPasswordOffered(bool offered);
    /// What is shown first: the contacts of the sample account, or the form.
    void showStart();
    /// Instead of all that, where this computer has no account.
    void showFirstStart();
    [[nodiscard]] bool isFirstStart() const;
    [[nodiscard]] bool isServerShown() const;
    [[nodiscard]] FirstStartPage &firstStart() { return *m_firstStart; }
    void showForm();
    /// Where the provider's address is typed, beginning with `address`.
    void showServer(const QString &address);
    /// Cards and form wait while the provider is asked.
    void setBusy(bool busy);

Q_SIGNALS:
    void offerChosen(const areacliente::SignInOffer &offer);
    void firstPasswordRequested();
    /// Another provider than the one that is shown is wanted.
    void changeProviderRequested();
    void otherAccountsRequested();
    void dataChangeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFormPage();
    [[nodiscard]] QWidget *makeOfferPage();
    [[nodiscard]] QWidget *makeCorner(AppActions &actions);
    void layOut(AppActions &actions);
    [[nodiscard]] QPushButton *makeLink(const QString &name, QWidget *parent);
    [[nodiscard]] QWidget *makeProviderLine(QWidget *parent);
    void showHelp(SignInHelp::Topic topic);
    void retranslate();
    void updateColors();

    QStackedWidget *m_stack;
    SignInForm *m_form;
    SignInHelp *m_help;
    FirstStartPage *m_firstStart;
    ServerPage *m_server;
    QWidget *m_formPage = nullptr;
    QWidget *m_offerPage = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QLabel *m_formTitle = nullptr;
    QWidget *m_provider = nullptr;
    QLabel *m_providerIcon = nullptr;
    QLabel *m_providerName = nullptr;
    QPushButton *m_changeProvider = nullptr;
    QLabel *m_offerTitle = nullptr;
    QLabel *m_offerText = nullptr;
    QPushButton *m_passwordLink = nullptr;
    QPushButton *m_ownerLink = nullptr;
    QPushButton *m_dataChangeLink = nullptr;
    QPushButton *m_firstPasswordLink = nullptr;
    QPushButton *m_othersLink = nullptr;
    QPushButton *m_toForm = nullptr;
    QPushButton *m_toOffers = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_theme = nullptr;
    QList<RoleCard *> m_offers;
    QString m_providerText;
    QString m_providerHost;
};

} // namespace areacliente
